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
    private final NewAddresses addresses;

    RosterChange(RosterQueries roster, Clients clients, List<RosterWatcher> watchers, NewAddresses addresses) {
        this.roster = roster;
        this.clients = clients;
        this.watchers = watchers;
        this.addresses = addresses;
    }

    /** @param readdressed whose address is another one than it was */
    void made(Act act, UUID clientId, List<UUID> readdressed) {
        made(act, clientId);
        addresses.of(act, clientId, readdressed);
    }

    void made(Act act, UUID clientId) {
        roster.recount(act.scope(), clientId, clients.emailDomain(act.scope(), clientId).orElse(null));
        watchers.forEach(each -> each.changed(act, clientId));
    }
}
