package hk.praya.roster;

import hk.praya.access.RosterMatch;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Answers what signing in asks of a roster. */
@Singleton
final class RosterLookup implements RosterMatch {
    private final PersonQueries queries;

    RosterLookup(PersonQueries queries) {
        this.queries = queries;
    }

    @Override public List<UUID> presentWithEmail(Scope scope, String email) {
        return queries.presentWithEmail(scope, email);
    }

    @Override public boolean isPresent(Scope scope, UUID personId) {
        return queries.isPresent(scope, personId);
    }
}
