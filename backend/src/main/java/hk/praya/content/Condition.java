package hk.praya.content;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** When a question shows, a gap opens, a cap or floor applies. Only the shape; `tia` evaluates it against answers. */
public sealed interface Condition {

    /** Every part it names, in the order they are named. */
    default Set<PartRef> parts() {
        return switch (this) {
            case All all -> together(all.of());
            case Any any -> together(any.of());
            case Not not -> not.of().parts();
            case AnswerIn in -> Set.of(in.part());
            case AnswerNumber number -> Set.of(number.part());
            case Exposure exposure -> Set.of(exposure.part());
            case Blank blank -> Set.of(blank.part());
            case Shown _, Destination _, FactNumber _, FactIn _ -> Set.of();
        };
    }

    /** Every question it names by {@code shown}. */
    default Set<String> shownQuestions() {
        return switch (this) {
            case All all -> shownOf(all.of());
            case Any any -> shownOf(any.of());
            case Not not -> not.of().shownQuestions();
            case Shown shown -> Set.of(shown.question());
            case AnswerIn _, AnswerNumber _, Exposure _, Blank _, Destination _, FactNumber _, FactIn _ -> Set.of();
        };
    }

    /** Whether it holds answers against what is known of the client. */
    default boolean asksFact() {
        return switch (this) {
            case All all -> all.of().stream().anyMatch(Condition::asksFact);
            case Any any -> any.of().stream().anyMatch(Condition::asksFact);
            case Not not -> not.of().asksFact();
            case FactNumber _, FactIn _ -> true;
            case AnswerIn _, AnswerNumber _, Exposure _, Blank _, Shown _, Destination _ -> false;
        };
    }

    private static Set<PartRef> together(List<Condition> conditions) {
        Set<PartRef> parts = new LinkedHashSet<>();
        conditions.forEach(condition -> parts.addAll(condition.parts()));
        return parts;
    }

    private static Set<String> shownOf(List<Condition> conditions) {
        Set<String> questions = new LinkedHashSet<>();
        conditions.forEach(condition -> questions.addAll(condition.shownQuestions()));
        return questions;
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    /** The answer is one of these options (of a multi answer: any of them). */
    record AnswerIn(PartRef part, Set<String> options) implements Condition {
        public AnswerIn {
            options = Set.copyOf(options);
        }
    }

    /** The answer is a number, and compares. */
    record AnswerNumber(PartRef part, Comparison comparison, BigDecimal bound) implements Condition {}

    /** The part's exposure compares; blank counts 1, hidden 0. */
    record Exposure(PartRef part, Comparison comparison, BigDecimal bound) implements Condition {}

    /** Shown, and unanswered or explicitly unknown. */
    record Blank(PartRef part) implements Condition {}

    record Shown(String question) implements Condition {}

    record Destination(String destination) implements Condition {}

    /** A confirmed fact of the client is a number, and compares; of an absent fact neither this nor its opposite holds. */
    record FactNumber(String fact, Comparison comparison, BigDecimal bound) implements Condition {}

    /** A confirmed fact of the client is one of these words; of an absent fact neither this nor its opposite holds. */
    record FactIn(String fact, Set<String> values) implements Condition {
        public FactIn {
            values = Set.copyOf(values);
        }
    }
}
