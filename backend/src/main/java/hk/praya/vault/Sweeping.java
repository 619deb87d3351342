package hk.praya.vault;

import hk.praya.access.Access;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes files that no row refers to: those of a crash between the writing of a file and the commit. */
@Singleton
public class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    /** No request takes so long: what is older and has no row will never have one. */
    public static final Duration AGE = Duration.ofDays(1);
    /** At a time, of one owner. */
    private static final int BATCH = 500;

    private final FileStore store;
    private final List<SealedFiles> rooms;
    private final Access access;

    Sweeping(FileStore store, List<SealedFiles> rooms, Access access) {
        this.store = store;
        this.rooms = rooms;
        this.access = access;
    }

    /** Of every owner. */
    void sweep(Instant now) {
        store.owners().forEach(owner -> sweep(owner, now));
    }

    /** @return how many of this owner's were removed */
    public int sweep(FileStore.Owner owner, Instant now) {
        var removed = new AtomicInteger();
        store.olderThan(owner, now.minus(AGE), BATCH, places -> removed.addAndGet(sweep(owner, places)));
        if (removed.get() > 0) LOG.info("Removed {} files that nothing refers to", removed);
        return removed.get();
    }

    private int sweep(FileStore.Owner owner, List<String> places) {
        var referred = owner.id().equals(Scope.FIRM_ITSELF) ? access.lookAtFirm(owner.firmId(), scope -> referred(scope, owner, places))
            : access.lookAsSystem(owner.firmId(), owner.id(), scope -> referred(scope, owner, places));
        var orphans = places.stream().filter(place -> !referred.contains(place)).toList();
        orphans.forEach(store::remove);
        return orphans.size();
    }

    private Set<String> referred(Scope scope, FileStore.Owner owner, List<String> places) {
        var all = new HashSet<String>();
        rooms.forEach(room -> all.addAll(room.referred(scope, owner.id(), places)));
        return all;
    }
}
