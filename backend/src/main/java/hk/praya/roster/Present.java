package hk.praya.roster;

import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who works at a client today, for rooms that turn to all of them, or to some departments or offices. */
@Singleton
public final class Present {
    private final PersonQueries people;

    Present(PersonQueries people) {
        this.people = people;
    }

    public record Somebody(UUID id, String department) {}

    /** @param department as the roster has it; empty: none */
    public record Department(String department, int people) {}

    /** A place of work within a department. @param office as the roster has it; empty: none */
    public record Place(String department, String office, int people) {}

    public List<Somebody> all(Scope scope, UUID clientId) {
        return people.present(scope, clientId, List.of(), List.of());
    }

    /** Who is in one of these departments, and in one of these offices. @param departments empty: in any; and so {@code offices} */
    public List<Somebody> in(Scope scope, UUID clientId, Collection<String> departments, Collection<String> offices) {
        return people.present(scope, clientId, departments, offices);
    }

    public int count(Scope scope, UUID clientId) {
        return people.countPresent(scope, clientId);
    }

    /** Each with how many are present, by office. */
    public List<Place> places(Scope scope, UUID clientId) {
        return people.places(scope, clientId);
    }

    /** Each with how many are present; by name, the nameless last. */
    public List<Department> departments(Scope scope, UUID clientId) {
        return people.departments(scope, clientId);
    }
}
