package hk.praya.customer;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import java.util.UUID;

/** Implemented by rooms that turn to the customers on a list: told within the act that changed who is on it. */
public interface ListWatcher {
    /** Whether something turns to it, or would once it is published: such a list is not closed. */
    boolean turnsTo(Scope scope, UUID clientId, UUID listId);

    void changed(Act act, UUID clientId, UUID listId);
}
