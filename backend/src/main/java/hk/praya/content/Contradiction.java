package hk.praya.content;

import java.util.List;

/** Answers that cannot both be true. */
public record Contradiction(String id, List<PartRef> answers, Condition when) {

    public Contradiction {
        answers = List.copyOf(answers);
    }
}
