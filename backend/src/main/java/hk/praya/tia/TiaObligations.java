package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an assessment leaves to be seen to: whose turn it is, what vendors were asked, what is proven no longer. */
@Singleton
final class TiaObligations {
    private final Obligations obligations;
    private final OpenQuestions questions;

    TiaObligations(Obligations obligations, OpenQuestions questions) {
        this.obligations = obligations;
        this.questions = questions;
    }

    /** Whose turn an assessment is, in each of its states. */
    void stands(Act act, AssessmentRecord row) {
        var source = "tia.assessment:" + row.getId();
        var asked = row.getDeciderId() != null;
        switch (TiaState.of(row.getState())) {
            case DRAFT, RETURNED -> step(act, row, source, row.getState(), BallWith.CONSULTANT, row.getAuthorId());
            case IN_REVIEW -> step(act, row, source, row.getState(), BallWith.REVIEWER, null);
            case RECOMMENDED -> step(act, row, source, asked ? "decision" : row.getState(), asked ? BallWith.CLIENT : BallWith.CONSULTANT, asked ? row.getDeciderId() : row.getAuthorId());
            case DECIDED, SUPERSEDED -> {
                obligations.settle(act, row.getClientId(), source, "decided");
                questions.ended(act, row, "decided");
            }
            case ABANDONED -> {
                obligations.lapse(act, row.getClientId(), source, "undone");
                questions.ended(act, row, "undone");
            }
        }
    }

    private void step(Act act, AssessmentRecord row, String source, String step, BallWith ball, @Nullable UUID owner) {
        obligations.raise(act, row.getClientId(), new Raised(Kind.ASSESSMENT, source, "assessment", row.getId(), Particulars.ofStep(title(row), step), ball, owner, null));
    }

    /** A vendor that was asked holds the ball until it has answered, whatever the answer is used for meanwhile. */
    void answered(Act act, AssessmentRecord row, AnswerRecord answer) {
        var source = vendor(row, answer.getKey());
        if (answer.getState().equals("vendor_asked")) {
            obligations.raise(act, row.getClientId(), new Raised(Kind.VENDOR_QUESTION, source, "assessment", row.getId(),
                Particulars.ofStep(title(row), AnswerKey.parse(answer.getKey()).question()), BallWith.VENDOR, null, null));
        } else {
            obligations.settle(act, row.getClientId(), source, "answered");
        }
    }

    /** @param carried the answers of {@code previous}, now those of {@code next} */
    void copied(Act act, AssessmentRecord previous, AssessmentRecord next, List<AnswerRecord> carried) {
        for (var answer : carried) {
            if (!answer.getState().equals("vendor_asked")) continue;
            obligations.lapse(act, previous.getClientId(), vendor(previous, answer.getKey()), "version_superseded");
            answered(act, next, answer);
        }
    }

    /** What was proven and is no longer is somebody's to see to; what holds again is not. @param rows answers of {@code now} that may have moved */
    void proven(Act act, Loaded now, List<AnswerRecord> rows) {
        var row = now.row();
        for (var answer : rows) {
            var source = "tia.measure:" + row.getId() + ":" + answer.getKey();
            if (now.lapse(answer).isPresent()) {
                obligations.raise(act, row.getClientId(), new Raised(Kind.MEASURE_LAPSED, source, "assessment", row.getId(),
                    Particulars.ofStep(title(row), AnswerKey.parse(answer.getKey()).question()), BallWith.CONSULTANT, row.getAuthorId(), now.today()));
            } else {
                obligations.settle(act, row.getClientId(), source, "proof_holds");
            }
        }
    }

    private static String vendor(AssessmentRecord row, String key) {
        return "tia.vendor:" + row.getId() + ":" + key;
    }

    private static Names title(AssessmentRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }
}
