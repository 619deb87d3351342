package hk.praya.proof;

import hk.praya.access.Act;
import hk.praya.access.Jobs;
import hk.praya.http.HongKong;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The door for rooms that keep proofs: says that some of them moved, now or on a day to come. */
@Singleton
public final class ProofMoves {
    static final String LAPSE = "proof.lapse:";

    private final List<ProofWatcher> watchers;
    private final Jobs jobs;

    ProofMoves(List<ProofWatcher> watchers, Jobs jobs) {
        this.watchers = watchers;
        this.jobs = jobs;
    }

    /** Within the act that moved them. */
    public void moved(Act act, UUID clientId, Collection<ProofRef> proofs) {
        watchers.forEach(watcher -> watcher.moved(act, clientId, proofs));
    }

    /** It holds for the last time on this day: whoever relies on it is told as the next one begins. */
    public void holdsUntil(Act act, UUID clientId, ProofRef proof, LocalDate lastDay) {
        jobs.request(act, clientId, LAPSE + proof.kind(), proof.id(), lastDay.plusDays(1).atStartOfDay(HongKong.ZONE).toInstant());
    }
}
