/**
 * Files that prove an answer.
 *
 * <p>This room promises: a file is what its content says it is, is sealed with its client's own key before it leaves
 * memory, and is never changed; whoever destroys the key destroys the files.
 */
@NullMarked
package hk.praya.evidence;

import org.jspecify.annotations.NullMarked;
