package hk.praya.roster;

import static hk.praya.jooq.roster.Tables.PERSON;
import static hk.praya.jooq.roster.Tables.ROLLUP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.trueCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.roster.tables.records.PersonRecord;
import hk.praya.jooq.roster.tables.records.RollupRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A whole roster: as it stands, what changes it, and its counts. */
@Singleton
final class RosterQueries {
    /** Twice what one file holds: people who are gone stay. */
    private static final int PEOPLE = 40_000;
    private static final int BATCH = 1_000;
    /** An account that counts: in the platform, and its owner not gone. */
    static final Condition ACCOUNT = PERSON.IN_PLATFORM.isTrue().and(PERSON.GONE_AT.isNull());
    /** Whoever works there: a roster has nobody else on it, and the client's customers stand in the same table. Written out, so that its indexes are known to hold. */
    static final Condition STAFF = PERSON.KIND.eq(DSL.inline("staff"));

    private final DSLContext jooq;
    private final Clock clock;

    RosterQueries(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    /** Keeps others from changing the roster until this transaction ends. @return the roster's revision */
    long lock(Scope scope, UUID clientId) {
        jooq.insertInto(ROLLUP).set(ROLLUP.FIRM_ID, scope.firmId()).set(ROLLUP.CLIENT_ID, clientId).set(ROLLUP.AS_OF, now())
            .onConflict(ROLLUP.FIRM_ID, ROLLUP.CLIENT_ID).doNothing().execute();
        return jooq.select(ROLLUP.REVISION).from(ROLLUP).where(ROLLUP.FIRM_ID.eq(scope.firmId()), ROLLUP.CLIENT_ID.eq(clientId)).forUpdate().fetchSingle(ROLLUP.REVISION);
    }

    /** Without those of whom nothing is kept: no list is about them. */
    List<Standing> people(Scope scope, UUID clientId) {
        return jooq.selectFrom(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), STAFF, PERSON.DISPOSED_AT.isNull()).limit(PEOPLE)
            .fetch(row -> new Standing(row.getPersonId(), profile(row)));
    }

    static Profile profile(PersonRecord row) {
        return new Profile(row.getNameEn(), row.getNameZhHant(), row.getEmail(), row.getDepartment(), row.getOffice(), row.getTitle(), row.getUserKey(), row.getStaffNumber(),
            row.getMobileKind(), row.getMobileTail(), row.getAccountKind(), row.getActive(), row.getHireDate(), row.getLastWorkingDay(), row.getHasLeft(),
            row.getInPlatform(), row.getInHr(), row.getGoneAt() != null);
    }

    private PersonRecord into(PersonRecord row, Profile profile) {
        return row.setNameEn(profile.nameEn()).setNameZhHant(profile.nameZhHant()).setEmail(profile.email()).setDepartment(profile.department())
            .setOffice(profile.office()).setTitle(profile.title()).setUserKey(profile.userKey()).setStaffNumber(profile.staffNumber()).setMobileKind(profile.mobileKind())
            .setMobileTail(profile.mobileTail()).setAccountKind(profile.accountKind()).setActive(profile.active()).setHireDate(profile.hireDate())
            .setLastWorkingDay(profile.lastWorkingDay()).setHasLeft(profile.hasLeft()).setInPlatform(profile.inPlatform()).setInHr(profile.inHr())
            .setGoneAt(profile.gone() ? now() : null);
    }

    void insert(Scope scope, UUID clientId, List<Standing> people) {
        for (int from = 0; from < people.size(); from += BATCH) {
            jooq.batchInsert(people.subList(from, Math.min(from + BATCH, people.size())).stream().map(person ->
                into(new PersonRecord(), person.profile()).setFirmId(scope.firmId()).setClientId(clientId).setPersonId(person.id()).setVersion(0L).setCreatedAt(now())).toList()).execute();
        }
    }

