package hk.praya.retention;

import hk.praya.access.Scope;
import hk.praya.audience.Departures;
import hk.praya.jooq.retention.tables.records.HoldRecord;
import hk.praya.ledger.Disposing;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What nobody may touch: the whole client, somebody, or whoever was asked, written to or told of a notice, or has a record of it. */
@Singleton
final class Holds {
    private final HoldQueries queries;
    private final Departures audience;
    private final Disposing ledger;

    Holds(HoldQueries queries, Departures audience, Disposing ledger) {
        this.queries = queries;
        this.audience = audience;
        this.ledger = ledger;
    }

    /** @param everything the whole client is held */
    record InForce(boolean everything, Set<UUID> notices, Set<UUID> people) {
        boolean isNothing() {
            return !everything && notices.isEmpty() && people.isEmpty();
        }
    }

    InForce inForce(Scope scope, UUID clientId) {
        var holds = queries.inForce(scope, clientId);
        return new InForce(holds.stream().anyMatch(each -> each.getSubjectKind().equals("client")), of(holds, "notice"), of(holds, "person"));
    }

    private static Set<UUID> of(List<HoldRecord> holds, String kind) {
        return holds.stream().filter(each -> each.getSubjectKind().equals(kind)).map(HoldRecord::getSubjectId).collect(Collectors.toSet());
    }

    /** Those of these people who are held. */
    Set<UUID> held(Scope scope, UUID clientId, List<UUID> people) {
        var holds = inForce(scope, clientId);
        if (holds.isNothing() || people.isEmpty()) return Set.of();
        if (holds.everything()) return Set.copyOf(people);
        var held = new HashSet<>(people);
        held.retainAll(holds.people());
        if (!holds.notices().isEmpty()) {
            held.addAll(audience.ofNotices(scope, clientId, people, holds.notices()));
            held.addAll(ledger.ofNotices(scope, clientId, people, holds.notices()));
        }
        return held;
    }
}
