package hk.praya.wording;

import hk.praya.library.Grade;
import hk.praya.library.PackFiles;
import hk.praya.library.PackHead;
import hk.praya.library.PackId;
import hk.praya.library.Problems;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import hk.praya.wording.NoticePack.Check;
import hk.praya.wording.NoticePack.Element;
import hk.praya.wording.NoticePack.Field;
import hk.praya.wording.NoticePack.FieldType;
import hk.praya.wording.NoticePack.Fits;
import hk.praya.wording.NoticePack.Kind;
import hk.praya.wording.NoticePack.Need;
import hk.praya.wording.NoticePack.Proves;
import hk.praya.wording.NoticePack.RestsOn;
import hk.praya.wording.NoticePack.Whose;
import hk.praya.wording.NoticePack.Retention;
import hk.praya.wording.NoticePack.Said;
import hk.praya.wording.NoticePack.Severity;
import hk.praya.wording.NoticePack.TransfereeClass;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a {@link NoticePack} of its sheet and of its kinds' words, and reports whatever is wrong in one of them. */
final class NoticePackReader {
    private static final String STRUCTURE = "pack.yaml";
    private static final String[] KEYS = Stream.concat(PackHead.KEYS.stream(), Stream.of("kinds", "transferee_classes", "checks", "consent_words", "proves", "acts", "retention")).toArray(String[]::new);

    private final PackFiles files;
    private final Problems problems;
    private final PackHead head;

    private NoticePackReader(PackFiles files, Problems problems, PackHead head) {
        this.files = files;
        this.problems = problems;
        this.head = head;
    }

    static Optional<NoticePack> read(PackId id, PackFiles files, Problems problems) {
        var sheet = PackFiles.in(id, STRUCTURE);
        var here = problems.in(sheet);
        var before = problems.count();
        var read = files.text(sheet, problems).flatMap(text -> YamlValue.read(text, here)).map(root -> {
            var fields = root.fields(KEYS);
            var head = PackHead.read(fields);
            if (!head.id().equals(id)) here.add("urn", head.id() + " lies in the folder of " + id);
            return new NoticePackReader(files, problems, head).pack(fields);
        });
        return problems.count() > before ? Optional.empty() : read;
    }

