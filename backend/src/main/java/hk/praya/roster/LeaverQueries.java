package hk.praya.roster;

import static hk.praya.jooq.roster.Tables.PERSON;
import static hk.praya.jooq.roster.Tables.ROSTER_IMPORT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.roster.Leavers.Leaver;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record5;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** People who left. */
@Singleton
final class LeaverQueries {
    /** As its index has it. A last day before they were (last) hired is of another time: then it counts from when they were gone. */
    private static final Field<LocalDate> LEFT = field("case when {0} is null or {0} < {1} then greatest({1}, ({2} at time zone 'Asia/Hong_Kong')::date) else {0} end", SQLDataType.LOCALDATE,
        PERSON.LAST_WORKING_DAY, PERSON.HIRE_DATE, PERSON.GONE_AT);
    private static final Condition GONE = RosterQueries.STAFF.and(PERSON.GONE_AT.isNotNull()).and(PERSON.DISPOSED_AT.isNull());
    private static final JSONB FORGOTTEN = JSONB.valueOf("{}");

    private final DSLContext jooq;
    private final Clock clock;

    LeaverQueries(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    private SelectJoinStep<Record5<UUID, String, String, LocalDate, Boolean>> leavers() {
        return jooq.select(PERSON.PERSON_ID, PERSON.NAME_EN, PERSON.NAME_ZH_HANT, LEFT, field(returned())).from(PERSON);
    }

    private static Condition returned() {
        var other = PERSON.as("other");
        var there = other.FIRM_ID.eq(PERSON.FIRM_ID).and(other.CLIENT_ID.eq(PERSON.CLIENT_ID)).and(other.PERSON_ID.ne(PERSON.PERSON_ID)).and(other.KIND.eq(inline("staff"))).and(other.GONE_AT.isNull()).and(other.HAS_LEFT.isFalse());
        return exists(selectOne().from(other).where(there, other.EMAIL.eq(PERSON.EMAIL))).or(exists(selectOne().from(other).where(there, other.STAFF_NUMBER.eq(PERSON.STAFF_NUMBER))));
    }

    private static Leaver leaver(Record5<UUID, String, String, LocalDate, Boolean> row) {
        return new Leaver(row.value1(), new Names(row.value2(), row.value3()), row.value4(), row.value5());
    }

    List<Leaver> until(Scope scope, UUID clientId, LocalDate day, @Nullable LocalDate afterDay, @Nullable UUID after, int limit) {
        return leavers().where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), GONE, LEFT.le(day), after == null || afterDay == null ? noCondition() : row(LEFT, PERSON.PERSON_ID).gt(row(val(afterDay), val(after))))
            .orderBy(LEFT, PERSON.PERSON_ID).limit(limit).fetch(LeaverQueries::leaver);
    }

    long countUntil(Scope scope, UUID clientId, LocalDate day) {
        return jooq.fetchCount(PERSON, PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), GONE, LEFT.le(day));
    }

    List<Leaver> among(Scope scope, UUID clientId, List<UUID> people, LocalDate day) {
        return leavers().where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(any(people.toArray(UUID[]::new))), GONE, LEFT.le(day))
            .orderBy(LEFT, PERSON.PERSON_ID).limit(Math.max(1, people.size())).fetch(LeaverQueries::leaver);
    }

    int empty(Scope scope, UUID clientId, List<UUID> people) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jooq.update(PERSON).set(PERSON.NAME_EN, Leavers.DISPOSED.en()).set(PERSON.NAME_ZH_HANT, Leavers.DISPOSED.zhHant()).setNull(PERSON.EMAIL).set(PERSON.DEPARTMENT, "").set(PERSON.TITLE, "").set(PERSON.OFFICE, "")
            .setNull(PERSON.USER_KEY).setNull(PERSON.STAFF_NUMBER).set(PERSON.MOBILE_KIND, "none").setNull(PERSON.MOBILE_TAIL).set(PERSON.ACCOUNT_KIND, "none").set(PERSON.ACTIVE, false)
            .setNull(PERSON.HIRE_DATE).setNull(PERSON.LAST_WORKING_DAY).set(PERSON.HAS_LEFT, true).set(PERSON.IN_PLATFORM, false).set(PERSON.IN_HR, false)
            .set(PERSON.DISPOSED_AT, now).set(PERSON.VERSION, PERSON.VERSION.plus(1L))
            .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(any(people.toArray(UUID[]::new))), GONE).execute();
    }

    void forgetLists(Scope scope, UUID clientId) {
        jooq.update(ROSTER_IMPORT).set(ROSTER_IMPORT.PREVIEW, FORGOTTEN)
            .where(ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()), ROSTER_IMPORT.CLIENT_ID.eq(clientId), ROSTER_IMPORT.PREVIEW.ne(DSL.val(FORGOTTEN))).execute();
    }
}
