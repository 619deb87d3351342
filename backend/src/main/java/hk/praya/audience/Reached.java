package hk.praya.audience;

import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.jooq.audience.tables.records.RuleRecord;
import hk.praya.ledger.Ledger;
import hk.praya.roster.Present;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This room's door for others, within their own transaction: how far notices got. */
@Singleton
public final class Reached {
    private final CoverageQueries coverage;
    private final RuleQueries rules;
    private final Meant meant;
    private final Present present;
    private final Ledger ledger;
    private final Clock clock;

    Reached(CoverageQueries coverage, RuleQueries rules, Meant meant, Present present, Ledger ledger, Clock clock) {
        this.coverage = coverage;
        this.rules = rules;
        this.meant = meant;
        this.present = present;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One for which nobody is asked is not there. */
    public Map<UUID, Counts> byNotice(Scope scope, List<UUID> clientIds, Collection<UUID> noticeIds) {
        return noticeIds.isEmpty() ? Map.of() : coverage.byNotice(scope, clientIds, noticeIds, HongKong.today(clock));
    }

    /** How many are meant now: by the notice's own rule, and where it has none, everybody who works there. @param noticeId null: a notice that is not there yet */
    public int people(Scope scope, UUID clientId, @Nullable UUID noticeId) {
        var rule = noticeId == null ? Optional.<RuleRecord>empty() : rules.find(scope, clientId, noticeId);
        return rule.map(each -> meant.count(scope, each)).orElseGet(() -> present.count(scope, clientId));
    }

    /** Which of these versions anybody has opened. */
    public Set<UUID> opened(Scope scope, Collection<UUID> clientIds, Collection<UUID> versionIds) {
        return ledger.opened(scope, clientIds, versionIds);
    }
}
