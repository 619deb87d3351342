package hk.praya.signin;

import hk.praya.access.Actor;
import hk.praya.access.Attempts;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Session;
import hk.praya.access.Sessions;
import hk.praya.access.Sessions.Kept;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaving: here, everywhere, or because the identity provider says that a session is over. */
@Singleton
final class SignOut {
    private final IdentityProvider provider;
    private final Sessions sessions;
    private final Attempts attempts;
    private final TokenSeal seal;

    SignOut(IdentityProvider provider, Sessions sessions, Attempts attempts, TokenSeal seal) {
        this.provider = provider;
        this.sessions = sessions;
        this.attempts = attempts;
        this.seal = seal;
    }

    /** @return where the browser goes to sign out there too, or null */
    @Nullable URI here(Session session, String after, String requestId) {
        var kept = sessions.kept(session);
        if (sessions.end(session, "signed_out")) note(session, "session.end", requestId);
        return kept.map(here -> endSession(here, after)).orElse(null);
    }

    /** The other browsers' sessions end at the identity provider too: whoever holds one of them would come back in by a click. */
    @Nullable URI everywhere(Session session, String after, String requestId) {
        var ended = sessions.endEverywhere(session);
        note(session, "session.end_everywhere", requestId);
        for (var other : ended) {
            if (!other.id().equals(session.id()) && other.proof() != null && other.proof().refreshToken() != null) provider.revoke(seal.unseal(other.proof().refreshToken()));
        }
        return ended.stream().filter(each -> each.id().equals(session.id())).findFirst().map(here -> endSession(here, after)).orElse(null);
    }

    private @Nullable URI endSession(Kept kept, String after) {
        var idToken = kept.proof() == null ? null : kept.proof().idToken();
        return idToken == null ? null : provider.endSession(seal.unseal(idToken), after);
    }

    private void note(Session session, String action, String requestId) {
        var actor = session.actor();
        attempts.signing(actor.firmId(), actor.kind(), actor.id(), session.method(), action, actor instanceof Actor.Person person ? person.clientId() : null, "done", requestId);
    }

    Outcome<List<Kept>> byProvider(String logoutToken, String requestId) {
        try {
            var ended = sessions.endByProvider(provider.sessionEndedBy(logoutToken));
            for (var each : ended) attempts.signing(each.firmId(), each.kind(), each.actorId(), each.method(), "session.end", each.clientId(), "session_ended", requestId);
            return Outcome.done(ended);
        } catch (IdentityProvider.Down e) {
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        } catch (IdentityProvider.Refuses e) {
            return Outcome.refused(Refusal.INVALID, "field.malformed", "logout_token");
        }
    }
}
