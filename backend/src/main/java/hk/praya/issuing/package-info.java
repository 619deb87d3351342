/**
 * One notice for many clients: a template of the firm's, and what became of it at each.
 *
 * <p>This room promises: a template holds what is the same for every client and nothing of any of them; its text is judged once, by
 * somebody who wrote none of it, and what was judged is frozen; at each client it is filled in from that client's own facts and
 * from nobody else's, checked against that client's own register, and seen before it is published; one client at which it cannot be
 * published keeps no other from it; and while nobody has opened it, it can be undone there (decision 032).
 */
@NullMarked
package hk.praya.issuing;

import org.jspecify.annotations.NullMarked;
