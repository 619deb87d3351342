/**
 * How a transfer is dressed: a condition of section 33 (voluntary), a set of model clauses, the GBA Standard Contract and
 * its filing, and what Mainland law asks of the leg back.
 *
 * <p>This room promises: the rules are pure and answer with keys of a pack, never with a sentence; each choice is a
 * revision that keeps the answers, what followed from them and the pack that said so, and is never changed; a filing's
 * last day is counted over the calendar packs, says when it is provisional, and is an obligation from the day that the
 * contract is dated; what the register of transfers contradicts is named, kept only with a reason, and never filed.
 */
@NullMarked
package hk.praya.mechanism;

import org.jspecify.annotations.NullMarked;
