package hk.praya.asking;

import hk.praya.access.Scope;
import hk.praya.signin.LinkSubjects;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What a link to questions leads to. */
@Singleton
final class QuestionLinks implements LinkSubjects {
    private final RequestQueries queries;

    QuestionLinks(RequestQueries queries) {
        this.queries = queries;
    }

    @Override public Optional<About> about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        if (!purpose.equals("questions")) return Optional.empty();
        return queries.to(scope, clientId, personId, subjectId).map(row -> new About(row.getMessage(), row.getDue()));
    }
}
