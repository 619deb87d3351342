package hk.praya.content;

import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a condition of `pack.yaml`; the forms are listed in `backend/content/README.md`, Conditions. */
final class ConditionReader {

    /** Stands for a condition that could not be read; the pack is refused anyway. */
    private static final Condition UNREADABLE = new Condition.All(List.of());

    private ConditionReader() {}

    static Condition read(YamlValue value) {
        YamlFields fields = value.entries();
        if (fields.has("all")) {
            return new Condition.All(several(value.fields("all"), "all"));
        }
        if (fields.has("any")) {
            return new Condition.Any(several(value.fields("any"), "any"));
        }
        if (fields.has("not")) {
            return new Condition.Not(read(value.fields("not").of("not")));
        }
        if (fields.has("answer")) {
            YamlFields answer = value.fields("answer", "in", "above", "below", "at_least");
            PartRef part = PartRef.read(answer.of("answer"));
            return answer.has("in")
                ? alone(answer, new Condition.AnswerIn(part, words(answer)))
                : number(answer, (comparison, bound) -> new Condition.AnswerNumber(part, comparison, bound));
        }
        if (fields.has("exposure")) {
            YamlFields exposure = value.fields("exposure", "above", "below", "at_least");
            PartRef part = PartRef.read(exposure.of("exposure"));
            return number(exposure, (comparison, bound) -> new Condition.Exposure(part, comparison, bound));
        }
        if (fields.has("fact")) {
            YamlFields fact = value.fields("fact", "in", "above", "below", "at_least");
            String name = fact.text("fact");
            return fact.has("in")
                ? alone(fact, new Condition.FactIn(name, words(fact)))
                : number(fact, (comparison, bound) -> new Condition.FactNumber(name, comparison, bound));
        }
        return one(value, fields);
    }

    private static Condition one(YamlValue value, YamlFields fields) {
        for (String key : List.of("blank", "shown", "destination")) {
            if (fields.has(key)) {
                YamlValue of = value.fields(key).of(key);
                return switch (key) {
                    case "blank" -> new Condition.Blank(PartRef.read(of));
                    case "shown" -> new Condition.Shown(of.text());
                    default -> new Condition.Destination(of.text());
                };
            }
        }
        value.report("not a condition: all, any, not, answer, exposure, blank, shown, destination or fact");
        return UNREADABLE;
    }

    private static List<Condition> several(YamlFields fields, String key) {
        List<Condition> conditions = fields.list(key, ConditionReader::read);
        if (conditions.isEmpty()) {
            fields.at().report(key + " needs at least one condition");
        }
        return conditions;
    }

    private static Set<String> words(YamlFields fields) {
        Set<String> words = new LinkedHashSet<>(fields.list("in", YamlValue::text));
        if (words.isEmpty()) {
            fields.at().report("in needs at least one key");
        }
        return words;
    }

    private static Condition alone(YamlFields fields, Condition condition) {
        if (fields.keys().size() != 2) {
            fields.at().report("one comparison in a condition");
        }
        return condition;
    }

    private static Condition number(YamlFields fields, BiFunction<Comparison, BigDecimal, Condition> condition) {
        Function<YamlValue, BigDecimal> bound = value -> value.decimal(null, null);
        for (Comparison comparison : Comparison.values()) {
            BigDecimal found = fields.optional(comparison.key(), bound);
            if (found != null) {
                return alone(fields, condition.apply(comparison, found));
            }
        }
        fields.at().report("needs one of in, above, at_least, below");
        return UNREADABLE;
    }
}
