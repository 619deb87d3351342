package hk.praya.transfer;

import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of an assessment the register answers, by the newest pack of its words.
 *
 * @param assessment the pack whose questions they are; empty: none
 * @param eachImporter questions of which one answer speaks for every importer, although they are asked of the client
 */
public record AnswerRules(String assessment, Set<String> eachImporter, List<Rule> rules) {
    static final AnswerRules NONE = new AnswerRules("", Set.of(), List.of());

    public AnswerRules {
        eachImporter = Set.copyOf(eachImporter);
        rules = List.copyOf(rules);
    }

    /**
     * @param question {@code C1}, and its {@code part}
     * @param group of people; null: all of them
     * @param options what a key of the register means there: the first is proposed, the others do not contradict it; empty: the keys are the same
     * @param ofAny whether one transfer is enough
     * @param proposes whether it is proposed; otherwise it is only held against the answer
     */
    public record Rule(String question, String part, RegisterFact from, @Nullable String group, Map<String, List<String>> options, boolean ofAny, boolean proposes) {
        public Rule {
            options = Map.copyOf(options);
        }

        /** What a key means among the options; empty: nothing that the question asks. */
        public List<String> meant(String key) {
            return options.isEmpty() ? List.of(key) : options.getOrDefault(key, List.of());
        }
    }

    static AnswerRules read(YamlValue value) {
        var fields = value.fields("assessment", "each_importer", "parts");
        return new AnswerRules(fields.text("assessment"), Set.copyOf(fields.list("each_importer", YamlValue::text)), fields.requiredList("parts", AnswerRules::rule));
    }

    private static Rule rule(YamlValue value) {
        var fields = value.fields("part", "from", "group", "options", "of_any", "shown");
        var part = fields.text("part").split("\\.", 2);
        if (part.length != 2) value.report("not a part of a question (C1.categories)");
        return new Rule(part[0], part.length == 2 ? part[1] : "", fields.required("from", each -> each.word(RegisterFact.class), RegisterFact.CATEGORIES), fields.optional("group", YamlValue::text),
            options(fields), fields.flag("of_any", false), !"only".equals(fields.optional("shown", YamlValue::text)));
    }

    private static Map<String, List<String>> options(YamlFields fields) {
        var options = new LinkedHashMap<String, List<String>>();
        fields.with("options", value -> value.entries().all().forEach(entry -> options.put(entry.getKey(), entry.getValue().items().stream().map(YamlValue::text).toList())));
        return options;
    }
}
