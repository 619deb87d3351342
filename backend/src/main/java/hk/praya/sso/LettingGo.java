package hk.praya.sso;

import hk.praya.access.Act;
import hk.praya.access.Reach;
import hk.praya.client.PuttingAway;
import hk.praya.sso.ConnectionState.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * A client that is put away lets go of its domain, which another client or another firm may rightly need: switched off, proven by
 * nobody, and to be set up from there should the client come back (decision 019).
 */
@Singleton
final class LettingGo implements PuttingAway {
    private final ConnectionQueries queries;
    private final Reach reach;
    private final Settling settling;
    private final Clock clock;

    LettingGo(ConnectionQueries queries, Reach reach, Settling settling, Clock clock) {
        this.queries = queries;
        this.reach = reach;
        this.settling = settling;
        this.clock = clock;
    }

    @Override public void within(Act act, UUID clientId) {
        var found = queries.lock(act.scope(), clientId);
        if (found.isEmpty()) return;
        var row = found.get();
        var state = ConnectionState.of(row.getState());
        if (state == ConnectionState.ACTIVE) reach.disconnect(act.scope(), clientId, Connections.source(row));
        if (state.after(Event.PUT_AWAY).isPresent()) queries.update(act.scope(), clientId, DomainProving.withoutDomain(row, clock.instant()));
        settling.next(act, row);
    }
}
