/**
 * Coming in and going out: through the firm's own accounts, a company's identity provider, or a personal link and a code;
 * as whom; and whether the account behind an open session still stands.
 *
 * <p>This room promises: nobody is let in by an e-mail alone, a source vouches for its own domains and clients only, and
 * whoever is refused is told why. It decides who somebody is; what they may do is {@code access}'s, which keeps the session.
 * It reads and writes schema {@code access} at the gate (decision 007).
 */
@NullMarked
package hk.praya.signin;

import org.jspecify.annotations.NullMarked;
