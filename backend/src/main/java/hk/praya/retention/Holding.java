package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.retention.tables.records.HoldRecord;
import hk.praya.notice.PublishedNotices;
import hk.praya.roster.PersonDirectory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Placing a legal hold, and lifting it: each with its reason, in turn with whatever is disposed of. */
@Singleton
final class Holding {
    private final Access access;
    private final Idempotency idempotency;
    private final HoldQueries queries;
    private final Desk desk;
    private final Subjects subjects;
    private final Clock clock;

    Holding(Access access, Idempotency idempotency, HoldQueries queries, Desk desk, Subjects subjects, Clock clock) {
        this.access = access;
        this.idempotency = idempotency;
        this.queries = queries;
        this.desk = desk;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** What can be held. */
    @Singleton
    record Subjects(PublishedNotices notices, PersonDirectory people) {}

    /** @param kind client, notice or person. @param subjectId of what is held; of the client: itself */
    record Wanted(String kind, @Nullable UUID subjectId, String reason) {}

    Outcome<UUID> place(Actor actor, UUID clientId, Wanted wanted, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.RETENTION_HOLD, Subject.of(clientId, "hold", id), act -> idempotency.once(act, key, clientId, "retention.hold", wanted, id, () -> {
            desk.lock(act, clientId);
            var subject = wanted.kind().equals("client") ? clientId : wanted.subjectId();
            if (subject == null || !isThere(act, clientId, wanted.kind(), subject)) return Outcome.refused(Refusal.INVALID, "field.unknown", "subjectId");
            if (queries.inForce(act.scope(), clientId).size() >= HoldQueries.MOST) return Outcome.refused(Refusal.CONFLICT, "retention_holds_full");
            var row = new HoldRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setSubjectKind(wanted.kind()).setSubjectId(subject).setReason(wanted.reason())
                .setPlacedBy(actor.id()).setPlacedAt(clock.instant().atOffset(ZoneOffset.UTC)).setVersion(0L);
            if (!queries.insert(row)) return Outcome.refused(Refusal.CONFLICT, "retention_held_already");
            act.changed(null, wanted);
            return Outcome.done(id);
        }));
    }

    private boolean isThere(Act act, UUID clientId, String kind, UUID subject) {
        return switch (kind) {
            case "client" -> true;
            case "notice" -> subjects.notices().exists(act.scope(), clientId, subject);
            default -> subjects.people().find(act.scope(), clientId, subject).isPresent();
        };
    }

    Outcome<UUID> lift(Actor actor, UUID clientId, UUID id, String reason, long version) {
        return access.write(actor, Permission.RETENTION_HOLD, Subject.of(clientId, "hold", id), act -> {
            desk.lock(act, clientId);
            var row = queries.find(act.scope(), clientId, id);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getVersion() != version) return Outcome.stale(null);
            if (row.get().getLiftedAt() != null) return Outcome.refused(Refusal.CONFLICT, "retention_lifted_already");
            queries.lift(row.get(), new HoldRecord().setLiftedBy(actor.id()).setLiftedAt(clock.instant().atOffset(ZoneOffset.UTC)).setLiftedReason(reason));
            act.changed("held", reason);
            return Outcome.done(id);
        });
    }
}
