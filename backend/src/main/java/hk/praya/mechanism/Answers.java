package hk.praya.mechanism;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What was answered, by question id. Nothing is a guess: a question without an answer says nothing. */
record Answers(Map<String, List<String>> said) {
    static final String YES = "yes";
    static final String NO = "no";
    static final String UNKNOWN = "unknown";

    Answers {
        said = Map.copyOf(said);
    }

    List<String> many(Ask question) {
        return said.getOrDefault(question.key(), List.of());
    }

    boolean has(Ask question) {
        return !many(question).isEmpty();
    }

    /** Empty where it was not answered. */
    String one(Ask question) {
        return has(question) ? many(question).getFirst() : "";
    }

    boolean is(Ask question, String option) {
        return many(question).contains(option);
    }

    OptionalLong number(Ask question) {
        return has(question) ? OptionalLong.of(Long.parseLong(one(question))) : OptionalLong.empty();
    }

    Optional<LocalDate> date(Ask question) {
        return has(question) ? Optional.of(LocalDate.parse(one(question))) : Optional.empty();
    }
}
