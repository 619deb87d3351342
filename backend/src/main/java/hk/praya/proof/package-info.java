/**
 * The contract between measures and what proves them.
 *
 * <p>This room promises: a measure counts as proven only while something that it is tied to holds; each room that keeps such
 * things says so in one place ({@link hk.praya.proof.ProofSource}), tells when one of them moves
 * ({@link hk.praya.proof.ProofMoves}), and knows nothing of assessments; whoever relies on a proof is told in the same
 * transaction ({@link hk.praya.proof.ProofWatcher}).
 */
@NullMarked
package hk.praya.proof;

import org.jspecify.annotations.NullMarked;
