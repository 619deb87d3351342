package hk.praya.document;

import hk.praya.document.TiaPaper.Condition;
import hk.praya.document.TiaPaper.Decision;
import hk.praya.document.TiaPaper.Firm;
import hk.praya.document.TiaPaper.Gap;
import hk.praya.document.TiaPaper.GapClass;
import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Review;
import hk.praya.document.TiaPaper.Scenario;
import hk.praya.document.TiaPaper.Term;
import hk.praya.document.TiaPaper.Transfer;
import hk.praya.document.TiaPaper.Words;
import hk.praya.press.FirmColour;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The assessment on one page, for a board: the same snapshot, the same words. Each language has a page of its own, the two
 * sides of one sheet. What is too much for a page is counted, never left out in silence: the full assessment has it.
 */
final class BoardSheets {

    /** As many as a page holds with every text at its longest (BoardPaperTest). */
    static final int TRANSFERS = 3;
    static final int CONDITIONS = 4;
    static final int GAPS = 3;
    private static final String LEGAL = "legal";

    private final Desk desk;
    private final Template full;
    private final String hash;

    private BoardSheets(Desk desk, Template full, String hash) {
        this.desk = desk;
        this.full = full;
        this.hash = hash;
    }

    /** @param html empty; returned when everything stands in it */
    static Html write(TiaPaper paper, Template template, String hash, Html html) {
        new BoardSheets(new Desk(paper, template, html), Template.of(paper.template()), hash).write();
        return html;
    }

    private void write() {
        TiaPaper paper = desk.paper();
        Html html = desk.html();
        html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", desk.template().languages().getFirst().tag()).open("head");
        html.leaf("title", desk.template().label(Lang.ZH, "kind") + " " + desk.template().label(Lang.EN, "kind") + " – " + Desk.plain(paper.client().name()) + " – " + paper.number());
        html.empty("meta", "name", "author", "content", Desk.plain(paper.firm().name()));
        html.empty("meta", "name", "subject", "content", paper.title().zhHant() + " " + paper.title().en());
        html.empty("meta", "name", "keywords", "content", paper.pack().id() + "/" + paper.pack().version() + " " + hash);
        html.style(desk.template().css().replace("COLOUR", FirmColour.onPaper(paper.firm().colour())));
        html.open("bookmarks");
        for (Lang lang : desk.template().languages()) {
            html.empty("bookmark", "name", desk.template().label(lang, "kind"), "href", "#board-" + lang.locale());
        }
        html.close("bookmarks").close("head").open("body");
        html.open("div", "class", "foot");
        desk.bothLabels("pack");
        html.text(" " + paper.pack().id() + "/" + paper.pack().version() + "　·　");
        desk.bothLabels("snapshot");
        html.text(" " + hash.substring(0, 12)).close("div");
        for (Lang lang : desk.template().languages()) {
            html.open("div", "class", "sheet", "lang", lang.tag());
            page(desk.pen(lang));
            html.close("div");
        }
        html.close("body").close("html");
    }

    private void page(Pen pen) {
        TiaPaper paper = desk.paper();
        letterhead();
        pen.label("h1", "kind", "id", "board-" + pen.lang().locale());
        pen.names("p", cut(paper.client().name(), 74), "class", "client");
        pen.text("p", pen.filled("number", "number", cut(paper.number(), 30), "version", Integer.toString(paper.version())), "class", "quiet");
        for (String section : desk.template().body()) {
            pen.label("h2", section, "class", "plain");
            section(pen, section);
        }
        pen.html().open("div", "class", "say");
        pen.words("p", cut(paper.disclaimer(), 300));
        pen.text("p", pen.label("snapshot_full") + pen.label("colon") + hash, "class", "small quiet");
        pen.html().close("div");
    }

    private void section(Pen pen, String section) {
        switch (section) {
            case "transfers" -> transfers(pen);
            case "decision" -> pen.facts(() -> decision(pen));
            case "risk" -> risk(pen);
            case "gaps" -> gaps(pen);
            case "conditions" -> conditions(pen);
            case "to_note" -> toNote(pen);
            default -> throw new IllegalStateException("the layout names " + section + ", which nobody writes");
        }
    }

