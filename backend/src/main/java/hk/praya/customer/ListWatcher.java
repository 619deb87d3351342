package hk.praya.customer;

import hk.praya.access.Act;
import java.util.UUID;

/** Implemented by rooms that turn to the customers on a list: told within the act that changed who is on it. */
public interface ListWatcher {
    void changed(Act act, UUID clientId, UUID listId);
}
