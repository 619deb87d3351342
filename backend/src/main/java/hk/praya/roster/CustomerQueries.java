package hk.praya.roster;

import static hk.praya.jooq.roster.Tables.PERSON;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import hk.praya.access.LookUpQueries;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.roster.Customers.Customer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** People who are customers: many at once, each statement of a bounded number. */
@Singleton
final class CustomerQueries {
    private static final Condition CUSTOMER = PERSON.KIND.eq(inline("customer"));
    private static final int FEW = 20;
    private static final Field<UUID> ID = field("given.id", SQLDataType.UUID);
    private static final Field<String> NAME_EN = field("given.name_en", SQLDataType.CLOB);
    private static final Field<String> NAME_ZH_HANT = field("given.name_zh_hant", SQLDataType.CLOB);
    private static final Field<String> EMAIL = field("given.email", SQLDataType.CLOB);
    private static final Field<String> LANGUAGE = field("given.language", SQLDataType.CLOB);

    private final DSLContext jooq;
    private final Clock clock;

    CustomerQueries(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return PERSON.FIRM_ID.eq(scope.firmId()).and(PERSON.CLIENT_ID.eq(clientId));
    }

    Map<String, Customer> byEmail(Scope scope, UUID clientId, Collection<String> emails) {
        return found(scope, clientId, PERSON.EMAIL, emails.toArray(String[]::new)).by(Customer::email);
    }

    Map<UUID, Customer> byId(Scope scope, UUID clientId, Collection<UUID> ids) {
        return found(scope, clientId, PERSON.PERSON_ID, ids.toArray(UUID[]::new)).by(Customer::id);
    }

    /** Found, to be looked up by something. */
    private record Rows(List<Customer> rows) {
        <K> Map<K, Customer> by(Function<Customer, K> key) {
            return rows.stream().collect(Collectors.toMap(key, Function.identity()));
        }
    }

    private <T> Rows found(Scope scope, UUID clientId, Field<T> key, T[] keys) {
        return new Rows(jooq.select(PERSON.PERSON_ID, PERSON.NAME_EN, PERSON.NAME_ZH_HANT, PERSON.EMAIL, PERSON.LANGUAGE, PERSON.GONE_AT, PERSON.VERSION).from(PERSON)
            .where(of(scope, clientId), CUSTOMER, PERSON.EMAIL.isNotNull(), among(key, keys)).limit(keys.length).fetchInto(PERSON)
            .map(row -> new Customer(row.getPersonId(), new Names(row.getNameEn(), row.getNameZhHant()), row.getEmail(), row.getLanguage(), row.getGoneAt() != null, row.getVersion())));
    }

    /** Among these, however many: a few are found each by its key; among many everybody at the client is looked up. */
    private static <T> Condition among(Field<T> key, T[] keys) {
        if (keys.length <= FEW) return key.eq(any(keys));
        var given = unnest(keys).as("given", "key");
        return LookUpQueries.among(key, select(given.field(0, key.getDataType())).from(given));
    }

    Set<String> ofStaff(Scope scope, UUID clientId, Collection<String> emails) {
        return jooq.selectDistinct(PERSON.EMAIL).from(PERSON).where(of(scope, clientId), RosterQueries.STAFF, PERSON.GONE_AT.isNull(), among(PERSON.EMAIL, emails.toArray(String[]::new))).limit(emails.size()).fetchSet(PERSON.EMAIL);
    }

    private static Table<?> given(List<Customer> people) {
        return table("unnest({0}::uuid[], {1}::text[], {2}::text[], {3}::text[], {4}::text[]) as given(id, name_en, name_zh_hant, email, language)", val(people.stream().map(Customer::id).toArray(UUID[]::new)),
            texts(people, each -> each.name().en()), texts(people, each -> each.name().zhHant()), texts(people, Customer::email), texts(people, Customer::language));
    }

    private static Field<String[]> texts(List<Customer> people, Function<Customer, String> of) {
        return val(people.stream().map(of).toArray(String[]::new));
    }

    void insert(Scope scope, UUID clientId, List<Customer> people) {
        jooq.insertInto(PERSON, PERSON.FIRM_ID, PERSON.CLIENT_ID, PERSON.PERSON_ID, PERSON.KIND, PERSON.NAME_EN, PERSON.NAME_ZH_HANT, PERSON.EMAIL, PERSON.LANGUAGE, PERSON.ACCOUNT_KIND, PERSON.CREATED_AT)
            .select(select(val(scope.firmId()), val(clientId), ID, inline("customer"), NAME_EN, NAME_ZH_HANT, EMAIL, LANGUAGE, inline("none"), val(now())).from(given(people))).execute();
    }

    /** Each by its key. */
    void update(Scope scope, UUID clientId, List<Customer> people) {
        jooq.batch(people.stream().map(each -> jooq.update(PERSON).set(PERSON.NAME_EN, each.name().en()).set(PERSON.NAME_ZH_HANT, each.name().zhHant()).set(PERSON.EMAIL, each.email()).set(PERSON.LANGUAGE, each.language())
            .setNull(PERSON.GONE_AT).set(PERSON.VERSION, PERSON.VERSION.plus(1L)).where(of(scope, clientId), CUSTOMER, PERSON.PERSON_ID.eq(each.id()))).toList()).execute();
    }

    void gone(Scope scope, UUID clientId, List<UUID> people) {
        jooq.update(PERSON).set(PERSON.GONE_AT, now()).set(PERSON.VERSION, PERSON.VERSION.plus(1L)).where(of(scope, clientId), CUSTOMER, PERSON.GONE_AT.isNull(), among(PERSON.PERSON_ID, people.toArray(UUID[]::new))).execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
