package hk.praya.signin;

import hk.praya.access.Attempts;
import hk.praya.access.Sessions;
import hk.praya.access.Sessions.Kept;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks the identity provider every few minutes whether the accounts behind the open sessions still stand, and ends the
 * sessions of those that do not. Apart from any request: a browser that asks nothing is asked about all the same, no page
 * waits for the provider, and the provider's own session does not lapse beneath one that is still good here.
 */
@Singleton
class StandingCheck {
    /** Asked about at once: as many requests as the identity provider takes from us beside people signing in. */
    private static final int TOGETHER = 20;
    /** The trail's request, for what nobody asked. */
    private static final String BY_ITSELF = "standing-check";

    private final IdentityProvider provider;
    private final Sessions sessions;
    private final Attempts attempts;
    private final TokenSeal seal;
    private final OidcConfiguration configuration;

    StandingCheck(IdentityProvider provider, Sessions sessions, Attempts attempts, TokenSeal seal, OidcConfiguration configuration) {
        this.provider = provider;
        this.sessions = sessions;
        this.attempts = attempts;
        this.seal = seal;
        this.configuration = configuration;
    }

    /** Until none is due, or the provider does not answer: open sessions outlive its absence, up to their own limits. */
    void work() {
        // The provider's session was kept alive for ours: with ours over, a click must not bring somebody back in without a password.
        sessions.expire(configuration.refreshEvery()).forEach(over -> seal.refreshToken(over).ifPresent(provider::revoke));
        while (true) {
            var due = sessions.claimRefresh(configuration.refreshEvery(), TOGETHER);
            if (due.isEmpty() || !ask(due)) return;
        }
    }

    private boolean ask(List<Kept> due) {
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            return together.invokeAll(due.stream().<Callable<Boolean>>map(each -> () -> isAnswered(each)).toList()).stream().allMatch(StandingCheck::result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A failure of ours is this look's only: it is logged by whoever ticks, and the sessions live. */
    private static boolean result(Future<Boolean> asked) {
        if (asked.state() == Future.State.FAILED) throw new IllegalStateException("A session's standing could not be asked", asked.exceptionNow());
        return asked.resultNow();
    }

    private boolean isAnswered(Kept session) {
        var token = seal.refreshToken(session);
        if (token.isEmpty()) return true;
        try {
            var next = provider.refresh(token.get());
            sessions.refreshed(session.id(), seal.seal(next));
            return true;
        } catch (IdentityProvider.Down e) {
            return false;
        } catch (IdentityProvider.Refuses e) {
            var why = e.isDisabled() ? "account_disabled" : "session_ended";
            sessions.end(session.id(), why).ifPresent(ended -> attempts.ended(ended, why, BY_ITSELF));
            return true;
        }
    }
}
