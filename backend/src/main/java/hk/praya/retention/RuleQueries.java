package hk.praya.retention;

import static hk.praya.jooq.retention.Tables.PERIOD;

import hk.praya.access.Scope;
import hk.praya.jooq.retention.tables.records.PeriodRecord;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Periods of a client's own: they are added, and the last one of each kind holds. */
@Singleton
final class RuleQueries {
    private static final int KINDS = 100;

    private final DSLContext jooq;

    RuleQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    Map<String, PeriodRecord> last(Scope scope, UUID clientId) {
        return jooq.selectDistinct(PERIOD.fields()).on(PERIOD.KIND).from(PERIOD).where(PERIOD.FIRM_ID.eq(scope.firmId()), PERIOD.CLIENT_ID.eq(clientId))
            .orderBy(PERIOD.KIND, PERIOD.ORDINAL.desc()).limit(KINDS).fetchInto(PERIOD).intoMap(PERIOD.KIND);
    }

    /** As it was said that time, whatever holds by now. */
    Optional<PeriodRecord> said(Scope scope, UUID clientId, String kind, int ordinal) {
        return jooq.selectFrom(PERIOD).where(PERIOD.FIRM_ID.eq(scope.firmId()), PERIOD.CLIENT_ID.eq(clientId), PERIOD.KIND.eq(kind), PERIOD.ORDINAL.eq(ordinal)).fetchOptional();
    }

    /** @return false where somebody else said something in the same turn */
    boolean insert(PeriodRecord row) {
        return jooq.insertInto(PERIOD).set(row).onConflictDoNothing().execute() == 1;
    }
}
