package hk.praya.mechanism;

import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.mechanism.FilingPack.Facts;
import hk.praya.mechanism.MechanismViews.ResultView;
import hk.praya.mechanism.MechanismViews.SaidView;
import hk.praya.press.Html;
import hk.praya.word.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The filing pack as a sheet: each section in each language in turn. Labels are content/templates/gba-filing. */
final class FilingSheets {
    private static final String TEMPLATE = "gba-filing/1.0.0";
    private static final String CONTRACT = "GBA-SC";
    private static final Map<Side, Map<String, String>> LABELS = new ConcurrentHashMap<>();

    enum Side {
        ZH("zh-Hant", "zh-Hant-HK", DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT)), EN("en", "en-HK", DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH));

        private final String locale;
        private final String tag;
        private final DateTimeFormatter dates;

        Side(String locale, String tag, DateTimeFormatter dates) {
            this.locale = locale;
            this.tag = tag;
            this.dates = dates;
        }
    }

    private final Html html = new Html();
    private final Facts facts;
    private final Map<String, ResultView> said;
    private final MechanismPack pack;
    private final WorkingDays.@Nullable Due due;

    FilingSheets(Facts facts, Map<String, ResultView> said, MechanismPack pack, WorkingDays.@Nullable Due due) {
        this.facts = facts;
        this.said = said;
        this.pack = pack;
        this.due = due;
    }

    Look look() {
        return new Look("#0c5a61", HongKong.day(facts.choice().getAt()), labels("contents"), List.of(), labels("page_of"));
    }

    private static List<Look.Said> labels(String key) {
        return List.of(new Look.Said(Side.ZH.tag, label(Side.ZH, key)), new Look.Said(Side.EN.tag, label(Side.EN, key)));
    }

    String write() {
        html.open("html").open("head").leaf("title", label(Side.ZH, "kind") + " " + label(Side.EN, "kind") + " – " + plain(facts.client().name()));
        html.empty("meta", "name", "subject", "content", contract(Side.ZH) + " " + contract(Side.EN)).empty("meta", "name", "author", "content", plain(facts.client().name()));
        html.empty("meta", "name", "keywords", "content", pack.head().id() + " " + TEMPLATE).close("head").open("body");
        html.open("div", "class", "head").text(plain(facts.client().name()) + "　·　" + label(Side.ZH, "kind") + " " + label(Side.EN, "kind")).close("div");
        for (String foot : List.of("foot", "first-foot")) {
            html.open("div", "class", foot).text(label(Side.ZH, "made_from") + " " + label(Side.EN, "made_from") + " " + pack.head().id()).close("div");
        }
        html.leaf("h1", label(Side.ZH, "kind"), "lang", Side.ZH.tag).leaf("p", label(Side.EN, "kind"), "class", "kind-en", "lang", Side.EN.tag);
        html.leaf("p", in(Side.ZH, facts.client().name()), "class", "client").leaf("p", in(Side.EN, facts.client().name()), "class", "client-en");
        for (Side side : Side.values()) html.open("div", "class", "say").leaf("p", label(side, "no_text"), "lang", side.tag).close("div");
        var sections = List.<Map.Entry<String, java.util.function.Consumer<Side>>>of(Map.entry("filing", this::filing), Map.entry("parties", this::parties), Map.entry("checklist", this::checklist),
            Map.entry("cover", this::cover), Map.entry("reasons", this::reasons), Map.entry("sources", this::sources));
        for (var section : sections) {
            html.open("h2", "id", section.getKey()).leaf("span", "", "class", "no").text("　").leaf("span", label(Side.ZH, section.getKey()), "lang", Side.ZH.tag).text(" ")
                .leaf("span", label(Side.EN, section.getKey()), "class", "en", "lang", Side.EN.tag).close("h2");
            for (Side side : Side.values()) {
                html.open("div", "class", "side", "lang", side.tag);
                section.getValue().accept(side);
                html.close("div");
            }
        }
        return html.close("body").close("html").toString();
    }

    private void filing(Side side) {
        open("facts");
        fact(side, "contract", contract(side));
        fact(side, "authority", authority(side));
        fact(side, "effective_on", due == null ? null : date(side, due.effectiveOn()));
        fact(side, "due_on", due == null ? null : due.provisional() ? label(side, "due_provisional").replace("{date}", date(side, due.on())) : date(side, due.on()));
        // The earlier of the two is the safe one, and the calendar says that which it is is open: whoever reads only this paper is told as well.
        if (due != null && !due.ifSaturdaysCount().equals(due.on())) fact(side, "due_saturdays", date(side, due.ifSaturdaysCount()));
        var counted = of(side).due();
        if (due != null && !due.calendars().isEmpty() && counted != null && counted.counting() != null) fact(side, "counting", graded(side, counted.counting()));
        fact(side, "filed_on", facts.filing() == null ? null : date(side, facts.filing().getFiledOn()));
        fact(side, "reference", facts.filing() == null ? null : facts.filing().getReference());
        close();
    }

    private static String graded(Side side, SaidView said) {
        return said.text() + label(side, "grade_of").replace("{grade}", label(side, "grade." + said.grade()));
    }

    private void parties(Side side) {
        var transfer = facts.transfer();
        open("facts");
        fact(side, "party_hk", both(side, facts.exporter()));
        fact(side, "br_number", transfer.exporter() == null ? facts.client().brNumber() : null);
        fact(side, "recipient", both(side, transfer.importer()));
        fact(side, "recipient_place", in(side, transfer.importerPlace()));
        fact(side, "transfer", in(side, transfer.name()));
        fact(side, "purpose", transfer.purpose());
        fact(side, "categories", in(side, transfer.categories()));
        fact(side, "subjects", in(side, transfer.subjects()));
        fact(side, "recipients", in(side, transfer.recipients()));
        fact(side, "route", transfer.route());
        fact(side, "retention", transfer.retention());
        fact(side, "starts", date(side, transfer.starts()));
        close();
    }

    private void checklist(Side side) {
        statements(side, "step", of(side).gba().steps(), true);
    }

    private void reasons(Side side) {
        statements(side, "reason", of(side).gba().reasons().stream().map(MechanismViews.ReasonView::said).toList(), false);
    }

    /** Each with its source and its grade: who reads it sees what has been checked and what has not. */
    private void statements(Side side, String label, List<SaidView> statements, boolean toDo) {
        html.open("table", "class", "list").open("thead").open("tr").leaf("th", label(side, "ref"), "scope", "col", "style", "width:10mm").leaf("th", label(side, label), "scope", "col")
            .leaf("th", label(side, "source"), "scope", "col", "style", "width:27mm").leaf("th", label(side, "grade"), "scope", "col", "style", "width:24mm");
        if (toDo) html.leaf("th", label(side, "done"), "scope", "col", "style", "width:14mm");
        html.close("tr").close("thead").open("tbody");
        int number = 0;
        for (SaidView one : statements) {
            number++;
            html.open("tr").leaf("td", number + ".", "class", "item").leaf("td", one.text()).leaf("td", String.join(side == Side.ZH ? "、" : ", ", one.sources()), "class", "small")
                .leaf("td", label(side, "grade." + one.grade()), "class", one.grade().equals("verified") ? "small" : "small open");
            if (toDo) html.leaf("td", "☐");
            html.close("tr");
        }
        close();
    }

    private void cover(Side side) {
        open("facts");
        fact(side, "cover_to", authority(side));
        fact(side, "cover_from", both(side, facts.exporter()));
        fact(side, "cover_subject", label(side, "cover_subject_text").replace("{contract}", contract(side)));
        fact(side, "cover_date", null);
        fact(side, "cover_signatory", null);
        fact(side, "cover_contact", null);
        fact(side, "cover_enclosures", of(side).gba().steps().stream().filter(step -> step.key().equals(Says.GBA_STEP_DOCUMENTS.key())).map(SaidView::text).findFirst().orElse(null));
        close();
    }

    private void sources(Side side) {
        var cited = new ArrayList<>(of(side).gba().steps().stream().flatMap(one -> one.sources().stream()).toList());
        of(side).gba().reasons().forEach(reason -> cited.addAll(reason.said().sources()));
        html.open("table", "class", "list small").open("thead").open("tr").leaf("th", label(side, "ref"), "scope", "col", "style", "width:23mm").leaf("th", label(side, "source_title"), "scope", "col")
            .leaf("th", label(side, "source_reference"), "scope", "col", "style", "width:52mm").leaf("th", label(side, "grade"), "scope", "col", "style", "width:22mm")
            .leaf("th", label(side, "as_of"), "scope", "col", "style", "width:20mm").close("tr").close("thead").open("tbody");
        of(side).sources().stream().filter(source -> cited.contains(source.id())).forEach(source -> html.open("tr").leaf("th", source.id(), "scope", "row").leaf("td", source.title())
            .leaf("td", source.reference(), "lang", Side.EN.tag).leaf("td", label(side, "grade." + source.grade()), "class", source.grade().equals("verified") ? "" : "open")
            .leaf("td", source.asOf().toString()).close("tr"));
        close();
    }

    private ResultView of(Side side) {
        return Objects.requireNonNull(said.get(side.locale));
    }

    private @Nullable String authority(Side side) {
        return facts.filing() == null ? null : label(side, "authority." + facts.filing().getAuthority());
    }

    /** By its official name, which is a source's title. */
    private String contract(Side side) {
        var source = pack.head().sources().get(CONTRACT);
        return source == null ? "" : source.title().getOrDefault(side.locale, "");
    }

    private void open(String style) {
        html.open("table", "class", style).open("tbody");
    }

    private void close() {
        html.close("tbody").close("table");
    }

    /** What is not known is left to be filled in, in plain sight. */
    private void fact(Side side, String label, @Nullable String value) {
        boolean known = value != null && !value.isBlank();
        html.open("tr").leaf("th", label(side, label), "scope", "row").open("td").leaf("span", known ? value : label(side, "not_known"), "class", known ? "" : "quiet").close("td").close("tr");
    }

    private static @Nullable String date(Side side, @Nullable LocalDate date) {
        return date == null ? null : side.dates.format(date);
    }

    private static String in(Side side, Names names) {
        @Nullable String own = side == Side.ZH ? names.zhHant() : names.en();
        @Nullable String other = side == Side.ZH ? names.en() : names.zhHant();
        return own == null ? other == null ? "" : other : own;
    }

    /** Who files is named in full. */
    private static String both(Side side, Names names) {
        String own = in(side, names);
        String other = in(side == Side.ZH ? Side.EN : Side.ZH, names);
        return own.equals(other) ? own : own + "　" + other;
    }

    private static String plain(Names names) {
        return both(Side.ZH, names);
    }

    private static String label(Side side, String key) {
        String label = LABELS.computeIfAbsent(side, FilingSheets::read).get(key);
        if (label == null) throw new IllegalStateException(TEMPLATE + " has no label " + key + " in " + side.locale);
        return label;
    }

    private static Map<String, String> read(Side side) {
        String resource = "content/templates/" + TEMPLATE + "/labels." + side.locale + ".yaml";
        try (InputStream in = FilingSheets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no " + resource);
            var labels = new TreeMap<String, String>();
            Map<?, ?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            read.forEach((key, word) -> labels.put(String.valueOf(key), String.valueOf(word)));
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
