package hk.praya.change;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.change.tables.records.AdoptionRecord;
import hk.praya.library.PackId;
import hk.praya.tia.Restatement;
import hk.praya.tia.Restating;
import hk.praya.tia.Restating.Restated;
import hk.praya.tia.Stand;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Taking a change over into one assessment, and taking it back. A batch is as many of these as clients were chosen: one that fails leaves the others be. */
@Singleton
final class ChangeApplying {
    private final Access access;
    private final Restating restating;
    private final Effects effects;
    private final ChangeQueries queries;
    private final Tools tools;

    ChangeApplying(Access access, Restating restating, Effects effects, ChangeQueries queries, Tools tools) {
        this.access = access;
        this.restating = restating;
        this.effects = effects;
        this.queries = queries;
        this.tools = tools;
    }

    /** Repeated requests, what lies as JSON, the time. */
    @Singleton
    record Tools(Idempotency idempotency, KeptJson json, Clock clock) {}

    /** @param toVersion of the pack, as it was previewed: a still newer one has not been looked at. @param revision of the answers that the preview was made of */
    record Wanted(ChangeKind kind, String toVersion, long revision) {}

    Outcome<UUID> apply(Actor actor, UUID clientId, UUID tiaId, Wanted wanted, UUID key) {
        var id = Ids.next(tools.clock());
        return access.write(actor, Permission.CHANGE_APPLY, Subject.of(clientId, "change", id), act ->
            tools.idempotency().once(act, key, clientId, "change.apply", List.of(tiaId, wanted), id, () -> {
                var stand = restating.find(act.scope(), clientId, tiaId);
                if (stand.isEmpty()) return Outcome.absent();
                if (stand.get().revision() != wanted.revision()) return Outcome.stale(stand.get().revision());
                var effect = effects.of(act.scope(), wanted.kind(), stand.get());
                if (effect.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "change_nothing_new");
                if (!effect.get().pack().id().version().equals(wanted.toVersion())) return Outcome.refused(Refusal.INVALID, "change_not_that_version", "toVersion");
                return restating.restate(act, clientId, tiaId, wanted.revision(), new Restatement(effect.get().pack().id(), effect.get().changes()))
                    .map(done -> keep(act, id, wanted.kind(), stand.get(), effect.get(), done));
            }));
    }

    private UUID keep(Act act, UUID id, ChangeKind kind, Stand stand, Effect effect, Restated done) {
        queries.insert(new AdoptionRecord().setFirmId(act.scope().firmId()).setClientId(stand.clientId()).setId(id).setAssessmentId(done.id()).setBegunFrom(done.begunFrom())
            .setKind(kind.key()).setFromVersion(done.packBefore().toString()).setToVersion(effect.pack().id().toString()).setOutcomes(tools.json().of(effect.counts()))
            .setRevisionBefore(done.revisionBefore()).setRevisionAfter(done.revisionAfter()).setActorKind(act.actor().kind()).setActorId(act.actor().id())
            .setAt(tools.clock().instant().atOffset(ZoneOffset.UTC)));
        act.changed(stand.pack().id(), List.of(kind, effect.pack().id(), effect.counts()));
        return id;
    }

    Outcome<UUID> undo(Actor actor, UUID clientId, UUID id) {
        return access.write(actor, Permission.CHANGE_APPLY, Subject.of(clientId, "change", id), act -> {
            var found = queries.lock(act.scope(), clientId, id);
            if (found.isEmpty()) return Outcome.absent();
            var row = found.get();
            if (row.getUndoneAt() != null) return Outcome.refused(Refusal.CONFLICT, "change_undone");
            var done = new Restated(row.getAssessmentId(), row.getBegunFrom(), PackId.parse(row.getFromVersion()), row.getRevisionBefore(), row.getRevisionAfter());
            return restating.revert(act, clientId, done).map(tia -> {
                queries.undone(act.scope(), clientId, id, actor.id(), tools.clock().instant().atOffset(ZoneOffset.UTC));
                act.changed(row.getToVersion(), row.getFromVersion());
                return tia;
            });
        });
    }
}
