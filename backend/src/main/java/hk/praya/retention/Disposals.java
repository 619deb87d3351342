package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.evidence.EvidenceShelf;
import hk.praya.http.HongKong;
import hk.praya.jooq.retention.tables.records.DeskRecord;
import hk.praya.jooq.retention.tables.records.DisposalRecord;
import hk.praya.retention.Candidates.Standing;
import hk.praya.roster.Leavers;
import hk.praya.roster.PersonDirectory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Preparing a disposal, and deciding about it: the client says so, one prepares it, another approves it. Nothing is disposed of here. */
@Singleton
final class Disposals {
    /** As many as somebody can answer for at once. */
    static final int PEOPLE = 500;
    static final String WORK = "retention.disposal";

    private final Access access;
    private final Idempotency idempotency;
    private final DisposalQueries queries;
    private final Desk desk;
    private final Judging judging;
    private final Clock clock;

    Disposals(Access access, Idempotency idempotency, DisposalQueries queries, Desk desk, Judging judging, Clock clock) {
        this.access = access;
        this.idempotency = idempotency;
        this.queries = queries;
        this.desk = desk;
        this.judging = judging;
        this.clock = clock;
    }

    /** By what it is judged who goes, and what follows. */
    @Singleton
    record Judging(Rules rules, Candidates candidates, Traces traces, Around around) {}

    /** Who people are, and what is done later. */
    @Singleton
    record Around(Leavers leavers, PersonDirectory people, EvidenceShelf evidence, Jobs jobs, DisposalTurns turns, KeptJson json) {
        /** What shows it, by its bytes; null: it is not there, was withdrawn, or is not for the eyes of whoever points to it. */
        byte @Nullable [] shown(Act act, UUID clientId, UUID id) {
            if (!evidence.allStand(act.scope(), act.actor(), clientId, List.of(id), List.of())) return null;
            return evidence.find(act.scope(), clientId, id).map(each -> HexFormat.of().parseHex(each.item().sha256())).orElse(null);
        }
    }

    /** @param whose of which group. @param people null: all who are past their time, longest gone first, but for those {@code without}. @param others of whom whoever is there now is another person, and why. @param instructedBy who decided for the client. @param evidenceId what shows it, in the client's evidence; null: nothing but the word of whoever prepares it */
    record Wanted(Whose whose, @Nullable List<UUID> people, List<UUID> without, Map<UUID, String> others, UUID instructedBy, LocalDate instructedOn, @Nullable UUID evidenceId, String reason) {}

