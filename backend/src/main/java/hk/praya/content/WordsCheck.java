package hk.praya.content;

import hk.praya.content.Words.MethodWords;
import hk.praya.content.Words.PartWords;
import hk.praya.content.Words.Phrase;
import hk.praya.content.Words.QuestionWords;
import hk.praya.content.Words.SectionWords;
import hk.praya.library.Grade;
import hk.praya.library.Keyed;
import hk.praya.library.PackFiles;
import hk.praya.library.Problems;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words fit the structure exactly: nothing missing, nothing unknown, only known placeholders. */
final class WordsCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?");
    private static final Set<String> NONE = Set.of();

    private final PackStructure pack;
    private final Problems problems;
    private final String locale;

    private WordsCheck(PackStructure pack, Problems problems, String locale) {
        this.pack = pack;
        this.problems = problems;
        this.locale = locale;
    }

    static void check(PackStructure pack, Words words, Problems problems) {
        WordsCheck check = new WordsCheck(pack, problems, words.locale());
        pack.sections().forEach(section -> {
            SectionWords found = words.sections().get(section.id());
            if (found != null) {
                check.section(section, found);
            }
        });
        check.method(words.method());
    }

    private Problems file(String name) {
        return problems.in(PackFiles.in(pack.id(), name + "." + locale + ".md"));
    }

    private void section(Section section, SectionWords words) {
        Problems file = file(section.id());
        text(file, "title", words.title(), NONE);
        text(file, "introduction", words.introduction(), NONE);
        same(file, "", ids(section.questions(), Question::id), words.questions().keySet(), "question");
        for (Question question : section.questions()) {
            QuestionWords found = words.questions().get(question.id());
            if (found != null) {
                question(file, question, found);
            }
        }
    }

    private void question(Problems file, Question question, QuestionWords words) {
        text(file, question.id(), words.wording(), NONE);
        placeholders(file, question.id(), words.help(), NONE);
        boolean several = question.parts().size() > 1;
        Set<String> needed = new LinkedHashSet<>();
        question.parts().stream().filter(part -> several || part.hasOptions()).forEach(part -> needed.add(part.id()));
        Set<String> written = new LinkedHashSet<>(words.parts().keySet());
        // A single text, number or date needs no label of its own, but may have one.
        question.parts().stream().map(Part::id).filter(id -> !needed.contains(id)).forEach(written::remove);
        same(file, question.id(), needed, written, "part");
        for (Part part : question.parts()) {
            PartWords found = words.parts().get(part.id());
            if (found != null) {
                part(file, question.id() + "." + part.id(), part, found, several);
            }
        }
    }

    private void part(Problems file, String where, Part part, PartWords words, boolean labelled) {
        if (labelled && words.label().isEmpty()) {
            file.add(where, "the part has no label");
        }
        placeholders(file, where, words.label() + words.help(), NONE);
        same(file, where, ids(part.options(), Option::key), words.options().keySet(), "option");
        words.options().forEach((key, label) -> placeholders(file, where + "." + key, label, NONE));
    }

    private void method(MethodWords words) {
        Problems file = file("method");
        text(file, "disclaimer", words.disclaimer(), NONE);
        text(file, "vendor_asked", words.vendorAsked(), Set.of("{date}"));
        phrases(file, "scenarios", pack.scenarios(), words.scenarios());
        phrases(file, "bands", pack.method().bands().stream().map(Method.Band::key).toList(), words.bands());
        phrases(file, "recommendations", keys(pack.method().recommendations().stream()), words.recommendations());
        phrases(file, "proof", keys(Arrays.stream(Proof.values())), words.proof());
        phrases(file, "gaps", pack.questions().stream().flatMap(question -> question.gaps().stream()).map(Gap::id).toList(),
            words.gaps());
        phrases(file, "gap_classes", keys(Arrays.stream(GapClass.values())), words.gapClasses());
        phrases(file, "contradictions", pack.contradictions().stream().map(Contradiction::id).toList(),
            words.contradictions());
        phrases(file, "destinations", pack.destinations(), words.destinations());
        phrases(file, "grades", keys(Arrays.stream(Grade.values())), words.grades());
        words.houseRules().forEach((key, phrase) ->
            placeholders(file, "house_rules." + key, phrase.title() + phrase.text(), NONE));
        if (words.houseRules().isEmpty()) {
            file.add("house_rules", "the words are missing");
        }
    }

    private static List<String> keys(Stream<? extends Keyed> words) {
        return words.map(Keyed::key).toList();
    }

    private void phrases(Problems file, String topic, List<String> needed, Map<String, Phrase> written) {
        Set<String> keys = new LinkedHashSet<>(written.keySet());
        // The empty key is the topic's own introduction.
        keys.remove("");
        same(file, topic, new LinkedHashSet<>(needed), keys, "key");
        written.forEach((key, phrase) -> placeholders(file, topic + "." + key, phrase.title() + phrase.text(), NONE));
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        Set<String> ids = new LinkedHashSet<>();
        things.forEach(thing -> ids.add(id.apply(thing)));
        return ids;
    }

    private static void same(Problems file, String where, Set<String> needed, Set<String> written, String what) {
        needed.stream().filter(id -> !written.contains(id))
            .forEach(id -> file.add(where, "no words for the " + what + " " + id));
        written.stream().filter(id -> !needed.contains(id))
            .forEach(id -> file.add(where, "unknown " + what + " " + id));
    }

    private static void text(Problems file, String where, String text, Set<String> placeholders) {
        if (text.isBlank()) {
            file.add(where, "the words are missing");
        }
        placeholders(file, where, text, placeholders);
    }

    private static void placeholders(Problems file, String where, String text, Set<String> needed) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        found.stream().filter(placeholder -> !needed.contains(placeholder))
            .forEach(placeholder -> file.add(where, "unknown placeholder " + placeholder));
        needed.stream().filter(placeholder -> !found.contains(placeholder))
            .forEach(placeholder -> file.add(where, "the placeholder " + placeholder + " is missing"));
    }
}
