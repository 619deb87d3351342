package hk.praya.document;

import hk.praya.document.TiaPaper.Measure;
import hk.praya.document.TiaPaper.Raising;
import hk.praya.document.TiaPaper.Scenario;
import hk.praya.document.TiaPaper.SeverityLine;
import hk.praya.document.TiaPaper.Term;
import hk.praya.document.TiaPaper.Words;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores: bands first, in a chart; the sums behind them among the working papers. */
record RiskPages(Desk desk) {

    /** Bands on the chart's scale of 0 to 25; the method fixes them (tia-method, Residual). */
    private static final List<Integer> ZONES = List.of(0, 5, 10, 15, 25);

    private static final int PLOT_MM = 65;

    private TiaPaper paper() {
        return desk.paper();
    }

    private List<Term> bands() {
        return paper().terms().bands();
    }

    void risk() {
        if (!paper().scenarios().isEmpty()) {
            chart();
        }
        desk.sides(pen -> {
            pen.html().open("div", "class", "keep").open("h3", "class", "minor").text(pen.label("severity") + pen.label("colon")
                + pen.filled("severity_of", "value", Integer.toString(paper().severity().value()), "most", Integer.toString(paper().severity().atMost()))).close("h3");
            if (!paper().severity().lines().isEmpty()) {
                severity(pen);
            }
            pen.html().close("div");
            pen.label("h3", "scenarios", "class", "minor").facts("facts wide", () -> paper().scenarios().forEach(scenario ->
                pen.factOf(scenario.key() + " " + pen.lang().of(scenario.title()), "", cell -> cell.paragraphs(scenario.text()))));
            pen.html().open("div", "class", "say");
            pen.paragraphs(paper().disclaimer());
            pen.html().close("div");
        });
    }

