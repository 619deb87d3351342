package hk.praya.wording;

import hk.praya.library.MarkdownOutline;
import hk.praya.library.MarkdownOutline.Heading;
import hk.praya.library.PackFiles;
import hk.praya.library.PackHead;
import hk.praya.library.Problems;
import hk.praya.library.YamlValue;
import hk.praya.wording.NoticePack.Kind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of one kind, in every language: {@code <kind>.<locale>.md}. What one language says, each other says too. */
final class NoticeWords {
    private static final String TEXT = "text";

    /** By what they are about: {@code purposes}, {@code purposes/text}, {@code purposes/nature/obligatory} …; and after {@code ?}, the help. */
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Problems problems;

    private NoticeWords(Problems problems) {
        this.problems = problems;
    }

    static NoticeWords read(PackHead head, String kind, PackFiles files, Problems problems) {
        var sheet = problems.in(PackFiles.in(head.id(), kind + ".md"));
        var words = new NoticeWords(sheet);
        for (var locale : head.locales()) {
            var name = PackFiles.in(head.id(), kind + "." + locale + ".md");
            files.text(name, problems).ifPresent(text -> words.add(locale, MarkdownOutline.read(text, problems.in(name)).iterator(), problems.in(name)));
        }
        words.said.forEach((about, byLocale) -> head.locales().stream().filter(locale -> !byLocale.containsKey(locale)).forEach(locale -> sheet.add(about, "is not said in " + locale)));
        return words;
    }

    private void add(String locale, java.util.Iterator<Heading> headings, Problems here) {
        var element = "";
        while (headings.hasNext()) {
            var heading = headings.next();
            switch (heading.level()) {
                case 1 -> {
                    put(locale, "#", heading.text());
                    put(locale, "#?", heading.body());
                }
                case 2 -> {
                    element = heading.key();
                    put(locale, element, heading.title());
                    put(locale, element + "?", heading.body());
                }
                case 3 -> part(locale, element, heading);
                default -> here.add("line " + heading.line(), "expected #, ## or ###");
            }
        }
    }

    private void part(String locale, String element, Heading heading) {
        var about = element + "/" + heading.key();
        if (heading.key().equals(TEXT) || heading.key().startsWith(TEXT + ".")) {
            put(locale, about, heading.body());
        } else {
            put(locale, about, heading.title());
            put(locale, about + "?", heading.body());
            heading.items().forEach((key, label) -> put(locale, about + "/" + key, label));
        }
    }

    private void put(String locale, String about, String words) {
        if (words.isEmpty() && about.endsWith("?")) return;
        if (said.computeIfAbsent(about, _ -> new LinkedHashMap<>()).put(locale, words) != null) problems.add(about, "is said twice in " + locale);
    }

    private Both get(String about, boolean needed) {
        used.add(about);
        var found = Both.of(said.getOrDefault(about, Map.of()));
        if (needed && found.isEmpty()) problems.add(about, "the words are missing");
        return found;
    }

    Both title() {
        return get("#", true);
    }

    Both about() {
        return get("#?", true);
    }

    Both heading(String element) {
        return get(element, true);
    }

    Both help(String element) {
        return get(element + "?", true);
    }

    /** By the option of the choice that they go by; under the empty key where they go by none. */
    Map<String, Both> texts(String element) {
        var texts = new LinkedHashMap<String, Both>();
        var about = element + "/" + TEXT;
        if (said.containsKey(about)) texts.put("", get(about, true));
        keysBelow(about + ".").forEach(variant -> texts.put(variant, get(about + "." + variant, true)));
        return texts;
    }

    Both label(String element, String field) {
        return get(element + "/" + field, true);
    }

    Both fieldHelp(String element, String field) {
        return get(element + "/" + field + "?", false);
    }

    Map<String, Both> options(String element, String field) {
        var options = new LinkedHashMap<String, Both>();
        keysBelow(element + "/" + field + "/").forEach(key -> options.put(key, get(element + "/" + field + "/" + key, true)));
        return options;
    }

    private Set<String> keysBelow(String prefix) {
        return said.keySet().stream().filter(about -> about.startsWith(prefix)).map(about -> about.substring(prefix.length())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Words that nothing of the pack asks for are a typing error in a key. */
    void reportUnused(Kind kind) {
        said.keySet().stream().filter(about -> !used.contains(about)).forEach(about -> problems.add(about, "nothing of " + kind.key() + " is called so"));
    }

    /** Every placeholder is a field of the kind, and every field that prints is in some wording or says which is printed. */
    static void checkPlaceholders(Kind kind, YamlValue at) {
        for (var element : kind.elements()) {
            for (var text : element.texts().values()) {
                var inEach = new EnumMap<Locale, Set<String>>(Locale.class);
                for (var locale : Locale.values()) inEach.put(locale, Placeholders.in(String.valueOf(text.in(locale))));
                inEach.values().stream().flatMap(Set::stream).filter(name -> !Placeholders.isKnown(kind, name))
                    .distinct().forEach(name -> at.report("{" + name + "} in " + element.key() + " is no field"));
                if (!inEach.get(Locale.EN).equals(inEach.get(Locale.ZH_HANT)) && !same(inEach)) at.report("the wordings of " + element.key() + " do not fill in the same: " + inEach);
            }
        }
    }

    /** One language may name the company where the other says it in a pronoun. */
    private static boolean same(Map<Locale, Set<String>> inEach) {
        return inEach.values().stream().map(names -> names.stream().filter(name -> !name.equals(Placeholders.COMPANY)).collect(Collectors.toSet())).distinct().count() == 1;
    }
}
