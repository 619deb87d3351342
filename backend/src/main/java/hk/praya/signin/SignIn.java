package hk.praya.signin;

import hk.praya.access.Attempts;
import hk.praya.access.GateWork;
import hk.praya.access.MailDomain;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Secrets;
import hk.praya.access.Session;
import hk.praya.access.Sessions;
import hk.praya.access.Sessions.Membership;
import hk.praya.signin.IdentityProvider.Assertion;
import hk.praya.jooq.access.tables.records.SignInRecord;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in through the identity provider, and as whom. */
@Singleton
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration ROUND = Duration.ofMinutes(10);

    private final GateWork gate;
    private final IdentityProvider provider;
    private final IdentityQueries queries;
    private final Identities identities;
    private final Sessions sessions;
    private final Notes notes;

    SignIn(GateWork gate, IdentityProvider provider, IdentityQueries queries, Identities identities, Sessions sessions, Notes notes) {
        this.gate = gate;
        this.provider = provider;
        this.queries = queries;
        this.identities = identities;
        this.sessions = sessions;
        this.notes = notes;
    }

    /** Where it is noted, sealed with what, at what time. */
    @Singleton
    record Notes(Attempts attempts, TokenSeal seal, SourceTrials trials, Clock clock) {}

    /** @param browser a secret that the same browser must show when it comes back */
    Outcome<URI> begin(@Nullable String email, String returnTo, String browser) {
        if (email != null && !gate.atGate(() -> queries.isServed(MailDomain.of(email)))) {
            return Outcome.refused(Refusal.UNKNOWN, "domain_unknown");
        }
        return sent(email, returnTo, browser, null);
    }

    /** A trial of a source: the way there and back is the same, and no session comes of it. */
    Outcome<URI> beginTrial(String token, String returnTo, String browser) {
        return notes.trials().find(token).map(trial -> sent(trial.email(), returnTo, browser, trial.key())).orElseGet(Outcome::absent);
    }

    private Outcome<URI> sent(@Nullable String email, String returnTo, String browser, @Nullable String trial) {
        var state = Secrets.token(24);
        var nonce = Secrets.token(24);
        var verifier = Secrets.token(48);
        try {
            var address = provider.authorization(state, nonce, verifier, email);
            var now = notes.clock().instant();
            gate.atGate(() -> {
                queries.begin(Secrets.hash(state), Secrets.hash(browser), nonce, verifier, returnTo, trial, now.plus(ROUND), now);
                return state;
            });
            return Outcome.done(address);
        } catch (IdentityProvider.Down e) {
            LOG.warn("Signing in is not possible now: {}", String.valueOf(e.getCause()));
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        }
    }

    /** @param token of the session, for the cookie; null where none was opened: a trial */
    record Opened(@Nullable String token, String returnTo) {}

    /** @param before the session that this browser holds already: it is replaced, never reused */
    Outcome<Opened> finish(String code, String state, String browser, @Nullable String before, String requestId) {
        var round = gate.atGate(() -> queries.take(Secrets.hash(state), Secrets.hash(browser), notes.clock().instant()));
        if (round.isEmpty()) return Outcome.refused(Refusal.UNKNOWN, "state_mismatch");
        if (round.get().getTrial() != null) return tried(round.get(), code);
        try {
            var assertion = provider.redeem(code, round.get().getNonce(), round.get().getVerifier());
            return identities.admit(assertion, requestId).map(known -> {
                var as = known.memberships().getFirst();
                var token = sessions.open(new Sessions.Opening(as.firmId(), as.id(), as.clientId(), known.identityId(), method(assertion.source()), "", proof(assertion), null));
                if (before != null && sessions.find(before) instanceof Outcome.Done<Session>(var old)) {
                    sessions.end(old.id(), "session_switched").ifPresent(ended -> notes.attempts().ended(ended, "done", requestId));
                }
                opened(as, method(assertion.source()), requestId);
                return new Opened(token, round.get().getReturnTo());
            });
        } catch (IdentityProvider.Down e) {
            LOG.warn("Signing in broke off: {}", String.valueOf(e.getCause()));
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        } catch (IdentityProvider.Refuses e) {
            LOG.info("Signing in refused: {}", e.getMessage());
            return Outcome.refused(Refusal.UNKNOWN, e.isDisabled() ? "account_disabled" : "sign_in_refused");
        }
    }

    /** The identity provider gave no code. @return where a trial is told so; an ordinary round stays as it is */
    Optional<String> cameToNothing(String state, String browser) {
        return gate.atGate(() -> queries.takeTrial(Secrets.hash(state), Secrets.hash(browser), notes.clock().instant())).map(round -> {
            notes.trials().finished(round.getTrial(), null);
            return round.getReturnTo();
        });
    }

    private Outcome<Opened> tried(SignInRecord round, String code) {
        SourceTrials.Seen seen = null;
        try {
            var assertion = provider.redeem(code, round.getNonce(), round.getVerifier());
            // The identity provider's own session goes too: nobody signed in.
            if (assertion.refreshToken() != null && !assertion.source().equals(Identities.HOME)) provider.revoke(assertion.refreshToken());
            seen = new SourceTrials.Seen(assertion.source(), assertion.subject(), assertion.email(), assertion.name());
        } catch (IdentityProvider.Down e) {
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        } catch (IdentityProvider.Refuses e) {
            LOG.info("A trial was refused: {}", e.getMessage());
        }
        notes.trials().finished(round.getTrial(), seen);
        return Outcome.done(new Opened(null, round.getReturnTo()));
    }

    private static String method(String source) {
        return source.equals(Identities.HOME) ? "firm" : "sso";
    }

    private Sessions.Proof proof(Assertion assertion) {
        return new Sessions.Proof(assertion.session(), notes.seal().seal(assertion.refreshToken()), notes.seal().seal(assertion.idToken()));
    }

    private void opened(Membership as, String method, String requestId) {
        notes.attempts().signing(as.firmId(), as.clientId() == null ? "member" : "person", as.id(), method, "session.open", as.clientId(), "done", requestId);
    }

    /** Another membership of the same identity: a new session, the old one ended. */
    Outcome<String> switchTo(Session session, UUID membershipId, String requestId) {
        if (session.identityId() == null) return Outcome.absent();
        var target = sessions.memberships(session.identityId()).stream().filter(m -> m.id().equals(membershipId)).findFirst();
        var kept = sessions.kept(session);
        if (target.isEmpty() || kept.isEmpty()) return Outcome.absent();
        var from = kept.get();
        var token = sessions.openInPlaceOf(session, new Sessions.Opening(target.get().firmId(), target.get().id(), target.get().clientId(), session.identityId(),
            session.method(), session.locale(), from.proof(), null));
        notes.attempts().ended(from, "done", requestId);
        opened(target.get(), session.method(), requestId);
        return Outcome.done(token);
    }
}
