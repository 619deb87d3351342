/**
 * Notices of a client: composed of what Praya knows of it, checked against the law and against its own register of transfers,
 * reviewed, published, superseded or withdrawn.
 *
 * <p>This room promises: what people read is frozen as it is published, in each language, with its hash, and is never written
 * over; a notice that leaves out a class of transferees which the register holds is not published; nobody approves what they
 * wrote; whether a change is material is somebody's choice and is kept; whoever has to read it is told within the same act
 * ({@link hk.praya.notice.Readers}). A missing place is guidance: it warns, and publishing anyway needs a reason.
 */
@NullMarked
package hk.praya.notice;

import org.jspecify.annotations.NullMarked;
