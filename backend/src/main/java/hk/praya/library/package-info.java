/**
 * The law library's shelf: reads `backend/content/packs` once, refuses what was changed after its release, and hands the
 * packs of each kind to the room that understands them.
 *
 * <p>Promises: every pack has an id, a date, a grade and sources; a released version is byte for byte what was released;
 * what is wrong is said with its file, key and line, all of it at once. The format is `backend/content/README.md`.
 */
@NullMarked
package hk.praya.library;

import org.jspecify.annotations.NullMarked;
