/**
 * Files and facts that prove an answer, and the asking for them.
 *
 * <p>This room promises: a file is what its content says it is (room {@code file}), lies sealed (room {@code vault}) and is
 * never changed; its key is sealed by its client's, and whoever destroys the client's key destroys the files. An item says whose word it is and who may see it; to everybody else it is absent. What was asked of the
 * client is somebody's turn until it is accepted or taken back.
 */
@NullMarked
package hk.praya.evidence;

import org.jspecify.annotations.NullMarked;
