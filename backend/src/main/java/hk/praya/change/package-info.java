/**
 * Changes from outside: a new version of a pack, or of the firm's dossiers, held against every assessment that it touches.
 *
 * <p>This room promises: before anything is taken over one sees what it does, to the whole book and answer by answer; untouched
 * answers stay and only what changed is asked again; a decided version is never changed, the change begins the next one; and it can
 * be undone while nobody has touched the result.
 */
@NullMarked
package hk.praya.change;

import org.jspecify.annotations.NullMarked;
