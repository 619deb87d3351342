package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Jobs;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.client.ClientParticulars;
import hk.praya.client.ClientParticulars.Known;
import hk.praya.sso.ConnectionQueries.Tried;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** At which of a firm's clients the identity provider has still to be told that it lets nobody through: archived ones are on no other list. */
@Singleton
final class StillOpen {
    /** An outage of days, in which a firm puts away more than that, has no list anybody reads. */
    private static final int CLIENTS = 1000;

    private final Access access;
    private final Jobs jobs;
    private final ConnectionQueries queries;
    private final ClientParticulars clients;
    private final Reach reach;
    private final Settling settling;

    StillOpen(Access access, Jobs jobs, ConnectionQueries queries, ClientParticulars clients, Reach reach, Settling settling) {
        this.access = access;
        this.jobs = jobs;
        this.queries = queries;
        this.clients = clients;
        this.reach = reach;
        this.settling = settling;
    }

    record Open(Known client, boolean archived) {}

    private record Looked(List<Tried> connections, Map<UUID, Known> clients, Set<UUID> archived) {}

    /** The one that is tried again next first. */
    Outcome<List<Open>> list(Actor actor) {
        // What was to be closed and was not is being tried by a job; without one there is nothing to look at, as on most days.
        var tried = jobs.unfinished(actor.firmId(), CLIENTS, Trials.OVER, Settling.CLOSING);
        return access.read(actor, Permission.SSO_LIST, scope -> Outcome.done(tried.isEmpty() ? new Looked(List.of(), Map.of(), Set.of())
            : new Looked(queries.tried(scope, tried), clients.all(scope, tried), Set.of(reach.archived(scope))))).map(looked -> {
                // A job looks at most once an hour: by hand it may be done by now.
                var open = Set.copyOf(settling.leftOpen(looked.connections()));
                return tried.stream().filter(open::contains).filter(looked.clients()::containsKey).map(id -> new Open(looked.clients().get(id), looked.archived().contains(id))).toList();
            });
    }
}
