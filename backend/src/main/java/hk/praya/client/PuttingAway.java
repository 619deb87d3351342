package hk.praya.client;

import hk.praya.access.Act;
import java.util.UUID;

/** What else becomes of a client that is put away, in the same transaction: implemented by the room that sets sign-in sources up. */
public interface PuttingAway {
    void within(Act act, UUID clientId);
}
