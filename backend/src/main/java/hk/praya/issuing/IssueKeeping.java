package hk.praya.issuing;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.issuing.Placements.Loaded;
import hk.praya.jooq.issuing.tables.records.IssueRecord;
import hk.praya.jooq.issuing.tables.records.PlacingRecord;
import hk.praya.wording.Content.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Beginning an issue of what was approved, and saying for each client what it needs there, or that it gets none. */
@Singleton
final class IssueKeeping {
    private final Access access;
    private final TemplateQueries templates;
    private final IssueQueries queries;
    private final Placements placements;
    private final Idempotency idempotency;
    private final Clock clock;

    IssueKeeping(Access access, TemplateQueries templates, IssueQueries queries, Placements placements, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.templates = templates;
        this.queries = queries;
        this.placements = placements;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * How it is given out.
     *
     * @param change material or correction: for clients whose people read an earlier version. @param note what changed, for them
     * @param effectiveOn null: the day on which each is published
     * @param dueDays within which it is to be read; null: whenever. @param letters whether people are written to
     */
    record Wanted(String change, String note, @Nullable LocalDate effectiveOn, boolean joiners, @Nullable Integer dueDays, boolean letters) {}

    Outcome<UUID> begin(Actor actor, UUID templateId, Wanted wanted, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.ISSUING_EDIT, Subject.ofFirm("notice_issue", id), act -> {
            var template = templates.lock(act.scope(), templateId);
            if (template.isEmpty()) return Outcome.absent();
            return idempotency.once(act, key, null, "issuing.issue", List.of(templateId, wanted), id, () -> {
                if (TemplateState.of(template.get().getState()) != TemplateState.APPROVED) return Outcome.refused(Refusal.CONFLICT, "template_" + template.get().getState());
                var approval = templates.approvals(act.scope(), templateId).getFirst();
                queries.insert(new IssueRecord().setFirmId(act.scope().firmId()).setId(id).setTemplateId(templateId).setApprovalId(approval.getId()).setNumber(queries.number(act.scope(), templateId))
                    .setChange(wanted.change()).setChangeNote(wanted.note()).setEffectiveOn(wanted.effectiveOn()).setJoiners(wanted.joiners()).setDueDays(wanted.dueDays()).setLetters(wanted.letters())
                    .setBegunBy(actor.id()).setBegunAt(now()));
                act.changed(null, List.of(approval.getOrdinal(), wanted));
                return Outcome.done(id);
            });
        });
    }

    /**
     * What is said for one client.
     *
     * @param given by field: what Praya does not know of it. @param insisted why it is published although something that guidance asks for is missing
     * @param leftOut whether it gets none
     */
    record Said(Map<String, Value> given, String insisted, boolean leftOut) {}

    /** @param version that it was said against; 0 where the client was not among them yet */
    Outcome<Long> prepare(Actor actor, UUID clientId, UUID issueId, Said said, long version) {
        return access.write(actor, Permission.ISSUING_PREPARE, Subject.of(clientId, "notice_issue", issueId), act -> {
            var loaded = placements.load(act.scope(), issueId);
            if (loaded.isEmpty()) return Outcome.absent();
            var problems = Placements.problems(loaded.get().template(), said.given());
            if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems.stream().map(each -> Outcome.Reason.of(each.key(), each.at())).toList());
            var known = queries.lock(act.scope(), clientId, issueId);
            return known.isEmpty() ? add(act, clientId, loaded.get(), said, version) : change(act, known.get(), said, version);
        });
    }

    private Outcome<Long> add(Act act, UUID clientId, Loaded loaded, Said said, long version) {
        if (version != 0) return Outcome.stale(0L);
        var row = row(act, said).setFirmId(act.scope().firmId()).setClientId(clientId).setIssueId(loaded.issue().getId()).setTemplateId(loaded.row().getId()).setVersion(1L);
        if (!queries.insert(row)) return Outcome.stale(1L);
        act.changed(null, said);
        return Outcome.done(1L);
    }

    private Outcome<Long> change(Act act, PlacingRecord known, Said said, long version) {
        if (known.getVersion() != version) return Outcome.stale(known.getVersion());
        if (known.getState().equals(PlacingState.PUBLISHED.key())) return Outcome.refused(Refusal.CONFLICT, "issue_published");
        queries.update(known, row(act, said));
        act.changed(List.of(known.getState(), placements.given(known), known.getInsisted()), said);
        return Outcome.done(version + 1);
    }

    private PlacingRecord row(Act act, Said said) {
        return new PlacingRecord().setState((said.leftOut() ? PlacingState.LEFT_OUT : PlacingState.WAITING).key()).setGiven(placements.kept(said.given())).setInsisted(said.insisted())
            .setSetBy(act.actor().id()).setSetAt(now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
