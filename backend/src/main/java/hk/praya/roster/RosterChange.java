package hk.praya.roster;

import hk.praya.access.Act;
import hk.praya.client.Clients;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What follows when people of a roster were changed: it is counted anew, and whoever turns to them is told. */
@Singleton
final class RosterChange {
    private final RosterQueries roster;
    private final Clients clients;
    private final List<RosterWatcher> watchers;

    RosterChange(RosterQueries roster, Clients clients, List<RosterWatcher> watchers) {
        this.roster = roster;
        this.clients = clients;
        this.watchers = watchers;
    }

    void made(Act act, UUID clientId) {
        roster.recount(act.scope(), clientId, clients.emailDomain(act.scope(), clientId).orElse(null));
        watchers.forEach(each -> each.changed(act, clientId));
    }
}
