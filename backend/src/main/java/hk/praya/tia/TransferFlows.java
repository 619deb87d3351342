package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.mechanism.Flows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Says to the room of mechanisms which transfers there are. */
@Singleton
final class TransferFlows implements Flows {
    private final TransferQueries queries;

    TransferFlows(TransferQueries queries) {
        this.queries = queries;
    }

    @Override public boolean exists(Scope scope, UUID clientId, UUID transferId) {
        return !queries.some(scope, clientId, List.of(transferId)).isEmpty();
    }
}
