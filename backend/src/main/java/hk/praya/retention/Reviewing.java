package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.retention.tables.records.PeriodRecord;
import hk.praya.jooq.retention.tables.records.ReviewGroupRecord;
import hk.praya.jooq.retention.tables.records.ReviewRecord;
import hk.praya.retention.PastTime.Group;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finishing the yearly review: for each group, what is to become of it, and why. And a client's own periods. */
@Singleton
final class Reviewing {
    private static final int REASON = 10;

    private final Access access;
    private final ReviewQueries queries;
    private final RuleQueries periods;
    private final Desk desk;
    private final Judged judged;
    private final Clock clock;

    Reviewing(Access access, ReviewQueries queries, RuleQueries periods, Desk desk, Judged judged, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.periods = periods;
        this.desk = desk;
        this.judged = judged;
        this.clock = clock;
    }

    @Singleton
    record Judged(Rules rules, PastTime past) {}

    /** @param decision keep or dispose. @param due how many whoever decides has seen */
    record Decision(String decision, String reason, long due) {}

    /** @param decisions by kind, of each group that has anything past its time. @param version of the client's desk */
    Outcome<UUID> finish(Actor actor, UUID clientId, Map<String, Decision> decisions, long version) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.RETENTION_PREPARE, Subject.of(clientId, "retention_review", id), act -> {
            var locked = desk.lock(act, clientId);
            if (locked.getVersion() != version) return Outcome.stale(null);
            var rows = new ArrayList<ReviewGroupRecord>();
            for (var group : judged.past().groups(act.scope(), clientId)) {
                var kind = group.rule().row().key();
                var said = decisions.get(kind);
                var trouble = trouble(group, kind, said);
                if (trouble != null) return trouble;
                rows.add(row(act, clientId, id, group, said));
            }
            queries.insert(new ReviewRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setOrdinal(locked.getReviewObligation()).setDue(locked.getReviewDue()).setFinishedBy(actor.id())
                .setFinishedAt(clock.instant().atOffset(ZoneOffset.UTC)), rows);
            desk.reviewed(act, locked);
            act.changed(null, decisions);
            return Outcome.done(id);
        });
    }

    private static @Nullable Outcome<UUID> trouble(Group group, String kind, @Nullable Decision said) {
        // Records of a text are proof, and go with their person: by themselves there is nothing to decide about them (decision 034).
        if (group.due() == 0 || said == null && kind.equals(Rule.RECORDS)) return null;
        if (said == null) return Outcome.refused(Refusal.INVALID, "retention_undecided", kind);
        if (said.due() != group.due()) return Outcome.stale(null);
        if (said.decision().equals("dispose") && kind.equals(Rule.RECORDS)) return Outcome.refused(Refusal.CONFLICT, "retention_records_stay", kind);
        return said.decision().equals("keep") && said.reason().strip().length() < REASON ? Outcome.refused(Refusal.INVALID, "retention_reason_short", kind) : null;
    }

    private static ReviewGroupRecord row(Act act, UUID clientId, UUID id, Group group, @Nullable Decision said) {
        var nothing = group.due() == 0 || said == null;
        return new ReviewGroupRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setReviewId(id).setKind(group.rule().row().key()).setMonths(group.rule().months()).setDue((int) group.due()).setHeld(group.held())
            .setDecision(group.due() > 0 && said == null ? "keep" : nothing ? "nothing" : said.decision()).setReason(nothing ? "" : said.reason().strip());
    }

    /** @param months null: as the pack has it again. @param seen how often it was said before */
    Outcome<UUID> setPeriod(Actor actor, UUID clientId, String kind, @Nullable Integer months, String reason, long seen) {
        return access.write(actor, Permission.RETENTION_PREPARE, Subject.of(clientId, "client", clientId), act -> {
            desk.lock(act, clientId);
            var found = judged.rules().all(act.scope(), clientId).stream().filter(each -> each.row().key().equals(kind)).findFirst();
            if (found.isEmpty()) return Outcome.absent();
            if (kind.equals(Rule.RECORDS)) return Outcome.refused(Refusal.CONFLICT, "retention_records_stay", "kind");
            if (!found.get().acts()) return Outcome.refused(Refusal.CONFLICT, "retention_guidance", "kind");
            var own = found.get().own();
            var before = own == null ? 0 : own.ordinal();
            if (before != seen) return Outcome.stale(null);
            var row = new PeriodRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setKind(kind).setOrdinal(before + 1).setMonths(months).setReason(reason).setSetBy(actor.id()).setSetAt(clock.instant().atOffset(ZoneOffset.UTC));
            if (!periods.insert(row)) return Outcome.stale(null);
            act.changed(own == null ? null : own.months(), months);
            return Outcome.done(clientId);
        });
    }
}
