package hk.praya.asking;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.OpenQuestions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What follows for the questions sent and the answers that came, whenever those of an assessment move. */
@Singleton
final class QuestionStanding implements OpenQuestions {
    private final RequestQueries requests;
    private final RequestCounts counts;
    private final ClientAnswers answers;
    private final AskedObligations obligations;

    QuestionStanding(RequestQueries requests, RequestCounts counts, ClientAnswers answers, AskedObligations obligations) {
        this.requests = requests;
        this.counts = counts;
        this.answers = answers;
        this.obligations = obligations;
    }

    @Override public boolean isAny(Scope scope, UUID clientId, UUID assessmentId) {
        return requests.hasOpen(scope, clientId, assessmentId);
    }

    @Override public void answered(Act act, Loaded now) {
        counts.refresh(act, now);
        judged(act, now);
    }

    @Override public void ended(Act act, AssessmentRecord row, String how) {
        obligations.ended(act, row, how);
    }

    /** The client has answered, and said that this is all: the firm is to look at it. */
    void given(Act act, Loaded now) {
        // Of an assessment that is past answering nothing can be judged any more: it would be nobody's to finish.
        if (now.state().answersMayChange()) obligations.given(act, now.row(), answers.waiting(act.scope(), now));
    }

    /** What waits to be looked at is as many as it now is. */
    void judged(Act act, Loaded now) {
        obligations.lookedAt(act, now.row(), answers.waiting(act.scope(), now));
    }
}
