package hk.praya.roster;

import static hk.praya.jooq.roster.Tables.PERSON;

import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.signin.RosterMatch.Listed;
import hk.praya.signin.RosterMatch.Reached;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** People of one client, read. */
@Singleton
final class PersonQueries implements PersonNames {
    private static final int PRESENT = 50_000;
    private static final int DEPARTMENTS = 500;
    /** Of a large company each department at some of its sites. */
    private static final int PLACES = 5_000;

    private final DSLContext jooq;
    private final Clock clock;

    PersonQueries(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    /** Whoever has left is not let in, whatever the address book still says. Two are enough to know that they cannot be told apart. */
    List<UUID> presentWithEmail(Scope scope, String email) {
        return jooq.select(PERSON.PERSON_ID).from(PERSON)
            .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(scope.reach().getFirst()), PERSON.EMAIL.eq(email), isPresent())
            .limit(2).fetch(PERSON.PERSON_ID);
    }

    boolean isPresent(Scope scope, UUID personId) {
        return jooq.fetchExists(PERSON, PERSON.FIRM_ID.eq(scope.firmId()).and(PERSON.CLIENT_ID.eq(scope.reach().getFirst())).and(PERSON.PERSON_ID.eq(personId)).and(isPresent()));
    }

    boolean hasLeft(Scope scope, String email) {
        return jooq.fetchExists(PERSON, PERSON.FIRM_ID.eq(scope.firmId()).and(PERSON.CLIENT_ID.eq(scope.reach().getFirst())).and(RosterQueries.STAFF).and(PERSON.EMAIL.eq(email)).and(isPresent().not()));
    }

    Reached reached(Scope scope, String domain, int limit) {
        var present = PERSON.FIRM_ID.eq(scope.firmId()).and(PERSON.CLIENT_ID.eq(scope.reach().getFirst())).and(isPresent());
        var inside = DSL.splitPart(DSL.coalesce(PERSON.EMAIL, DSL.inline("")), "@", DSL.inline(2)).eq(domain);
        var counts = jooq.select(DSL.count().filterWhere(inside), DSL.count().filterWhere(inside.not()), DSL.countDistinct(PERSON.EMAIL).filterWhere(inside)).from(PERSON).where(present).fetchSingle();
        return new Reached(counts.value1(), counts.value2(), counts.value1() - counts.value3(), listed(present.and(inside), limit), listed(present.and(inside.not()), limit));
    }

    private List<Listed> listed(Condition which, int limit) {
        return jooq.select(PERSON.PERSON_ID, PERSON.NAME_EN, PERSON.NAME_ZH_HANT, PERSON.EMAIL).from(PERSON).where(which)
            .orderBy(PERSON.EMAIL.asc().nullsLast(), PERSON.PERSON_ID).limit(limit).fetch(row -> new Listed(row.value1(), new Names(row.value2(), row.value3()), row.value4()));
    }

