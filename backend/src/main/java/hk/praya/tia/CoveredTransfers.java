package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.transfer.Assessed;
import hk.praya.transfer.Transfer;
import hk.praya.transfer.Transfers;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which transfers an assessment covers, and which assessment a transfer is in now. */
@Singleton
final class CoveredTransfers implements Assessed {
    private final CoveredQueries queries;
    private final Provider<Transfers> transfers;

    CoveredTransfers(CoveredQueries queries, Provider<Transfers> transfers) {
        this.queries = queries;
        this.transfers = transfers;
    }

    List<Transfer> of(Scope scope, UUID clientId, UUID assessmentId) {
        return transfers.get().some(scope, clientId, queries.ids(scope, clientId, assessmentId));
    }

    /** Those of these that the client has. */
    List<Transfer> some(Scope scope, UUID clientId, List<UUID> ids) {
        return transfers.get().some(scope, clientId, ids);
    }

    @Override public Map<UUID, InAssessment> newest(Scope scope, UUID clientId, Collection<UUID> transferIds) {
        return queries.newest(scope, clientId, transferIds);
    }
}
