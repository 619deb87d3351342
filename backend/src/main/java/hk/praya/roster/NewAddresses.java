package hk.praya.roster;

import hk.praya.access.Act;
import hk.praya.access.Reach;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What follows where people, staff or customers, are written to at another address than before: no link that was sent to that one opens anything, and whoever writes to them is told. */
@Singleton
final class NewAddresses {
    private final Reach reach;
    private final List<AddressWatcher> watchers;

    NewAddresses(Reach reach, List<AddressWatcher> watchers) {
        this.reach = reach;
        this.watchers = watchers;
    }

    void of(Act act, UUID clientId, List<UUID> people) {
        if (people.isEmpty()) return;
        reach.endLinks(act.scope(), clientId, people);
        watchers.forEach(each -> each.readdressed(act, clientId, people));
    }
}
