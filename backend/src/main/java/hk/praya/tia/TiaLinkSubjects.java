package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.signin.LinkSubjects;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Answers whether a link leads to something of this client's. */
@Singleton
final class TiaLinkSubjects implements LinkSubjects {
    private final RequestQueries queries;

    TiaLinkSubjects(RequestQueries queries) {
        this.queries = queries;
    }

    @Override public boolean exists(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        return switch (purpose) {
            case "decision" -> queries.isAssessment(scope, clientId, subjectId);
            case "questions" -> queries.to(scope, clientId, personId, subjectId).isPresent();
            default -> false;
        };
    }

    @Override public About about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        if (!purpose.equals("questions")) return About.NOTHING;
        return queries.to(scope, clientId, personId, subjectId).map(row -> new About(row.getMessage(), row.getDue())).orElse(About.NOTHING);
    }
}