    private void letterhead() {
        Firm firm = desk.paper().firm();
        desk.html().open("div", "class", "letterhead");
        if (firm.logo() != null) {
            desk.html().empty("img", "class", "logo", "alt", Desk.plain(firm.name()), "src", "data:image/png;base64," + firm.logo());
        }
        desk.pen(Lang.ZH).names("p", cut(firm.name(), 56), "class", "firm");
        if (firm.name().zhHant() != null && firm.name().en() != null) {
            desk.pen(Lang.EN).names("p", cut(firm.name(), 72), "class", "firm-en", "lang", Lang.EN.tag());
        }
        desk.html().close("div");
    }

    private void transfers(Pen pen) {
        List<Transfer> transfers = desk.paper().transfers();
        if (transfers.isEmpty()) {
            pen.label("p", "transfers_none");
            return;
        }
        Html html = head(pen, "transfer", "", "importer", "55mm", "destinations", "47mm");
        // One page has room for long names where there are few of them: a legal name is cut only where it would push the decision off it.
        int lines = transfers.size() <= 2 ? 4 : 1;
        for (Transfer transfer : transfers.stream().limit(TRANSFERS).toList()) {
            html.open("tr").open("th", "scope", "row").text(cut(pen.lang().of(transfer.name()), 62 * lines)).close("th");
            pen.names("td", cut(transfer.importer(), 60 * lines));
            html.leaf("td", cut(String.join(pen.label("comma"), transfer.destinations().stream().map(pen.lang()::of).toList()), 42), "class", "last").close("tr");
        }
        html.close("tbody").close("table");
        more(pen, "more_transfers", transfers.size() - TRANSFERS);
    }

    private void decision(Pen pen) {
        Decision decision = desk.paper().decision();
        Review review = desk.paper().review();
        Pen said = new Pen(pen.html(), full, pen.lang());   // choices and ways to decide are called as in the full assessment
        pen.leadingFact("client_decision", cell -> {
            cell.text("span", said.label("choice." + decision.choice()));
            cell.text("p", pen.filled("by", "name", cut(pen.lang().of(decision.name()), 50), "title", cut(pen.lang().of(decision.title()), 36)) + pen.label("stop") + pen.date(decision.on())
                + pen.label("stop") + said.label("method." + decision.method()));
        });
        pen.fact("firm_review", cell -> {
            cell.words("b", review.recommendation().label());
            String reviewers = String.join(pen.label("comma"), review.reviewers().stream().map(one -> pen.lang().of(one.name())).toList());
            cell.text("p", (reviewers.isEmpty() ? "" : cut(reviewers, 60) + pen.label("stop")) + pen.date(review.on()));
        });
    }

