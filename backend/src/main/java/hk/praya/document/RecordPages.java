package hk.praya.document;

import hk.praya.document.TiaPaper.Term;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import java.util.List;
import java.util.stream.Collectors;

/** How the scores came about, and what the paper was made from. */
record RecordPages(Desk desk) {

    void method() {
        TiaPaper paper = desk.paper();
        desk.sides(pen -> {
            pen.label("h3", "disclaimer", "class", "minor").paragraphs(paper.disclaimer(), "class", "prose");
            pen.label("h3", "house_rules", "class", "minor").paragraphs(paper.houseRules(), "class", "prose");
            terms(pen, "grades", paper.terms().grades());
            terms(pen, "proofs", paper.terms().proofs());
            terms(pen, "bands", paper.terms().bands());
        });
    }

    private static void terms(Pen pen, String label, List<Term> terms) {
        pen.html().open("div", "class", "keep");
        pen.label("h3", label, "class", "minor").facts("facts tight", () -> terms.forEach(term ->
            pen.factOf(Pen.mark(term.key()) + pen.lang().of(term.label()), "", cell -> cell.paragraphs(term.meaning()))));
        pen.html().close("div");
    }

    /** Last on the last page: by this a paper is recognised. */
    void record(String hash) {
        TiaPaper paper = desk.paper();
        Html html = desk.html();
        html.open("div", "class", "record").open("h3");
        desk.bothLabels("record");
        html.close("h3").open("table", "class", "facts wide tight").open("tbody");
        fact("pack", () -> {
            html.text(paper.pack().id() + " " + paper.pack().version() + " · " + paper.pack().asOf());
        });
        fact("pack_grade", () -> desk.both(Pen.term(paper.terms().grades(), paper.pack().grade()).label()));
        fact("template", () -> html.text(paper.template()));
        fact("snapshot_hash", () -> html.leaf("span", hash, "class", "hash"));
        html.open("tr").open("td", "colspan", "2", "class", "small quiet");
        for (Lang lang : desk.template().languages()) {
            html.leaf("p", desk.template().label(lang, "snapshot_how"), "lang", lang.tag());
        }
        html.close("td").close("tr");
        if (!html.missing().isEmpty()) {
            String codes = html.missing().stream().map("U+%04X"::formatted).collect(Collectors.joining(", "));
            fact("missing_characters", () -> html.text(codes));
        }
        html.close("tbody").close("table").close("div");
    }

    private void fact(String label, Runnable value) {
        desk.html().open("tr").open("th", "scope", "row");
        desk.bothLabels(label);
        desk.html().close("th").open("td");
        value.run();
        desk.html().close("td").close("tr");
    }
}
