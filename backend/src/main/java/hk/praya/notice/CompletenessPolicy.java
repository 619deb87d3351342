package hk.praya.notice;

import hk.praya.notice.Disclosed.Example;
import hk.praya.wording.Both;
import hk.praya.wording.Content;
import hk.praya.wording.Locale;
import hk.praya.wording.NoticePack;
import hk.praya.wording.NoticePack.Element;
import hk.praya.wording.NoticePack.Field;
import hk.praya.wording.NoticePack.FieldType;
import hk.praya.wording.NoticePack.Kind;
import hk.praya.wording.NoticePack.Need;
import hk.praya.wording.NoticePack.Severity;
import hk.praya.wording.Placeholders;
import hk.praya.wording.Printed;
import hk.praya.wording.Printing;
import hk.praya.wording.RichText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a notice lacks, and what it says that the client's own register of transfers contradicts. */
final class CompletenessPolicy {
    private static final Both EN = new Both("English", "英文");
    private static final Both ZH_HANT = new Both("Chinese", "中文");
    private static final Both NAMELESS = new Both("a section of the client's own", "客戶自訂段落");
    /** What it says and may not: graver than what it does not say yet. */
    private static final Set<String> SAID_WRONG = Set.of("transferee_class_missing", "transferees_denied", "places_denied", "consent_words");

    private final NoticePack pack;
    private final Kind kind;
    private final Content content;
    private final Known known;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What a notice is held against.
     *
     * @param place and {@code category}: what those are called, by their keys
     * @param printed in each language
     */
    record Known(Disclosed disclosed, Function<String, Both> place, Function<String, Both> category, Map<Locale, Printed> printed, LocalDate today) {}

    private CompletenessPolicy(NoticePack pack, Kind kind, Content content, Known known) {
        this.pack = pack;
        this.kind = kind;
        this.content = content;
        this.known = known;
    }

    /** What keeps it from being published comes first, and of that what it says wrong; each in reading order, and nothing twice in the same words. */
    static List<Finding> findings(NoticePack pack, Kind kind, Content content, Known known) {
        var policy = new CompletenessPolicy(pack, kind, content, known);
        kind.elements().forEach(policy::element);
        content.own().forEach(policy::own);
        policy.readersMouth();
        policy.register();
        return policy.findings.stream().distinct().sorted(java.util.Comparator.comparing((Finding each) -> !each.blocks()).thenComparing(each -> !SAID_WRONG.contains(each.check()))).toList();
    }

    /** Whichever client it goes to: what is left to each, and what each one's register says, is not asked yet. */
    static List<Finding> ofTemplate(NoticePack pack, Kind kind, Content content, Known known) {
        return findings(pack, kind, content, known).stream().filter(each -> !each.check().equals("no_transfers") && !each.check().startsWith("field_empty")).toList();
    }

    private void element(Element element) {
        if (!content.includes(element.key())) {
            if (element.need() == Need.MANDATORY) add("element_missing", element, null, Map.of("element", element.heading()));
            if (element.need() == Need.RECOMMENDED) add("recommended_missing", element, null, Map.of("element", element.heading()));
            return;
        }
        for (var field : element.fields()) if (Printing.isAsked(field, content)) field(element, field);
        var edited = Objects.requireNonNull(content.elements().get(element.key())).edited();
        if (edited.missing() != null) add("edited_one_language", element, null, Map.of("element", element.heading()));
        for (var locale : Locale.values()) {
            for (var name : Placeholders.in(Printing.template(element, content, locale))) {
                if (!Placeholders.isKnown(kind, name)) add("placeholder_unknown", element, null, Map.of("element", element.heading(), "placeholder", same("{" + name + "}")));
            }
        }
    }

    private void field(Element element, Field field) {
        var value = content.value(field.key());
        var about = Map.of("element", element.heading(), "field", field.label());
        if (value.isEmpty()) {
            if (field.required()) add(element.need() == Need.MANDATORY ? "field_empty_mandatory" : "field_empty", element, field, about);
            return;
        }
        var halves = new ArrayList<>(Objects.requireNonNull(value.items()));
        if (value.text() != null) halves.add(value.text());
        halves.stream().map(Both::missing).filter(Objects::nonNull).distinct().forEach(locale -> missing(element, field, field.label(), locale));
        if (field.type() == FieldType.DATE && value.date() != null && value.date().isBefore(known.today())) add("effective_past", element, field, about);
    }

