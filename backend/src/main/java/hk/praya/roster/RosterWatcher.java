package hk.praya.roster;

import hk.praya.access.Act;
import java.util.UUID;

/** Implemented by rooms that turn to the people of a roster: told within the act that changed it. */
public interface RosterWatcher {
    void changed(Act act, UUID clientId);
}
