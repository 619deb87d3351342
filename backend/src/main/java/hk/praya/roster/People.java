package hk.praya.roster;


import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.client.Clients;
import hk.praya.http.Cursor;
import hk.praya.http.Page;
import hk.praya.jooq.roster.tables.records.PersonRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** Somebody, with what other rooms and rules say of them. */
    record Known(PersonRecord row, Set<Role> roles, boolean outsideDomain, boolean leaver) {}

    Outcome<Page<Known>> list(Actor actor, UUID clientId, @Nullable String q, String sort, @Nullable String filter, @Nullable String cursor, int limit) {
        var binding = String.join("|", clientId.toString(), String.valueOf(q), sort, String.valueOf(filter));
        return Cursor.decode(cursor, binding, 2).then(at -> place(at, sort)).then(after -> access.read(actor, Permission.ROSTER_VIEW, clientId, scope -> {
            if (!clients.exists(scope, clientId)) return Outcome.absent();
            var roles = reach.roles(scope, clientId);
            var domain = roster.domain(scope, clientId, clients.emailDomain(scope, clientId).orElse(null));
            var which = PeopleQueries.filtered(filter, domain, roles, today()).and(PeopleQueries.words(q));
            var from = after.isEmpty() ? null : after.getFirst();
            var rows = people.page(scope, clientId, which, sort, from, limit + 1);
            var shown = rows.subList(0, Math.min(limit, rows.size()));
            var last = rows.size() > limit ? PeopleQueries.place(shown.getLast(), sort) : null;
            return Outcome.done(new Page<>(shown.stream().map(row -> known(row, roles, domain)).toList(), from == null ? people.total(scope, clientId, which) : null,
                last == null ? null : Cursor.encode(binding, List.of(last.value(), last.id().toString()))));
        }));
    }

    /** Empty: from the beginning. */
    private static Outcome<List<PeopleQueries.Place>> place(List<String> at, String sort) {
        if (at.isEmpty()) return Outcome.done(List.of());
        try {
            if (sort.equals("hireDate")) LocalDate.parse(at.get(0));
            return Outcome.done(List.of(new PeopleQueries.Place(at.get(0), UUID.fromString(at.get(1)))));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Outcome.refused(Refusal.INVALID, "cursor.other_list", "cursor");
        }
    }

    Outcome<Known> view(Actor actor, UUID clientId, UUID personId) {
        return access.read(actor, Permission.ROSTER_VIEW, clientId, scope -> find(scope, clientId, personId));
    }

    private Outcome<Known> find(Scope scope, UUID clientId, UUID personId) {
        var row = people.byIds(scope, clientId, List.of(personId));
        if (row.isEmpty()) return Outcome.absent();
        var domain = roster.domain(scope, clientId, clients.emailDomain(scope, clientId).orElse(null));
        return Outcome.done(known(row.getFirst(), reach.roles(scope, clientId), domain));
    }

    private Known known(PersonRecord row, Map<UUID, Set<Role>> roles, CompanyDomain domain) {
        return new Known(row, roles.getOrDefault(row.getPersonId(), Set.of(Role.STAFF)), row.getInPlatform() && domain.isOutside(row.getEmail()),
            RosterQueries.profile(row).isLeaver(today()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RosterImporting.ZONE);
    }
}