    Outcome<UUID> prepare(Actor actor, UUID clientId, Wanted wanted, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.RETENTION_PREPARE, Subject.of(clientId, "disposal", id),
            act -> idempotency.once(act, key, clientId, "retention.prepare", wanted, id, () -> prepared(act, clientId, id, wanted)));
    }

    private Outcome<UUID> prepared(Act act, UUID clientId, UUID id, Wanted wanted) {
        var locked = desk.lock(act, clientId);
        if (queries.open(act.scope(), clientId).isPresent()) return Outcome.refused(Refusal.CONFLICT, "retention_disposal_open");
        if (wanted.instructedOn().isAfter(HongKong.today(clock))) return Outcome.refused(Refusal.INVALID, "retention_instructed_later", "instructedOn");
        if (!actsForClient(act.scope(), clientId, wanted.instructedBy())) return Outcome.refused(Refusal.INVALID, "retention_instructed_by", "instructedBy");
        var evidence = wanted.evidenceId() == null ? null : judging.around().shown(act, clientId, wanted.evidenceId());
        if (wanted.evidenceId() != null && evidence == null) return Outcome.refused(Refusal.INVALID, "retention_evidence", "evidenceId");
        var rule = judging.rules().of(act.scope(), clientId, wanted.whose());
        var cutoff = rule.cutoff(HongKong.today(clock));
        return chosen(act.scope(), clientId, wanted, cutoff).then(people -> {
            var number = locked.getLastDisposal() + 1;
            var tally = judging.traces().count(act.scope(), clientId, people);
            var row = new DisposalRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setNumber(number).setState("prepared").setKind(wanted.whose().kind()).setMonths(rule.months()).setOwnPeriod(rule.isOwn()).setOwnOrdinal(rule.ownOrdinal())
                .setCutoff(cutoff).setPack(rule.pack()).setPackVersion(rule.version()).setReason(wanted.reason()).setInstructedBy(wanted.instructedBy()).setInstructedOn(wanted.instructedOn())
                .setEvidenceId(wanted.evidenceId()).setEvidenceSha256(evidence)
                .setPreparedBy(act.actor().id()).setPreparedAt(clock.instant().atOffset(ZoneOffset.UTC)).setPeople(people.size()).setHeldBack(heldBack(act.scope(), clientId, wanted.whose(), cutoff)).setTally(judging.around().json().of(tally)).setDone(judging.around().json().of(RetentionTally.NOTHING)).setListed(Seen.of(people)).setVersion(0L);
            queries.insert(row, people, wanted.others());
            // One that was sent back is answered by the next.
            queries.byNumber(act.scope(), clientId, number - 1).ifPresent(last -> judging.around().turns().isOver(act, last, "retention_prepared_again"));
            judging.around().turns().waits(act, row);
            desk.update(locked, new DeskRecord().setLastDisposal(number));
            act.changed(null, tally);
            return Outcome.done(id);
        });
    }

    /** How many whose time is over stay for a legal hold, whoever is on the list: of the first 500, longest gone first, as everywhere. */
    private int heldBack(Scope scope, UUID clientId, Whose whose, LocalDate cutoff) {
        var due = judging.around().leavers().until(scope, clientId, whose.former(), cutoff, null, null, PEOPLE);
        return (int) judging.candidates().of(scope, clientId, due).stream().filter(each -> each.standing() == Standing.HELD).count();
    }

    private boolean actsForClient(Scope scope, UUID clientId, UUID personId) {
        return judging.around().people().find(scope, clientId, personId).filter(each -> !each.gone() && (each.roles().contains(Role.COORDINATOR) || each.roles().contains(Role.DECISION_MAKER))).isPresent();
    }

    /** Whoever names somebody is told why they stay; where all are meant, those who stay are simply not among them. */
    private Outcome<List<UUID>> chosen(Scope scope, UUID clientId, Wanted wanted, LocalDate cutoff) {
        var named = wanted.people();
        var asked = named == null ? judging.around().leavers().until(scope, clientId, wanted.whose().former(), cutoff, null, null, PEOPLE).stream().map(Leavers.Leaver::id).filter(each -> !wanted.without().contains(each)).toList() : named.stream().distinct().toList();
        var sorted = judging.candidates().sorted(scope, clientId, wanted.whose(), asked, wanted.others().keySet(), cutoff);
        if (named != null && !sorted.get(Standing.NOT_DUE).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "retention_not_due", "people");
        if (named != null && !sorted.get(Standing.HELD).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "retention_held", "people");
        if (named != null && !sorted.get(Standing.RETURNED).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "retention_returned", "people");
        return sorted.get(Standing.DUE).isEmpty() ? Outcome.refused(Refusal.CONFLICT, "retention_nothing") : Outcome.done(sorted.get(Standing.DUE));
    }

    /** @param seen the digest of whom the preview had: where somebody was held or came back meanwhile it has others now, and is to be read again */
    Outcome<UUID> approve(Actor actor, UUID clientId, UUID id, String note, String seen, long version) {
        return decide(actor, clientId, id, version, (act, row) -> {
            if (row.getPreparedBy().equals(actor.id())) return Outcome.refused(Refusal.NOT_ALLOWED, "retention_own");
            var listed = queries.people(act.scope(), clientId, id, PEOPLE);
            if (row.getListed() != null && !Arrays.equals(row.getListed(), Seen.of(listed))) throw new IllegalStateException("The list of disposal " + id + " is not the one that was prepared");
            var due = judging.candidates().sorted(act.scope(), clientId, Whose.exactly(row.getKind()), listed, queries.others(act.scope(), clientId, id), row.getCutoff()).get(Standing.DUE);
            if (due.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "retention_nothing");
            if (!Seen.hex(due).equals(seen)) return Outcome.stale(null);
            var tally = judging.traces().count(act.scope(), clientId, due);
            judging.around().jobs().request(act, clientId, WORK, id, clock.instant());
            judging.around().turns().isOver(act, row, "retention_approved");
            return step(act.named("approved"), row, decided(actor, note).setState("running").setPeople(due.size()).setTally(judging.around().json().of(tally)));
        });
    }

    Outcome<UUID> sendBack(Actor actor, UUID clientId, UUID id, String note, long version) {
        return decide(actor, clientId, id, version, (act, row) -> {
            if (row.getPreparedBy().equals(actor.id())) return Outcome.refused(Refusal.NOT_ALLOWED, "retention_own");
            if (note.isBlank()) return Outcome.refused(Refusal.INVALID, "retention_note_missing", "note");
            judging.around().turns().sentBack(act, row);
            return step(act.named("sent_back"), row, decided(actor, note).setState("sent_back"));
        });
    }

    private Outcome<UUID> decide(Actor actor, UUID clientId, UUID id, long version, BiFunction<Act, DisposalRecord, Outcome<UUID>> how) {
        return access.write(actor, Permission.RETENTION_DISPOSE, Subject.of(clientId, "disposal", id), act -> prepared(act, clientId, id, version).then(row -> how.apply(act, row)));
    }

    /** What waits is given up; what is being done is stopped before its next piece, and of whoever is left nothing goes. */
    Outcome<UUID> cancel(Actor actor, UUID clientId, UUID id, long version) {
        return access.write(actor, Permission.RETENTION_PREPARE, Subject.of(clientId, "disposal", id), act -> {
            desk.lock(act, clientId);
            var running = queries.lock(act.scope(), clientId, id).filter(row -> row.getState().equals("running"));
            // Each piece is a version of its own: whoever saw it running and says stop means the next one, too.
            if (running.isPresent() && version > 0) return stopped(act, clientId, running.get());
            return prepared(act, clientId, id, version).then(row -> {
                judging.around().turns().isOver(act, row, "retention_cancelled");
                return step(act, row, new DisposalRecord().setState("cancelled"));
            });
        });
    }

    private Outcome<UUID> stopped(Act act, UUID clientId, DisposalRecord row) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        queries.became(act.scope(), clientId, row.getId(), queries.left(act.scope(), clientId, row.getId(), PEOPLE), "stopped", now);
        judging.around().turns().isOver(act, row, "retention_stopped");
        return step(act, row, new DisposalRecord().setState("stopped").setDoneAt(now));
    }

    private Outcome<DisposalRecord> prepared(Act act, UUID clientId, UUID id, long version) {
        desk.lock(act, clientId);
        Optional<DisposalRecord> row = queries.lock(act.scope(), clientId, id);
        if (row.isEmpty()) return Outcome.absent();
        if (row.get().getVersion() != version) return Outcome.stale(null);
        return row.get().getState().equals("prepared") ? Outcome.done(row.get()) : Outcome.refused(Refusal.CONFLICT, "retention_disposal_decided");
    }

    private DisposalRecord decided(Actor actor, String note) {
        return new DisposalRecord().setDecidedBy(actor.id()).setDecidedAt(clock.instant().atOffset(ZoneOffset.UTC)).setNote(note);
    }

    private Outcome<UUID> step(Act act, DisposalRecord row, DisposalRecord change) {
        queries.update(row, change);
        act.changed(row.getState(), change.getState());
        return Outcome.done(row.getId());
    }
}
