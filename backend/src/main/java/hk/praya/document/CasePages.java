package hk.praya.document;

import hk.praya.document.TiaPaper.Condition;
import hk.praya.document.TiaPaper.Count;
import hk.praya.document.TiaPaper.Decision;
import hk.praya.document.TiaPaper.Gap;
import hk.praya.document.TiaPaper.GapClass;
import hk.praya.document.TiaPaper.Review;
import hk.praya.document.TiaPaper.Reviewer;
import hk.praya.document.TiaPaper.Scenario;
import hk.praya.document.TiaPaper.Words;
import hk.praya.press.Html;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The case itself: what was decided, with what missing, by whom. About which transfer: {@link TransferPages}. */
record CasePages(Desk desk) {

    private TiaPaper paper() {
        return desk.paper();
    }

    void decisionInBrief() {
        desk.sides("keep", pen -> pen.facts(() -> {
            Decision decision = paper().decision();
            pen.leadingFact("client_decision", cell -> {
                cell.label("span", "choice." + decision.choice());
                decider(cell, decision);
            });
            pen.leadingFact("recommendation", cell -> {
                cell.words("span", paper().review().recommendation().label());
                cell.paragraphs(paper().review().recommendation().meaning());
            });
            highest().ifPresent(scenario -> pen.leadingFact("highest_residual", cell -> highest(cell, scenario)));
            pen.fact("open_gaps", this::gapCounts);
            pen.fact("conditions", this::conditionCount);
            pen.fact("coverage", cell -> cell.html().text(cell.filled("coverage_of", "of", count(paper().coverage().of()),
                "total", count(paper().coverage().total()), "percent", percent(paper().coverage()))));
        }));
    }

    private void decider(Pen cell, Decision decision) {
        cell.html().open("p");
        cell.names("span", decision.name());
        cell.html().text(cell.label("comma")).text(cell.lang().of(decision.title()));
        cell.html().text(cell.label("stop") + cell.date(decision.on()) + cell.label("stop") + cell.label("method." + decision.method()));
        cell.html().close("p");
    }

    private Optional<Scenario> highest() {
        return paper().scenarios().stream().max(Comparator.comparing(Scenario::residual));
    }

    private void highest(Pen cell, Scenario scenario) {
        var bands = paper().terms().bands();
        cell.html().text(scenario.key() + " ");
        cell.words("span", scenario.title());
        cell.html().open("p").text(cell.label("residual") + " ");
        cell.band(Pen.term(bands, scenario.residualBand()), Pen.score(scenario.residual()));
        cell.html().text(cell.label("stop") + cell.label("inherent") + " ");
        cell.band(Pen.term(bands, scenario.inherentBand()), Pen.score(scenario.inherent()));
        cell.html().close("p");
    }

    private void gapCounts(Pen cell) {
        if (paper().gaps().isEmpty()) {
            cell.html().text(cell.label("none"));
        }
        String between = "";
        for (GapClass gaps : paper().gaps()) {
            cell.html().text(between);
            cell.words("span", gaps.term().label());
            cell.html().text(" " + gaps.gaps().size());
            between = " · ";
        }
    }

    private void conditionCount(Pen cell) {
        List<LocalDate> due = Stream.concat(paper().review().conditions().stream(), paper().decision().conditions().stream())
            .map(Condition::due).sorted().toList();
        cell.html().text(due.isEmpty() ? cell.label("conditions_none")
            : cell.filled("conditions_of", "count", count(due.size()), "date", cell.date(due.getFirst())));
    }

    void gaps() {
        desk.sides(pen -> {
            if (paper().gaps().isEmpty()) {
                pen.label("p", "none");
            }
            for (GapClass gaps : paper().gaps()) {
                pen.html().open("h3", "class", "minor");
                pen.words("span", gaps.term().label());
                pen.html().text(" " + gaps.gaps().size()).close("h3");
                pen.words("p", gaps.term().meaning(), "class", "quiet prose with-next");
                if (gaps.gaps().isEmpty()) {
                    pen.label("p", "none");
                } else {
                    gaps(pen, gaps.gaps());
                }
            }
        });
    }

