package hk.praya.decision;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Jobs;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.jooq.tia.tables.records.DecisionRecord;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.Stages;
import hk.praya.tia.TiaState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The client's decision about its own transfer, by its named decision-maker (tia-method, Who decides): the firm reviews
 * and recommends, and only the client decides. The version freezes here.
 */
@Singleton
final class ClientDecision {
    private final Access access;
    private final Assessments assessments;
    private final DecisionQueries queries;
    private final Reach reach;
    private final Freezing freezing;

    ClientDecision(Access access, Assessments assessments, DecisionQueries queries, Reach reach, Freezing freezing) {
        this.access = access;
        this.assessments = assessments;
        this.queries = queries;
        this.reach = reach;
        this.freezing = freezing;
    }

    /** What happens when a version freezes: the snapshot, the request for its document, what is left to see to, the lists. */
    @Singleton
    record Freezing(Snapshots snapshots, Jobs jobs, Stages stages, DecisionObligations obligations, Conditions conditions, KeptJson json, Clock clock) {}

    /** Names who at the client is asked. */
    Outcome<UUID> ask(Actor actor, UUID clientId, UUID id, UUID personId, long version) {
        return access.write(actor, Permission.TIA_EDIT, Subject.of(clientId, "assessment", id), act -> {
            var row = assessments.lockRow(act.scope(), clientId, id);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getVersion() != version) return Outcome.stale(null);
            if (TiaState.of(row.get().getState()) != TiaState.RECOMMENDED) return Outcome.refused(Refusal.CONFLICT, "not_recommended");
            if (!reach.roles(act.scope(), clientId).getOrDefault(personId, Set.of()).contains(Role.DECISION_MAKER)) {
                return Outcome.refused(Refusal.INVALID, "not_a_decision_maker", "personId");
            }
            act.changed(row.get().getDeciderId(), personId);
            freezing.stages().askDecision(act, row.get(), personId);
            return Outcome.done(id);
        });
    }

    /** @param title the decision-maker's own, as the document shows it */
    record Said(String choice, String name, String title, String note, List<Condition> conditions) {
        Said {
            conditions = List.copyOf(conditions);
        }
    }

    Outcome<UUID> decide(Actor actor, UUID clientId, UUID id, Said said, long version) {
        return access.write(actor, Permission.TIA_DECIDE, Subject.of(clientId, "assessment", id), act -> {
            var loaded = assessments.lock(act.scope(), clientId, id);
            if (loaded.isEmpty() || loaded.get().state() == TiaState.DRAFT) return Outcome.absent();
            var row = loaded.get().row();
            if (row.getDeciderId() != null && !row.getDeciderId().equals(actor.id())) return Outcome.refused(Refusal.NOT_ALLOWED, "not_the_named_decision_maker");
            if (row.getVersion() != version) return Outcome.stale(null);
            var next = loaded.get().state().after(TiaState.Event.DECIDE);
            if (next.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "assessment_" + row.getState());
            if (said.choice().equals("accept_with_conditions") && said.conditions().isEmpty()) return Outcome.refused(Refusal.INVALID, "condition_missing", "conditions");
            if (said.choice().equals("decline") && !said.conditions().isEmpty()) return Outcome.refused(Refusal.INVALID, "decline_with_conditions", "conditions");
            var problems = freezing.conditions().problems(act.scope(), clientId, said.conditions(), loaded.get().today());
            if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems);
            freeze(act, loaded.get(), said, next.get());
            act.named(said.choice()).changed(row.getState(), List.of(said, next.get()));
            return Outcome.done(id);
        });
    }

    private void freeze(Act act, Loaded loaded, Said said, TiaState next) {
        var row = loaded.row();
        var now = freezing.clock().instant();
        var decision = new DecisionRecord().setFirmId(row.getFirmId()).setClientId(row.getClientId()).setAssessmentId(row.getId()).setChoice(said.choice())
            .setNote(said.note()).setConditions(freezing.json().of(said.conditions())).setName(said.name()).setTitle(said.title())
            .setMethod(act.actor().method()).setPersonId(act.actor().id()).setAt(now.atOffset(ZoneOffset.UTC)).setPack(row.getPack()).setPackVersion(row.getPackVersion());
        var snapshot = freezing.snapshots().take(act.scope(), loaded, decision);
        queries.insert(decision.setSnapshotJson(snapshot.json()).setSnapshotHash(snapshot.hash()));
        freezing.jobs().request(act, row.getClientId(), "document.tia", row.getId(), now);
        freezing.obligations().decided(act, row, said);
        freezing.stages().decide(act, loaded, next, now);
    }
}
