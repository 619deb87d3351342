package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.util.List;

/** What follows whenever an assessment moves or is answered, in the same transaction: the lists know it, and whoever's turn it is has it among theirs. */
@Singleton
final class TiaStanding {
    private final TiaRollup rollup;
    private final TiaObligations obligations;
    private final OpenQuestions questions;
    private final TestedAnswers tests;

    TiaStanding(TiaRollup rollup, TiaObligations obligations, OpenQuestions questions, TestedAnswers tests) {
        this.rollup = rollup;
        this.obligations = obligations;
        this.questions = questions;
        this.tests = tests;
    }

    /** @param prefilled what it begins with */
    void started(Act act, AssessmentRecord row, List<AnswerRecord> prefilled) {
        tests.watch(act, row, prefilled);
        moved(act, row);
    }

    /** @param now with the answers just written; {@code written}: these */
    void answered(Act act, Loaded now, List<AnswerRecord> written) {
        written.forEach(answer -> obligations.answered(act, now.row(), answer));
        obligations.proven(act, now, written);
        tests.watch(act, now, written);
        rollup.refresh(act, now.row().getClientId(), now);
        questions.answered(act, now);
    }

    /** @param change what was just written over {@code row}; its other columns are as they were */
    void moved(Act act, AssessmentRecord row, AssessmentRecord change) {
        var now = row.into(new AssessmentRecord());
        if (change.getState() != null) now.setState(change.getState());
        if (change.getDeciderId() != null) now.setDeciderId(change.getDeciderId());
        moved(act, now);
    }

    /** What vendors were asked for the version before is waited for in this one. */
    void copied(Act act, AssessmentRecord previous, AssessmentRecord next, List<AnswerRecord> carried) {
        obligations.copied(act, previous, next, carried);
        tests.watch(act, next, carried);
        moved(act, next);
    }

    void moved(Act act, AssessmentRecord now) {
        obligations.stands(act, now);
        rollup.refresh(act, now.getClientId());
    }
}
