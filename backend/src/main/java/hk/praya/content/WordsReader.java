package hk.praya.content;

import hk.praya.content.Words.MethodWords;
import hk.praya.content.Words.PartWords;
import hk.praya.content.Words.Phrase;
import hk.praya.content.Words.QuestionWords;
import hk.praya.content.Words.SectionWords;
import hk.praya.library.MarkdownOutline;
import hk.praya.library.MarkdownOutline.Heading;
import hk.praya.library.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words of a section or of the method from their Markdown files. */
final class WordsReader {

    private static final Set<String> TEXTS = Set.of("disclaimer", "vendor_asked");
    private static final Set<String> LISTS = Set.of("scenarios", "bands", "recommendations", "proof", "gaps",
        "gap_classes", "contradictions", "destinations", "grades", "house_rules");

    private WordsReader() {}

    /** @param structure says which part the options of a question with one part belong to */
    static SectionWords section(String text, Section structure, Problems problems) {
        List<Heading> headings = MarkdownOutline.read(text, problems);
        if (headings.isEmpty() || headings.getFirst().level() != 1) {
            problems.add("", "the first line is the section's title (# Title)");
            return new SectionWords("", "", Map.of());
        }
        Heading title = headings.getFirst();
        noItems(title, problems);
        Map<String, QuestionWords> questions = new LinkedHashMap<>();
        @Nullable Heading question = null;
        Map<String, PartWords> parts = new LinkedHashMap<>();
        for (Heading heading : headings.subList(1, headings.size())) {
            if (heading.level() == 2) {
                add(questions, question, parts, structure, problems);
                question = heading;
                parts = new LinkedHashMap<>();
            } else if (heading.level() == 3 && question != null) {
                PartWords words = new PartWords(heading.title(), heading.body(), heading.items());
                if (parts.put(heading.key(), words) != null) {
                    problems.add(question.key() + "." + heading.key(), "the part is there twice");
                }
            } else {
                problems.add("line " + heading.line(), "expected ## for a question or ### for a part");
            }
        }
        add(questions, question, parts, structure, problems);
        return new SectionWords(title.text(), title.body(), questions);
    }

    private static void add(Map<String, QuestionWords> questions, @Nullable Heading question,
                            Map<String, PartWords> parts, Section structure, Problems problems) {
        if (question == null) {
            return;
        }
        String only = onlyPart(structure, question.key());
        if (!question.items().isEmpty() && parts.putIfAbsent(only, new PartWords("", "", question.items())) != null) {
            problems.add(question.key(), "options stand above and below ### " + only);
        }
        if (question.title().isEmpty()) {
            problems.add(question.key(), "the question has no wording");
        }
        if (questions.put(question.key(), new QuestionWords(question.title(), question.body(), parts)) != null) {
            problems.add(question.key(), "the question is there twice");
        }
    }

    /** A question with one part may have its options directly below it; with more, they would be those of `main`. */
    private static String onlyPart(Section structure, String question) {
        return structure.questions().stream().filter(one -> one.id().equals(question) && one.parts().size() == 1)
            .map(one -> one.parts().getFirst().id()).findFirst().orElse("main");
    }

    static MethodWords method(String text, Problems problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Map<String, Phrase>> lists = new LinkedHashMap<>();
        String current = "";
        for (Heading heading : MarkdownOutline.read(text, problems)) {
            if (heading.level() == 1) {
                current = heading.text();
                topic(heading, texts, lists, problems);
            } else if (heading.level() == 2 && lists.containsKey(current)) {
                noItems(heading, problems);
                phrase(lists.get(current), current, heading.key(), new Phrase(heading.title(), heading.body()), problems);
            } else {
                problems.add("line " + heading.line(), "expected # for a topic or ## for one of its entries");
            }
        }
        for (String topic : TEXTS) {
            if (texts.getOrDefault(topic, "").isEmpty()) {
                problems.add(topic, "the words are missing");
            }
        }
        return new MethodWords(texts.getOrDefault("disclaimer", ""), texts.getOrDefault("vendor_asked", ""),
            list(lists, "scenarios"), list(lists, "bands"), list(lists, "recommendations"), list(lists, "proof"),
            list(lists, "gaps"), list(lists, "gap_classes"), list(lists, "contradictions"), list(lists, "destinations"),
            list(lists, "grades"), list(lists, "house_rules"));
    }

    private static void topic(Heading heading, Map<String, String> texts, Map<String, Map<String, Phrase>> lists,
                              Problems problems) {
        String topic = heading.text();
        if (texts.containsKey(topic) || lists.containsKey(topic)) {
            problems.add(topic, "the topic is there twice");
        } else if (TEXTS.contains(topic)) {
            noItems(heading, problems);
            texts.put(topic, heading.body());
        } else if (LISTS.contains(topic)) {
            lists.put(topic, new LinkedHashMap<>());
            heading.items().forEach((key, label) ->
                phrase(lists.get(topic), topic, key, new Phrase(label, ""), problems));
            if (!heading.body().isEmpty()) {
                phrase(lists.get(topic), topic, "", new Phrase("", heading.body()), problems);
            }
        } else {
            problems.add(topic, "unknown key");
        }
    }

    private static void phrase(@Nullable Map<String, Phrase> phrases, String topic, String key, Phrase phrase,
                               Problems problems) {
        if (phrases != null && phrases.put(key, phrase) != null) {
            problems.add(topic + "." + key, "the key is there twice");
        }
        if (phrase.title().isEmpty() && !key.isEmpty()) {
            problems.add(topic + "." + key, "the words are missing");
        }
    }

    private static void noItems(Heading heading, Problems problems) {
        if (!heading.items().isEmpty()) {
            problems.add("line " + heading.line(), "no `key` lines belong here");
        }
    }

    private static Map<String, Phrase> list(Map<String, Map<String, Phrase>> lists, String topic) {
        return Optional.ofNullable(lists.get(topic)).orElse(Map.of());
    }
}
