package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.proof.ProofMoves;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying of what came with a report what it is, and from when to when it holds: once; whoever has another day brings a newer file. */
@Singleton
final class EvidenceConfirming {
    private final Access access;
    private final EvidenceQueries queries;
    private final EvidenceTerms terms;
    private final ProofMoves moves;

    EvidenceConfirming(Access access, EvidenceQueries queries, EvidenceTerms terms, ProofMoves moves) {
        this.access = access;
        this.queries = queries;
        this.terms = terms;
        this.moves = moves;
    }

    record Said(String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {}

    Outcome<UUID> confirm(Actor actor, UUID clientId, UUID id, Said said, long version) {
        return access.write(actor, Permission.EVIDENCE_EDIT, Subject.of(clientId, "evidence", id), act -> {
            var item = queries.lock(act.scope(), clientId, id);
            if (item.isEmpty()) return Outcome.absent();
            if (item.get().getVersion() != version) return Outcome.stale(null);
            if (!item.get().getKind().equals(ReportReceipt.KIND)) return Outcome.refused(Refusal.CONFLICT, "evidence_confirmed");
            if (said.effectiveOn() != null && said.expiresOn() != null && said.expiresOn().isBefore(said.effectiveOn())) return Outcome.refused(Refusal.INVALID, "ends_before_start", "expiresOn");
            queries.confirm(act.scope(), clientId, id, new ItemRecord().setKind(said.kind()).setEffectiveOn(said.effectiveOn()).setExpiresOn(said.expiresOn()).setVersion(version + 1));
            terms.hold(act, item.get().setEffectiveOn(said.effectiveOn()).setExpiresOn(said.expiresOn()));
            // Whoever pointed to it before may rest on nothing now.
            moves.moved(act, clientId, EvidenceProof.ref(id));
            act.changed(item.get().getKind(), said);
            return Outcome.done(id);
        });
    }
}
