package hk.praya.decision;

import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.document.FrozenPapers;
import hk.praya.http.Uploads;
import hk.praya.tia.Assessments;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The snapshots of decided assessments, for the document room. */
@Singleton
final class FrozenAssessments implements FrozenPapers {
    private final Assessments assessments;
    private final DecisionQueries queries;
    private final ClientParticulars clients;

    FrozenAssessments(Assessments assessments, DecisionQueries queries, ClientParticulars clients) {
        this.assessments = assessments;
        this.queries = queries;
        this.clients = clients;
    }

    @Override public boolean isFrozen(Scope scope, UUID clientId, UUID subjectId) {
        return queries.isDecided(scope, clientId, subjectId);
    }

    @Override public String called(Scope scope, UUID clientId, UUID subjectId) {
        var row = assessments.row(scope, clientId, subjectId).orElseThrow();
        var client = clients.find(scope, clientId).orElseThrow().name();
        return Uploads.fileName("TIA %d-%d %s".formatted(row.getNumber(), row.getVersionNo(), client.chineseFirst()));
    }

    @Override public Optional<Frozen> find(Scope scope, UUID clientId, UUID subjectId) {
        return queries.decision(scope, clientId, subjectId).map(row -> new Frozen(row.getSnapshotJson(), row.getSnapshotHash()));
    }
}