    /** Each row's version goes on, so that whoever edits one of them meanwhile is told. */
    void update(Scope scope, UUID clientId, List<Standing> people) {
        for (int from = 0; from < people.size(); from += BATCH) {
            jooq.batch(people.subList(from, Math.min(from + BATCH, people.size())).stream().map(person ->
                jooq.update(PERSON).set(into(new PersonRecord(), person.profile())).set(PERSON.VERSION, PERSON.VERSION.plus(1L))
                    .where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(person.id()))).toList()).execute();
        }
    }

    Optional<PersonRecord> lockPerson(Scope scope, UUID clientId, UUID personId) {
        return jooq.selectFrom(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.PERSON_ID.eq(personId), STAFF).forUpdate().fetchOptional();
    }

    boolean isStaffNumberTaken(Scope scope, UUID clientId, String staffNumber, @Nullable UUID but) {
        return jooq.fetchExists(PERSON, PERSON.FIRM_ID.eq(scope.firmId()).and(PERSON.CLIENT_ID.eq(clientId)).and(STAFF).and(PERSON.STAFF_NUMBER.eq(staffNumber)).and(PERSON.GONE_AT.isNull())
            .and(but == null ? DSL.noCondition() : PERSON.PERSON_ID.ne(but)));
    }

    boolean isEmailTaken(Scope scope, UUID clientId, String email, @Nullable UUID but) {
        return jooq.fetchExists(PERSON, PERSON.FIRM_ID.eq(scope.firmId()).and(PERSON.CLIENT_ID.eq(clientId)).and(STAFF).and(PERSON.EMAIL.eq(email)).and(PERSON.GONE_AT.isNull())
            .and(but == null ? DSL.noCondition() : PERSON.PERSON_ID.ne(but)));
    }

    /** Those of these addresses that customers of the client have, too: an employee may be one. */
    Set<String> ofCustomers(Scope scope, UUID clientId, Collection<String> emails) {
        if (emails.isEmpty()) return Set.of();
        return jooq.select(PERSON.EMAIL).from(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), PERSON.KIND.eq(DSL.inline("customer")), PERSON.GONE_AT.isNull(),
            PERSON.EMAIL.eq(DSL.any(emails.toArray(String[]::new)))).limit(emails.size()).fetchSet(PERSON.EMAIL);
    }

    /** The counts of the rows, as of now, kept; the revision goes on. In the transaction that changed them. */
    void recount(Scope scope, UUID clientId, @Nullable String statedDomain) {
        var domain = domain(scope, clientId, statedDomain);
        var counts = counts(scope, clientId, domain);
        jooq.update(ROLLUP).set(ROLLUP.PEOPLE, counts.people()).set(ROLLUP.ACCOUNTS, counts.accounts()).set(ROLLUP.PLUS86, counts.plus86())
            .set(ROLLUP.OTHER_MOBILE, counts.other()).set(ROLLUP.NO_MOBILE, counts.none()).set(ROLLUP.ENTERPRISE, counts.enterprise())
            .set(ROLLUP.PERSONAL, counts.personal()).set(ROLLUP.ACCOUNT_UNKNOWN, counts.unknown()).set(ROLLUP.OUTSIDE_DOMAIN, counts.outsideDomain())
            .set(ROLLUP.DOMAIN, domain.name()).set(ROLLUP.DOMAIN_INFERRED, domain.inferred()).set(ROLLUP.AS_OF, now())
            .set(ROLLUP.REVISION, ROLLUP.REVISION.plus(1L)).where(ROLLUP.FIRM_ID.eq(scope.firmId()), ROLLUP.CLIENT_ID.eq(clientId)).execute();
    }

    Optional<RollupRecord> rollup(Scope scope, UUID clientId) {
        return Optional.ofNullable(rollups(scope, List.of(clientId)).get(clientId));
    }

    Map<UUID, RollupRecord> rollups(Scope scope, Collection<UUID> clientIds) {
        return jooq.selectFrom(ROLLUP).where(ROLLUP.FIRM_ID.eq(scope.firmId()), ROLLUP.CLIENT_ID.eq(DSL.any(clientIds.toArray(UUID[]::new)))).limit(clientIds.size())
            .fetchMap(ROLLUP.CLIENT_ID);
    }

    CompanyDomain domain(Scope scope, UUID clientId, @Nullable String stated) {
        if (stated != null) return CompanyDomain.of(stated, Map.of());
        var domain = DSL.splitPart(PERSON.EMAIL, DSL.inline("@"), DSL.inline(2));
        var counts = new LinkedHashMap<String, Integer>();
        jooq.select(domain, count()).from(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), STAFF, ACCOUNT, PERSON.EMAIL.isNotNull())
            .groupBy(domain).orderBy(count().desc(), domain).limit(BATCH).forEach(row -> counts.put(row.value1(), row.value2()));
        return CompanyDomain.of(null, counts);
    }

    Counts counts(Scope scope, UUID clientId, CompanyDomain domain) {
        var row = jooq.select(count().filterWhere(PERSON.GONE_AT.isNull()), accounts(trueCondition()), accounts(PERSON.MOBILE_KIND.eq("plus86")),
                accounts(PERSON.MOBILE_KIND.eq("other")), accounts(PERSON.MOBILE_KIND.eq("none")), accounts(PERSON.ACCOUNT_KIND.eq("enterprise")),
                accounts(PERSON.ACCOUNT_KIND.eq("personal")), accounts(PERSON.ACCOUNT_KIND.notIn("enterprise", "personal")), accounts(outside(domain)))
            .from(PERSON).where(PERSON.FIRM_ID.eq(scope.firmId()), PERSON.CLIENT_ID.eq(clientId), STAFF).fetchSingle();
        return new Counts(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(), row.value8(), row.value9());
    }

    static Condition outside(CompanyDomain domain) {
        return domain.name() == null ? DSL.falseCondition()
            : PERSON.EMAIL.isNotNull().and(PERSON.EMAIL.notLike("%@" + domain.name())).and(PERSON.EMAIL.notLike("%." + domain.name()));
    }

    private static org.jooq.Field<Integer> accounts(Condition which) {
        return count().filterWhere(ACCOUNT.and(which));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
