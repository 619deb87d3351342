package hk.praya.content;

import hk.praya.content.Words.MethodWords;
import hk.praya.content.Words.Phrase;
import hk.praya.library.PackFiles;
import hk.praya.library.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The locales are equals: what is said in one is said in every other, optional words (help, texts) included. */
final class WordsParity {

    private WordsParity() {}

    static void check(PackStructure pack, List<Words> all, Problems problems) {
        Set<String> union = new TreeSet<>();
        all.forEach(words -> union.addAll(keys(words)));
        for (Words words : all) {
            Set<String> missing = new TreeSet<>(union);
            missing.removeAll(keys(words));
            for (String key : missing) {
                String file = key.substring(0, key.indexOf(' '));
                problems.in(PackFiles.in(pack.id(), file + "." + words.locale() + ".md"))
                    .add(key.substring(key.indexOf(' ') + 1), "another locale has this key, and this one has not");
            }
        }
    }

    /** Every key that has words, after the name of its file and a space. */
    private static Set<String> keys(Words words) {
        Set<String> keys = new TreeSet<>();
        words.sections().forEach((section, found) -> {
            add(keys, section + " introduction", found.introduction());
            found.questions().forEach((id, question) -> {
                add(keys, section + " " + id, question.wording());
                add(keys, section + " " + id + " help", question.help());
                question.parts().forEach((part, partWords) -> {
                    String where = section + " " + id + "." + part;
                    add(keys, where, partWords.label());
                    add(keys, where + " help", partWords.help());
                    partWords.options().forEach((option, label) -> add(keys, where + "." + option, label));
                });
            });
        });
        method(keys, words.method());
        return keys;
    }

    private static void method(Set<String> keys, MethodWords method) {
        Map.ofEntries(Map.entry("scenarios", method.scenarios()), Map.entry("bands", method.bands()),
            Map.entry("recommendations", method.recommendations()), Map.entry("proof", method.proof()),
            Map.entry("gaps", method.gaps()), Map.entry("gap_classes", method.gapClasses()),
            Map.entry("contradictions", method.contradictions()), Map.entry("destinations", method.destinations()),
            Map.entry("grades", method.grades()), Map.entry("house_rules", method.houseRules()))
            .forEach((topic, phrases) -> phrases.forEach((key, phrase) -> phrase(keys, topic + "." + key, phrase)));
    }

    private static void phrase(Set<String> keys, String where, Phrase phrase) {
        add(keys, "method " + where, phrase.title());
        add(keys, "method " + where + " text", phrase.text());
    }

    private static void add(Set<String> keys, String key, String words) {
        if (!words.isEmpty()) {
            keys.add(key);
        }
    }
}
