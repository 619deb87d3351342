package hk.praya.roster;

import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who somebody on a roster is, or on a list of customers, for other rooms. Sees what the scope sees. */
@Singleton
public final class PersonDirectory {
    private final PeopleQueries people;
    private final PersonQueries named;
    private final Reach reach;

    PersonDirectory(PeopleQueries people, PersonQueries named, Reach reach) {
        this.people = people;
        this.named = named;
        this.reach = reach;
    }

    /** @param gone whether they are on the roster no more. @param disposed whether nothing is kept of them: {@link Leavers#DISPOSED} is what they are called */
    public record Entry(UUID id, Names name, @Nullable String email, String title, Set<Role> roles, boolean gone, boolean disposed) {
        public Entry {
            roles = Set.copyOf(roles);
        }
    }

    public Optional<Entry> find(Scope scope, UUID clientId, UUID personId) {
        return Optional.ofNullable(find(scope, clientId, List.of(personId)).get(personId));
    }

    /** @param ids at most a thousand; those whom the scope does not see are not in the answer */
    public Map<UUID, Entry> find(Scope scope, UUID clientId, List<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        var roles = reach.roles(scope, clientId);
        var found = new HashMap<UUID, Entry>();
        for (var row : people.byIds(scope, clientId, ids)) {
            found.put(row.getPersonId(), new Entry(row.getPersonId(), new Names(row.getNameEn(), row.getNameZhHant()), row.getEmail(), row.getTitle(),
                row.getKind().equals("staff") ? roles.getOrDefault(row.getPersonId(), Set.of(Role.STAFF)) : Set.of(Role.CUSTOMER), row.getGoneAt() != null, row.getDisposedAt() != null));
        }
        return found;
    }

    /**
     * Somebody, told apart from whoever is called the same.
     *
     * @param mark the staff number, or the address where there is none; of a customer the address; null: there is neither, or nothing is kept of them
     * @param department empty where none is known
     */
    public record Told(Names name, @Nullable String mark, String department) {
        public static final Told NOBODY = new Told(new Names(null, null), null, "");
    }

    /** @param ids at most a thousand; those whom the scope does not see are not in the answer */
    public Map<UUID, Told> told(Scope scope, UUID clientId, Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : named.told(scope, clientId, ids);
    }

    /**
     * Whoever is called so, or has such an address, gone ones too: each word in either script, in any order.
     *
     * @param q null, or nothing but spaces: whoever it is, and so is the answer null. @param kinds staff, customer or both
     */
    public @Nullable Whose whose(Scope scope, UUID clientId, @Nullable String q, List<String> kinds) {
        return q == null || q.isBlank() ? null : people.whose(scope, clientId, q, kinds);
    }
}
