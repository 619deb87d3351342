package hk.praya.client;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Key;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platforms that a client uses. */
@Singleton
final class PlatformKeeping {
    private final Access access;
    private final ClientQueries queries;
    private final PlatformRepository platforms;
    private final Idempotency idempotency;
    private final Clock clock;

    PlatformKeeping(Access access, ClientQueries queries, PlatformRepository platforms, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.platforms = platforms;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record InUse(String vendor, String edition, @Nullable Integer seats, String region) {
        static InUse of(Platform row) {
            return new InUse(row.vendor(), row.edition(), row.seats(), row.region());
        }
    }

    Outcome<UUID> add(Actor actor, UUID clientId, InUse wanted, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.PLATFORM_EDIT, Subject.of(clientId, "platform", id), act -> {
            if (queries.find(act.scope(), clientId).isEmpty()) return Outcome.absent();
            return idempotency.once(act, key, clientId, "platform.edit", wanted, id, () -> add(act, clientId, id, wanted));
        });
    }

    /** Within somebody's act. */
    Outcome<UUID> add(Act act, UUID clientId, UUID id, InUse wanted) {
        platforms.save(new Platform(Key.of(act.scope(), clientId, id), wanted.vendor(), wanted.edition(), wanted.seats(), wanted.region(), 0,
            clock.instant().atOffset(ZoneOffset.UTC)));
        act.changed(null, wanted);
        return Outcome.done(id);
    }

    Outcome<UUID> change(Actor actor, UUID clientId, UUID id, InUse wanted, long version) {
        return access.write(actor, Permission.PLATFORM_EDIT, Subject.of(clientId, "platform", id), act -> {
            if (queries.lock(act.scope(), clientId).isEmpty()) return Outcome.absent();
            var before = platforms.findByKey(Key.of(act.scope(), clientId, id));
            if (before.isEmpty()) return Outcome.absent();
            if (before.get().version() != version) return Outcome.stale(null);
            platforms.update(new Platform(before.get().key(), wanted.vendor(), wanted.edition(), wanted.seats(), wanted.region(), version, before.get().createdAt()));
            act.changed(InUse.of(before.get()), wanted);
            return Outcome.done(id);
        });
    }
}
