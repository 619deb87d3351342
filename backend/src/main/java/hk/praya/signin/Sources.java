package hk.praya.signin;

import hk.praya.access.Attempts;
import hk.praya.access.GateWork;
import hk.praya.access.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * This room's door for whoever sets sign-in sources up. A domain belongs to one source, and no answer says whose: that is read
 * and written at the gate, apart from any firm's transaction.
 */
@Singleton
public final class Sources {
    private final GateWork gate;
    private final SourceQueries queries;
    private final Sessions sessions;
    private final Attempts attempts;
    private final TokenSeal seal;
    private final IdentityProvider provider;
    private final Clock clock;

    Sources(GateWork gate, SourceQueries queries, Sessions sessions, Attempts attempts, Tokens tokens, Clock clock) {
        this.gate = gate;
        this.queries = queries;
        this.sessions = sessions;
        this.attempts = attempts;
        this.seal = tokens.seal();
        this.provider = tokens.provider();
        this.clock = clock;
    }

    /** What is known of a session at the identity provider, and whom to ask to end it there. */
    @Singleton
    record Tokens(TokenSeal seal, IdentityProvider provider) {}

    /** What the identity provider was told of a source, as far as we know: the later, the more it lets through. */
    public enum Told {
        /** It is gone there: its domain is free, and the accounts that it made are no more. */
        RETIRED,
        /** It is kept there, and lets nobody through. */
        STOPPED,
        /** It lets people through, or may. */
        OPEN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return false where another source has the domain, or the members of some firm do */
    public boolean claim(String source, String domain, Instant at) {
        return gate.atGate(() -> {
            if (queries.isElsewhere(source, domain)) return false;
            queries.add(source, at);
            return queries.claim(source, domain, at);
        });
    }

    /** A claim that came to nothing, unless it was made anew meanwhile. */
    public void release(String source, String domain, Instant claimed) {
        gate.atGate(() -> queries.release(source, domain, claimed));
    }

    /** Whatever domains they held at that time are anybody's again who proves them; what was claimed since stays. */
    public void letGo(List<String> sources, Instant at) {
        gate.atGate(() -> queries.letGo(sources, at));
    }

    /** @param no how often something was said of the source before */
    public record Said(Told told, long no) {}

    /** What it was told last of those that it was told of. */
    public Map<String, Said> said(List<String> sources) {
        return gate.atGate(() -> queries.said(sources)).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> new Said(Told.valueOf(each.getValue().value1().toUpperCase(Locale.ROOT)), each.getValue().value2())));
    }

    /** Before it is told that, or where it was told that whatever else was said meanwhile. @return the number of having said so */
    public long saying(String source, Told what) {
        return gate.atGate(() -> queries.saying(source, what.key()));
    }

    /**
     * After it was told, or was not even spoken to.
     *
     * @param what null: it knows of nothing
     * @param no of what was said last before it was told
     * @return false where somebody else said something meanwhile: nobody knows which of both it heard last, and nothing is written
     */
    public boolean said(String source, @Nullable Told what, long no) {
        return gate.atGate(() -> queries.said(source, what == null ? null : what.key(), no));
    }

    /**
     * A source takes the place of others at a client: their domains are its, they assert nothing, and people whom they vouched
     * for are bound to nobody until they come through it. The same twice is once.
     */
    public void succeed(UUID firmId, UUID clientId, List<String> before, String source) {
        if (before.isEmpty()) return;
        gate.atGate(() -> {
            queries.add(source, clock.instant());
            return queries.succeed(firmId, clientId, before, source);
        });
    }

    /** From now on it may assert this domain, and people of the domain are sent to it. */
    public void open(String source, String domain) {
        gate.atGate(() -> queries.assertable(source, List.of(domain)));
    }

    /** It asserts nothing any more; whoever came through it to this client is out, there too. */
    public void close(UUID firmId, UUID clientId, String source, String requestId) {
        gate.atGate(() -> queries.assertable(source, List.of()));
        for (var some = sessions.endBySource(firmId, clientId, source); !some.isEmpty(); some = sessions.endBySource(firmId, clientId, source)) {
            for (var ended : some) {
                seal.refreshToken(ended).ifPresent(provider::revoke);
                attempts.ended(ended, "session_ended", requestId);
            }
        }
    }
}
