package hk.praya.transfer;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.mechanism.Flows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** This room's door for others, within their own transaction. */
@Singleton
public final class Transfers implements Flows {
    private final TransferQueries queries;
    private final FlowRows rows;

    Transfers(TransferQueries queries, FlowRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    /** Those of these that there are, by number. */
    public List<Transfer> some(Scope scope, UUID clientId, List<UUID> ids) {
        return queries.some(scope, clientId, ids).stream().map(rows::read).toList();
    }

    @Override public Optional<Names> name(Scope scope, UUID clientId, UUID transferId) {
        return queries.find(scope, clientId, transferId).map(row -> new Names(row.getNameEn(), row.getNameZhHant()));
    }
}
