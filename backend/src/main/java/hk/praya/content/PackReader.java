package hk.praya.content;

import hk.praya.library.Grade;
import hk.praya.library.PackHead;
import hk.praya.library.Problems;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads `pack.yaml` strictly: an unknown or missing key, or a number out of its range, is a problem. */
final class PackReader {

    private static final int WEIGHTS = 5;
    private static final int SENSITIVITIES = 5;

    private PackReader() {}

    static Optional<PackStructure> read(String text, Problems problems) {
        return YamlValue.read(text, problems).map(PackReader::structure);
    }

    private static PackStructure structure(YamlValue root) {
        YamlFields pack = root.fields("urn", "version", "kind", "as_of", "locales", "grade", "title", "sources", "method",
            "scenarios", "destinations", "sections", "contradictions", "supersedes", "changes");
        PackHead head = PackHead.read(pack);
        return new PackStructure(head.id(), head.asOf(), head.grade(), head.locales(), head.title(), head.sources(),
            pack.required("method", MethodReader::read, MethodReader.UNREADABLE),
            pack.requiredList("scenarios", YamlValue::text), pack.requiredList("destinations", YamlValue::text),
            pack.requiredList("sections", PackReader::section), pack.list("contradictions", PackReader::contradiction),
            Succession.read(head, pack));
    }

    private static Section section(YamlValue value) {
        YamlFields section = value.fields("id", "questions");
        String id = section.text("id");
        return new Section(id, section.requiredList("questions", question -> question(id, question)));
    }

    private static Question question(String section, YamlValue value) {
        YamlFields question = value.fields("id", "gate", "asked", "own", "evidence", "vendor_askable", "show_if", "effects",
            "parts", "gaps", "document_below", "sources", "grade");
        return new Question(question.text("id"), section, question.flag("gate", false),
            question.required("asked", asked -> asked.word(Asked.class), Asked.CLIENT),
            question.flag("own", false), question.flag("evidence", false), question.flag("vendor_askable", false),
            question.optional("show_if", ConditionReader::read), question.list("effects", PackReader::effect),
            question.requiredList("parts", PackReader::part), question.list("gaps", PackReader::gap),
            question.optional("document_below", PackReader::documentBelow),
            question.requiredList("sources", YamlValue::text),
            question.required("grade", grade -> grade.word(Grade.class), Grade.PROPOSAL));
    }

    private static BigDecimal documentBelow(YamlValue value) {
        return value.fields("exposure").required("exposure", YamlValue::share, BigDecimal.ZERO);
    }

    private static Effect effect(YamlValue value) {
        YamlFields effect = value.fields("scenario", "raises", "lowers", "part", "kind");
        String scenario = effect.text("scenario");
        String part = effect.optional("part", YamlValue::text, "main");
        if (effect.has("raises") == effect.has("lowers")) {
            value.report("an effect either raises or lowers");
        }
        if (effect.has("lowers")) {
            MeasureKind kind = effect.required("kind", word -> word.word(MeasureKind.class), MeasureKind.CONTRACT);
            return new Effect.Lowers(scenario, effect.of("lowers").whole(1, WEIGHTS), part, kind);
        }
        if (effect.has("kind")) {
            value.report("only a measure has a kind");
        }
        return new Effect.Raises(scenario, effect.required("raises", weight -> weight.whole(1, WEIGHTS), 1), part);
    }

    private static Part part(YamlValue value) {
        YamlFields part = value.fields("id", "type", "required", "show_if", "options", "min", "max", "prefill");
        PartType type = part.required("type", word -> word.word(PartType.class), PartType.TEXT);
        List<Option> options = part.list("options", PackReader::option);
        boolean choice = type == PartType.SINGLE || type == PartType.MULTI;
        if (choice == options.isEmpty()) {
            value.report(choice ? "needs options" : "only single and multi have options");
        }
        if (type != PartType.NUMBER && (part.has("min") || part.has("max"))) {
            value.report("only a number has min and max");
        }
        return new Part(part.text("id"), type, part.flag("required", true),
            part.optional("show_if", ConditionReader::read), options, bound(part, "min"), bound(part, "max"),
            part.optional("prefill", YamlValue::text));
    }

    private static @Nullable BigDecimal bound(YamlFields part, String key) {
        return part.optional(key, value -> value.decimal(null, null));
    }

    private static Option option(YamlValue value) {
        YamlFields option = value.fields("key", "exposure", "degree", "sensitivity", "vulnerable", "disabled",
            "unknown", "destinations");
        return new Option(option.text("key"), option.optional("exposure", YamlValue::share),
            option.optional("degree", YamlValue::share),
            option.optional("sensitivity", sensitivity -> sensitivity.whole(1, SENSITIVITIES)),
            option.flag("vulnerable", false), option.flag("disabled", false), option.flag("unknown", false),
            new LinkedHashSet<>(option.list("destinations", YamlValue::text)));
    }

    private static Gap gap(YamlValue value) {
        YamlFields gap = value.fields("id", "class", "when");
        return new Gap(gap.text("id"), gap.required("class", word -> word.word(GapClass.class), GapClass.LEGAL),
            gap.required("when", ConditionReader::read, new Condition.All(List.of())));
    }

    private static Contradiction contradiction(YamlValue value) {
        YamlFields contradiction = value.fields("id", "answers", "when");
        return new Contradiction(contradiction.text("id"), contradiction.requiredList("answers", PartRef::read),
            contradiction.required("when", ConditionReader::read, new Condition.All(List.of())));
    }
}
