package hk.praya.mechanism;

import hk.praya.access.Outcome.Reason;
import hk.praya.mechanism.MechanismPack.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether answers are ones that the pack offers, and which of its questions they leave in sight. */
final class AnswerPolicy {
    /** More than there are people. */
    private static final int DIGITS = 10;
    /** The contract was published on 13 December 2023; beyond ten years from then nobody plans to the day. */
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 13);
    private static final LocalDate LAST = LocalDate.of(2033, 12, 31);
    private static final String NONE = "none";

    private AnswerPolicy() {}

    static boolean isPlausible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** @param sent as it came: a list may be null, and hold nulls */
    static List<Reason> problems(MechanismPack pack, Map<String, @Nullable List<@Nullable String>> sent) {
        var reasons = new ArrayList<Reason>();
        sent.forEach((id, values) -> {
            var key = values == null ? Optional.of("field.malformed") : pack.question(id).flatMap(question -> problem(question, values));
            if (pack.question(id).isEmpty()) reasons.add(Reason.of("mechanism_question_unknown", "answers"));
            else key.ifPresent(found -> reasons.add(Reason.of(found, "answers." + id)));
        });
        return reasons;
    }

    private static Optional<String> problem(Question question, List<@Nullable String> values) {
        if (values.size() > Math.max(1, question.options().size()) || values.stream().anyMatch(java.util.Objects::isNull)) return Optional.of("field.malformed");
        if (values.isEmpty()) return Optional.empty();
        return switch (question.type()) {
            case SINGLE -> values.size() > 1 ? Optional.of("field.malformed") : options(question, values);
            case MULTI -> values.contains(NONE) && values.size() > 1 ? Optional.of("mechanism_none_with_others") : options(question, values);
            case NUMBER -> String.valueOf(values.getFirst()).matches("[0-9]{1," + DIGITS + "}") ? Optional.empty() : Optional.of("field.malformed");
            case DATE -> isDay(String.valueOf(values.getFirst())) ? Optional.empty() : Optional.of("field.malformed");
        };
    }

    private static Optional<String> options(Question question, List<@Nullable String> values) {
        for (var value : values) {
            var option = question.option(String.valueOf(value));
            if (option.isEmpty()) return Optional.of("mechanism_option_unknown");
            if (option.get().disabled()) return Optional.of("mechanism_option_disabled");
        }
        return Optional.empty();
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && isPlausible(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    /** The questions that these answers leave in sight, in reading order. */
    static List<String> shown(MechanismPack pack, Map<String, List<String>> answers) {
        Set<String> shown = new LinkedHashSet<>();
        // What a question follows from stands before it: one pass is enough.
        for (var question : pack.questions()) {
            var from = question.showIf();
            if (from == null || (shown.contains(from.question()) && answers.getOrDefault(from.question(), List.of()).stream().anyMatch(from.in()::contains))) shown.add(question.id());
        }
        return List.copyOf(shown);
    }

    /** Answers to questions out of sight, and empty ones, decide nothing. */
    static Answers inSight(MechanismPack pack, Map<String, List<String>> answers) {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var id : shown(pack, answers)) {
            var values = answers.getOrDefault(id, List.of());
            if (!values.isEmpty()) kept.put(id, values.stream().distinct().sorted().toList());
        }
        return new Answers(kept);
    }
}