    private void own(Content.Own own) {
        for (var half : List.of(own.heading(), own.text())) {
            if (half.missing() != null) missing(null, null, own.heading().isEmpty() ? NAMELESS : own.heading(), half.missing());
        }
        if (own.text().isEmpty()) add(own.heading().isEmpty() ? "own_empty" : "own_text_empty", null, null, Map.of("heading", own.heading()));
    }

    private void missing(@Nullable Element element, @Nullable Field field, Both what, Locale locale) {
        add("language_missing", element, field, Map.of("element", what, "language", locale == Locale.EN ? EN : ZH_HANT));
    }

    /** Reading is never consent: a notice that is acknowledged does not have its reader agree. */
    private void readersMouth() {
        if (kind.record() == NoticePack.Record.CONSENT) return;
        pack.consentWords().forEach((locale, words) -> {
            for (var section : known.printed().get(locale).sections()) {
                var text = RichText.words(section.passages()).toLowerCase(java.util.Locale.ROOT);
                words.stream().filter(each -> text.contains(each.toLowerCase(java.util.Locale.ROOT))).findFirst()
                    .ifPresent(found -> add("consent_words", kind.element(section.key()).orElse(null), null, Map.of("words", same(found))));
            }
        });
    }

    private void register() {
        var checked = kind.elements().stream().filter(each -> each.check() != null && content.includes(each.key())).toList();
        if (checked.isEmpty()) return;
        if (known.disclosed().isNothing()) {
            add("no_transfers", null, null, Map.of());
            return;
        }
        var done = new java.util.HashSet<String>();
        for (var element : checked) {
            if (!done.add(Objects.requireNonNull(element.check()))) continue;
            switch (element.check()) {
                case "transferees" -> transferees(element);
                case "cross_border", "places" -> {
                    if (done.add("places checked")) places(element);
                }
                case "purposes" -> {
                    purposes(element);
                    if (done.add("categories")) categories(element);
                }
                case "categories" -> categories(element);
                default -> { }
            }
        }
    }

    /** Whatever the notice prints of this type, wherever: what is named once is named. */
    private List<Field> of(FieldType type) {
        return kind.elements().stream().filter(each -> content.includes(each.key())).flatMap(each -> each.fields().stream()).filter(each -> each.type() == type).toList();
    }

    /** Classes and not names: each that the register discloses to is named (DPP1(3)(b)(i)). */
    private void transferees(Element element) {
        var fields = element.fields().stream().filter(each -> each.type() == FieldType.CLASSES).toList();
        if (fields.isEmpty()) return;
        var denied = fields.stream().allMatch(this::isDenied);
        var named = of(FieldType.CLASSES).stream().flatMap(each -> Objects.requireNonNull(content.value(each.key()).keys()).stream()).collect(Collectors.toSet());
        known.disclosed().receivers().forEach((receiver, example) -> {
            if (denied) {
                add("transferees_denied", element, null, told(example));
                return;
            }
            var classes = pack.classes().stream().filter(each -> each.covers().contains(receiver)).toList();
            if (classes.isEmpty() || classes.stream().anyMatch(each -> named.contains(each.key()))) return;
            var params = new LinkedHashMap<>(told(example));
            params.put("class", classes.getFirst().said().text());
            add("transferee_class_missing", element, fields.getFirst(), params);
        });
    }

    /** A choice was made by which it says that there are none; where none was made, nothing is said yet. */
    private boolean isDenied(Field field) {
        return !Printing.isAsked(field, content) && field.when().keySet().stream().allMatch(each -> content.choice(each) != null);
    }

    private static Map<String, Both> told(Example example) {
        return Map.of("transfer", example.transfer(), "recipient", example.who());
    }

