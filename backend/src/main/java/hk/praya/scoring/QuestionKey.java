package hk.praya.scoring;

import org.jspecify.annotations.Nullable;

/** A question as it is asked: {@code A4}, or {@code I1@mainland} for one of several destinations. */
public record QuestionKey(String question, @Nullable String destination) {

    @Override
    public String toString() {
        return destination == null ? question : question + "@" + destination;
    }
}
