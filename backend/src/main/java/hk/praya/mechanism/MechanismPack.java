package hk.praya.mechanism;

import hk.praya.library.Grade;
import hk.praya.library.Keyed;
import hk.praya.library.PackHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of the mechanisms at one exact version: questions in reading order, and everything that the rules can say.
 *
 * @param names what a mechanism that was chosen is called in short; empty in the oldest version
 */
record MechanismPack(PackHead head, List<Statement> preamble, List<Group> groups, List<Question> questions, Map<String, Statement> statements, Map<String, Statement> names,
    List<Topic> topics) {
    MechanismPack {
        preamble = List.copyOf(preamble);
        groups = List.copyOf(groups);
        questions = List.copyOf(questions);
        statements = Map.copyOf(statements);
        names = Map.copyOf(names);
        topics = List.copyOf(topics);
    }

    /** @param text by locale */
    record Statement(Map<String, String> text, Grade grade, List<String> sources) {
        Statement {
            text = Map.copyOf(text);
            sources = List.copyOf(sources);
        }
    }

    record Group(String id, Map<String, String> title) {
        Group {
            title = Map.copyOf(title);
        }
    }

    enum Type implements Keyed {
        SINGLE("single"), MULTI("multi"), NUMBER("number"), DATE("date");

        private final String key;

        Type(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /** @param importers whom it names, by the keys of the platform profiles; empty: nobody's platform */
    record Option(String key, Map<String, String> text, boolean disabled, List<String> importers) {
        Option {
            text = Map.copyOf(text);
            importers = List.copyOf(importers);
        }

        boolean isFor(String importer) {
            return importers.isEmpty() || importers.contains(importer);
        }
    }

    /** What there is to know where one of these receives. */
    record ImporterHint(List<String> importers, Statement said) {
        ImporterHint {
            importers = List.copyOf(importers);
        }
    }

    /** Shown where the other question is shown and has one of these answers. */
    record ShowIf(String question, List<String> in) {
        ShowIf {
            in = List.copyOf(in);
        }
    }

    /** @param words the question itself, with its sources and grade. @param importerHint in place of the hint, where it is about the importer */
    record Question(String id, String group, Type type, Statement words, @Nullable Map<String, String> hint, @Nullable ImporterHint importerHint, List<Option> options, @Nullable ShowIf showIf) {
        Question {
            hint = hint == null ? null : Map.copyOf(hint);
            options = List.copyOf(options);
        }

        Optional<Option> option(String key) {
            return options.stream().filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** A topic of the model clauses. @param sets i, ii or both */
    record Topic(Map<String, String> text, List<String> sets) {
        Topic {
            text = Map.copyOf(text);
            sets = List.copyOf(sets);
        }
    }

    Optional<Question> question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
