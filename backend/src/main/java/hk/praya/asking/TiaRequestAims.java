package hk.praya.asking;

import hk.praya.access.Scope;
import hk.praya.content.Question;
import hk.praya.evidence.RequestAims;
import hk.praya.tia.Assessments;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what a document can be asked for: the questions of an assessment. */
@Singleton
final class TiaRequestAims implements RequestAims {
    private final Assessments assessments;

    TiaRequestAims(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override public Optional<Set<String>> questions(Scope scope, UUID clientId, UUID assessmentId) {
        return assessments.row(scope, clientId, assessmentId).map(row -> assessments.pack(row).questions().values().stream().map(Question::id).collect(Collectors.toSet()));
    }
}
