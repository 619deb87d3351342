/**
 * The scoring of assessments: pure rules, values in, decision out.
 *
 * <p>This room promises: {@link hk.praya.scoring.TiaScoring} is pure, exact and total. The same pack and answers give
 * the same score whatever the order; an answer it cannot understand counts as not given; nothing is rounded before
 * display; and a gap, a gate or a contradiction never becomes part of a number. The method is tia-method, its numbers
 * are data in the pack.
 */
@NullMarked
package hk.praya.scoring;

import org.jspecify.annotations.NullMarked;
