package hk.praya.evidence;

import hk.praya.access.Scope;
import hk.praya.evidence.EvidenceQueries.Dated;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofSource;
import hk.praya.proof.ProofStanding;
import hk.praya.proof.ProofStanding.State;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whether an item still proves anything: the newest that stands in its place is not withdrawn, and its time is not over. */
@Singleton
final class EvidenceProof implements ProofSource {
    static final String KIND = "evidence";
    /** A certificate renewed every year is no older than this; beyond, nobody is still in its place. */
    static final int RENEWALS = 50;

    private final EvidenceQueries queries;

    EvidenceProof(EvidenceQueries queries) {
        this.queries = queries;
    }

    static ProofRef ref(UUID item) {
        return new ProofRef(KIND, item);
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public Map<UUID, ProofStanding> standing(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today) {
        var newest = newest(scope, clientId, ids, today);
        var dated = queries.dated(scope, clientId, newest.values());
        var standing = new HashMap<UUID, ProofStanding>();
        newest.forEach((id, now) -> {
            var item = dated.get(now);
            if (item != null) standing.put(id, of(item, today));
        });
        return standing;
    }

    @Override public Collection<UUID> inItsPlace(Scope scope, UUID clientId, UUID id) {
        return queries.inItsPlace(scope, clientId, id);
    }

    /** By item, the newest that stands in its place: one whose time has not come stands in nobody's yet. */
    Map<UUID, UUID> newest(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today) {
        var newest = new HashMap<UUID, UUID>();
        ids.forEach(id -> newest.put(id, id));
        for (var renewal = 0; renewal < RENEWALS; renewal++) {
            var newer = queries.newer(scope, clientId, newest.values(), today);
            if (newer.isEmpty()) return newest;
            newest.replaceAll((_, now) -> newer.getOrDefault(now, now));
        }
        return newest;
    }

    private static ProofStanding of(Dated item, LocalDate today) {
        if (item.withdrawnOn() != null) return new ProofStanding(State.WITHDRAWN, item.withdrawnOn());
        if (!item.hasBegun(today)) return new ProofStanding(State.NOT_YET, item.effectiveOn());
        var expires = item.expiresOn();
        return expires != null && expires.isBefore(today) ? new ProofStanding(State.EXPIRED, expires) : ProofStanding.holds(item.effectiveOn());
    }
}