    private void risk(Pen pen) {
        if (desk.paper().scenarios().isEmpty()) {
            return;
        }
        Html html = head(pen, "ref", "10mm", "scenario", "", "inherent", "32mm", "residual", "32mm");
        for (Scenario scenario : desk.paper().scenarios()) {
            html.open("tr").leaf("th", scenario.key(), "scope", "row").leaf("td", cut(pen.lang().of(scenario.title()), 90));
            band(pen, scenario.inherentBand(), Pen.score(scenario.inherent()), "");
            band(pen, scenario.residualBand(), Pen.score(scenario.residual()), "last");
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    private void band(Pen pen, String band, String score, String style) {
        pen.html().open("td", "class", style);
        pen.band(Pen.term(desk.paper().terms().bands(), band), score);
        pen.html().close("td");
    }

    private void gaps(Pen pen) {
        List<Gap> legal = desk.paper().gaps().stream().filter(gaps -> gaps.term().key().equals(LEGAL)).flatMap(gaps -> gaps.gaps().stream()).toList();
        if (legal.isEmpty()) {
            pen.label("p", "gaps_none");
        }
        for (Gap gap : legal.stream().limit(GAPS).toList()) {
            pen.html().open("p").leaf("b", gap.question()).text("　");
            pen.span(cut(gap.title(), 96));
            pen.html().close("p");
        }
        more(pen, "more_gaps", legal.size() - GAPS);
        var others = new ArrayList<String>();
        for (GapClass gaps : desk.paper().gaps()) {
            if (!gaps.term().key().equals(LEGAL) && !gaps.gaps().isEmpty()) {
                others.add(pen.filled("gap_count", "class", pen.lang().of(gaps.term().label()), "count", Integer.toString(gaps.gaps().size())));
            }
        }
        if (!others.isEmpty()) {
            pen.text("p", pen.filled("gaps_other", "gaps", String.join(pen.label("comma"), others)), "class", "quiet small");
        }
    }

    private List<Condition> allConditions() {
        return Stream.concat(desk.paper().review().conditions().stream(), desk.paper().decision().conditions().stream()).sorted(Comparator.comparing(Condition::due)).toList();
    }

    private void conditions(Pen pen) {
        List<Condition> conditions = allConditions();
        if (conditions.isEmpty()) {
            pen.label("p", "conditions_none");
            return;
        }
        Html html = head(pen, "condition", "", "owner", "34mm", "due", "27mm");
        for (Condition condition : conditions.stream().limit(CONDITIONS).toList()) {
            html.open("tr");
            pen.words("td", cut(condition.text(), 120)).names("td", cut(condition.owner(), 38));
            html.leaf("td", pen.date(condition.due()), "class", "last").close("tr");
        }
        html.close("tbody").close("table");
        more(pen, "more_conditions", conditions.size() - CONDITIONS);
    }

    private void toNote(Pen pen) {
        TiaPaper paper = desk.paper();
        String on = pen.date(paper.decision().on());
        var highest = paper.scenarios().stream().max(Comparator.comparing(Scenario::residual));
        pen.text("p", highest.map(scenario -> pen.filled("note_decision", "date", on, "risk", scenario.key() + " " + cut(pen.lang().of(scenario.title()), 48), "band", residual(pen, scenario)))
            .orElseGet(() -> pen.filled("note_decision_only", "date", on)));
        List<Condition> conditions = allConditions();
        pen.text("p", conditions.isEmpty() ? pen.label("note_no_conditions") : pen.filled(conditions.size() == 1 ? "note_one_condition" : "note_conditions",
            "count", Integer.toString(conditions.size()), "date", pen.date(conditions.getFirst().due())));
        pen.text("p", pen.filled("note_review", "date", pen.date(paper.reviewDue())));
    }

    private String residual(Pen pen, Scenario scenario) {
        Term band = Pen.term(desk.paper().terms().bands(), scenario.residualBand());
        return Pen.mark(band.key()) + pen.lang().of(band.label()) + " " + Pen.score(scenario.residual());
    }

    private static void more(Pen pen, String label, int count) {
        if (count > 0) {
            pen.text("p", pen.filled(label, "count", Integer.toString(count)), "class", "quiet small");
        }
    }

    /** @param columns label, width, label, width …; an empty width takes what is left */
    private static Html head(Pen pen, String... columns) {
        Html html = pen.html().open("table", "class", "list").open("thead").open("tr");
        for (int i = 0; i < columns.length; i += 2) {
            pen.label("th", columns[i], "scope", "col", "class", i + 2 == columns.length ? "last" : "", "style", columns[i + 1].isEmpty() ? "" : "width:" + columns[i + 1]);
        }
        return html.close("tr").close("thead").open("tbody");
    }

    private static Names cut(Names names, int most) {
        return new Names(names.en() == null ? null : cut(names.en(), most), names.zhHant() == null ? null : cut(names.zhHant(), most));
    }

    private static Words cut(Words words, int most) {
        return new Words(cut(words.en(), most), cut(words.zhHant(), most), words.lang());
    }

    /** @param most half-widths: a Chinese character takes two */
    private static String cut(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        int width = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            width += line.codePointAt(i) < 0x1100 ? 1 : 2;
            if (width > most) {
                return line.substring(0, line.offsetByCodePoints(i, -1)) + "…";
            }
        }
        return line;
    }
}
