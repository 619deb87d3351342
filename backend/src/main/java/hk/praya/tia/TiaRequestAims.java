package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.content.Question;
import hk.praya.evidence.RequestAims;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers whether a document is asked for a question that an assessment has. */
@Singleton
final class TiaRequestAims implements RequestAims {
    private final Assessments assessments;

    TiaRequestAims(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override public boolean has(Scope scope, UUID clientId, UUID assessmentId, List<String> questions) {
        return assessments.find(scope, clientId, assessmentId).map(loaded -> {
            Set<String> known = loaded.pack().questions().values().stream().map(Question::id).collect(Collectors.toSet());
            return known.containsAll(questions);
        }).orElse(false);
    }
}
