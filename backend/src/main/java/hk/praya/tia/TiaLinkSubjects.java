package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.signin.LinkSubjects;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What a link to an assessment, or to the questions of one, leads to. */
@Singleton
final class TiaLinkSubjects implements LinkSubjects {
    private final RequestQueries queries;

    TiaLinkSubjects(RequestQueries queries) {
        this.queries = queries;
    }

    @Override public Optional<About> about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        return switch (purpose) {
            case "decision" -> queries.isAssessment(scope, clientId, subjectId) ? Optional.of(About.NOTHING) : Optional.empty();
            case "questions" -> queries.to(scope, clientId, personId, subjectId).map(row -> new About(row.getMessage(), row.getDue()));
            default -> Optional.empty();
        };
    }
}
