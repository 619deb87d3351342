/**
 * Files that lie sealed, outside the database (decision 018).
 *
 * <p>This room promises: a file is sealed under a key of its own as it arrives, and only then judged; that key is kept by the
 * room whose file it is, sealed by its owner's (a client's, or the firm's own); what no room refers to is removed; a file that
 * is not what it was is not given out in part. It keeps no table: whose files they are, and who may read them, is for the
 * rooms that refer to them.
 */
@NullMarked
package hk.praya.vault;

import org.jspecify.annotations.NullMarked;
