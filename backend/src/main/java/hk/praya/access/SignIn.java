package hk.praya.access;

import hk.praya.access.IdentityProvider.Assertion;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.SessionQueries.Membership;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in through the identity provider, and the sessions that come of it. */
@Singleton
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration ROUND = Duration.ofMinutes(10);
    private static final Duration REFRESH_EVERY = Duration.ofMinutes(5);

    private final Access access;
    private final IdentityProvider provider;
    private final IdentityQueries queries;
    private final Identities identities;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Keys keys;

    SignIn(Access access, IdentityProvider provider, IdentityQueries queries, Identities identities, Sessions sessions, Attempts attempts, Keys keys) {
        this.access = access;
        this.provider = provider;
        this.queries = queries;
        this.identities = identities;
        this.sessions = sessions;
        this.attempts = attempts;
        this.keys = keys;
    }

    /** The key of kept tokens, and the time: what a sign-in needs besides its collaborators. */
    @Singleton
    record Keys(MasterKey master, Clock clock, SessionQueries sessions) {
        private static final String PURPOSE = "session tokens";

        byte @Nullable [] seal(@Nullable String token) {
            return token == null ? null : master.seal(PURPOSE, token.getBytes(StandardCharsets.UTF_8));
        }

        String unseal(byte[] sealed) {
            return new String(master.unseal(PURPOSE, sealed), StandardCharsets.UTF_8);
        }
    }

    /** @param browser a secret that the same browser must show when it comes back */
    Outcome<URI> begin(@Nullable String email, String returnTo, String browser) {
        var state = Secrets.token(24);
        var nonce = Secrets.token(24);
        var verifier = Secrets.token(48);
        try {
            var address = provider.authorization(state, nonce, verifier, email);
            var now = keys.clock().instant();
            access.atGate(() -> {
                queries.begin(Secrets.hash(state), Secrets.hash(browser), nonce, verifier, returnTo, now.plus(ROUND), now);
                return state;
            });
            return Outcome.done(address);
        } catch (IdentityProvider.Down e) {
            LOG.warn("Signing in is not possible now: {}", String.valueOf(e.getCause()));
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        }
    }

    /** @param token of the session, for the cookie */
    record Opened(String token, String returnTo) {}

    Outcome<Opened> finish(String code, String state, String browser, String requestId) {
        var round = access.atGate(() -> queries.take(Secrets.hash(state), Secrets.hash(browser), keys.clock().instant()));
        if (round.isEmpty()) return Outcome.refused(Refusal.UNKNOWN, "state_mismatch");
        try {
            var assertion = provider.redeem(code, round.get().getNonce(), round.get().getVerifier());
            return identities.admit(assertion).map(known -> {
                var as = known.memberships().getFirst();
                var token = open(as, known.identityId(), assertion, "");
                attempts.signing(as.firmId(), as.clientId() == null ? "member" : "person", as.id(), method(assertion.source()), "session.open", as.clientId(), "done", requestId);
                return new Opened(token, round.get().getReturnTo());
            });
        } catch (IdentityProvider.Down e) {
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        } catch (IdentityProvider.Refuses e) {
            LOG.info("Signing in refused: {}", e.getMessage());
            return Outcome.refused(Refusal.UNKNOWN, "sign_in_refused");
        }
    }

    private static String method(String source) {
        return source.equals(Identities.HOME) ? "firm" : "sso";
    }

    private String open(Membership as, UUID identityId, Assertion assertion, String locale) {
        return sessions.open(new Sessions.Opening(as.firmId(), as.id(), as.clientId(), identityId, method(assertion.source()), locale,
            assertion.session(), keys.seal(assertion.refreshToken()), keys.seal(assertion.idToken()), null));
    }

    /** Another membership of the same identity: a new session, the old one ended. */
    Outcome<String> switchTo(Session session, UUID membershipId) {
        if (session.identityId() == null) return Outcome.absent();
        var identityId = session.identityId();
        var target = access.atGate(() -> keys.sessions().memberships(identityId)).stream().filter(m -> m.id().equals(membershipId)).findFirst();
        if (target.isEmpty()) return Outcome.absent();
        var kept = access.atGate(() -> keys.sessions().tokens(session.id()));
        if (kept.isEmpty()) return Outcome.absent();
        var token = sessions.open(new Sessions.Opening(target.get().firmId(), target.get().id(), target.get().clientId(), identityId, session.method(),
            session.locale(), kept.get().getOidcSid(), kept.get().getRefreshToken(), kept.get().getIdToken(), null));
        sessions.end(session, "session_switched");
        return Outcome.done(token);
    }

    /** Asks, every five minutes of use, whether the account still stands; ends the session where it does not. */
    boolean stillStands(Session session) {
        var now = keys.clock().instant();
        if (session.identityId() == null || !access.atGate(() -> keys.sessions().claimRefresh(session.id(), now, now.minus(REFRESH_EVERY)))) return true;
        var kept = access.atGate(() -> keys.sessions().tokens(session.id()));
        if (kept.isEmpty() || kept.get().getRefreshToken() == null) return true;
        try {
            var next = provider.refresh(keys.unseal(kept.get().getRefreshToken()));
            access.atGate(() -> {
                keys.sessions().refreshed(session.id(), keys.seal(next));
                return next;
            });
            return true;
        } catch (IdentityProvider.Down e) {
            return true; // open sessions outlive the provider's absence, up to their own limits
        } catch (IdentityProvider.Refuses e) {
            sessions.end(session, "account_disabled");
            return false;
        }
    }

    /** @return where the browser goes to sign out there too, or null */
    @Nullable URI end(Session session, boolean everywhere, String after, String requestId) {
        var kept = access.atGate(() -> keys.sessions().tokens(session.id()));
        if (everywhere) sessions.endEverywhere(session);
        else sessions.end(session, "signed_out");
        var actor = session.actor();
        attempts.signing(actor.firmId(), actor.kind(), actor.id(), session.method(), everywhere ? "session.end_everywhere" : "session.end",
            actor instanceof Actor.Person person ? person.clientId() : null, "done", requestId);
        return kept.filter(row -> row.getIdToken() != null).map(row -> provider.endSession(keys.unseal(row.getIdToken()), after)).orElse(null);
    }

    Outcome<Integer> endedByProvider(String logoutToken) {
        try {
            return Outcome.done(sessions.endByProvider(provider.sessionEndedBy(logoutToken)));
        } catch (IdentityProvider.Down e) {
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        } catch (IdentityProvider.Refuses e) {
            return Outcome.refused(Refusal.INVALID, "field.malformed", "logout_token");
        }
    }
}
