package hk.praya.roster;

import hk.praya.access.Act;
import hk.praya.access.Reach;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The client's customers as people: this room's door for whoever keeps lists of them. None of them is on the roster; an employee who is one of them, too, is asked as both. */
@Singleton
public final class Customers {
    private final CustomerQueries customers;
    private final PeopleQueries people;
    private final Reach reach;
    private final NewAddresses addresses;

    Customers(CustomerQueries customers, PeopleQueries people, Reach reach, NewAddresses addresses) {
        this.customers = customers;
        this.people = people;
        this.reach = reach;
        this.addresses = addresses;
    }

    /** @param email by which they are known, in lower case. @param language en, zh-Hant or zh-Hans; null: nobody said. @param gone whether they are on no list any more. @param version of what is known of them */
    public record Customer(UUID id, Names name, String email, @Nullable String language, boolean gone, long version) {}

    /** Whether a letter could be addressed to it. In lower case. */
    public static boolean isAddress(String email) {
        return email.length() <= 254 && RosterFile.EMAIL.matcher(email).matches();
    }

    /** Those of these addresses whose owners are known as customers, gone ones too. */
    public Map<String, Customer> byEmail(Scope scope, UUID clientId, Collection<String> emails) {
        return emails.isEmpty() ? Map.of() : customers.byEmail(scope, clientId, emails);
    }

    public Map<UUID, Customer> byId(Scope scope, UUID clientId, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : customers.byId(scope, clientId, ids);
    }

    /** Those of these addresses that people on the roster have, too. */
    public Set<String> ofStaff(Scope scope, UUID clientId, Collection<String> emails) {
        return emails.isEmpty() ? Set.of() : customers.ofStaff(scope, clientId, emails);
    }

    /** Whoever is called so, or has such an address: each word, in any order. For a statement that looks among them. */
    public Select<Record1<UUID>> called(Scope scope, UUID clientId, String q) {
        return people.called(scope, clientId, q, List.of("customer"));
    }

    /** Within an act. They come in by a link of their own, as customers and as nothing else. */
    public void add(Scope scope, UUID clientId, List<Customer> people) {
        if (people.isEmpty()) return;
        customers.insert(scope, clientId, people);
        reach.letInCustomers(scope, clientId, ids(people));
    }

    /** Within an act: what they are called and read, and where they are written to, as it is now. Whoever was gone is back. */
    public void change(Scope scope, UUID clientId, List<Customer> people) {
        if (people.isEmpty()) return;
        customers.update(scope, clientId, people);
        reach.letInCustomers(scope, clientId, ids(people));
    }

    /** Within an act: somebody is written to at another address from now on, and no link that was sent to the one before opens anything. A file never moves anybody: it knows them by the address. */
    public void readdressed(Act act, UUID clientId, UUID person) {
        addresses.of(act, clientId, List.of(person));
    }

    /** Within an act: they are on no list any more, and no link of theirs opens anything. */
    public void gone(Scope scope, UUID clientId, List<UUID> people) {
        if (people.isEmpty()) return;
        customers.gone(scope, clientId, people);
        reach.shutOutCustomers(scope, clientId, people);
    }

    private static List<UUID> ids(List<Customer> people) {
        return people.stream().map(Customer::id).toList();
    }
}
