package hk.praya.roster;


import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.client.Clients;
import hk.praya.http.Cursor;
import hk.praya.http.HongKong;
import hk.praya.http.Page;
import hk.praya.jooq.roster.tables.records.PersonRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looking somebody up on a client's roster. */
@Singleton
final class People {
    private final Access access;
    private final PeopleQueries people;
    private final RosterQueries roster;
    private final Clients clients;
    private final Reach reach;
    private final Clock clock;

    People(Access access, PeopleQueries people, RosterQueries roster, Clients clients, Reach reach, Clock clock) {
        this.access = access;
        this.people = people;
        this.roster = roster;
        this.clients = clients;
        this.reach = reach;
        this.clock = clock;
    }

    /** Somebody, with what other rooms and rules say of them. @param alsoCustomer whether a customer of the client has their address: they are asked as both */
    record Known(PersonRecord row, Set<Role> roles, boolean outsideDomain, boolean leaver, boolean alsoCustomer) {}

    Outcome<Page<Known>> list(Actor actor, UUID clientId, @Nullable String q, String sort, @Nullable String filter, @Nullable String cursor, int limit) {
        var binding = String.join("|", clientId.toString(), String.valueOf(q), sort, String.valueOf(filter));
        return Cursor.sorted(cursor, binding, at -> check(at, sort)).then(after -> access.read(actor, Permission.ROSTER_VIEW, clientId, scope -> {
            if (!clients.exists(scope, clientId)) return Outcome.absent();
            var roles = reach.roles(scope, clientId);
            var domain = roster.domain(scope, clientId, clients.emailDomain(scope, clientId).orElse(null));
            var which = PeopleQueries.filtered(filter, domain, roles, today()).and(PeopleQueries.words(q));
            var rows = people.page(scope, clientId, which, sort, after.orElse(null), limit + 1);
            var customers = customers(scope, clientId, rows);
            return Outcome.done(Page.upTo(limit, rows, after.isEmpty() ? people.total(scope, clientId, which) : null, row -> Cursor.encode(binding, PeopleQueries.place(row, sort))).map(row -> known(row, roles, domain, customers)));
        }));
    }

    private static void check(String at, String sort) {
        if (sort.equals("hireDate")) LocalDate.parse(at);
    }

    Outcome<Known> view(Actor actor, UUID clientId, UUID personId) {
        return access.read(actor, Permission.ROSTER_VIEW, clientId, scope -> find(scope, clientId, personId));
    }

    private Outcome<Known> find(Scope scope, UUID clientId, UUID personId) {
        var row = people.byIds(scope, clientId, List.of(personId));
        if (row.isEmpty() || !row.getFirst().getKind().equals("staff")) return Outcome.absent();
        var domain = roster.domain(scope, clientId, clients.emailDomain(scope, clientId).orElse(null));
        return Outcome.done(known(row.getFirst(), reach.roles(scope, clientId), domain, customers(scope, clientId, row)));
    }

    private Set<String> customers(Scope scope, UUID clientId, List<PersonRecord> rows) {
        return roster.ofCustomers(scope, clientId, rows.stream().map(PersonRecord::getEmail).filter(Objects::nonNull).toList());
    }

    private Known known(PersonRecord row, Map<UUID, Set<Role>> roles, CompanyDomain domain, Set<String> customers) {
        return new Known(row, roles.getOrDefault(row.getPersonId(), Set.of(Role.STAFF)), row.getInPlatform() && domain.isOutside(row.getEmail()),
            RosterQueries.profile(row).isLeaver(today()), row.getGoneAt() == null && row.getEmail() != null && customers.contains(row.getEmail()));
    }

    LocalDate today() {
        return HongKong.today(clock);
    }
}
