package hk.praya.questionnaire;

import hk.praya.http.Names;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.table.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list that came back, beside what stands.
 *
 * @param key of the answer that it is; null where no such answer is asked for
 * @param sent as it stood when the list went out, {@code stands} as it stands now, {@code brought} as the file has it
 * @param answer that would stand; null where it cannot be read
 * @param version of the answer that stands
 */
record ListedAnswer(int line, String id, @Nullable AnswerKey key, State state, Names question, Names part, Names sent, Names stands, Names brought,
    List<RowProblem> problems, @Nullable Answer answer, long version) {
    ListedAnswer {
        problems = List.copyOf(problems);
    }

    enum State {
        /** The file says what the list said when it went out, or what stands here now. */
        UNCHANGED,
        /** Nothing stood there. */
        NEW,
        CHANGED,
        /** The file leaves empty what stood there: taking that over withdraws the answer. */
        EMPTIED,
        /** Answered here since the list went out, and otherwise in the file. */
        CONFLICT,
        /** What is written there is no answer to this question. */
        UNREADABLE;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether there is something to take over, where somebody wants it. */
        boolean isTakeable() {
            return this != UNCHANGED && this != UNREADABLE;
        }
    }
}
