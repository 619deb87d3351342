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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        var of = new OfClient(clientId, assessmentId);
        return of(scope, List.of(of)).get(of);
    }

    /** Of each of these assessments, by number; in two statements. */
    Map<OfClient, List<Transfer>> of(Scope scope, Collection<OfClient> assessments) {
        var covered = queries.ids(scope, assessments);
        var found = transfers.get().some(scope, OfClient.clients(assessments), covered.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return assessments.stream().collect(Collectors.toMap(Function.identity(), each -> {
            var ids = covered.getOrDefault(each, Set.of());
            return found.getOrDefault(each.clientId(), List.of()).stream().filter(transfer -> ids.contains(transfer.id())).toList();
        }));
    }

    @Override public Map<UUID, InAssessment> newest(Scope scope, UUID clientId, Collection<UUID> transferIds) {
        return queries.newest(scope, clientId, transferIds);
    }
}
