package hk.praya.proof;

import hk.praya.access.Act;
import hk.praya.access.Jobs;
import hk.praya.http.HongKong;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The door for rooms that keep proofs: says that some of them moved, now or on a day to come. */
@Singleton
public final class ProofMoves {
    static final String LAPSE = "proof.lapse:";
    static final String MEASURE = "proof.measure:";

    private final List<ProofWatcher> watchers;
    private final Proofs proofs;
    private final Jobs jobs;
    private final Clock clock;

    ProofMoves(List<ProofWatcher> watchers, Proofs proofs, Jobs jobs, Clock clock) {
        this.watchers = watchers;
        this.proofs = proofs;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Within the act that moved it: and with it whatever it stands in the place of. */
    public void moved(Act act, UUID clientId, ProofRef proof) {
        var all = proofs.inItsPlace(act.scope(), clientId, proof);
        watchers.forEach(watcher -> watcher.moved(act, clientId, all));
    }

    /**
     * It is measured, and this act is one of many that move the measure by a little: somebody looks once for all of them, soon, and
     * tells whoever relies on it where it crossed its threshold. Nothing is computed here, and nobody waits.
     */
    public void measured(Act act, UUID clientId, ProofRef proof) {
        jobs.requestGathered(act, clientId, MEASURE + proof.kind(), proof.id());
    }

    /** One that the firm keeps for all its clients: each that relies on it is told after this act, in a transaction of its own. */
    public void movedForAll(Act act, ProofRef proof) {
        jobs.requestForFirm(act, LAPSE + proof.kind(), proof.id(), clock.instant());
    }

    /** As {@link #holdsUntil}, of one that the firm keeps for all its clients. */
    public void holdsForAllUntil(Act act, ProofRef proof, LocalDate lastDay) {
        jobs.requestForFirm(act, LAPSE + proof.kind(), proof.id(), after(lastDay));
    }

    /** It holds for the last time on this day: whoever relies on it is told as the next one begins. */
    public void holdsUntil(Act act, UUID clientId, ProofRef proof, LocalDate lastDay) {
        jobs.request(act, clientId, LAPSE + proof.kind(), proof.id(), after(lastDay));
    }

    private static Instant after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(HongKong.ZONE).toInstant();
    }
}