    /** As many as a roster holds. @param departments empty: of all; and so {@code offices} */
    List<Present.Somebody> present(Scope scope, UUID clientId, Collection<String> departments, Collection<String> offices) {
        return jooq.select(PERSON.PERSON_ID, PERSON.DEPARTMENT).from(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), isPresent(),
            departments.isEmpty() ? DSL.noCondition() : PERSON.DEPARTMENT.eq(DSL.any(departments.toArray(String[]::new))),
            offices.isEmpty() ? DSL.noCondition() : PERSON.OFFICE.eq(DSL.any(offices.toArray(String[]::new)))).orderBy(PERSON.PERSON_ID).limit(PRESENT)
            .fetch(row -> new Present.Somebody(row.value1(), row.value2()));
    }

    List<Present.Department> departments(Scope scope, UUID clientId) {
        var name = PERSON.DEPARTMENT.collate(DSL.collation(DSL.name("access", "stroke")));
        return jooq.select(PERSON.DEPARTMENT, DSL.count()).from(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), isPresent())
            .groupBy(PERSON.DEPARTMENT).orderBy(PERSON.DEPARTMENT.eq(DSL.inline("")), name).limit(DEPARTMENTS).fetch(row -> new Present.Department(row.value1(), row.value2()));
    }

    int countPresent(Scope scope, UUID clientId) {
        return jooq.fetchCount(PERSON, PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), isPresent());
    }

    /** By department and office, the nameless last. */
    List<Present.Place> places(Scope scope, UUID clientId) {
        var office = PERSON.OFFICE.collate(DSL.collation(DSL.name("access", "stroke")));
        return jooq.select(PERSON.DEPARTMENT, PERSON.OFFICE, DSL.count()).from(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), isPresent())
            .groupBy(PERSON.DEPARTMENT, PERSON.OFFICE).orderBy(PERSON.OFFICE.eq(DSL.inline("")), office, PERSON.DEPARTMENT).limit(PLACES).fetch(row -> new Present.Place(row.value1(), row.value2(), row.value3()));
    }

    private Condition isPresent() {
        return RosterQueries.STAFF.and(PERSON.GONE_AT.isNull()).and(PERSON.HAS_LEFT.isFalse())
            .and(PERSON.LAST_WORKING_DAY.isNull().or(PERSON.LAST_WORKING_DAY.ge(HongKong.today(clock))));
    }

    @Override public PersonName person(Scope scope, UUID personId) {
        return jooq.select(PERSON.NAME_EN, PERSON.NAME_ZH_HANT, PERSON.EMAIL, PERSON.TITLE).from(PERSON)
            .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(scope.reach().getFirst()), PERSON.PERSON_ID.eq(personId))
            .fetchSingle(row -> new PersonName(new Names(row.value1(), row.value2()), row.value3(), row.value4()));
    }

    @Override public Optional<PersonName> find(Scope scope, UUID clientId, UUID personId) {
        return jooq.select(PERSON.NAME_EN, PERSON.NAME_ZH_HANT, PERSON.EMAIL, PERSON.TITLE).from(PERSON)
            .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(personId), RosterQueries.STAFF, PERSON.GONE_AT.isNull())
            .fetchOptional(row -> new PersonName(new Names(row.value1(), row.value2()), row.value3(), row.value4()));
    }

    @Override public Optional<Reachable> reachable(Scope scope, UUID clientId, UUID personId) {
        return jooq.select(PERSON.NAME_EN, PERSON.NAME_ZH_HANT, PERSON.EMAIL, PERSON.KIND, PERSON.LANGUAGE).from(PERSON)
            .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(personId), PERSON.GONE_AT.isNull())
            .fetchOptional(row -> new Reachable(new Names(row.value1(), row.value2()), row.value3(), row.value4().equals("customer"), row.value5()));
    }

    /** @param people at most a thousand */
    Map<UUID, PersonDirectory.Told> told(Scope scope, UUID clientId, Set<UUID> people) {
        return jooq.select(PERSON.PERSON_ID, PERSON.NAME_EN, PERSON.NAME_ZH_HANT, DSL.when(RosterQueries.STAFF, DSL.coalesce(PERSON.STAFF_NUMBER, PERSON.EMAIL)).otherwise(PERSON.EMAIL), PERSON.DEPARTMENT).from(PERSON)
            .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(DSL.any(people.toArray(UUID[]::new)))).limit(1_000)
            .fetchMap(PERSON.PERSON_ID, row -> new PersonDirectory.Told(new Names(row.value2(), row.value3()), row.value4(), row.value5()));
    }

    @Override public Map<UUID, Names> names(Scope scope, Collection<UUID> clientIds, Set<UUID> people) {
        return jooq.select(PERSON.PERSON_ID, PERSON.NAME_EN, PERSON.NAME_ZH_HANT).from(PERSON)
            .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(DSL.any(clientIds.toArray(UUID[]::new))), PERSON.PERSON_ID.eq(DSL.any(people.toArray(UUID[]::new)))).limit(1_000)
            .fetchMap(PERSON.PERSON_ID, row -> new Names(row.value2(), row.value3()));
    }
}
