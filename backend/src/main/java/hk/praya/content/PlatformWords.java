package hk.praya.content;

import hk.praya.library.Grade;
import hk.praya.library.PackHead;
import hk.praya.library.PackId;
import hk.praya.library.Shelf;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import hk.praya.platform.Profiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an assessment in the words of the platforms that it is about: what a released version says of one vendor alone is read
 * where that vendor's platform stands, and something else where it does not (decision 026). Whoever shows a question takes it from here.
 */
public final class PlatformWords {
    static final String KIND = "platform-words";
    static final List<String> KEYS = List.of("readings");
    /** Where nobody's platform stands that a profile knows. */
    public static final String NONE = Profiles.OTHER;

    private final List<Reading> readings;
    /** Of a version without each of these platforms: as many as there are readings, and combinations of them. */
    private final Map<Away, Pack> read = new ConcurrentHashMap<>();

    private PlatformWords(List<Reading> readings) {
        this.readings = List.copyOf(readings);
    }

    /** @param versions the vendor's own sources in each */
    record Reading(String platform, Map<PackId, List<String>> versions, List<Rewording> questions) {
        Reading {
            versions = Map.copyOf(versions);
            questions = List.copyOf(questions);
        }
    }

    private record Away(PackId id, Set<String> platforms) {}

    /** @throws IllegalStateException where a reading does not fit its version, forgets a question, or leaves a platform named */
    static PlatformWords of(Shelf shelf, Packs packs, Profiles profiles) {
        var sheets = shelf.sheets(KIND, KEYS, PlatformWords::read);
        var words = sheets.get(sheets.lastKey());
        var problems = PlatformWordsCheck.problems(words.readings, packs, profiles);
        if (problems.isEmpty()) problems = packs.all().stream().flatMap(pack -> PlatformWordsCheck.named(words.read(pack, Set.of(NONE)), profiles).stream()).toList();
        if (!problems.isEmpty()) throw new IllegalStateException("The words for platforms: " + String.join("; ", problems));
        return words;
    }

    private static PlatformWords read(PackHead head, YamlFields pack) {
        return new PlatformWords(pack.requiredList("readings", value -> {
            var fields = value.fields("platform", "versions", "questions");
            var versions = new LinkedHashMap<PackId, List<String>>();
            for (var version : fields.requiredList("versions", each -> each.fields("pack", "sources"))) {
                var id = version.required("pack", text -> text.as(PackId::parse, new PackId("unreadable", "0.0.0")), new PackId("unreadable", "0.0.0"));
                if (versions.put(id, version.requiredList("sources", YamlValue::text)) != null) value.report(id + " is there twice");
            }
            return new Reading(fields.text("platform"), versions, fields.requiredList("questions", question -> rewording(head, question)));
        }));
    }

    private static Rewording rewording(PackHead head, YamlValue value) {
        var fields = value.fields("question", "wording", "help", "parts", "unfilled", "sources", "grade");
        return new Rewording(fields.text("question"), fields.optional("wording", head::inEveryLocale), fields.optional("help", head::inEveryLocale),
            fields.optional("parts", parts -> labels(head, parts), Map.of()), fields.flag("unfilled", false), fields.requiredList("sources", YamlValue::text),
            fields.required("grade", grade -> grade.word(Grade.class), Grade.PROPOSAL));
    }

    private static Map<String, Map<String, String>> labels(PackHead head, YamlValue value) {
        var labels = new HashMap<String, Map<String, String>>();
        value.entries().all().forEach(part -> labels.put(part.getKey(), head.inEveryLocale(part.getValue())));
        return labels;
    }

    /** @param platforms by the keys of the profiles, or {@link #NONE}. @return the version itself where nothing of it is another platform's alone */
    public Pack read(Pack pack, Set<String> platforms) {
        var away = readings.stream().filter(each -> each.versions().containsKey(pack.id()) && !platforms.contains(each.platform())).toList();
        if (away.isEmpty()) return pack;
        return read.computeIfAbsent(new Away(pack.id(), away.stream().map(Reading::platform).collect(Collectors.toUnmodifiableSet())), _ -> {
            var without = new HashSet<String>();
            away.forEach(each -> without.addAll(each.versions().get(pack.id())));
            return RewordedPack.of(pack, without, away.stream().flatMap(each -> each.questions().stream()).toList());
        });
    }

    /** As a screen asks for it. @param platforms null: as it was released */
    Pack read(Pack pack, @Nullable List<String> platforms) {
        return platforms == null || platforms.isEmpty() ? pack : read(pack, Set.copyOf(platforms));
    }
}
