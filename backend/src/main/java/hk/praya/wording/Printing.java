package hk.praya.wording;

import hk.praya.wording.Content.Filled;
import hk.praya.wording.Content.Value;
import hk.praya.wording.NoticePack.Element;
import hk.praya.wording.NoticePack.Field;
import hk.praya.wording.NoticePack.FieldType;
import hk.praya.wording.NoticePack.Kind;
import java.text.ListFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a notice in one language: the pack's words, or somebody's, with what was filled in. The same content gives the same text. */
public final class Printing {
    /** A placeholder that is a line of its own, or one within a sentence. */
    private static final Pattern FILLED_IN = Pattern.compile("(?m)^\\{(?<alone>[a-zA-Z][a-zA-Z0-9_]*)}[ \\t]*$|\\{(?<within>[a-zA-Z][a-zA-Z0-9_]*)}");

    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");

    private final NoticePack pack;
    private final Kind kind;
    private final Called called;

    /**
     * What things are called that a pack does not know.
     *
     * @param company whose notice it is. @param place by its key
     */
    public record Called(Both company, Function<String, Both> place) {}

    public Printing(NoticePack pack, Kind kind, Called called) {
        this.pack = pack;
        this.kind = kind;
        this.called = called;
    }

    /** @param title as it is to be headed */
    public Printed print(Content content, Both title, Locale locale) {
        var sections = new ArrayList<Printed.Section>();
        for (var element : kind.elements()) {
            if (content.includes(element.key())) sections.add(new Printed.Section(element.key(), element.heading().orOther(locale), RichText.read(filled(template(element, content, locale), content, locale))));
        }
        for (var own : content.own()) {
            sections.add(new Printed.Section("own-" + own.key(), Objects.requireNonNullElse(own.heading().in(locale), ""), RichText.read(filled(Objects.requireNonNullElse(own.text().in(locale), ""), content, locale))));
        }
        return new Printed(title.orOther(locale), sections);
    }

    /** Part by part. */
    public Told told(Content content, Locale locale) {
        return Told.of(kind, content, this, called.company().orOther(locale), locale);
    }

    /** The wording before anything is filled in; empty where it goes by a choice that was not made. */
    public static String template(Element element, Content content, Locale locale) {
        var filled = content.elements().get(element.key());
        var edited = filled == null ? null : filled.edited().in(locale);
        if (edited != null) return edited;
        var choice = element.variant() == null ? "" : content.choice(element.variant());
        var text = choice == null ? null : element.texts().get(choice);
        return text == null ? "" : Objects.requireNonNullElse(text.in(locale), "");
    }

    /** In one pass over the wording: braces that somebody filled in are words, not placeholders. */
    private String filled(String template, Content content, Locale locale) {
        var text = PARAGRAPH.splitAsStream(template.replace("\r\n", "\n")).map(each -> each.lines().filter(line -> !isLeftOut(line, content, locale)).collect(Collectors.joining("\n")))
            .filter(each -> !each.isBlank()).collect(Collectors.joining("\n\n"));
        return FILLED_IN.matcher(text).replaceAll(found -> {
            var said = found.group("alone") == null ? inline(found.group("within"), content, locale) : alone(found.group("alone"), content, locale);
            return Matcher.quoteReplacement(said);
        });
    }

    /** A sentence whose field may stay empty is not printed where it is. */
    private boolean isLeftOut(String line, Content content, Locale locale) {
        return Placeholders.in(line).stream().flatMap(name -> kind.field(name).stream()).anyMatch(field -> !field.required() && said(field, content.value(field.key()), locale).isEmpty());
    }

    private String alone(String name, Content content, Locale locale) {
        var field = kind.field(name);
        if (field.isEmpty()) return inline(name, content, locale);
        var value = content.value(name);
        // A whole passage of somebody's own is written as they wrote it: paragraphs, lists, bold.
        var passage = field.get().type() == FieldType.LONG && value.text() != null ? value.text().in(locale) : null;
        if (passage != null) return passage;
        var said = said(field.get(), value, locale);
        if (!field.get().type().isSeveral() || said.isEmpty()) return inline(name, content, locale);
        return said.stream().map(each -> "- " + RichText.plain(each)).collect(Collectors.joining("\n"));
    }

    private String inline(String name, Content content, Locale locale) {
        if (name.equals(Placeholders.COMPANY)) return RichText.plain(called.company().orOther(locale));
        var field = kind.field(name);
        if (field.isEmpty()) return "{" + name + "}";
        var said = said(field.get(), content.value(name), locale);
        return said.isEmpty() ? blank(field.get(), locale) : RichText.plain(joined(said, locale));
    }

    /** What is still to be filled in stands in the text by its name. */
    private static String blank(Field field, Locale locale) {
        var label = field.label().orOther(locale);
        return locale == Locale.EN ? "[" + label + "]" : "〔" + label + "〕";
    }

    private static String joined(List<String> said, Locale locale) {
        if (said.size() == 1) return said.getFirst();
        return ListFormat.getInstance(locale == Locale.EN ? java.util.Locale.UK : java.util.Locale.forLanguageTag("zh-Hant-HK"), ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(said);
    }

    /** What a field says in this language, one phrase each; what was not written in it is not there. */
    public List<String> said(Field field, Value value, Locale locale) {
        var keys = Objects.requireNonNull(value.keys());
        var items = Objects.requireNonNull(value.items()).stream().map(each -> each.in(locale)).filter(Objects::nonNull);
        return switch (field.type()) {
            case TEXT, LONG -> value.text() == null ? List.of() : Stream.ofNullable(value.text().in(locale)).map(text -> text.replaceAll("\\s+", " ")).toList();
            case LIST -> Stream.concat(field.options().entrySet().stream().filter(each -> keys.contains(each.getKey())).map(each -> each.getValue().orOther(locale)), items).toList();
            case PURPOSES -> items.toList();
            case CLASSES -> Stream.concat(pack.classes().stream().filter(each -> keys.contains(each.key())).map(each -> each.said().text().orOther(locale)), items).toList();
            case PLACES -> Stream.concat(keys.stream().map(called.place()).map(each -> each.orOther(locale)), items).toList();
            case CHOICE -> keys.stream().map(key -> field.options().getOrDefault(key, Both.NOTHING).orOther(locale)).filter(each -> !each.isEmpty()).toList();
            case DATE -> value.date() == null ? List.of() : List.of(value.date().format(locale == Locale.EN ? DateTimeFormatter.ofPattern("d MMM uuuu", java.util.Locale.UK) : DateTimeFormatter.ofPattern("uuuu年M月d日", java.util.Locale.ROOT)));
        };
    }

    /** Whether a field is asked, by what was chosen in its element. */
    public static boolean isAsked(Field field, Content content) {
        return field.when().entrySet().stream().allMatch(each -> {
            var choice = content.choice(each.getKey());
            return choice != null && each.getValue().contains(choice);
        });
    }

    /** As a notice of this kind begins: what has to be said, and what guidance recommends; each field with its fact where one is known. */
    public static Content beginning(Kind kind, Function<String, Value> facts) {
        var elements = new LinkedHashMap<String, Filled>();
        for (var element : kind.elements()) {
            var fields = new LinkedHashMap<String, Value>();
            for (var field : element.fields()) {
                var value = field.from() == null ? Value.NOTHING : facts.apply(field.from());
                if (!value.isEmpty()) fields.put(field.key(), value);
            }
            elements.put(element.key(), new Filled(element.need() != NoticePack.Need.OPTIONAL, fields, null));
        }
        return new Content(elements, List.of());
    }
}
