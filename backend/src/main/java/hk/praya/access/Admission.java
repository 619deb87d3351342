package hk.praya.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hk.praya.access.Authorization.Allowed;
import hk.praya.access.Authorization.Decision;
import hk.praya.access.Authorization.Denied;
import hk.praya.access.Outcome.Refusal;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole question of who gets in: what {@link Authorization} says of roles and reach and, for those who see the
 * whole firm, whether the client is the firm's at all. Another firm's client is absent, not an empty list.
 */
@Singleton
final class Admission {
    private static final int CLIENTS = 100_000;

    /** A client of a firm. */
    private record Belonging(UUID firmId, UUID clientId) {}

    private final Authorization authorization;
    private final Provider<Access> access;
    private final SessionQueries queries;
    /** Only the yes is kept: a client is never moved to another firm, and never deleted. */
    private final Cache<Belonging, Boolean> known = Caffeine.newBuilder().maximumSize(CLIENTS).build();

    Admission(Authorization authorization, Provider<Access> access, SessionQueries queries) {
        this.authorization = authorization;
        this.access = access;
        this.queries = queries;
    }

    Decision decide(Actor actor, Permission permission, @Nullable UUID clientId) {
        var decision = authorization.decide(actor, permission, clientId);
        var needsLooking = decision instanceof Allowed(var scope) && scope.isFirmWide() && clientId != null;
        if (!needsLooking) return decision;
        if (!isOf(actor.firmId(), clientId)) return new Denied(Refusal.ABSENT, "absent");
        // Whoever is assigned does not reach an archived client at all (decision 014); those who see the whole firm read it.
        return !permission.isForArchived() && isArchived(actor.firmId(), clientId) ? new Denied(Refusal.NOT_ALLOWED, "client_archived") : decision;
    }

    private boolean isArchived(UUID firmId, UUID clientId) {
        return access.get().atGate(() -> queries.isArchived(firmId, clientId));
    }

    private boolean isOf(UUID firmId, UUID clientId) {
        var belonging = new Belonging(firmId, clientId);
        if (known.getIfPresent(belonging) != null) return true;
        if (!access.get().atGate(() -> queries.isClientOf(firmId, clientId))) return false;
        known.put(belonging, true);
        return true;
    }
}
