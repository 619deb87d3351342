package hk.praya.questionnaire;

import hk.praya.questionnaire.ListedAnswer.State;
import hk.praya.scoring.Answer;
import org.jspecify.annotations.Nullable;

/** What came back, between what went out and what stands: whoever left an answer as it was said nothing about it. */
final class ComparisonPolicy {
    private ComparisonPolicy() {}

    /** @param sent as it was when the list went out. @param stands as it is. @param brought as the file has it */
    static State judge(@Nullable Answer sent, @Nullable Answer stands, Answer brought) {
        if (AnswerText.saysTheSame(sent, brought) || AnswerText.saysTheSame(stands, brought)) return State.UNCHANGED;
        // Somebody who only confirmed or proved it meanwhile said nothing else.
        if (!AnswerText.saysTheSame(sent, stands)) return State.CONFLICT;
        if (AnswerText.isBlank(brought)) return State.EMPTIED;
        return stands == null || AnswerText.isBlank(stands) ? State.NEW : State.CHANGED;
    }
}
