package hk.praya.content;

import hk.praya.library.Keyed;
import hk.praya.library.PackId;
import hk.praya.library.Problems;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Answers;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One case of a pack's `cases.yaml` (format: `backend/content/README.md`), read as strictly as the pack itself. */
record WorkedCase(String name, Answers given, boolean restAtZero, Expected expected) {

    /**
     * What is not written is not compared.
     *
     * @param shown       among the questions that show
     * @param hidden      among those that do not
     * @param refused     the given answers that their questions do not take; all others are taken
     * @param recommended what may be recommended, and nothing else, with the months to the next review at most
     */
    record Expected(Map<String, ExpectedScore> scores, @Nullable Set<String> gaps, @Nullable Set<String> gatesOpen,
                    @Nullable Set<String> contradictions, @Nullable Set<String> vendorAsked,
                    @Nullable BigDecimal coverage, Set<String> shown, Set<String> hidden, Set<String> refused,
                    @Nullable Map<String, BigDecimal> recommended) {}

    record ExpectedScore(@Nullable BigDecimal likelihood, @Nullable BigDecimal severity, @Nullable BigDecimal inherent,
                         @Nullable BigDecimal reduction, @Nullable BigDecimal residual, @Nullable String band) {}

    /** A word of the case file for {@link Answer.State}; the shorthand `vendor_asked: date` is the third. */
    enum State implements Keyed {
        INFERRED("inferred", Answer.State.INFERRED), CONFIRMED("confirmed", Answer.State.CONFIRMED);

        private final String key;
        private final Answer.State state;

        State(String key, Answer.State state) {
            this.key = key;
            this.state = state;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /** The cases that lie with the pack. @return empty when it has none */
    static List<WorkedCase> of(Path packs, PackId pack) throws IOException {
        return in(packs.resolve(pack.toString()).resolve("cases.yaml"), pack + "/cases.yaml");
    }

    /** Cases of a released pack that were written after its release. @return empty when there are none */
    static List<WorkedCase> further(PackId pack) throws IOException {
        String name = "cases/" + pack.toString().replace('/', '-') + ".yaml";
        URL found = WorkedCase.class.getResource("/" + name);
        return found == null ? List.of() : in(Path.of(URI.create(found.toString())), name);
    }

    private static List<WorkedCase> in(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        Problems problems = new Problems().in(name);
        List<WorkedCase> cases = YamlValue.read(Files.readString(file), problems)
            .map(root -> root.items().stream().map(WorkedCase::read).toList()).orElse(List.of());
        problems.refuseIfAny();
        return cases;
    }

    private static WorkedCase read(YamlValue value) {
        YamlFields fields = value.fields("name", "destinations", "today", "facts", "answers", "rest", "expect");
        String rest = fields.optional("rest", YamlValue::text, "blank");
        if (!rest.equals("blank") && !rest.equals("zero_exposure")) {
            value.report("rest is blank or zero_exposure");
        }
        Map<String, String> facts = new HashMap<>();
        fields.with("facts", all -> all.entries().all().forEach(fact -> facts.put(fact.getKey(), fact.getValue().text())));
        Map<AnswerKey, Answer> answers = new LinkedHashMap<>();
        fields.with("answers", all -> all.entries().all().forEach(entry -> {
            try {
                answers.put(AnswerKey.parse(entry.getKey()), answer(entry.getValue()));
            } catch (IllegalArgumentException notAKey) {
                entry.getValue().report(String.valueOf(notAKey.getMessage()));
            }
        }));
        Set<String> destinations = new LinkedHashSet<>(fields.requiredList("destinations", YamlValue::text));
        LocalDate today = fields.required("today", YamlValue::date, LocalDate.EPOCH);
        YamlFields expect = fields.required("expect", expected -> expected.fields("scores", "gaps", "gates_open",
            "contradictions", "vendor_asked", "coverage", "shown", "hidden", "refused", "recommended"), new YamlFields(value));
        return new WorkedCase(fields.text("name"), new Answers(answers, facts, destinations, today),
            rest.equals("zero_exposure"), expected(expect));
    }

    private static Expected expected(YamlFields expect) {
        Map<String, ExpectedScore> scores = new LinkedHashMap<>();
        expect.with("scores", all -> all.entries().all().forEach(entry -> scores.put(entry.getKey(), score(entry.getValue()))));
        return new Expected(scores, names(expect, "gaps"), names(expect, "gates_open"), names(expect, "contradictions"),
            names(expect, "vendor_asked"), expect.optional("coverage", YamlValue::share),
            new TreeSet<>(expect.list("shown", YamlValue::text)), new TreeSet<>(expect.list("hidden", YamlValue::text)),
            new TreeSet<>(expect.list("refused", YamlValue::text)), expect.optional("recommended", WorkedCase::months));
    }

    private static Map<String, BigDecimal> months(YamlValue value) {
        Map<String, BigDecimal> months = new TreeMap<>();
        value.entries().all().forEach(entry -> months.put(entry.getKey(), entry.getValue().decimal(null, null)));
        return months;
    }

    private static @Nullable Set<String> names(YamlFields expect, String key) {
        return expect.has(key) ? new TreeSet<>(expect.list(key, YamlValue::text)) : null;
    }

    private static Answer answer(YamlValue value) {
        YamlFields fields = value.fields("options", "text", "number", "date", "proof", "proved_on", "state", "vendor_asked");
        LocalDate asked = fields.optional("vendor_asked", YamlValue::date);
        if (asked != null) {
            return Answer.vendorAsked(asked);
        }
        return new Answer(fields.list("options", YamlValue::text), fields.optional("text", YamlValue::text),
            fields.optional("number", number -> number.decimal(null, null)), fields.optional("date", YamlValue::date),
            fields.optional("proof", proof -> proof.word(Proof.class), Proof.NONE),
            fields.optional("proved_on", YamlValue::date),
            fields.optional("state", state -> state.word(State.class), State.CONFIRMED).state, null);
    }

    private static ExpectedScore score(YamlValue value) {
        YamlFields fields = value.fields("likelihood", "severity", "inherent", "reduction", "residual", "band");
        return new ExpectedScore(number(fields, "likelihood"), number(fields, "severity"), number(fields, "inherent"),
            number(fields, "reduction"), number(fields, "residual"), fields.optional("band", YamlValue::text));
    }

    private static @Nullable BigDecimal number(YamlFields fields, String key) {
        return fields.optional(key, value -> value.decimal(null, null));
    }
}
