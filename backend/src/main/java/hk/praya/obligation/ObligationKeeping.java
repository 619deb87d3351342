package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ObligationState.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a consultant does about what is due: sees to it, puts it off, waives it, hands it over, writes one down. */
@Singleton
final class ObligationKeeping {
    /** Whoever puts something off for longer waives it. */
    private static final int SNOOZE_DAYS = 366;

    private final Access access;
    private final Obligations obligations;
    private final ObligationQueries queries;
    private final Owners owners;
    private final Idempotency idempotency;
    private final Clock clock;

    ObligationKeeping(Access access, Obligations obligations, ObligationQueries queries, Owners owners, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.obligations = obligations;
        this.queries = queries;
        this.owners = owners;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param ball whose turn it is; {@code memberId} or {@code personId} who holds it, where somebody in particular does */
    record Owner(String ball, @Nullable UUID memberId, @Nullable UUID personId) {}

    /** @param language of the words */
    record Written(String words, String language, Owner owner, LocalDate due) {}

    Outcome<UUID> write(Actor actor, UUID clientId, Written written, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.OBLIGATION_EDIT, Subject.of(clientId, "obligation", id), act ->
            idempotency.once(act, key, clientId, "obligation.write", written, id, () -> {
                if (written.due().isBefore(obligations.today())) return Outcome.refused(Refusal.INVALID, "date_in_past", "due");
                return owned(act, clientId, written.owner()).then(owner -> {
                    var row = owner.setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setKind(Obligations.Kind.MANUAL.key()).setSource("manual:" + id)
                        .setSubjectKind("client").setSubjectId(clientId).setParticulars(obligations.json(Particulars.NONE)).setWords(written.words().strip())
                        .setLanguage(written.language()).setDue(written.due()).setState(ObligationState.OPEN.key()).setAskedCount(0).setVersion(0L)
                        .setCreatedKind(actor.kind()).setCreatedBy(actor.id()).setCreatedAt(obligations.now());
                    queries.insert(row);
                    obligations.note(act, row, "raise", null);
                    act.changed(null, written);
                    return Outcome.done(id);
                });
            }));
    }

    Outcome<UUID> complete(Actor actor, UUID clientId, UUID id, @Nullable String note, long version) {
        return step(actor, clientId, id, version, Event.COMPLETE, (act, known) -> Obligations.isUnproven(known) ? Outcome.refused(Refusal.CONFLICT, "obligation_unproven") : Outcome.done(obligations.settled(act, note == null || note.isBlank() ? null : note.strip())));
    }

    /** Lets it go undone, and says why. */
    Outcome<UUID> waive(Actor actor, UUID clientId, UUID id, String reason, long version) {
        return step(actor, clientId, id, version, Event.WAIVE, (act, _) -> Outcome.done(obligations.settled(act, reason.strip())));
    }

    /** Out of sight until that day; its due date stays. */
    Outcome<UUID> snooze(Actor actor, UUID clientId, UUID id, LocalDate until, long version) {
        return step(actor, clientId, id, version, Event.SNOOZE, (_, _) -> {
            if (!until.isAfter(obligations.today())) return Outcome.refused(Refusal.INVALID, "date_in_past", "until");
            if (until.isAfter(obligations.today().plusDays(SNOOZE_DAYS))) return Outcome.refused(Refusal.INVALID, "date_too_far", "until");
            return Outcome.done(new ObligationRecord().setSnoozedUntil(until));
        });
    }

    /** @param note what whoever has it next is told, or null */
    Outcome<UUID> hand(Actor actor, UUID clientId, UUID id, Owner owner, @Nullable String note, long version) {
        var remark = note == null || note.isBlank() ? null : note.strip();
        return step(actor, clientId, id, version, Event.REASSIGN, (act, _) -> owned(act, clientId, owner).map(row -> row.setRemark(remark).setReportedBy(null)));
    }

    private Outcome<ObligationRecord> owned(Act act, UUID clientId, Owner owner) {
        return owners.problem(act.scope(), clientId, owner.ball(), owner.memberId(), owner.personId()).<Outcome<ObligationRecord>>map(problem -> Outcome.refused(Refusal.INVALID, List.of(problem)))
            .orElseGet(() -> Outcome.done(new ObligationRecord().setBallWith(owner.ball()).setOwnerMemberId(owner.memberId()).setOwnerPersonId(owner.personId())));
    }

    private Outcome<UUID> step(Actor actor, UUID clientId, UUID id, long version, Event event, BiFunction<Act, ObligationRecord, Outcome<ObligationRecord>> work) {
        return access.write(actor, Permission.OBLIGATION_EDIT, Subject.of(clientId, "obligation", id), act -> {
            var known = queries.lock(act.scope(), clientId, id);
            if (known.isEmpty()) return Outcome.absent();
            if (known.get().getVersion() != version) return Outcome.stale(null);
            var state = ObligationState.of(known.get().getState());
            if (Obligations.follows(known.get(), event)) return Outcome.refused(Refusal.CONFLICT, "obligation_follows");
            if (state.after(event).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "obligation_" + state.key());
            return work.apply(act, known.get()).map(change -> {
                obligations.change(act, known.get(), event, change);
                act.changed(state.key(), event.key() + " " + change);
                return id;
            });
        });
    }
}
