package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.client.Clients;
import hk.praya.jooq.customer.tables.records.CustomerListRecord;
import hk.praya.roster.Customers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Beginning a list, naming it, and closing it. */
@Singleton
final class ListKeeping {
    private final Access access;
    private final Clients clients;
    private final ListQueries lists;
    private final Customers customers;
    private final CustomerApplying.Following following;
    private final Clock clock;

    ListKeeping(Access access, Clients clients, ListQueries lists, Customers customers, CustomerApplying.Following following, Clock clock) {
        this.access = access;
        this.clients = clients;
        this.lists = lists;
        this.customers = customers;
        this.following = following;
        this.clock = clock;
    }

    Outcome<UUID> create(Actor actor, UUID clientId, String name, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.CUSTOMER_EDIT, Subject.of(clientId, "customer_list", id), act -> following.idempotency().once(act, key, clientId, "customer.list", name, id, () -> {
            if (!clients.exists(act.scope(), clientId)) return Outcome.absent();
            lists.lock(act.scope(), clientId);
            if (lists.isNamed(act.scope(), clientId, name, null)) return Outcome.refused(Refusal.CONFLICT, "customer_list_known", "name");
            if (lists.all(act.scope(), clientId).size() >= ListQueries.LISTS) return Outcome.refused(Refusal.CONFLICT, "customer_lists_too_many");
            lists.insert(new CustomerListRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setListId(id).setName(name).setPeople(0).setCreatedBy(actor.id()).setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)).setVersion(0L));
            act.changed(null, name);
            return Outcome.done(id);
        }));
    }

    Outcome<UUID> rename(Actor actor, UUID clientId, UUID listId, String name, long version) {
        return access.write(actor, Permission.CUSTOMER_EDIT, Subject.of(clientId, "customer_list", listId), act -> {
            lists.lock(act.scope(), clientId);
            var row = lists.find(act.scope(), clientId, listId);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getVersion() != version) return Outcome.stale(row.get().getVersion());
            if (lists.isNamed(act.scope(), clientId, name, listId)) return Outcome.refused(Refusal.CONFLICT, "customer_list_known", "name");
            lists.rename(row.get(), name);
            act.changed(row.get().getName(), name);
            return Outcome.done(listId);
        });
    }

    /** Whoever is on it is taken off; what they read and decided stands in the ledger. */
    Outcome<UUID> close(Actor actor, UUID clientId, UUID listId, long version) {
        return access.write(actor, Permission.CUSTOMER_EDIT, Subject.of(clientId, "customer_list", listId), act -> {
            var scope = act.scope();
            lists.lock(scope, clientId);
            // Whoever addresses a notice to it meanwhile waits for this, and finds none.
            var row = lists.hold(scope, clientId, listId);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getVersion() != version) return Outcome.stale(row.get().getVersion());
            if (following.watchers().stream().anyMatch(each -> each.turnsTo(scope, clientId, listId))) return Outcome.refused(Refusal.CONFLICT, "customer_list.addressed");
            customers.gone(scope, clientId, lists.leave(scope, clientId, listId, List.copyOf(lists.onList(scope, clientId, listId))));
            lists.recount(scope, clientId, listId);
            lists.close(row.get());
            act.changed(row.get().getName(), null);
            return Outcome.done(listId);
        });
    }
}
