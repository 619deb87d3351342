/**
 * The robots of a client's groups: a group is told that a notice is there to be read (decision 035).
 *
 * <p>This room promises: what a group is told holds nobody's name, address, number or link; what opens a robot is shown to nobody
 * once it was entered; no more is sent in a minute than the platform takes, however many servers send; the platform is spoken to
 * outside every transaction, at one address; and what it does not take is seen by whoever has to put it right.
 */
@NullMarked
package hk.praya.robot;

import org.jspecify.annotations.NullMarked;
