package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.jooq.evidence.tables.records.WithdrawalRecord;
import hk.praya.obligation.Obligations;
import hk.praya.proof.ProofMoves;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BiFunction;

/** What may be changed of an item: who sees it, and that it no longer counts. Its content and its dates never. */
@Singleton
final class EvidenceKeeping {
    private final Access access;
    private final EvidenceQueries queries;
    private final Obligations obligations;
    private final ProofMoves moves;
    private final Clock clock;

    EvidenceKeeping(Access access, EvidenceQueries queries, Obligations obligations, ProofMoves moves, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.obligations = obligations;
        this.moves = moves;
        this.clock = clock;
    }

    Outcome<UUID> show(Actor actor, UUID clientId, UUID id, String visibility, long version) {
        return change(actor, clientId, id, version, (act, item) -> {
            // The client gave it, and the client keeps seeing it.
            if (item.getAddedKind().equals("person") && visibility.equals(Seen.FIRM_ONLY)) return Outcome.refused(Refusal.CONFLICT, "evidence_of_client", "visibility");
            queries.show(act.scope(), clientId, id, visibility, version + 1);
            act.named(visibility).changed(item.getVisibility(), visibility);
            return Outcome.done(id);
        });
    }

    /** It stays where it was relied on, and is taken for no new answer. */
    Outcome<UUID> withdraw(Actor actor, UUID clientId, UUID id, String reason, long version) {
        return change(actor, clientId, id, version, (act, item) -> {
            if (queries.isWithdrawn(act.scope(), clientId, id)) return Outcome.refused(Refusal.CONFLICT, "evidence_withdrawn");
            queries.withdraw(new WithdrawalRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setItemId(id).setReason(reason).setByKind(actor.kind()).setById(actor.id())
                .setAt(clock.instant().atOffset(ZoneOffset.UTC)), version + 1);
            obligations.lapse(act, clientId, EvidenceTerms.expiry(id), "withdrawn");
            moves.moved(act, clientId, EvidenceProof.ref(id));
            act.changed(null, reason);
            return Outcome.done(id);
        });
    }

    private Outcome<UUID> change(Actor actor, UUID clientId, UUID id, long version, BiFunction<Act, ItemRecord, Outcome<UUID>> work) {
        return access.write(actor, Permission.EVIDENCE_EDIT, Subject.of(clientId, "evidence", id), act -> {
            var item = queries.lock(act.scope(), clientId, id);
            if (item.isEmpty()) return Outcome.absent();
            if (item.get().getVersion() != version) return Outcome.stale(null);
            return work.apply(act, item.get());
        });
    }
}
