package hk.praya.decision;

import hk.praya.access.Scope;
import hk.praya.signin.LinkSubjects;
import hk.praya.tia.Assessments;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What a link to an assessment that is to be decided leads to. */
@Singleton
final class DecisionLinks implements LinkSubjects {
    private final Assessments assessments;

    DecisionLinks(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override public Optional<About> about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        return purpose.equals("decision") && assessments.exists(scope, clientId, subjectId) ? Optional.of(About.NOTHING) : Optional.empty();
    }
}
