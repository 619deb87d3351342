package hk.praya.mechanism;

import hk.praya.access.Scope;
import java.util.UUID;

/** Which transfers there are: said by the room that keeps them, within the asker's own transaction. */
public interface Flows {
    boolean exists(Scope scope, UUID clientId, UUID transferId);
}
