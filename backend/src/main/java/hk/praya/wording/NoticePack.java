package hk.praya.wording;

import hk.praya.library.Grade;
import hk.praya.library.Keyed;
import hk.praya.library.PackHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One exact version of the words of notices.
 *
 * @param classes of transferees, which a collection notice names by class (DPP1(3)(b)(i))
 * @param checks everything that the checker can say, by key
 * @param acts the words on buttons and switches, by key
 * @param proves what of an assessment a notice may stand as proof of
 * @param consentWords what a notice that is read must not put into its reader's mouth
 */
public record NoticePack(PackHead head, Map<String, Kind> kinds, List<TransfereeClass> classes, Map<String, Check> checks, Map<String, Said> acts,
    Map<Locale, List<String>> consentWords, Proves proves, List<Retention> retention) {
    public NoticePack {
        classes = List.copyOf(classes);
        retention = List.copyOf(retention);
    }

    /** What comes of it: reading is never consent. */
    public enum Record implements Keyed {
        ACKNOWLEDGEMENT("acknowledgement"), CONSENT("consent");

        private final String key;

        Record(String key) {
            this.key = key;
        }

        @Override public String key() {
            return key;
        }
    }

    /** How much an element is wanted. What the law or the kind itself asks is mandatory; what guidance asks is recommended. */
    public enum Need implements Keyed {
        MANDATORY("mandatory"), RECOMMENDED("recommended"), OPTIONAL("optional");

        private final String key;

        Need(String key) {
            this.key = key;
        }

        @Override public String key() {
            return key;
        }
    }

    /** What a field takes. */
    public enum FieldType implements Keyed {
        TEXT("text"), LONG("long"), LIST("list"), CLASSES("classes"), PLACES("places"), CHOICE("choice"), DATE("date"), PURPOSES("purposes");

        private final String key;

        FieldType(String key) {
            this.key = key;
        }

        @Override public String key() {
            return key;
        }

        /** Whether it is several of something, which stand as a list where they stand alone. */
        boolean isSeveral() {
            return this == LIST || this == CLASSES || this == PLACES || this == PURPOSES;
        }
    }

    public enum Severity implements Keyed {
        BLOCKS("blocks"), WARNS("warns");

        private final String key;

        Severity(String key) {
            this.key = key;
        }

        @Override public String key() {
            return key;
        }
    }

    /** Something said in both languages, with where it comes from. */
    public record Said(Both text, Grade grade, List<String> sources) {
        public Said {
            sources = List.copyOf(sources);
        }
    }

    public record Check(Severity severity, Said said) {}

    /** @param covers what of the register it stands for, such as {@code importer.platform}; empty: nothing that a register holds */
    public record TransfereeClass(String key, Said said, List<String> covers) {
        public TransfereeClass {
            covers = List.copyOf(covers);
        }
    }

    /** @param assessment the pack whose questions they are */
    public record Proves(String assessment, List<Fits> questions) {
        public Proves {
            questions = List.copyOf(questions);
        }

        /** Of which kind a notice has to be to stand as proof of that question. */
        public List<String> kinds(String pack, String question) {
            return pack.equals(assessment) ? questions.stream().filter(each -> each.question().equals(question)).flatMap(each -> each.kinds().stream()).toList() : List.of();
        }

        /** Whether an answer that such a notice proves says that people agreed. */
        public boolean restsOnAgreement(String kind) {
            return questions.stream().anyMatch(each -> each.kinds().contains(kind) && each.restsOn() == RestsOn.AGREEMENT);
        }

        /** Whether such a notice for customers proves an answer; of staff every kind that is named does. */
        public boolean isOfCustomers(String kind) {
            return questions.stream().anyMatch(each -> each.kinds().contains(kind) && each.whose().contains(Whose.CUSTOMERS));
        }

        /** Of every question together. */
        public List<String> kinds() {
            return questions.stream().flatMap(each -> each.kinds().stream()).distinct().toList();
        }
    }

    /** What of a notice an answer rests on. */
    public enum RestsOn implements Keyed {
        /** That people were told: they read it or, where it asks them to consent, decided, whatever they decided. */
        TELLING("telling"),
        /** That people agreed. */
        AGREEMENT("agreement");

        private final String key;

        RestsOn(String key) {
            this.key = key;
        }

        @Override public String key() {
            return key;
        }
    }

    /** Whose reading, or decision, an answer speaks of. */
    public enum Whose implements Keyed {
        STAFF("staff"), CUSTOMERS("customers");

        private final String key;

        Whose(String key) {
            this.key = key;
        }

        @Override public String key() {
            return key;
        }
    }

    /** @param kinds the usual one first. @param whose notices of these people prove it, and of nobody else */
    public record Fits(String question, List<String> kinds, RestsOn restsOn, Set<Whose> whose, Grade grade, List<String> sources) {
        public Fits {
            kinds = List.copyOf(kinds);
            whose = Set.copyOf(whose);
            sources = List.copyOf(sources);
        }
    }

    /** How long a record is kept, and why. @param months null: for as long as something else lasts; {@code keep} says it. @param from what it counts from */
    public record Retention(String key, Both record, Both keep, @Nullable Integer months, Both from, Said basis) {}

    /**
     * A kind of notice.
     *
     * @param title as its first page bears it; {@code about} tells a consultant when it is the right one
     * @param subjects groups of people whom it may address, the usual one first
     */
    public record Kind(String key, Record record, Both title, Both about, List<String> subjects, Grade grade, List<String> sources, List<Element> elements) {
        public Kind {
            subjects = List.copyOf(subjects);
            sources = List.copyOf(sources);
            elements = List.copyOf(elements);
        }

        public Optional<Element> element(String key) {
            return elements.stream().filter(each -> each.key().equals(key)).findFirst();
        }

        public Optional<Field> field(String key) {
            return elements.stream().flatMap(each -> each.fields().stream()).filter(each -> each.key().equals(key)).findFirst();
        }
    }

    /**
     * A part of a notice.
     *
     * @param heading as printed. @param help for whoever composes it
     * @param check what the register of transfers is held against; null: nothing
     * @param variant the field whose choice says which of {@code texts} is printed; null: there is one, under the empty key
     */
    public record Element(String key, Need need, Both heading, Both help, @Nullable String check, @Nullable String variant, Map<String, Both> texts, List<Field> fields,
        Grade grade, List<String> sources) {
        public Element {
            fields = List.copyOf(fields);
            sources = List.copyOf(sources);
        }
    }

    /**
     * What somebody fills in.
     *
     * @param when by another field of the element: only with one of these choices is it asked. @param from the fact that fills it at first; null: nothing
     * @param options by key, in reading order: of a choice, or phrases that a list offers
     */
    public record Field(String key, FieldType type, boolean required, Map<String, List<String>> when, @Nullable String from, Both label, Both help, Map<String, Both> options) {}
}
