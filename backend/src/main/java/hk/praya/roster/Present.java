package hk.praya.roster;

import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works at a client today, for rooms that turn to all of them or to some departments. */
@Singleton
public final class Present {
    private final PersonQueries people;

    Present(PersonQueries people) {
        this.people = people;
    }

    public record Somebody(UUID id, String department) {}

    /** @param department as the roster has it; empty: none */
    public record Department(String department, int people) {}

    /** @param departments null: everybody */
    public List<Somebody> in(Scope scope, UUID clientId, @Nullable Collection<String> departments) {
        return people.present(scope, clientId, departments);
    }

    /** Each with how many are present; by name, the nameless last. */
    public List<Department> departments(Scope scope, UUID clientId) {
        return people.departments(scope, clientId);
    }
}
