package hk.praya.roster;

import hk.praya.access.Act;
import java.util.Collection;
import java.util.UUID;

/** Implemented by rooms that write to people of a client, its staff or its customers: told within the act that changed where they are written to. */
public interface AddressWatcher {
    void readdressed(Act act, UUID clientId, Collection<UUID> people);
}
