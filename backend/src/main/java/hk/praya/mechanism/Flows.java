package hk.praya.mechanism;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import java.util.Optional;
import java.util.UUID;

/** Which transfers there are: said by the room that keeps them, within the asker's own transaction. */
public interface Flows {
    /** What it is called; empty where there is none. */
    Optional<Names> name(Scope scope, UUID clientId, UUID transferId);

    default boolean exists(Scope scope, UUID clientId, UUID transferId) {
        return name(scope, clientId, transferId).isPresent();
    }
}