    private NoticePack pack(YamlFields pack) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (var value : pack.requiredList("kinds", value -> value)) {
            var kind = kind(value);
            if (kinds.put(kind.key(), kind) != null) value.report("the kind is there twice");
        }
        files.names(head.id()).stream().filter(name -> !name.equals(STRUCTURE)).filter(name -> !kinds.containsKey(name.substring(0, name.indexOf('.'))))
            .forEach(name -> problems.in(PackFiles.in(head.id(), name)).add("", "no kind is called so"));
        return new NoticePack(head, kinds, pack.requiredList("transferee_classes", this::transfereeClass), pack.required("checks", this::checks, Map.of()),
            pack.required("acts", this::acts, Map.of()), pack.required("consent_words", NoticePackReader::consentWords, Map.of()),
            pack.required("proves", value -> proves(value, kinds), new Proves("", List.of())), pack.requiredList("retention", this::retention));
    }

    private Kind kind(YamlValue value) {
        var fields = value.fields("key", "record", "subjects", "sources", "grade", "elements");
        var key = fields.text("key");
        var words = NoticeWords.read(head, key, files, problems);
        var kind = new Kind(key, fields.required("record", record -> record.word(NoticePack.Record.class), NoticePack.Record.ACKNOWLEDGEMENT), words.title(), words.about(),
            fields.requiredList("subjects", YamlValue::text), grade(fields), head.cited(fields), fields.requiredList("elements", element -> element(element, words)));
        words.reportUnused(kind);
        NoticeWords.checkPlaceholders(kind, value);
        var keys = kind.elements().stream().flatMap(element -> element.fields().stream()).map(Field::key).toList();
        if (keys.stream().distinct().count() != keys.size()) value.report("a field is there twice");
        var consents = kind.elements().stream().flatMap(element -> element.fields().stream()).anyMatch(field -> field.type() == FieldType.PURPOSES);
        if (consents != (kind.record() == NoticePack.Record.CONSENT)) value.report("a consent has purposes, and nothing else has any");
        return kind;
    }

    private Element element(YamlValue value, NoticeWords words) {
        var fields = value.fields("key", "need", "sources", "grade", "check", "variant", "fields");
        var key = fields.text("key");
        var variant = fields.optional("variant", YamlValue::text);
        var all = fields.list("fields", field -> field(field, key, words));
        var chosen = all.stream().filter(field -> field.key().equals(variant) && field.type() == FieldType.CHOICE).findFirst();
        if (variant != null && chosen.isEmpty()) value.report(variant + " is no choice of this element");
        var texts = words.texts(key);
        var wanted = chosen.map(field -> field.options().keySet()).orElse(java.util.Set.of(""));
        if (!texts.keySet().equals(wanted)) value.report("has wording for " + texts.keySet() + ", and needs it for " + wanted);
        return new Element(key, fields.required("need", need -> need.word(Need.class), Need.OPTIONAL), words.heading(key), words.help(key), fields.optional("check", YamlValue::text), variant,
            texts, all, grade(fields), head.cited(fields));
    }

    private static Field field(YamlValue value, String element, NoticeWords words) {
        var fields = value.fields("key", "type", "required", "when", "from");
        var key = fields.text("key");
        var type = fields.required("type", word -> word.word(FieldType.class), FieldType.TEXT);
        var options = words.options(element, key);
        // A list may offer phrases; a choice has nothing else.
        if (type == FieldType.CHOICE && options.isEmpty()) value.report("has no options");
        if (type != FieldType.CHOICE && type != FieldType.LIST && !options.isEmpty()) value.report("takes no options");
        return new Field(key, type, fields.flag("required", true), fields.optional("when", NoticePackReader::when, Map.of()), fields.optional("from", YamlValue::text),
            words.label(element, key), words.fieldHelp(element, key), options);
    }

    private static Map<String, List<String>> when(YamlValue value) {
        return entries(value, each -> each.items().stream().map(YamlValue::text).toList());
    }

    private TransfereeClass transfereeClass(YamlValue value) {
        var fields = value.fields("key", "covers", "text", "sources", "grade");
        return new TransfereeClass(fields.text("key"), said(fields), fields.list("covers", YamlValue::text));
    }

    private Map<String, Check> checks(YamlValue value) {
        var checks = new LinkedHashMap<String, Check>();
        for (var each : value.items()) {
            var fields = each.fields("key", "severity", "text", "sources", "grade");
            var check = new Check(fields.required("severity", word -> word.word(Severity.class), Severity.WARNS), said(fields));
            if (checks.put(fields.text("key"), check) != null) each.report("the check is there twice");
        }
        return checks;
    }

    private Map<String, Said> acts(YamlValue value) {
        return entries(value, each -> said(each.fields("text", "sources", "grade")));
    }

    private Proves proves(YamlValue value, Map<String, Kind> kinds) {
        var fields = value.fields("assessment", "questions");
        var proves = new Proves(fields.text("assessment"), fields.requiredList("questions", each -> fits(each, kinds)));
        // How a notice stands is asked of the notice, not of the question: it cannot be two things at once.
        for (var one : proves.questions()) {
            if (one.restsOn() == RestsOn.TELLING && one.kinds().stream().anyMatch(proves::restsOnAgreement)) value.report(one.question() + " rests on telling, and another on agreement to a notice of the same kind");
            if (!one.whose().contains(Whose.STAFF)) value.report(one.question() + " is of nobody on the roster");
            if (!one.whose().contains(Whose.CUSTOMERS) && one.kinds().stream().anyMatch(proves::isOfCustomers)) value.report(one.question() + " is of staff only, and another of customers by a notice of the same kind");
        }
        return proves;
    }

    private Fits fits(YamlValue value, Map<String, Kind> kinds) {
        var fields = value.fields("question", "kinds", "rests_on", "whose", "sources", "grade");
        var fits = new Fits(fields.text("question"), fields.requiredList("kinds", YamlValue::text), fields.required("rests_on", word -> word.word(RestsOn.class), RestsOn.TELLING),
            Set.copyOf(fields.requiredList("whose", word -> word.word(Whose.class))), grade(fields), head.cited(fields));
        for (var kind : fits.kinds()) {
            var known = kinds.get(kind);
            if (known == null) value.report("no kind is called so: " + kind);
            else if (fits.restsOn() == RestsOn.AGREEMENT && known.record() != NoticePack.Record.CONSENT) value.report("nobody agrees to " + kind);
        }
        return fits;
    }

    private static Map<Locale, List<String>> consentWords(YamlValue value) {
        var words = new EnumMap<Locale, List<String>>(Locale.class);
        entries(value, each -> each.items().stream().map(YamlValue::text).toList()).forEach((tag, list) -> words.put(Locale.of(tag), list));
        return words;
    }

    private Retention retention(YamlValue value) {
        var fields = value.fields("key", "record", "keep", "months", "years", "basis", "from", "sources", "grade");
        var years = fields.optional("years", number -> number.whole(1, 100));
        return new Retention(fields.text("key"), fields.required("record", this::both, Both.NOTHING), fields.required("keep", this::both, Both.NOTHING),
            years == null ? fields.optional("months", number -> number.whole(1, 1200)) : Integer.valueOf(12 * years), fields.required("from", this::both, Both.NOTHING),
            new Said(fields.required("basis", this::both, Both.NOTHING), grade(fields), head.cited(fields)));
    }

    private Said said(YamlFields fields) {
        return new Said(text(fields), grade(fields), head.cited(fields));
    }

    private Both text(YamlFields fields) {
        return fields.required("text", this::both, Both.NOTHING);
    }

    private Both both(YamlValue value) {
        return Both.of(head.inEveryLocale(value));
    }

    private static Grade grade(YamlFields fields) {
        return fields.required("grade", value -> value.word(Grade.class), Grade.PROPOSAL);
    }

    private static <T> Map<String, T> entries(YamlValue value, Function<YamlValue, T> read) {
        var entries = new LinkedHashMap<String, T>();
        value.entries().all().forEach(entry -> entries.put(entry.getKey(), read.apply(entry.getValue())));
        return entries;
    }
}
