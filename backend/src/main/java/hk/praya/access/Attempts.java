package hk.praya.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Notes sign-ins and refusals, at most {@value #PER_MINUTE} a minute of one actor: knocking must not fill the disk. */
@Singleton
public final class Attempts {
    private static final int PER_MINUTE = 60;
    private static final int ACTORS = 10_000;

    private final Trail trail;
    private final Cache<UUID, AtomicInteger> recent = Caffeine.newBuilder().maximumSize(ACTORS).expireAfterWrite(Duration.ofMinutes(1)).build();

    Attempts(Trail trail) {
        this.trail = trail;
    }

    void denied(Actor actor, Permission permission, @Nullable UUID clientId, String outcome, String requestId) {
        if (isTooMany(actor.id())) return;
        trail.attempted(new Trail.Attempt(actor.firmId(), actor.kind(), actor.id(), actor.method(), permission.key(), clientId, outcome, requestId));
    }

    /** @param actorId null for somebody who was not let in: all of these count as one */
    public void signing(UUID firmId, String actorKind, @Nullable UUID actorId, String method, String action, @Nullable UUID clientId, String outcome, String requestId) {
        if (isTooMany(actorId == null ? firmId : actorId)) return;
        trail.attempted(new Trail.Attempt(firmId, actorKind, actorId, method, action, clientId, outcome, requestId));
    }

    /** The end of a session. @param outcome {@code done} where its owner ended it, else why */
    public void ended(Sessions.Kept session, String outcome, String requestId) {
        signing(session.firmId(), session.kind(), session.actorId(), session.method(), "session.end", session.clientId(), outcome, requestId);
    }

    private boolean isTooMany(UUID whose) {
        return recent.get(whose, _ -> new AtomicInteger()).incrementAndGet() > PER_MINUTE;
    }
}