    /** Where it goes, which guidance asks for; a notice that says it goes nowhere is another matter. */
    private void places(Element element) {
        var fields = element.fields().stream().filter(each -> each.type() == FieldType.PLACES).toList();
        if (fields.isEmpty()) return;
        var denied = fields.stream().allMatch(this::isDenied);
        var named = of(FieldType.PLACES).stream().flatMap(each -> Objects.requireNonNull(content.value(each.key()).keys()).stream()).collect(Collectors.toSet());
        // What the register fills lies outside Hong Kong; where data is kept may be anywhere.
        fields.stream().filter(each -> "register.places".equals(each.from()) && Objects.requireNonNull(content.value(each.key()).keys()).contains(Disclosed.HOME)).forEach(each -> add("home_abroad", element, each, Map.of()));
        known.disclosed().places().forEach((place, example) -> {
            var params = Map.of("place", known.place().apply(place), "transfer", example.transfer());
            if (denied) add("places_denied", element, null, params);
            else if (!named.contains(place)) add("place_missing", element, fields.getFirst(), params);
        });
    }

    /** By the words of the register: a list in somebody's own words may say the same otherwise, and whoever reads this knows. */
    private void categories(Element element) {
        var said = kind.elements().stream().flatMap(each -> each.fields().stream()).filter(each -> "register.categories".equals(each.from())).findFirst();
        if (said.isEmpty() || content.value(said.get().key()).isEmpty()) return;
        var words = Objects.requireNonNull(content.value(said.get().key()).items()).stream().flatMap(each -> java.util.stream.Stream.of(each.orOther(Locale.EN), each.orOther(Locale.ZH_HANT)))
            .map(each -> each.toLowerCase(java.util.Locale.ROOT)).toList();
        known.disclosed().categories().forEach((category, example) -> {
            var called = known.category().apply(category);
            var there = words.stream().anyMatch(each -> contains(each, called.en()) || contains(each, called.zhHant()));
            if (!there) add("category_missing", element, said.get(), Map.of("category", called, "transfer", example.transfer()));
        });
    }

    private static boolean contains(String words, @Nullable String called) {
        return called != null && words.contains(called.toLowerCase(java.util.Locale.ROOT));
    }

    /** Free text cannot be compared: what the register says is put before whoever composes, where the notice does not say it word for word. */
    private void purposes(Element element) {
        var said = element.fields().stream().filter(each -> "register.purposes".equals(each.from())).findFirst();
        if (said.isEmpty()) return;
        var words = Objects.requireNonNull(content.value(said.get().key()).items()).stream().flatMap(each -> java.util.stream.Stream.of(each.orOther(Locale.EN), each.orOther(Locale.ZH_HANT))).collect(Collectors.toSet());
        known.disclosed().purposes().forEach((purpose, example) -> {
            if (words.stream().noneMatch(each -> contains(each.toLowerCase(java.util.Locale.ROOT), purpose))) add("purpose_register", element, said.get(), Map.of("purpose", same(purpose), "transfer", example.transfer()));
        });
    }

    private static Both same(String text) {
        return new Both(text, text);
    }

    private void add(String key, @Nullable Element element, @Nullable Field field, Map<String, Both> params) {
        var check = Objects.requireNonNull(pack.checks().get(key), key);
        var text = new Both(filled(check.said().text(), params, Locale.EN), filled(check.said().text(), params, Locale.ZH_HANT));
        // What an element is to say, its own sources say.
        var sources = element == null || element.sources().isEmpty() ? check.said().sources() : element.sources();
        findings.add(new Finding(key, check.severity() == Severity.BLOCKS, element == null ? null : element.key(), field == null ? null : field.key(), text,
            (element == null ? check.said().grade() : element.grade()).key(), sources));
    }

    private static String filled(Both text, Map<String, Both> params, Locale locale) {
        return Placeholders.fill(text.orOther(locale), name -> params.getOrDefault(name, Both.NOTHING).orOther(locale));
    }

    /** The checks that these rules answer with: the pack has words for each. */
    static final Set<String> CHECKS = Set.of("element_missing", "recommended_missing", "field_empty", "field_empty_mandatory", "own_empty", "own_text_empty", "language_missing", "placeholder_unknown", "transferee_class_missing", "transferees_denied",
        "place_missing", "places_denied", "home_abroad", "category_missing", "purpose_register", "consent_words", "effective_past", "no_transfers", "edited_one_language");
}
