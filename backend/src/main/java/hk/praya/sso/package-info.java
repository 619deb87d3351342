/**
 * A client's own sign-in, set up by the firm's administrators: what the company's provider is, that the domain is the company's,
 * a trial that opens nothing, and then the switch; keys that are replaced before they run out; and the way back to link and code.
 *
 * <p>This room promises: nothing is active that was not proven and tried as it stands; a secret that was entered is shown to
 * nobody; no address that a firm enters leads into a private network; the identity provider is asked outside every transaction.
 */
@NullMarked
package hk.praya.sso;

import org.jspecify.annotations.NullMarked;
