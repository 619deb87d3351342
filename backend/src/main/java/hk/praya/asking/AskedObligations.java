package hk.praya.asking;

import hk.praya.access.Act;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What asking the client leaves to be seen to: the questions sent, and the answers that came. */
@Singleton
final class AskedObligations {
    private final Obligations obligations;

    AskedObligations(Obligations obligations) {
        this.obligations = obligations;
    }

    /** @param waiting answers of the client's that nobody at the firm has looked at */
    void given(Act act, AssessmentRecord row, int waiting) {
        if (waiting == 0) return;
        obligations.raise(act, row.getClientId(), new Raised(Kind.CLIENT_ANSWERS, answers(row), "assessment", row.getId(), Particulars.ofQuestions(title(row), waiting),
            BallWith.CONSULTANT, row.getAuthorId(), null));
    }

    void lookedAt(Act act, AssessmentRecord row, int waiting) {
        if (waiting == 0) obligations.settle(act, row.getClientId(), answers(row), "looked_at");
        else obligations.restate(act, row.getClientId(), answers(row), Particulars.ofQuestions(title(row), waiting));
    }

    /** Nothing of it is answered any more. @param how it ended */
    void ended(Act act, AssessmentRecord row, String how) {
        obligations.lapse(act, row.getClientId(), answers(row), how);
    }

    private static String answers(AssessmentRecord row) {
        return "tia.answers:" + row.getId();
    }

    /** @param count of the questions that show */
    void asked(Act act, AssessmentRecord row, QuestionRequestRecord request, int count) {
        obligations.raise(act, row.getClientId(), new Raised(Kind.QUESTION, question(request.getId()), "question_request", request.getId(),
            Particulars.ofQuestions(title(row), count), BallWith.CLIENT, request.getPersonId(), request.getDue()));
    }

    void counted(Act act, AssessmentRecord row, QuestionRequestRecord request, int count) {
        obligations.restate(act, row.getClientId(), question(request.getId()), Particulars.ofQuestions(title(row), count));
    }

    /** A letter tells somebody who signs in by themselves that questions wait. */
    void tell(Act act, UUID clientId, UUID requestId) {
        obligations.tell(act, clientId, question(requestId));
    }

    void answered(Act act, UUID clientId, UUID requestId) {
        obligations.settle(act, clientId, question(requestId), "answered");
    }

    void withdrawn(Act act, UUID clientId, UUID requestId) {
        obligations.lapse(act, clientId, question(requestId), "withdrawn");
    }

    private static String question(UUID requestId) {
        return "tia.question:" + requestId;
    }

    private static Names title(AssessmentRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }
}
