package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.client.Clients;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.customer.tables.records.BookRecord;
import hk.praya.jooq.customer.tables.records.CustomerListRecord;
import hk.praya.jooq.customer.tables.records.MembershipRecord;
import hk.praya.roster.Customers;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists of a client, and who is on each. */
@Singleton
final class ListReading {
    private final Access access;
    private final Authorization authorization;
    private final Clients clients;
    private final ListQueries lists;
    private final Customers customers;

    ListReading(Access access, Authorization authorization, Clients clients, ListQueries lists, Customers customers) {
        this.access = access;
        this.authorization = authorization;
        this.clients = clients;
        this.lists = lists;
        this.customers = customers;
    }

    /** @param people who are on it. @param changedAt when a file was last applied to it; null: none was */
    @Serdeable
    record CustomerListView(UUID id, String name, int people, @Nullable Instant changedAt, long version) {
        static CustomerListView of(CustomerListRecord row) {
            return new CustomerListView(row.getListId(), row.getName(), row.getPeople(), row.getChangedAt() == null ? null : row.getChangedAt().toInstant(), row.getVersion());
        }
    }

    /** @param customers on all of them together, each counted once. @param edit whether a list may be begun, named, and read from a file */
    @Serdeable
    record CustomerListsView(List<CustomerListView> items, int customers, Action edit) {}

    Outcome<CustomerListsView> all(Actor actor, UUID clientId) {
        return access.read(actor, Permission.CUSTOMER_VIEW, clientId, scope -> {
            if (!clients.exists(scope, clientId)) return Outcome.absent();
            return Outcome.done(new CustomerListsView(lists.all(scope, clientId).stream().map(CustomerListView::of).toList(), lists.book(scope, clientId).map(BookRecord::getCustomers).orElse(0),
                Action.of(authorization.decide(actor, Permission.CUSTOMER_EDIT, clientId))));
        });
    }

    /** @param language en, zh-Hant or zh-Hans; null: nobody said. @param since when they came to be on this list. @param version of what is known of them */
    @Serdeable
    record CustomerView(UUID personId, Names name, String email, @Nullable String language, Instant since, long version) {}

    Outcome<Page<CustomerView>> on(Actor actor, UUID clientId, UUID listId, @Nullable String q, @Nullable String cursor, int limit) {
        var binding = "customers " + clientId + " " + listId + " " + q;
        return Cursor.decode(cursor, binding, 1, values -> UUID.fromString(values.getFirst())).then(after -> access.read(actor, Permission.CUSTOMER_VIEW, clientId, scope -> {
            if (lists.find(scope, clientId, listId).isEmpty()) return Outcome.absent();
            var among = q == null || q.isBlank() ? null : customers.called(scope, clientId, q);
            var rows = lists.page(scope, clientId, listId, among, after.orElse(null), limit + 1);
            var page = Page.upTo(limit, rows, after.isEmpty() ? lists.total(scope, clientId, listId, among) : null, last -> Cursor.encode(binding, List.of(last.getPersonId().toString())));
            var known = customers.byId(scope, clientId, page.items().stream().map(MembershipRecord::getPersonId).toList());
            return Outcome.done(page.map(row -> {
                var who = Objects.requireNonNull(known.get(row.getPersonId()));
                return new CustomerView(row.getPersonId(), who.name(), who.email(), who.language(), row.getJoinedAt().toInstant(), who.version());
            }));
        }));
    }
}
