package hk.praya.retention;

import hk.praya.access.Scope;
import hk.praya.jooq.retention.tables.records.PeriodRecord;
import hk.praya.wording.NoticePacks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of the pack, with what a client set in its place. */
@Singleton
final class Rules {
    private final RuleQueries queries;
    private final NoticePacks packs;

    Rules(RuleQueries queries, NoticePacks packs) {
        this.queries = queries;
        this.packs = packs;
    }

    /** In the order of the pack. */
    List<Rule> all(Scope scope, UUID clientId) {
        var own = queries.last(scope, clientId);
        var pack = packs.newest();
        return pack.retention().stream().map(row -> new Rule(pack.head().id().name(), pack.head().id().version(), row, own(own.get(row.key())))).toList();
    }

    Rule of(Scope scope, UUID clientId, Whose whose) {
        return of(scope, clientId, whose.kind());
    }

    /** There is one of each kind that acts. */
    Rule of(Scope scope, UUID clientId, String kind) {
        return all(scope, clientId).stream().filter(each -> each.row().key().equals(kind)).findFirst().orElseThrow();
    }

    private static Rule.@Nullable Own own(@Nullable PeriodRecord row) {
        return row == null ? null : new Rule.Own(row.getMonths(), row.getReason(), row.getOrdinal(), row.getSetBy(), row.getSetAt().toInstant());
    }
}
