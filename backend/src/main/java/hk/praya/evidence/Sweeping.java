package hk.praya.evidence;

import hk.praya.access.Access;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes files that no row refers to: those of a crash between the writing of a file and the commit. */
@Singleton
class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    /** No request takes so long: what is older and has no row will never have one. */
    static final Duration AGE = Duration.ofDays(1);
    /** At a time, of one client. */
    private static final int BATCH = 500;

    private final FileStore store;
    private final EvidenceQueries queries;
    private final Access access;

    Sweeping(FileStore store, EvidenceQueries queries, Access access) {
        this.store = store;
        this.queries = queries;
        this.access = access;
    }

    /** @return how many were removed */
    int sweep(Instant now) {
        var removed = new AtomicInteger();
        for (var owner : store.owners()) store.olderThan(owner, now.minus(AGE), BATCH, places -> removed.addAndGet(sweep(owner, places)));
        if (removed.get() > 0) LOG.info("Removed {} files that nothing refers to", removed);
        return removed.get();
    }

    private int sweep(FileStore.Owner owner, List<String> places) {
        var referred = access.lookAsSystem(owner.firmId(), owner.clientId(), scope -> queries.referred(scope, owner.clientId(), places));
        var orphans = places.stream().filter(place -> !referred.contains(place)).toList();
        orphans.forEach(store::remove);
        return orphans.size();
    }
}
