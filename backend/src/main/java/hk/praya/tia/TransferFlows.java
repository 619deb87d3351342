package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.mechanism.Flows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says to the room of mechanisms which transfers there are. */
@Singleton
final class TransferFlows implements Flows {
    private final TransferQueries queries;

    TransferFlows(TransferQueries queries) {
        this.queries = queries;
    }

    @Override public Optional<Names> name(Scope scope, UUID clientId, UUID transferId) {
        return queries.some(scope, clientId, List.of(transferId)).stream().findFirst().map(row -> new Names(row.getNameEn(), row.getNameZhHant()));
    }
}
