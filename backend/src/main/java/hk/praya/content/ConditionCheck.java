package hk.praya.content;

import hk.praya.library.Problems;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that everything a condition names exists and can be compared in the way it asks. */
final class ConditionCheck {

    private final PackStructure pack;
    private final Map<String, Question> questions;
    private final Problems problems;

    ConditionCheck(PackStructure pack, Map<String, Question> questions, Problems problems) {
        this.pack = pack;
        this.questions = questions;
        this.problems = problems;
    }

    void check(@Nullable Condition condition, String where) {
        if (condition == null) {
            return;
        }
        switch (condition) {
            case Condition.All all -> all.of().forEach(one -> check(one, where));
            case Condition.Any any -> any.of().forEach(one -> check(one, where));
            case Condition.Not not -> check(not.of(), where);
            case Condition.AnswerIn in -> answerIn(in.part(), in.options(), where);
            case Condition.AnswerNumber number -> {
                Part part = part(number.part(), where);
                if (part != null && part.type() != PartType.NUMBER) {
                    problems.add(where, number.part() + " is not a number");
                }
            }
            case Condition.Exposure exposure -> {
                Part part = part(exposure.part(), where);
                if (part != null && (part.options().isEmpty() || part.options().stream()
                        .anyMatch(option -> !option.disabled() && option.exposure() == null))) {
                    problems.add(where, exposure.part() + " has no exposures");
                }
            }
            case Condition.Blank blank -> part(blank.part(), where);
            case Condition.Shown shown -> {
                if (!questions.containsKey(shown.question())) {
                    problems.add(where, "no question " + shown.question());
                }
            }
            case Condition.Destination destination -> {
                if (!pack.destinations().contains(destination.destination())) {
                    problems.add(where, "no destination " + destination.destination());
                }
            }
            case Condition.FactNumber fact -> fact(fact.fact(), where);
            case Condition.FactIn fact -> fact(fact.fact(), where);
        }
    }

    private void answerIn(PartRef ref, Set<String> keys, String where) {
        Part part = part(ref, where);
        if (part == null) {
            return;
        }
        if (!part.hasOptions()) {
            problems.add(where, ref + " has no options");
            return;
        }
        keys.stream().filter(key -> part.option(key).isEmpty())
            .forEach(key -> problems.add(where, ref + " has no option " + key));
    }

    private void fact(String fact, String where) {
        if (!Facts.NAMES.contains(fact)) {
            problems.add(where, "no fact " + fact);
        }
    }

    /** The part, or null when it does not exist, which is reported. */
    @Nullable Part part(PartRef ref, String where) {
        Question question = questions.get(ref.question());
        Part part = question == null ? null : question.part(ref.part()).orElse(null);
        if (part == null) {
            problems.add(where, "no part " + ref);
        }
        return part;
    }
}
