package hk.praya.content;

import hk.praya.library.Grade;
import hk.praya.library.PackId;
import hk.praya.library.Source;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pack at one exact version: structure, method, sources and words. Valid and immutable. */
public final class Pack {

    private final PackId id;
    private final LocalDate asOf;
    private final Grade grade;
    private final List<String> locales;
    private final Map<String, String> title;
    private final Map<String, Source> sources;
    private final Method method;
    private final List<String> scenarios;
    private final List<String> destinations;
    private final List<Section> sections;
    private final List<Contradiction> contradictions;
    private final Succession succession;
    private final Map<String, Words> words;
    private final Map<String, Question> questions;

    Pack(PackStructure structure, Map<String, Words> words) {
        this.id = structure.id();
        this.asOf = structure.asOf();
        this.grade = structure.grade();
        this.locales = structure.locales();
        this.title = structure.title();
        this.sources = structure.sources();
        this.method = structure.method();
        this.scenarios = structure.scenarios();
        this.destinations = structure.destinations();
        this.sections = structure.sections();
        this.contradictions = structure.contradictions();
        this.succession = structure.succession();
        this.words = Map.copyOf(words);
        this.questions = Collections.unmodifiableMap(byId(sections));
    }

    private static Map<String, Question> byId(List<Section> sections) {
        Map<String, Question> byId = new LinkedHashMap<>();
        sections.forEach(section -> section.questions().forEach(question -> byId.put(question.id(), question)));
        return byId;
    }

    public PackId id() {
        return id;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Of weights and bands. */
    public Grade grade() {
        return grade;
    }

    public List<String> locales() {
        return locales;
    }

    /** By locale. */
    public Map<String, String> title() {
        return title;
    }

    public Map<String, Source> sources() {
        return sources;
    }

    public Method method() {
        return method;
    }

    public List<String> scenarios() {
        return scenarios;
    }

    /** Every destination the pack knows, in its order. */
    public List<String> destinations() {
        return destinations;
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /** Which version it follows, and what it changed. */
    public Succession succession() {
        return succession;
    }

    /** Every question by id, in the order of the pack. */
    public Map<String, Question> questions() {
        return questions;
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** @throws IllegalArgumentException when the pack has no such locale */
    public Words words(String locale) {
        Words found = words.get(locale);
        if (found == null) {
            throw new IllegalArgumentException(id + " has no words in " + locale);
        }
        return found;
    }
}
