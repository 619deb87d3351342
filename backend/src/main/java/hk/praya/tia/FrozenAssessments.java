package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.document.FrozenPapers;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The snapshots of decided assessments, for the document room. */
@Singleton
final class FrozenAssessments implements FrozenPapers {
    private final AssessmentQueries queries;

    FrozenAssessments(AssessmentQueries queries) {
        this.queries = queries;
    }

    @Override public boolean isFrozen(Scope scope, UUID clientId, UUID subjectId) {
        return queries.isDecided(scope, clientId, subjectId);
    }

    @Override public Optional<Frozen> find(Scope scope, UUID clientId, UUID subjectId) {
        return queries.decision(scope, clientId, subjectId).map(row -> new Frozen(row.getSnapshotJson(), row.getSnapshotHash()));
    }
}
