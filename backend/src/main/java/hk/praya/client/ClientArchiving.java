package hk.praya.client;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Subject;
import hk.praya.jooq.client.tables.records.ClientRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Putting a client away, and taking it out again. Nothing is deleted: administrators and partners read on, nobody changes
 * anything, and whoever was assigned or signs in for the client is out within seconds (decision 014).
 * What others than the firm may need is let go of (decision 019).
 */
@Singleton
final class ClientArchiving {
    private final Access access;
    private final ClientQueries queries;
    private final Reach reach;
    private final PuttingAway puttingAway;
    private final Clock clock;

    ClientArchiving(Access access, ClientQueries queries, Reach reach, PuttingAway puttingAway, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.reach = reach;
        this.puttingAway = puttingAway;
        this.clock = clock;
    }

    Outcome<UUID> archive(Actor actor, UUID clientId, long version) {
        return set(actor, Permission.CLIENT_ARCHIVE, clientId, clock.instant().atOffset(ZoneOffset.UTC), version);
    }

    /** With the assignments and the engagement that it had: whoever was assigned reaches it again. */
    Outcome<UUID> restore(Actor actor, UUID clientId, long version) {
        return set(actor, Permission.CLIENT_RESTORE, clientId, null, version);
    }

    private Outcome<UUID> set(Actor actor, Permission permission, UUID clientId, @Nullable OffsetDateTime at, long version) {
        return access.write(actor, permission, Subject.ofClient(clientId), act -> {
            var before = queries.lock(act.scope(), clientId);
            if (before.isEmpty()) return Outcome.absent();
            var was = before.get().getArchivedAt();
            if ((was == null) == (at == null)) return Outcome.refused(Refusal.CONFLICT, at == null ? "client_not_archived" : "client_archived");
            if (before.get().getVersion() != version) return Outcome.stale(null);
            var row = new ClientRecord().setVersion(version + 1);
            row.setArchivedAt(at);
            queries.update(act.scope(), clientId, row, version);
            var hull = queries.hull(act.scope(), clientId);
            reach.window(act.scope(), clientId, hull.starts(), hull.ends(), at != null);
            if (at != null) puttingAway.within(act, clientId);
            act.changed(was, at);
            return Outcome.done(clientId);
        });
    }
}
