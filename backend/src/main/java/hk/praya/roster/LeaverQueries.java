package hk.praya.roster;

import static hk.praya.jooq.roster.Tables.PERSON;
import static hk.praya.jooq.roster.Tables.ROSTER_IMPORT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
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
import java.util.Map;
import java.util.Objects;
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

/** People who are there no more, of either group. */
@Singleton
final class LeaverQueries {
    private static final Map<Former, Gone> GONE = Map.of(
        // A last day before they were (last) hired is of another time: then it counts from when they were gone.
        Former.EMPLOYEES, new Gone("staff", field("case when {0} is null or {0} < {1} then greatest({1}, ({2} at time zone 'Asia/Hong_Kong')::date) else {0} end", SQLDataType.LOCALDATE,
            PERSON.LAST_WORKING_DAY, PERSON.HIRE_DATE, PERSON.GONE_AT), mayBeBack()),
        Former.CUSTOMERS, new Gone("customer", field("({0} at time zone 'Asia/Hong_Kong')::date", SQLDataType.LOCALDATE, PERSON.GONE_AT), falseCondition()));
    private static final JSONB FORGOTTEN = JSONB.valueOf("{}");

    private final DSLContext jooq;
    private final Clock clock;

    LeaverQueries(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    /** @param left since when, as the group's index has it. @param returned whether somebody who is there now may be them */
    private record Gone(String kind, Field<LocalDate> left, Condition returned) {
        static Gone of(Former former) {
            return Objects.requireNonNull(GONE.get(former));
        }

        /** Those of whom something is kept. */
        Condition all() {
            return PERSON.KIND.eq(inline(kind)).and(PERSON.GONE_AT.isNotNull()).and(PERSON.DISPOSED_AT.isNull());
        }

        Condition until(LocalDate day) {
            return all().and(left.le(day));
        }
    }

    private static Condition mayBeBack() {
        var other = PERSON.as("other");
        var there = other.FIRM_ID.eq(PERSON.FIRM_ID).and(other.CLIENT_ID.eq(PERSON.CLIENT_ID)).and(other.PERSON_ID.ne(PERSON.PERSON_ID)).and(other.KIND.eq(inline("staff"))).and(other.GONE_AT.isNull()).and(other.HAS_LEFT.isFalse());
        return exists(selectOne().from(other).where(there, other.EMAIL.eq(PERSON.EMAIL))).or(exists(selectOne().from(other).where(there, other.STAFF_NUMBER.eq(PERSON.STAFF_NUMBER))));
    }

    private SelectJoinStep<Record5<UUID, String, String, LocalDate, Boolean>> leavers(Gone gone) {
        return jooq.select(PERSON.PERSON_ID, PERSON.NAME_EN, PERSON.NAME_ZH_HANT, gone.left(), field(gone.returned())).from(PERSON);
    }

    private static Leaver leaver(Record5<UUID, String, String, LocalDate, Boolean> row) {
        return new Leaver(row.value1(), new Names(row.value2(), row.value3()), row.value4(), row.value5());
    }

    List<Leaver> until(Scope scope, UUID clientId, Former former, LocalDate day, @Nullable LocalDate afterDay, @Nullable UUID after, int limit) {
        var gone = Gone.of(former);
        return leavers(gone).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), gone.until(day), after == null || afterDay == null ? noCondition() : row(gone.left(), PERSON.PERSON_ID).gt(row(val(afterDay), val(after))))
            .orderBy(gone.left(), PERSON.PERSON_ID).limit(limit).fetch(LeaverQueries::leaver);
    }

    long countUntil(Scope scope, UUID clientId, Former former, LocalDate day) {
        var gone = Gone.of(former);
        return jooq.fetchCount(PERSON, PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), gone.until(day));
    }

    List<Leaver> among(Scope scope, UUID clientId, Former former, List<UUID> people, LocalDate day) {
        var gone = Gone.of(former);
        return leavers(gone).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(any(people.toArray(UUID[]::new))), gone.until(day))
            .orderBy(gone.left(), PERSON.PERSON_ID).limit(Math.max(1, people.size())).fetch(LeaverQueries::leaver);
    }

    int empty(Scope scope, UUID clientId, Former former, List<UUID> people) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jooq.update(PERSON).set(PERSON.NAME_EN, Leavers.DISPOSED.en()).set(PERSON.NAME_ZH_HANT, Leavers.DISPOSED.zhHant()).setNull(PERSON.EMAIL).set(PERSON.DEPARTMENT, "").set(PERSON.TITLE, "").set(PERSON.OFFICE, "").setNull(PERSON.LANGUAGE)
            .setNull(PERSON.USER_KEY).setNull(PERSON.STAFF_NUMBER).set(PERSON.MOBILE_KIND, "none").setNull(PERSON.MOBILE_TAIL).set(PERSON.ACCOUNT_KIND, "none").set(PERSON.ACTIVE, false)
            .setNull(PERSON.HIRE_DATE).setNull(PERSON.LAST_WORKING_DAY).set(PERSON.HAS_LEFT, true).set(PERSON.IN_PLATFORM, false).set(PERSON.IN_HR, false)
            .set(PERSON.DISPOSED_AT, now).set(PERSON.VERSION, PERSON.VERSION.plus(1L))
            .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(any(people.toArray(UUID[]::new))), Gone.of(former).all()).execute();
    }

    void forgetLists(Scope scope, UUID clientId) {
        jooq.update(ROSTER_IMPORT).set(ROSTER_IMPORT.PREVIEW, FORGOTTEN)
            .where(ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()), ROSTER_IMPORT.CLIENT_ID.eq(clientId), ROSTER_IMPORT.PREVIEW.ne(DSL.val(FORGOTTEN))).execute();
    }
}
