package hk.praya.library;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every pack says of itself, whatever its kind.
 *
 * @param asOf    the date to which its law speaks
 * @param title   by locale
 * @param sources by the id that its entries cite
 */
public record PackHead(PackId id, LocalDate asOf, Grade grade, List<String> locales, Map<String, String> title, Map<String, Source> sources) {
    /** The keys of `pack.yaml` that are read here; a kind adds its own. */
    public static final List<String> KEYS = List.of("urn", "version", "kind", "as_of", "locales", "grade", "title", "sources");

    private static final PackId NO_ID = new PackId("unreadable", "0.0.0");

    public PackHead {
        locales = List.copyOf(locales);
        title = Map.copyOf(title);
        sources = Map.copyOf(sources);
    }

    public static PackHead read(YamlFields pack) {
        return new PackHead(id(pack), pack.required("as_of", YamlValue::date, LocalDate.EPOCH),
            pack.required("grade", value -> value.word(Grade.class), Grade.PROPOSAL), pack.requiredList("locales", YamlValue::text),
            pack.required("title", PackHead::byLocale, Map.of()), pack.required("sources", PackHead::sources, Map.of()));
    }

    private static PackId id(YamlFields pack) {
        try {
            return PackId.of(pack.text("urn"), pack.text("version"));
        } catch (IllegalArgumentException notAnId) {
            pack.at().report(String.valueOf(notAnId.getMessage()));
            return NO_ID;
        }
    }

    /** One text in each of several languages. */
    public static Map<String, String> byLocale(YamlValue value) {
        Map<String, String> texts = new LinkedHashMap<>();
        value.entries().all().forEach(entry -> texts.put(entry.getKey(), entry.getValue().text()));
        return texts;
    }

    private static Map<String, Source> sources(YamlValue value) {
        Map<String, Source> sources = new LinkedHashMap<>();
        value.entries().all().forEach(entry -> sources.put(entry.getKey(), source(entry.getKey(), entry.getValue())));
        return sources;
    }

    private static Source source(String id, YamlValue value) {
        YamlFields source = value.fields("title", "reference", "grade", "as_of");
        return new Source(id, source.required("title", PackHead::byLocale, Map.of()), source.text("reference"),
            source.required("grade", grade -> grade.word(Grade.class), Grade.PROPOSAL),
            source.required("as_of", YamlValue::date, LocalDate.EPOCH));
    }

    /** One text in every language of this pack, and in no other; anything else is reported. */
    public Map<String, String> inEveryLocale(YamlValue value) {
        Map<String, String> texts = byLocale(value);
        if (!texts.keySet().equals(Set.copyOf(locales))) value.report("needs exactly the locales " + String.join(", ", locales));
        return texts;
    }

    /** What an entry cites under {@code sources}: at least one, and each a source of this pack. */
    public List<String> cited(YamlFields entry) {
        List<String> cited = entry.requiredList("sources", YamlValue::text);
        if (cited.isEmpty()) entry.at().report("cites no source");
        cited.stream().filter(id -> !sources.containsKey(id)).forEach(id -> entry.at().report("no source " + id));
        return cited;
    }
}
