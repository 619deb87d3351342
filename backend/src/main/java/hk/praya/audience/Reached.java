package hk.praya.audience;

import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.ledger.Ledger;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** This room's door for others, within their own transaction: how far notices got. */
@Singleton
public final class Reached {
    private final CoverageQueries coverage;
    private final Ledger ledger;
    private final Clock clock;

    Reached(CoverageQueries coverage, Ledger ledger, Clock clock) {
        this.coverage = coverage;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One for which nobody is asked is not there. */
    public Map<UUID, Counts> byNotice(Scope scope, List<UUID> clientIds, Collection<UUID> noticeIds) {
        return noticeIds.isEmpty() ? Map.of() : coverage.byNotice(scope, clientIds, noticeIds, HongKong.today(clock));
    }

    /** Which of these versions anybody has opened. */
    public Set<UUID> opened(Scope scope, Collection<UUID> clientIds, Collection<UUID> versionIds) {
        return ledger.opened(scope, clientIds, versionIds);
    }
}
