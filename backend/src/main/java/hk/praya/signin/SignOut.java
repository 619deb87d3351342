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
        var ended = sessions.end(session.id(), "signed_out");
        ended.ifPresent(here -> attempts.ended(here, "done", requestId));
        return ended.map(here -> endSession(here, after)).orElse(null);
    }

    /** The other browsers' sessions end at the identity provider too: whoever holds one of them would come back in by a click. */
    @Nullable URI everywhere(Session session, String after, String requestId) {
        var ended = sessions.endEverywhere(session);
        var actor = session.actor();
        attempts.signing(actor.firmId(), actor.kind(), actor.id(), session.method(), "session.end_everywhere", actor instanceof Actor.Person person ? person.clientId() : null, "done", requestId);
        ended.stream().filter(each -> !each.id().equals(session.id())).forEach(other -> seal.refreshToken(other).ifPresent(provider::revoke));
        return ended.stream().filter(each -> each.id().equals(session.id())).findFirst().map(here -> endSession(here, after)).orElse(null);
    }

    private @Nullable URI endSession(Kept kept, String after) {
        return seal.idToken(kept).map(idToken -> provider.endSession(idToken, after)).orElse(null);
    }

    Outcome<List<Kept>> byProvider(String logoutToken, String requestId) {
        try {
            var ended = sessions.endByProvider(provider.sessionEndedBy(logoutToken));
            ended.forEach(each -> attempts.ended(each, "session_ended", requestId));
            return Outcome.done(ended);
        } catch (IdentityProvider.Down e) {
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        } catch (IdentityProvider.Refuses e) {
            return Outcome.refused(Refusal.INVALID, "field.malformed", "logout_token");
        }
    }
}
