/**
 * Assessments of transfers: their versions, their answers, how far each is proven, and the score that follows.
 *
 * <p>This room promises: an answer is never overwritten, and a decided version never changed; whatever moves or answers an assessment, the
 * lists and what is to be seen to follow in the same transaction; and nothing is written over one but through this room. What it begins
 * with ({@code prefill}), what is asked of the client ({@code asking}), its review and decision ({@code decision}) are rooms above it, of
 * which it knows none; they share its schema, each its own tables (decision 029).
 */
@NullMarked
package hk.praya.tia;

import org.jspecify.annotations.NullMarked;
