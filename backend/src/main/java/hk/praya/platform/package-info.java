/**
 * What is known of platforms before any client is: who stands behind each, where that entity is established, whose accounts
 * it serves as far as an address book can tell.
 *
 * <p>This room promises: nothing elsewhere in the house names a platform or an entity; a profile proposes and cites its source
 * with its grade; which entity a client deals with stays that client's evidence (law reference §0.2).
 */
@NullMarked
package hk.praya.platform;

import org.jspecify.annotations.NullMarked;
