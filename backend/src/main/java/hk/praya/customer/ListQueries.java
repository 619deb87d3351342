package hk.praya.customer;

import static hk.praya.jooq.customer.Tables.BOOK;
import static hk.praya.jooq.customer.Tables.CUSTOMER_LIST;
import static hk.praya.jooq.customer.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import hk.praya.access.LookUpQueries;
import hk.praya.access.Scope;
import hk.praya.jooq.customer.tables.records.BookRecord;
import hk.praya.jooq.customer.tables.records.CustomerListRecord;
import hk.praya.jooq.customer.tables.records.MembershipRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Lists, and who is on them. */
@Singleton
final class ListQueries {
    /** As many lists as a client keeps. */
    static final int LISTS = 50;
    /** As many customers as a client has on all of its lists together. */
    static final int CUSTOMERS = 100_000;

    private final DSLContext jooq;
    private final Clock clock;

    ListQueries(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    /** Keeps others from changing the client's lists until this transaction ends. */
    BookRecord lock(Scope scope, UUID clientId) {
        jooq.insertInto(BOOK).set(BOOK.FIRM_ID, scope.firmId()).set(BOOK.CLIENT_ID, clientId).onConflictDoNothing().execute();
        return jooq.selectFrom(BOOK).where(BOOK.FIRM_ID.eq(scope.firmId()), BOOK.CLIENT_ID.eq(clientId)).forUpdate().fetchSingle();
    }

    Optional<BookRecord> book(Scope scope, UUID clientId) {
        return jooq.selectFrom(BOOK).where(BOOK.FIRM_ID.eq(scope.firmId()), BOOK.CLIENT_ID.eq(clientId)).fetchOptional();
    }

    /** In the transaction that changed who is on it. @return how many customers there are on all lists together */
    int recount(Scope scope, UUID clientId, UUID listId) {
        var on = MEMBERSHIP.FIRM_ID.eq(scope.firmId()).and(MEMBERSHIP.CLIENT_ID.eq(clientId)).and(MEMBERSHIP.LEFT_AT.isNull());
        jooq.update(CUSTOMER_LIST).set(CUSTOMER_LIST.PEOPLE, jooq.fetchCount(MEMBERSHIP, on.and(MEMBERSHIP.LIST_ID.eq(listId))))
            .where(CUSTOMER_LIST.FIRM_ID.eq(scope.firmId()), CUSTOMER_LIST.CLIENT_ID.eq(clientId), CUSTOMER_LIST.LIST_ID.eq(listId)).execute();
        var all = jooq.select(countDistinct(MEMBERSHIP.PERSON_ID)).from(MEMBERSHIP).where(on).fetchSingle().value1();
        jooq.update(BOOK).set(BOOK.CUSTOMERS, all).set(BOOK.REVISION, BOOK.REVISION.plus(1L)).where(BOOK.FIRM_ID.eq(scope.firmId()), BOOK.CLIENT_ID.eq(clientId)).execute();
        return all;
    }

    /** From a file, now. */
    void applied(Scope scope, UUID clientId, UUID listId) {
        jooq.update(CUSTOMER_LIST).set(CUSTOMER_LIST.CHANGED_AT, now()).where(CUSTOMER_LIST.FIRM_ID.eq(scope.firmId()), CUSTOMER_LIST.CLIENT_ID.eq(clientId), CUSTOMER_LIST.LIST_ID.eq(listId)).execute();
    }

    List<CustomerListRecord> all(Scope scope, UUID clientId) {
        return jooq.selectFrom(CUSTOMER_LIST).where(CUSTOMER_LIST.FIRM_ID.eq(scope.firmId()), CUSTOMER_LIST.CLIENT_ID.eq(clientId), CUSTOMER_LIST.CLOSED_AT.isNull()).orderBy(CUSTOMER_LIST.LIST_ID).limit(LISTS).fetch();
    }

    /** Those of these that are kept: none of them is closed before this transaction ends. */
    Set<UUID> standing(Scope scope, UUID clientId, Collection<UUID> listIds) {
        return jooq.select(CUSTOMER_LIST.LIST_ID).from(CUSTOMER_LIST).where(CUSTOMER_LIST.FIRM_ID.eq(scope.firmId()), CUSTOMER_LIST.CLIENT_ID.eq(clientId), CUSTOMER_LIST.LIST_ID.eq(any(listIds.toArray(UUID[]::new))),
            CUSTOMER_LIST.CLOSED_AT.isNull()).orderBy(CUSTOMER_LIST.LIST_ID).limit(listIds.size()).forShare().fetchSet(CUSTOMER_LIST.LIST_ID);
    }

    Optional<CustomerListRecord> find(Scope scope, UUID clientId, UUID listId) {
        return jooq.selectFrom(CUSTOMER_LIST).where(CUSTOMER_LIST.FIRM_ID.eq(scope.firmId()), CUSTOMER_LIST.CLIENT_ID.eq(clientId), CUSTOMER_LIST.LIST_ID.eq(listId), CUSTOMER_LIST.CLOSED_AT.isNull()).fetchOptional();
    }

    /** To be closed: kept from whoever would turn to it. */
    Optional<CustomerListRecord> hold(Scope scope, UUID clientId, UUID listId) {
        return jooq.selectFrom(CUSTOMER_LIST).where(CUSTOMER_LIST.FIRM_ID.eq(scope.firmId()), CUSTOMER_LIST.CLIENT_ID.eq(clientId), CUSTOMER_LIST.LIST_ID.eq(listId), CUSTOMER_LIST.CLOSED_AT.isNull()).forUpdate().fetchOptional();
    }

    boolean isNamed(Scope scope, UUID clientId, String name, @Nullable UUID but) {
        return jooq.fetchExists(CUSTOMER_LIST, CUSTOMER_LIST.FIRM_ID.eq(scope.firmId()).and(CUSTOMER_LIST.CLIENT_ID.eq(clientId)).and(CUSTOMER_LIST.CLOSED_AT.isNull()).and(lower(CUSTOMER_LIST.NAME).eq(name.toLowerCase(Locale.ROOT)))
            .and(but == null ? noCondition() : CUSTOMER_LIST.LIST_ID.ne(but)));
    }

    void insert(CustomerListRecord row) {
        jooq.insertInto(CUSTOMER_LIST).set(row).execute();
    }

    void rename(CustomerListRecord row, String name) {
        jooq.update(CUSTOMER_LIST).set(CUSTOMER_LIST.NAME, name).set(CUSTOMER_LIST.VERSION, row.getVersion() + 1)
            .where(CUSTOMER_LIST.FIRM_ID.eq(row.getFirmId()), CUSTOMER_LIST.CLIENT_ID.eq(row.getClientId()), CUSTOMER_LIST.LIST_ID.eq(row.getListId())).execute();
    }

    /** Nobody is on it any more. */
    void close(CustomerListRecord row) {
        jooq.update(CUSTOMER_LIST).set(CUSTOMER_LIST.CLOSED_AT, now()).set(CUSTOMER_LIST.VERSION, row.getVersion() + 1)
            .where(CUSTOMER_LIST.FIRM_ID.eq(row.getFirmId()), CUSTOMER_LIST.CLIENT_ID.eq(row.getClientId()), CUSTOMER_LIST.LIST_ID.eq(row.getListId())).execute();
    }

    /** What a customer is called, or where they are written to, is another: a preview made before does not say it. */
    void revise(Scope scope, UUID clientId) {
        jooq.update(BOOK).set(BOOK.REVISION, BOOK.REVISION.plus(1L)).where(BOOK.FIRM_ID.eq(scope.firmId()), BOOK.CLIENT_ID.eq(clientId)).execute();
    }

    boolean isOn(Scope scope, UUID clientId, UUID listId, UUID personId) {
        return jooq.fetchExists(MEMBERSHIP, on(scope, clientId, listId).and(MEMBERSHIP.PERSON_ID.eq(personId)));
    }

    private static Condition on(Scope scope, UUID clientId, UUID listId) {
        return MEMBERSHIP.FIRM_ID.eq(scope.firmId()).and(MEMBERSHIP.CLIENT_ID.eq(clientId)).and(MEMBERSHIP.LIST_ID.eq(listId)).and(MEMBERSHIP.LEFT_AT.isNull());
    }

    /** Who is on any of these, each once. */
    List<UUID> members(Scope scope, UUID clientId, Collection<UUID> listIds) {
        return jooq.selectDistinct(MEMBERSHIP.PERSON_ID).from(MEMBERSHIP).where(MEMBERSHIP.FIRM_ID.eq(scope.firmId()), MEMBERSHIP.CLIENT_ID.eq(clientId), MEMBERSHIP.LIST_ID.eq(any(listIds.toArray(UUID[]::new))), MEMBERSHIP.LEFT_AT.isNull())
            .orderBy(MEMBERSHIP.PERSON_ID).limit(CUSTOMERS).fetch(MEMBERSHIP.PERSON_ID);
    }

    /** As many as there are on any of these, each once. */
    int count(Scope scope, UUID clientId, Collection<UUID> listIds) {
        return jooq.select(countDistinct(MEMBERSHIP.PERSON_ID)).from(MEMBERSHIP)
            .where(MEMBERSHIP.FIRM_ID.eq(scope.firmId()), MEMBERSHIP.CLIENT_ID.eq(clientId), MEMBERSHIP.LIST_ID.eq(any(listIds.toArray(UUID[]::new))), MEMBERSHIP.LEFT_AT.isNull()).fetchSingle().value1();
    }

    /** In the order in which they came. @param among null: whoever is on it */
    List<MembershipRecord> page(Scope scope, UUID clientId, UUID listId, @Nullable Select<Record1<UUID>> among, @Nullable UUID after, int limit) {
        return jooq.selectFrom(MEMBERSHIP).where(on(scope, clientId, listId), among(among), after == null ? noCondition() : MEMBERSHIP.PERSON_ID.gt(after)).orderBy(MEMBERSHIP.PERSON_ID).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId, UUID listId, @Nullable Select<Record1<UUID>> among) {
        return jooq.fetchCount(MEMBERSHIP, on(scope, clientId, listId).and(among(among)));
    }

    /** On which other lists each of these is. */
    Map<UUID, List<UUID>> elsewhere(Scope scope, UUID clientId, UUID butListId, List<UUID> people) {
        return jooq.select(MEMBERSHIP.PERSON_ID, MEMBERSHIP.LIST_ID).from(MEMBERSHIP).where(MEMBERSHIP.FIRM_ID.eq(scope.firmId()), MEMBERSHIP.CLIENT_ID.eq(clientId), MEMBERSHIP.PERSON_ID.eq(any(people.toArray(UUID[]::new))),
            MEMBERSHIP.LIST_ID.ne(butListId), MEMBERSHIP.LEFT_AT.isNull()).orderBy(MEMBERSHIP.PERSON_ID, MEMBERSHIP.LIST_ID).limit(people.size() * LISTS).fetchGroups(MEMBERSHIP.PERSON_ID, MEMBERSHIP.LIST_ID);
    }

    Optional<MembershipRecord> member(Scope scope, UUID clientId, UUID listId, UUID personId) {
        return jooq.selectFrom(MEMBERSHIP).where(on(scope, clientId, listId), MEMBERSHIP.PERSON_ID.eq(personId)).fetchOptional();
    }

    private static Condition among(@Nullable Select<Record1<UUID>> people) {
        return people == null ? noCondition() : LookUpQueries.among(MEMBERSHIP.PERSON_ID, people);
    }

    Set<UUID> onList(Scope scope, UUID clientId, UUID listId) {
        return jooq.select(MEMBERSHIP.PERSON_ID).from(MEMBERSHIP).where(on(scope, clientId, listId)).limit(CUSTOMERS).fetchSet(MEMBERSHIP.PERSON_ID);
    }

    void join(Scope scope, UUID clientId, UUID listId, List<UUID> people) {
        jooq.insertInto(MEMBERSHIP, MEMBERSHIP.FIRM_ID, MEMBERSHIP.CLIENT_ID, MEMBERSHIP.LIST_ID, MEMBERSHIP.PERSON_ID, MEMBERSHIP.JOINED_AT)
            .select(select(val(scope.firmId()), val(clientId), val(listId), field("joiner.id", SQLDataType.UUID), val(now())).from(table("unnest({0}::uuid[]) as joiner(id)", val(people.toArray(UUID[]::new)))))
            .onConflict(MEMBERSHIP.FIRM_ID, MEMBERSHIP.CLIENT_ID, MEMBERSHIP.LIST_ID, MEMBERSHIP.PERSON_ID).doUpdate().set(MEMBERSHIP.JOINED_AT, now()).setNull(MEMBERSHIP.LEFT_AT).execute();
    }

    /** @return those of them who are on no list any more */
    List<UUID> leave(Scope scope, UUID clientId, UUID listId, List<UUID> people) {
        jooq.update(MEMBERSHIP).set(MEMBERSHIP.LEFT_AT, now()).where(on(scope, clientId, listId), MEMBERSHIP.PERSON_ID.eq(any(people.toArray(UUID[]::new)))).execute();
        var other = MEMBERSHIP.as("other");
        return jooq.select(MEMBERSHIP.PERSON_ID).from(MEMBERSHIP).where(MEMBERSHIP.FIRM_ID.eq(scope.firmId()), MEMBERSHIP.CLIENT_ID.eq(clientId), MEMBERSHIP.LIST_ID.eq(listId), MEMBERSHIP.PERSON_ID.eq(any(people.toArray(UUID[]::new))),
            notExists(selectOne().from(other).where(other.FIRM_ID.eq(scope.firmId()), other.CLIENT_ID.eq(clientId), other.PERSON_ID.eq(MEMBERSHIP.PERSON_ID), other.LEFT_AT.isNull()))).limit(people.size()).fetch(MEMBERSHIP.PERSON_ID);
    }

    /** Only what is over: whoever is on a list is nobody's former customer. */
    private static Condition left(Scope scope, UUID clientId, List<UUID> people) {
        return MEMBERSHIP.FIRM_ID.eq(scope.firmId()).and(MEMBERSHIP.CLIENT_ID.eq(clientId)).and(MEMBERSHIP.PERSON_ID.eq(any(people.toArray(UUID[]::new)))).and(MEMBERSHIP.LEFT_AT.isNotNull());
    }

    int countLeft(Scope scope, UUID clientId, List<UUID> people) {
        return jooq.fetchCount(MEMBERSHIP, left(scope, clientId, people));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