    private void gaps(Pen pen, List<Gap> gaps) {
        Html html = pen.html();
        html.open("table", "class", "list").open("thead").open("tr");
        pen.label("th", "question", "scope", "col", "style", "width:13mm").label("th", "gap", "scope", "col", "style", "width:62mm").label("th", "remedy", "scope", "col", "class", "last");
        html.close("tr").close("thead").open("tbody");
        for (Gap gap : gaps) {
            html.open("tr").open("th", "scope", "row").text(gap.question());
            if (gap.destination() != null) {
                html.empty("br");
                pen.words("span", gap.destination());
            }
            html.close("th");
            pen.words("td", gap.title()).words("td", gap.remedy(), "class", "last");
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    void reviewAndDecision() {
        desk.sides(pen -> {
            Review review = paper().review();
            pen.label("h3", "firm_review", "class", "minor").facts(() -> {
                pen.fact("recommendation", cell -> cell.words("b", review.recommendation().label()));
                pen.fact("reviewer", cell -> review.reviewers().forEach(reviewer -> reviewer(cell, reviewer)));
                pen.fact("reviewed_on", cell -> cell.html().text(cell.date(review.on())));
                note(pen, review.note());
            });
            conditions(pen, "conditions_of_review", review.conditions());
            Decision decision = paper().decision();
            pen.label("h3", "client_decision", "class", "minor").facts(() -> {
                pen.fact("choice", cell -> cell.label("b", "choice." + decision.choice()));
                pen.fact("decision_maker", cell -> reviewer(cell, new Reviewer(decision.name(), decision.title())));
                pen.fact("decided_on", cell -> cell.html().text(cell.date(decision.on())));
                pen.fact("decision_method", cell -> cell.label("span", "method." + decision.method()));
                note(pen, decision.note());
            });
            conditions(pen, "conditions_of_client", decision.conditions());
        });
    }

    private static void reviewer(Pen cell, Reviewer reviewer) {
        cell.html().open("p");
        cell.names("span", reviewer.name());
        if (reviewer.title() != null) {
            cell.html().text(cell.label("comma"));
            cell.words("span", reviewer.title());
        }
        cell.html().close("p");
    }

    private static void note(Pen pen, @Nullable Words note) {
        if (note != null) {
            pen.fact("note", cell -> cell.paragraphs(note));
        }
    }

    private static void conditions(Pen pen, String title, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        Html html = pen.html();
        html.open("table", "class", "list").open("thead").open("tr");
        pen.label("th", "ref", "scope", "col", "style", "width:9mm");
        pen.label("th", title, "scope", "col").label("th", "closes", "scope", "col", "style", "width:16mm").label("th", "owner", "scope", "col", "style", "width:38mm")
            .label("th", "due", "scope", "col", "class", "last", "style", "width:27mm");
        html.close("tr").close("thead").open("tbody");
        int number = 0;
        for (Condition condition : conditions) {
            number++;
            html.open("tr").leaf("td", number + ".", "class", "item");
            pen.words("td", condition.text());
            html.leaf("td", condition.question() == null ? "" : condition.question());
            pen.names("td", condition.owner());
            html.leaf("td", pen.date(condition.due()), "class", "last").close("tr");
        }
        html.close("tbody").close("table");
    }

    /** Room for wet ink; the names are printed, the hand is not. */
    void signOff() {
        Html html = desk.html();
        html.open("table", "class", "sign").open("thead").open("tr");
        desk.stackedLabels("for_firm", "scope", "col");
        desk.stackedLabels("for_client", "scope", "col", "class", "right");
        html.close("tr").close("thead").open("tbody").open("tr").open("td");
        html.open("div", "class", "line").close("div");
        under("signature");
        html.open("p", "class", "line typed");
        String between = "";
        for (Reviewer reviewer : paper().review().reviewers()) {
            html.text(between);
            desk.bothNames(reviewer.name());
            between = " · ";
        }
        html.close("p");
        under("name");
        html.open("div", "class", "line short").close("div");
        under("date");
        html.close("td").open("td", "class", "right");
        html.open("div", "class", "line").close("div");
        under("signature");
        html.open("p", "class", "line typed");
        desk.bothNames(paper().decision().name());
        html.text(" · ");
        desk.both(paper().decision().title());
        html.close("p");
        under("name");
        html.open("div", "class", "line short").close("div");
        under("date");
        html.open("div", "class", "line").close("div");
        under("chop");
        html.close("td").close("tr").close("tbody").close("table");
    }

    private void under(String label) {
        desk.html().open("p", "class", "under");
        desk.bothLabels(label);
        desk.html().close("p");
    }

    private static String count(int count) { return Integer.toString(count); }

    private static String percent(Count count) {
        return count.total() == 0 ? "0" : BigDecimal.valueOf(100L * count.of()).divide(BigDecimal.valueOf(count.total()), 0, RoundingMode.HALF_UP).toPlainString();
    }
}
