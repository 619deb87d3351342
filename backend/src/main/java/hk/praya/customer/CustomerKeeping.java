package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.roster.Customers;
import hk.praya.roster.Customers.Customer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer by hand: put on a list, put right, taken off. */
@Singleton
final class CustomerKeeping {
    private final Access access;
    private final ListQueries lists;
    private final Customers customers;
    private final CustomerApplying.Following following;
    private final Clock clock;

    CustomerKeeping(Access access, ListQueries lists, Customers customers, CustomerApplying.Following following, Clock clock) {
        this.access = access;
        this.lists = lists;
        this.customers = customers;
        this.following = following;
        this.clock = clock;
    }

    /** @param email in lower case */
    record Said(Names name, String email, @Nullable String language) {
        /** What is not said stays as it was. */
        Customer beside(Customer known) {
            return new Customer(known.id(), known.name().said(name), email, language == null ? known.language() : language, false, 0);
        }

        Customer of(UUID id) {
            return new Customer(id, name, email, language, false, 0);
        }
    }

    /** @param ofStaff whether somebody on the roster has this address, too */
    record Kept(UUID id, boolean ofStaff) {}

    /** Whoever is known already, from another list or from before, is who they are: what is said of them now is said of them. */
    Outcome<Kept> add(Actor actor, UUID clientId, UUID listId, Said said, UUID key) {
        return access.write(actor, Permission.CUSTOMER_EDIT, Subject.of(clientId, "customer_list", listId), act -> {
            var scope = act.scope();
            var book = lists.lock(scope, clientId);
            if (lists.find(scope, clientId, listId).isEmpty()) return Outcome.absent();
            var trouble = trouble(said);
            if (trouble != null) return trouble;
            var known = customers.byEmail(scope, clientId, List.of(said.email())).get(said.email());
            var id = known == null ? Ids.next(clock) : known.id();
            return following.idempotency().once(act, key, clientId, "customer.add", listId + " " + said, id, () -> {
                if (lists.isOn(scope, clientId, listId, id)) return Outcome.refused(Refusal.CONFLICT, "customer_listed", "email");
                if ((known == null || known.gone()) && book.getCustomers() >= ListQueries.CUSTOMERS) return Outcome.refused(Refusal.CONFLICT, "customers_too_many");
                if (known == null) customers.add(scope, clientId, List.of(said.of(id)));
                else customers.change(scope, clientId, List.of(said.beside(known)));
                lists.join(scope, clientId, listId, List.of(id));
                moved(act, clientId, listId);
                act.changed(null, said);
                return Outcome.done(id);
            }).map(done -> kept(act, clientId, done, said));
        });
    }

    /** @param version of what is known of them */
    Outcome<Kept> edit(Actor actor, UUID clientId, UUID personId, Said said, long version) {
        return access.write(actor, Permission.CUSTOMER_EDIT, Subject.of(clientId, "customer", personId), act -> {
            var scope = act.scope();
            lists.lock(scope, clientId);
            var before = customers.byId(scope, clientId, List.of(personId)).get(personId);
            if (before == null || before.gone()) return Outcome.<Kept>absent();
            if (before.version() != version) return Outcome.stale(before.version());
            var trouble = trouble(said);
            if (trouble != null) return trouble;
            var other = customers.byEmail(scope, clientId, List.of(said.email())).get(said.email());
            if (other != null && !other.id().equals(personId)) return Outcome.refused(Refusal.CONFLICT, "customer_known", "email");
            customers.change(scope, clientId, List.of(said.of(personId)));
            lists.revise(scope, clientId);
            if (!before.email().equals(said.email())) customers.readdressed(act, clientId, personId);
            act.changed(new Said(before.name(), before.email(), before.language()), said);
            return Outcome.done(kept(act, clientId, personId, said));
        });
    }

    Outcome<UUID> takeOff(Actor actor, UUID clientId, UUID listId, UUID personId) {
        return access.write(actor, Permission.CUSTOMER_EDIT, Subject.of(clientId, "customer_list", listId), act -> {
            var scope = act.scope();
            lists.lock(scope, clientId);
            if (!lists.isOn(scope, clientId, listId, personId)) return Outcome.absent();
            customers.gone(scope, clientId, lists.leave(scope, clientId, listId, List.of(personId)));
            moved(act, clientId, listId);
            act.changed(personId, null);
            return Outcome.done(personId);
        });
    }

    private void moved(Act act, UUID clientId, UUID listId) {
        lists.recount(act.scope(), clientId, listId);
        following.watchers().forEach(each -> each.changed(act, clientId, listId));
    }

    /** An employee may be a customer: the answer says that they are asked as both. */
    private Kept kept(Act act, UUID clientId, UUID id, Said said) {
        return new Kept(id, !customers.ofStaff(act.scope(), clientId, List.of(said.email())).isEmpty());
    }

    private static @Nullable Outcome<Kept> trouble(Said said) {
        if (!said.name().hasLetters()) return Outcome.refused(Refusal.INVALID, "name_missing", "name");
        if (!Customers.isAddress(said.email())) return Outcome.refused(Refusal.INVALID, "field.malformed", "email");
        return null;
    }
}
