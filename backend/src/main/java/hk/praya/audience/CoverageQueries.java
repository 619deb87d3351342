package hk.praya.audience;

import static hk.praya.jooq.audience.Tables.COVERAGE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Counts, read. */
@Singleton
final class CoverageQueries {
    private static final int DEPARTMENTS = 500;

    private final DSLContext jooq;

    CoverageQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Field<Integer> total(Field<Integer> of) {
        return coalesce(sum(of), inline(BigDecimal.ZERO)).cast(Integer.class);
    }

    private static Field<Integer> overdue(LocalDate today) {
        return coalesce(sum(COVERAGE.ASKED.minus(COVERAGE.DONE)).filterWhere(COVERAGE.DUE.lt(today)), inline(BigDecimal.ZERO)).cast(Integer.class);
    }

    /** By department, the nameless last; those in which nobody is asked any more are left out. */
    Map<String, Counts> byDepartment(Scope scope, UUID clientId, UUID noticeId, LocalDate today) {
        return jooq.select(COVERAGE.DEPARTMENT, total(COVERAGE.ASKED), total(COVERAGE.OPENED), total(COVERAGE.DONE), total(COVERAGE.REFUSED), overdue(today)).from(COVERAGE)
            .where(COVERAGE.FIRM_ID.eq(scope.firmId()), COVERAGE.CLIENT_ID.eq(clientId), COVERAGE.NOTICE_ID.eq(noticeId)).groupBy(COVERAGE.DEPARTMENT).having(sum(COVERAGE.ASKED).gt(BigDecimal.ZERO))
            .orderBy(COVERAGE.DEPARTMENT.eq(inline("")), COVERAGE.DEPARTMENT.collate(collation(name("access", "stroke")))).limit(DEPARTMENTS)
            .fetch().intoMap(row -> row.value1(), row -> new Counts(row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    Map<UUID, Counts> byNotice(Scope scope, Collection<UUID> clientIds, Collection<UUID> noticeIds, LocalDate today) {
        return jooq.select(COVERAGE.NOTICE_ID, total(COVERAGE.ASKED), total(COVERAGE.OPENED), total(COVERAGE.DONE), total(COVERAGE.REFUSED), overdue(today)).from(COVERAGE)
            .where(COVERAGE.FIRM_ID.eq(scope.firmId()), COVERAGE.CLIENT_ID.eq(any(clientIds.toArray(UUID[]::new))), COVERAGE.NOTICE_ID.eq(any(noticeIds.toArray(UUID[]::new)))).groupBy(COVERAGE.NOTICE_ID)
            .limit(noticeIds.size()).fetch().intoMap(row -> row.value1(), row -> new Counts(row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }
}
