/**
 * How long records about people are kept, and what becomes of them then.
 *
 * <p>This room promises: it proposes and never disposes by itself; what is disposed of was decided by the client, prepared by one member of the firm and
 * approved by another; whatever is held by a legal hold is left alone to the last moment; of somebody who was disposed of nothing is left that says who
 * they were, while what was proven stays proven without them; a period that is nobody's law is not called law (decision 034).
 */
@NullMarked
package hk.praya.retention;

import org.jspecify.annotations.NullMarked;
