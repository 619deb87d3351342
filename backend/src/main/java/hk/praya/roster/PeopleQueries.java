package hk.praya.roster;

import static hk.praya.jooq.roster.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import hk.praya.access.Role;
import hk.praya.access.LookUpQueries;
import hk.praya.access.Scope;
import hk.praya.http.Cursor.Sorted;
import hk.praya.jooq.roster.tables.records.PersonRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Collation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Lists of people: each order walks an index that begins with firm and client. */
@Singleton
final class PeopleQueries {
    private static final Collation STROKE = collation(name("access", "stroke"));
    /** As many are looked up by their own rows; where more are called so, the rows are looked through for any of them. */
    private static final int FEW = 500;
    private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);
    private static final Field<String> NAME = coalesce(PERSON.NAME_ZH_HANT, PERSON.NAME_EN);
    private static final Field<String> NAME_ORDER = NAME.collate(STROKE);
    private static final Field<String> NAME_EN_ORDER = coalesce(PERSON.NAME_EN, PERSON.NAME_ZH_HANT).collate(collation(name("access", "alphabet")));
    private static final Field<String> DEPARTMENT_ORDER = PERSON.DEPARTMENT.collate(STROKE);
    private static final Field<LocalDate> HIRED = coalesce(PERSON.HIRE_DATE, inline(NO_DATE));

    private final DSLContext jooq;

    PeopleQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    List<PersonRecord> page(Scope scope, UUID clientId, Condition which, String sort, @Nullable Sorted after, int limit) {
        var of = jooq.selectFrom(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), RosterQueries.STAFF, which, after == null ? noCondition() : beyond(sort, after));
        return (switch (sort) {
            case "name" -> of.orderBy(NAME_ORDER.asc(), PERSON.PERSON_ID.asc());
            case "-name" -> of.orderBy(NAME_ORDER.desc(), PERSON.PERSON_ID.desc());
            case "nameEn" -> of.orderBy(NAME_EN_ORDER.asc(), PERSON.PERSON_ID.asc());
            case "-nameEn" -> of.orderBy(NAME_EN_ORDER.desc(), PERSON.PERSON_ID.desc());
            case "department" -> of.orderBy(DEPARTMENT_ORDER.asc(), PERSON.PERSON_ID.asc());
            case "hireDate" -> of.orderBy(HIRED.asc(), PERSON.PERSON_ID.asc());
            default -> throw new IllegalArgumentException(sort);
        }).limit(limit).fetch();
    }

    private static Condition beyond(String sort, Sorted after) {
        return switch (sort) {
            case "name" -> row(NAME_ORDER, PERSON.PERSON_ID).gt(row(val(after.value()), val(after.id())));
            case "-name" -> row(NAME_ORDER, PERSON.PERSON_ID).lt(row(val(after.value()), val(after.id())));
            case "nameEn" -> row(NAME_EN_ORDER, PERSON.PERSON_ID).gt(row(val(after.value()), val(after.id())));
            case "-nameEn" -> row(NAME_EN_ORDER, PERSON.PERSON_ID).lt(row(val(after.value()), val(after.id())));
            case "department" -> row(DEPARTMENT_ORDER, PERSON.PERSON_ID).gt(row(val(after.value()), val(after.id())));
            case "hireDate" -> row(HIRED, PERSON.PERSON_ID).gt(row(val(LocalDate.parse(after.value())), val(after.id())));
            default -> throw new IllegalArgumentException(sort);
        };
    }

    static Sorted place(PersonRecord row, String sort) {
        return new Sorted(switch (sort) {
            case "department" -> row.getDepartment();
            case "hireDate" -> (row.getHireDate() == null ? NO_DATE : row.getHireDate()).toString();
            case "nameEn", "-nameEn" -> row.getNameEn() == null ? row.getNameZhHant() : row.getNameEn();
            default -> row.getNameZhHant() == null ? row.getNameEn() : row.getNameZhHant();
        }, row.getPersonId());
    }

    long total(Scope scope, UUID clientId, Condition which) {
        return jooq.selectCount().from(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), RosterQueries.STAFF, which).fetchSingle().value1();
    }

    /** Every word must be there, in either script, in any order. */
    static Condition words(@Nullable String q) {
        Condition all = noCondition();
        if (q == null) return all;
        for (var word : q.strip().split("\\s+")) {
            if (!word.isEmpty()) all = all.and(PERSON.WORDS.like(lower(val("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"))));
        }
        return all;
    }

    /** Ids of whoever is called so, to be looked for among: read from an index alone. @param kinds staff, customer or both */
    SelectConditionStep<Record1<UUID>> called(Scope scope, UUID clientId, String q, List<String> kinds) {
        return jooq.select(PERSON.PERSON_ID).from(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.KIND.in(kinds.stream().map(DSL::inline).toList()), PERSON.DISPOSED_AT.isNull(), words(q));
    }

    /** Few are named one by one; among many each row is looked up. */
    Whose whose(Scope scope, UUID clientId, String q, List<String> kinds) {
        var few = called(scope, clientId, q, kinds).limit(FEW + 1).fetch(Record1::value1);
        if (few.size() <= FEW) return person -> person.eq(DSL.any(few.toArray(UUID[]::new)));
        return person -> LookUpQueries.among(person, called(scope, clientId, q, kinds));
    }

    /** Customers too. */
    List<PersonRecord> byIds(Scope scope, UUID clientId, List<UUID> ids) {
        return jooq.selectFrom(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(org.jooq.impl.DSL.any(ids.toArray(UUID[]::new))))
            .limit(1000).fetch();
    }

    /** Who a filter of the list lets through. */
    static Condition filtered(@Nullable String filter, CompanyDomain domain, Map<UUID, Set<Role>> roles, LocalDate today) {
        var present = PERSON.GONE_AT.isNull();
        return switch (filter) {
            case null -> present;
            case "accounts" -> RosterQueries.ACCOUNT;
            case "plus86", "other", "none" -> RosterQueries.ACCOUNT.and(PERSON.MOBILE_KIND.eq(filter));
            case "enterprise", "personal" -> RosterQueries.ACCOUNT.and(PERSON.ACCOUNT_KIND.eq(filter));
            case "unknown" -> RosterQueries.ACCOUNT.and(PERSON.ACCOUNT_KIND.notIn("enterprise", "personal"));
            case "outside" -> RosterQueries.ACCOUNT.and(RosterQueries.outside(domain));
            case "noAccount" -> present.and(PERSON.IN_PLATFORM.isFalse());
            case "gone" -> PERSON.GONE_AT.isNotNull();
            case "left" -> PERSON.DISPOSED_AT.isNull().and(left(today));
            case "leavers" -> leavers(today);
            case "roles" -> present.and(PERSON.PERSON_ID.eq(DSL.any(roles.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(role -> role != Role.STAFF)).map(Map.Entry::getKey).toArray(UUID[]::new))));
            default -> throw new IllegalArgumentException(filter);
        };
    }

    private static Condition left(LocalDate today) {
        return PERSON.HAS_LEFT.isTrue().or(PERSON.LAST_WORKING_DAY.lt(today));
    }

    /** Left, and the account still works. */
    static Condition leavers(LocalDate today) {
        return RosterQueries.ACCOUNT.and(PERSON.ACTIVE.isTrue()).and(left(today));
    }
}
