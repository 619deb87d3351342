package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.client.Clients;
import hk.praya.customer.CustomersAsked.CustomerAskView;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.customer.tables.records.BookRecord;
import hk.praya.jooq.customer.tables.records.CustomerListRecord;
import hk.praya.jooq.customer.tables.records.MembershipRecord;
import hk.praya.roster.Customers;
import hk.praya.roster.Customers.Customer;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of a client, and who is on each. */
@Singleton
final class ListReading {
    private final Access access;
    private final Authorization authorization;
    private final Clients clients;
    private final ListQueries lists;
    private final Customers customers;
    private final CustomersAsked asked;

    ListReading(Access access, Authorization authorization, Clients clients, ListQueries lists, Customers customers, CustomersAsked asked) {
        this.access = access;
        this.authorization = authorization;
        this.clients = clients;
        this.lists = lists;
        this.customers = customers;
        this.asked = asked;
    }

    /** @param people who are on it. @param notices that are addressed to it and read now. @param changedAt when a file was last applied to it; null: none was */
    @Serdeable
    record CustomerListView(UUID id, String name, int people, List<Names> notices, @Nullable Instant changedAt, long version) {
        static CustomerListView of(CustomerListRecord row, List<Names> notices) {
            return new CustomerListView(row.getListId(), row.getName(), row.getPeople(), notices, row.getChangedAt() == null ? null : row.getChangedAt().toInstant(), row.getVersion());
        }
    }

    /** @param customers on all of them together, each counted once. @param edit whether a list may be begun, named, and read from a file */
    @Serdeable
    record CustomerListsView(List<CustomerListView> items, int customers, Action edit) {}

    Outcome<CustomerListsView> all(Actor actor, UUID clientId) {
        return access.read(actor, Permission.CUSTOMER_VIEW, clientId, scope -> {
            if (!clients.exists(scope, clientId)) return Outcome.absent();
            var addressed = asked.addressed(scope, clientId);
            return Outcome.done(new CustomerListsView(lists.all(scope, clientId).stream().map(each -> CustomerListView.of(each, addressed.getOrDefault(each.getListId(), List.of()))).toList(), lists.book(scope, clientId).map(BookRecord::getCustomers).orElse(0),
                Action.of(authorization.decide(actor, Permission.CUSTOMER_EDIT, clientId))));
        });
    }

    @Serdeable
    record CustomerListName(UUID id, String name) {}

    /**
     * @param language en, zh-Hant or zh-Hans; null: nobody said
     * @param since when they came to be on this list
     * @param elsewhere other lists of the client that they are on
     * @param ofStaff somebody on the roster has this address, too: they are asked as both
     * @param version of what is known of them
     */
    @Serdeable
    record CustomerView(UUID personId, Names name, String email, @Nullable String language, Instant since, List<CustomerListName> elsewhere, boolean ofStaff, long version) {}

    /** @param asked what they are asked now. @param actions {@code edit}: put right, or taken off. {@code issueLinks}: sent a link to what they are asked */
    @Serdeable
    record CustomerKnownView(CustomerView customer, CustomerListName list, List<CustomerAskView> asked, Map<String, Action> actions) {}

    Outcome<Page<CustomerView>> on(Actor actor, UUID clientId, UUID listId, @Nullable String q, @Nullable String cursor, int limit) {
        var binding = "customers " + clientId + " " + listId + " " + q;
        return Cursor.decode(cursor, binding, 1, values -> UUID.fromString(values.getFirst())).then(after -> access.read(actor, Permission.CUSTOMER_VIEW, clientId, scope -> {
            if (lists.find(scope, clientId, listId).isEmpty()) return Outcome.absent();
            var among = q == null || q.isBlank() ? null : customers.called(scope, clientId, q);
            var rows = lists.page(scope, clientId, listId, among, after.orElse(null), limit + 1);
            var page = Page.upTo(limit, rows, after.isEmpty() ? lists.total(scope, clientId, listId, among) : null, last -> Cursor.encode(binding, List.of(last.getPersonId().toString())));
            var known = new Known(scope, clientId, listId, page.items().stream().map(MembershipRecord::getPersonId).toList());
            return Outcome.done(page.map(known::view));
        }));
    }

    Outcome<CustomerKnownView> one(Actor actor, UUID clientId, UUID listId, UUID personId) {
        return access.read(actor, Permission.CUSTOMER_VIEW, clientId, scope -> lists.find(scope, clientId, listId).flatMap(list -> lists.member(scope, clientId, listId, personId).map(row ->
            Outcome.done(known(actor, scope, list, row))))
            .orElseGet(Outcome::absent));
    }

    private CustomerKnownView known(Actor actor, Scope scope, CustomerListRecord list, MembershipRecord row) {
        var clientId = list.getClientId();
        var view = new Known(scope, clientId, list.getListId(), List.of(row.getPersonId())).view(row);
        return new CustomerKnownView(view, new CustomerListName(list.getListId(), list.getName()), asked.asked(scope, clientId, view.personId(), view.email()),
            Map.of("edit", Action.of(authorization.decide(actor, Permission.CUSTOMER_EDIT, clientId)), "issueLinks", Action.of(authorization.decide(actor, Permission.LINK_ISSUE, clientId))));
    }

    /** What is known of some who are on a list, beside when they came to be on it. */
    private final class Known {
        private final Map<UUID, Customer> people;
        private final Map<UUID, List<UUID>> elsewhere;
        private final Map<UUID, CustomerListName> named;
        private final Set<String> staff;

        Known(Scope scope, UUID clientId, UUID listId, List<UUID> ids) {
            people = customers.byId(scope, clientId, ids);
            elsewhere = ids.isEmpty() ? Map.of() : lists.elsewhere(scope, clientId, listId, ids);
            named = elsewhere.isEmpty() ? Map.of() : lists.all(scope, clientId).stream().collect(Collectors.toMap(CustomerListRecord::getListId, each -> new CustomerListName(each.getListId(), each.getName())));
            staff = customers.ofStaff(scope, clientId, people.values().stream().map(Customer::email).toList());
        }

        CustomerView view(MembershipRecord row) {
            var who = Objects.requireNonNull(people.get(row.getPersonId()));
            return new CustomerView(who.id(), who.name(), who.email(), who.language(), row.getJoinedAt().toInstant(), elsewhere.getOrDefault(who.id(), List.of()).stream().map(named::get).filter(Objects::nonNull).toList(),
                staff.contains(who.email()), who.version());
        }
    }
}
