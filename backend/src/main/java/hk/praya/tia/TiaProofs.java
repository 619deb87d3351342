package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofWatcher;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** When a proof moves, the assessments that rest on it are looked at anew: the lists know the risk, and whoever keeps one is told. */
@Singleton
final class TiaProofs implements ProofWatcher {
    private final PointingQueries pointing;
    private final AssessmentQueries queries;
    private final Assessments assessments;
    private final TiaObligations obligations;
    private final TiaRollup rollup;
    private final Provider<TestedAnswers> tests;

    TiaProofs(PointingQueries pointing, AssessmentQueries queries, Assessments assessments, TiaObligations obligations, TiaRollup rollup, Provider<TestedAnswers> tests) {
        this.tests = tests;
        this.pointing = pointing;
        this.queries = queries;
        this.assessments = assessments;
        this.obligations = obligations;
        this.rollup = rollup;
    }

    @Override public Set<String> ownKinds() {
        return Set.of(TestedAnswers.KIND);
    }

    @Override public Set<UUID> relying(Scope scope, Collection<ProofRef> proofs) {
        return Set.copyOf(pointing.clients(scope, proofs.stream().map(ProofRef::toString).toList()));
    }

    @Override public void moved(Act act, UUID clientId, Collection<ProofRef> proofs) {
        var evidence = proofs.stream().filter(ref -> ref.kind().equals(AnswerRows.EVIDENCE)).map(ProofRef::id).toList();
        var tested = proofs.stream().filter(ref -> ref.kind().equals(TestedAnswers.KIND)).map(ProofRef::id).collect(Collectors.toSet());
        var touched = new HashSet<>(pointing.assessments(act.scope(), clientId, evidence, proofs.stream().map(ProofRef::toString).toList()));
        touched.addAll(tested);
        if (touched.isEmpty()) return;
        // An older version rests on what it was decided on; the newest is what counts.
        for (var row : AssessmentQueries.newest(queries.all(act.scope(), clientId))) {
            if (!touched.contains(row.getId())) continue;
            var now = assessments.find(act.scope(), clientId, row.getId()).orElseThrow();
            // Another record may be of another day, and the test with it.
            tests.get().watch(act, now, now.rows());
            obligations.proven(act, now, now.rows().stream().filter(answer -> tested.contains(row.getId()) && TestedAnswers.isTested(answer)
                || AnswerRows.refs(answer).stream().anyMatch(proofs::contains)).toList());
        }
        rollup.refresh(act, clientId);
    }
}
