package hk.praya.roster;

import hk.praya.access.Access;
import hk.praya.signin.RosterMatch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Answers what signing in asks of a roster: one client's, seeing no other. */
@Singleton
final class RosterLookup implements RosterMatch {
    private final Access access;
    private final PersonQueries queries;

    RosterLookup(Access access, PersonQueries queries) {
        this.access = access;
        this.queries = queries;
    }

    @Override public List<UUID> presentWithEmail(UUID firmId, UUID clientId, String email) {
        return access.lookAsSystem(firmId, clientId, scope -> queries.presentWithEmail(scope, email));
    }

    @Override public boolean hasLeft(UUID firmId, UUID clientId, String email) {
        return access.lookAsSystem(firmId, clientId, scope -> queries.hasLeft(scope, email));
    }

    @Override public Reached reached(UUID firmId, UUID clientId, String domain, int limit) {
        return access.lookAsSystem(firmId, clientId, scope -> queries.reached(scope, domain, limit));
    }

    @Override public boolean isPresent(UUID firmId, UUID clientId, UUID personId) {
        return access.lookAsSystem(firmId, clientId, scope -> queries.isPresent(scope, personId));
    }
}
