package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.content.Question;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** This room's door for whoever speaks of a question: whether it is one, and what its assessment is called. */
@Singleton
public final class TiaQuestions {
    private final AssessmentQueries queries;
    private final Assessments assessments;

    TiaQuestions(AssessmentQueries queries, Assessments assessments) {
        this.queries = queries;
        this.assessments = assessments;
    }

    /** @param question {@code G1}, or {@code I1@mainland}. @return the title; empty where there is no such assessment, or no such question in it */
    public Optional<Names> title(Scope scope, UUID clientId, UUID assessmentId, String question) {
        return queries.find(scope, clientId, assessmentId).filter(row -> isAsked(row, question)).map(TiaQuestions::title);
    }

    public boolean isAssessment(Scope scope, UUID clientId, UUID assessmentId) {
        return queries.find(scope, clientId, assessmentId).isPresent();
    }

    private boolean isAsked(AssessmentRecord row, String question) {
        var at = question.indexOf('@');
        var found = assessments.pack(row).question(at < 0 ? question : question.substring(0, at)).filter(Question::answerable);
        return found.isPresent() && (at < 0 || Arrays.asList(row.getDestinations()).contains(question.substring(at + 1)));
    }

    private static Names title(AssessmentRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }
}
