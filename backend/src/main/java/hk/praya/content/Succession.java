package hk.praya.content;

import hk.praya.library.Grade;
import hk.praya.library.PackHead;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which version a pack follows, and what it changed.
 *
 * @param supersedes null: the first version, which changed nothing
 */
public record Succession(@Nullable String supersedes, List<PackChange> changes) {
    public Succession {
        changes = List.copyOf(changes);
    }

    static Succession read(PackHead head, YamlFields pack) {
        if (pack.has("supersedes") != pack.has("changes")) pack.at().report("a version that supersedes another says what it changes");
        return new Succession(pack.optional("supersedes", YamlValue::text), pack.list("changes", value -> change(head, value)));
    }

    private static PackChange change(PackHead head, YamlValue value) {
        YamlFields change = value.fields("question", "kind", "options", "why", "sources", "grade");
        PackChange.Kind kind = change.required("kind", word -> word.word(PackChange.Kind.class), PackChange.Kind.WORDING);
        if (change.has("options") != (kind == PackChange.Kind.MAPPED)) value.report("mapped, and nothing else, says which option became which");
        return new PackChange(change.text("question"), kind, change.optional("options", Succession::byPart, Map.of()),
            change.required("why", head::inEveryLocale, Map.<String, String>of()), head.cited(change),
            change.required("grade", grade -> grade.word(Grade.class), Grade.PROPOSAL));
    }

    private static Map<String, Map<String, String>> byPart(YamlValue value) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        value.entries().all().forEach(part -> {
            Map<String, String> options = new LinkedHashMap<>();
            part.getValue().entries().all().forEach(option -> options.put(option.getKey(), option.getValue().text()));
            parts.put(part.getKey(), options);
        });
        return parts;
    }
}