    private void severity(Pen pen) {
        Html html = pen.html();
        html.open("table", "class", "list", "style", "width:135mm").open("thead").open("tr");
        pen.label("th", "severity_reason", "scope", "col").label("th", "points", "scope", "col", "class", "num last", "style", "width:20mm");
        html.close("tr").close("thead").open("tbody");
        for (SeverityLine line : paper().severity().lines()) {
            html.open("tr").open("td");
            pen.span(line.reason());
            if (line.assumed()) {
                html.open("span", "class", "quiet").text(" (" + pen.label("assumed") + ")").close("span");
            }
            html.close("td").leaf("td", "+" + line.points(), "class", "num last").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void chart() {
        Html html = desk.html();
        html.open("table", "class", "chart").open("thead").open("tr");
        desk.stackedLabels("ref", "scope", "col", "class", "key");
        desk.stackedLabels("scenario", "scope", "col", "class", "what");
        html.open("th", "scope", "col", "class", "plot");
        zones();
        html.close("th");
        desk.stackedLabels("inherent", "scope", "col", "class", "score");
        desk.stackedLabels("residual", "scope", "col", "class", "score");
        html.close("tr").close("thead").open("tbody");
        paper().scenarios().forEach(this::chartRow);
        html.close("tbody").close("table");
        html.open("p", "class", "small quiet");
        desk.bothLabels("mark_inherent");
        html.text("　");
        desk.bothLabels("mark_residual");
        html.close("p");
    }

    private void zones() {
        for (int i = 0; i < bands().size() && i + 1 < ZONES.size(); i++) {
            Words label = bands().get(i).label();
            int width = PLOT_MM * (ZONES.get(i + 1) - ZONES.get(i)) / 25;
            desk.html().open("span", "class", "zone", "style", "width:" + width + "mm")
                .leaf("span", Pen.mark(bands().get(i).key()) + label.zhHant(), "lang", Lang.ZH.tag()).empty("br")
                .leaf("span", label.en(), "lang", Lang.EN.tag()).empty("br").text(ZONES.get(i) + (i == ZONES.size() - 2 ? "–25" : "")).close("span");
        }
    }

    private void chartRow(Scenario scenario) {
        Html html = desk.html();
        html.open("tr").leaf("td", scenario.key(), "class", "key");
        html.open("th", "scope", "row", "class", "what");
        desk.stacked(scenario.title());
        html.close("th").open("td", "class", "plot");
        RiskChart.row(html, scenario, PLOT_MM, ZONES, alternative(scenario));
        html.close("td");
        score(scenario.inherent(), scenario.inherentBand());
        score(scenario.residual(), scenario.residualBand());
        html.close("tr");
    }

    private void score(BigDecimal score, String band) {
        Words label = Pen.term(bands(), band).label();
        desk.html().open("td", "class", "score").open("p", "class", "band " + band)
            .text(Pen.mark(band)).leaf("span", label.zhHant(), "lang", Lang.ZH.tag()).text(" " + Pen.score(score)).close("p")
            .leaf("p", label.en(), "class", "small quiet", "lang", Lang.EN.tag()).close("td");
    }

    private String alternative(Scenario scenario) {
        StringBuilder alternative = new StringBuilder();
        for (Lang lang : desk.template().languages()) {
            alternative.append(alternative.isEmpty() ? "" : " ").append(desk.pen(lang).filled("chart_alt", "key", scenario.key(), "title", lang.of(scenario.title()),
                "inherent", Pen.score(scenario.inherent()), "inherentBand", lang.of(Pen.term(bands(), scenario.inherentBand()).label()),
                "residual", Pen.score(scenario.residual()), "residualBand", lang.of(Pen.term(bands(), scenario.residualBand()).label())));
        }
        return alternative.toString();
    }

    /** Each score opens into its sum, line by line. One table serves both languages: it is numbers. */
    void working() {
        for (Scenario scenario : paper().scenarios()) {
            desk.html().open("div", "class", "keep").open("h3").text(scenario.key() + "　");
            desk.both(scenario.title());
            desk.html().close("h3");
            sums(scenario);
            raising(scenario);
            measures(scenario);
            desk.html().close("div");
        }
    }

    private void sums(Scenario scenario) {
        Html html = desk.html();
        html.open("table", "class", "facts keep").open("tbody");
        String likelihood = Pen.working(scenario.likelihood());
        sum("likelihood", desk.template().label(Lang.EN, "likelihood_sum").replace("{numerator}", Pen.working(scenario.numerator()))
            .replace("{denominator}", Integer.toString(scenario.denominator())).replace("{likelihood}", likelihood));
        sum("inherent", desk.template().label(Lang.EN, "inherent_sum").replace("{likelihood}", likelihood)
            .replace("{severity}", Integer.toString(scenario.severity())).replace("{inherent}", Pen.working(scenario.inherent())));
        open("reduction");
        if (scenario.cap() == null) {
            html.text(desk.pen(Lang.EN).percent(scenario.reduction()));
        } else {
            desk.lines(capped(scenario, desk.pen(Lang.ZH)), capped(scenario, desk.pen(Lang.EN)));
        }
        html.close("td").close("tr");
        open("residual");
        html.text(desk.pen(Lang.EN).filled("residual_sum", "inherent", Pen.working(scenario.inherent()),
            "reduction", Pen.working(scenario.reduction()), "residual", Pen.working(scenario.residual())) + "　");
        Term band = Pen.term(bands(), scenario.residualBand());
        html.leaf("span", Pen.mark(band.key()) + band.label().zhHant() + " " + band.label().en(), "class", "band " + band.key());
        if (scenario.bandWithoutFloor() != null) {
            desk.lines(floor(scenario.bandWithoutFloor(), band, desk.pen(Lang.ZH)), floor(scenario.bandWithoutFloor(), band, desk.pen(Lang.EN)));
        }
        html.close("td").close("tr").close("tbody").close("table");
    }

    private String floor(String without, Term with, Pen pen) {
        return pen.filled("floor_lifted", "without", pen.lang().of(Pen.term(bands(), without).label()), "with", pen.lang().of(with.label()));
    }

    private static String capped(Scenario scenario, Pen pen) {
        return pen.filled("reduction_capped", "claimed", pen.percent(scenario.claimed()), "reduction", pen.percent(scenario.reduction()));
    }

    private void open(String label) {
        desk.html().open("tr").open("th", "scope", "row");
        desk.bothLabels(label);
        desk.html().close("th").open("td");
    }

    private void sum(String label, String sum) {
        open(label);
        desk.html().text(sum).close("td").close("tr");
    }

    private void raising(Scenario scenario) {
        head("raises");
        if (scenario.raising().isEmpty()) {
            none("raises_none");
            return;
        }
        Html html = desk.html();
        table("weight", "exposure", "product");
        for (Raising line : scenario.raising()) {
            row(line.question(), line.answer(), line.destination(), "");
            html.leaf("td", Integer.toString(line.weight()), "class", "num").leaf("td", Pen.working(line.exposure()), "class", "num")
                .leaf("td", Pen.working(line.product()), "class", "num").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void measures(Scenario scenario) {
        head("lowers");
        if (scenario.measures().isEmpty()) {
            none("lowers_none");
            return;
        }
        Html html = desk.html();
        table("effectiveness", "degree", "proof_value", "counts");
        for (Measure line : scenario.measures()) {
            row(line.question(), line.answer(), null, line.claimedNotCounted() ? "claimed_not_counted" : "");
            html.leaf("td", Pen.working(line.effectiveness()), "class", "num").leaf("td", Pen.working(line.degree()), "class", "num")
                .leaf("td", Pen.working(line.proofValue()), "class", "num").leaf("td", Pen.working(line.lowers()), "class", "num").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void head(String label) {
        desk.html().open("h4");
        desk.bothLabels(label);
        desk.html().close("h4");
    }

    private void none(String label) {
        desk.html().open("p", "class", "quiet");
        desk.bothLabels(label);
        desk.html().close("p");
    }

    private void table(String... numbers) {
        Html html = desk.html();
        html.open("table", "class", "sum").open("thead").open("tr");
        desk.stackedLabels("question", "scope", "col", "style", "width:13mm");
        html.leaf("th", desk.template().label(Lang.ZH, "given"), "scope", "col", "lang", Lang.ZH.tag()).leaf("th", desk.template().label(Lang.EN, "given"), "scope", "col");
        for (String number : numbers) {
            desk.stackedLabels(number, "scope", "col", "class", "num", "style", "width:14mm");
        }
        html.close("tr").close("thead").open("tbody");
    }

    private void row(String question, Words answer, @Nullable Words destination, String remark) {
        Html html = desk.html();
        html.open("tr").leaf("th", question, "scope", "row");
        for (Lang lang : Lang.values()) {
            Pen pen = desk.pen(lang);
            html.open("td", "lang", lang.tag());
            if (destination != null) {
                html.text(lang.of(destination) + pen.label("colon"));
            }
            pen.span(answer);
            if (!remark.isEmpty()) {
                html.text(lang == Lang.ZH ? "（" : " (").text(pen.label(remark)).text(lang == Lang.ZH ? "）" : ")");
            }
            html.close("td");
        }
    }
}
