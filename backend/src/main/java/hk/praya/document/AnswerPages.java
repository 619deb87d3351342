package hk.praya.document;

import hk.praya.document.TiaPaper.Evidence;
import hk.praya.document.TiaPaper.Part;
import hk.praya.document.TiaPaper.Question;
import hk.praya.document.TiaPaper.Section;
import hk.praya.document.TiaPaper.Source;
import hk.praya.document.TiaPaper.State;
import hk.praya.document.TiaPaper.Words;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was asked and answered, what shows it, and what the questions rest on. */
record AnswerPages(Desk desk, Map<String, Source> sourcesByKey) {

    AnswerPages(Desk desk) {
        this(desk, desk.paper().sources().stream().collect(Collectors.toMap(Source::key, Function.identity(), (first, _) -> first)));
    }

    private TiaPaper paper() {
        return desk.paper();
    }

    void answers() {
        desk.html().open("p", "class", "quiet");
        desk.both(answered(desk.pen(Lang.ZH)), answered(desk.pen(Lang.EN)));
        desk.html().close("p");
        for (Section section : paper().sections().stream().filter(section -> !section.questions().isEmpty()).toList()) {
            desk.html().open("h3", "id", "answers-" + section.id()).text(section.id() + "　");
            desk.both(section.title());
            desk.html().close("h3");
            desk.sides(pen -> answers(pen, section));
        }
    }

    private String answered(Pen pen) {
        return pen.label("answered") + pen.label("colon") + pen.filled("answered_of", "of", Integer.toString(paper().answered().of()), "total", Integer.toString(paper().answered().total()));
    }

    private void answers(Pen pen, Section section) {
        Html html = pen.html();
        html.open("table", "class", "list answers").open("thead").open("tr");
        pen.label("th", "question", "scope", "col", "class", "id").label("th", "answer", "scope", "col", "class", "asked").label("th", "standing", "scope", "col", "class", "standing");
        html.close("tr").close("thead").open("tbody");
        section.questions().forEach(question -> answer(pen, question));
        html.close("tbody").close("table");
    }

    private void answer(Pen pen, Question question) {
        Html html = pen.html();
        html.open("tr").leaf("th", question.id(), "scope", "row", "class", "id").open("td", "class", "asked");
        html.open("p", "class", "wording").text(pen.lang().of(question.wording()));
        if (question.destination() != null) {
            html.text(pen.chinese() ? "（" : " (").text(pen.lang().of(question.destination())).text(pen.chinese() ? "）" : ")");
        }
        html.close("p");
        question.parts().forEach(part -> given(pen, part));
        if (question.note() != null) {
            pen.paragraphs(question.note(), "class", "note");
        }
        html.close("td").open("td", "class", "standing");
        standing(pen, question);
        html.close("td").close("tr");
    }

    private static void given(Pen pen, Part part) {
        Html html = pen.html();
        html.open("p", "class", "given");
        if (part.label() != null) {
            html.open("span", "class", "part").text(pen.lang().of(part.label()) + pen.label("colon")).close("span");
        }
        if (part.answer().isEmpty()) {
            pen.label("span", "unanswered", "class", "open");
        }
        String between = "";
        for (Words answer : part.answer()) {
            html.text(between);
            pen.words("b", answer);
            between = pen.label("stop");
        }
        html.close("p");
    }

    private void standing(Pen pen, Question question) {
        List<Standing> standings = question.parts().stream().map(part -> new Standing(state(pen, part), proof(pen, part), part.state() == State.CONFIRMED)).distinct().toList();
        boolean one = standings.size() <= 1;
        for (Part part : one ? question.parts().stream().limit(1).toList() : question.parts()) {
            String of = one || part.label() == null ? "" : pen.lang().of(part.label()) + pen.label("colon");
            pen.html().open("p").text(of);
            pen.text("span", state(pen, part), "class", part.state() == State.CONFIRMED ? "" : "open");
            pen.html().empty("br").text(proof(pen, part)).close("p");
        }
        line(pen, "evidence_refs", String.join(pen.label("comma"), question.evidence()));
        if (question.origin() != null) {
            line(pen, "origin", pen.lang().of(question.origin()));
        }
        line(pen, "cites", String.join(pen.label("comma"), question.sources().stream().map(key -> cited(pen, key)).toList()));
        if (!question.grade().equals(TiaPaper.VERIFIED)) {
            line(pen, "grade_of_question", grade(pen, question.grade()));
        }
    }

    private record Standing(String state, String proof, boolean confirmed) {}

    private String state(Pen pen, Part part) {
        return pen.label("state." + part.state()) + (part.on() == null ? "" : " " + pen.date(part.on()));
    }

    private String proof(Pen pen, Part part) {
        String proof = pen.label("proof") + pen.label("colon") + pen.lang().of(Pen.term(paper().terms().proofs(), part.proof()).label());
        return part.testedOn() == null ? proof : proof + pen.label("comma") + pen.filled("tested_on", "date", pen.date(part.testedOn()));
    }

    /** A source that nobody has verified says so wherever it is cited (PRODUCT, what must be true, 4). */
    private String cited(Pen pen, String key) {
        Source source = sourcesByKey.get(key);
        boolean verified = source == null || source.grade().equals(TiaPaper.VERIFIED);
        return verified ? key : pen.chinese() ? key + "（" + grade(pen, source.grade()) + "）" : key + " (" + grade(pen, source.grade()).toLowerCase(Locale.ENGLISH) + ")";
    }

    private String grade(Pen pen, String key) {
        return pen.lang().of(Pen.term(paper().terms().grades(), key).label());
    }

    private static void line(Pen pen, String label, String text) {
        if (!text.isEmpty()) {
            pen.html().open("p").leaf("span", pen.label(label) + pen.label("colon"), "class", "quiet").text(text).close("p");
        }
    }

    /** One table for both languages: names of files, dates and digests are the same in both. */
    void evidence() {
        Html html = desk.html();
        if (paper().evidence().isEmpty()) {
            none("evidence_none");
            return;
        }
        html.open("table", "class", "list small").open("thead").open("tr");
        desk.stackedLabels("ref", "scope", "col", "style", "width:10mm");
        desk.stackedLabels("evidence_name", "scope", "col");
        desk.stackedLabels("evidence_kind", "scope", "col", "style", "width:29mm");
        desk.stackedLabels("effective", "scope", "col", "style", "width:23mm");
        desk.stackedLabels("expires", "scope", "col", "style", "width:21mm");
        desk.stackedLabels("size", "scope", "col", "class", "num last", "style", "width:15mm");
        html.close("tr").close("thead").open("tbody");
        for (Evidence one : paper().evidence()) {
            html.open("tr").leaf("th", one.ref(), "scope", "row").open("td").leaf("p", one.name()).leaf("p", one.sha256(), "class", "quiet digest");
            // Kept by the firm for all its clients, not by this one.
            if (one.dossier() != null) {
                desk.lines(dossier(Lang.ZH, one.dossier()), dossier(Lang.EN, one.dossier()));
            }
            if (one.reached() != null) {
                html.leaf("p", one.reached().sha256En(), "class", "quiet digest");
                desk.lines(reached(Lang.ZH, one.reached()), reached(Lang.EN, one.reached()));
                decided(one.reached());
            }
            html.close("td");
            html.open("td");
            desk.stacked(one.kind());
            html.close("td");
            dates(one.effective());
            dates(one.expires());
            html.leaf("td", size(one.size()), "class", "num last").close("tr");
        }
        html.close("tbody").close("table");
    }

    private String dossier(Lang lang, Words of) {
        return desk.template().label(lang, "evidence_dossier") + desk.template().label(lang, "colon") + lang.of(of);
    }

    private String reached(Lang lang, TiaPaper.Reached of) {
        String key = of.asked() > 0 ? "notice_" + of.record() : of.decided() == null ? "notice_asks_nobody" : "notice_consent_nobody";
        return desk.template().label(lang, key).replace("{version}", String.valueOf(of.version())).replace("{asked}", String.valueOf(of.asked()))
            .replace("{done}", String.valueOf(of.done())).replace("{sufficient}", String.valueOf(of.sufficient()));
    }

    /** "So many have decided" says nothing of what they decided: that stands beside it, purpose by purpose. */
    private void decided(TiaPaper.Reached of) {
        var decided = of.decided();
        if (decided == null) {
            return;
        }
        desk.lines(decided(Lang.ZH, of, decided), decided(Lang.EN, of, decided));
        for (PaperDecided.Purpose one : decided.purposes()) {
            desk.lines(purpose(Lang.ZH, one), purpose(Lang.EN, one));
        }
        if (decided.agreement() && decided.agreed() == 0) {
            desk.lines(desk.template().label(Lang.ZH, "notice_nobody_agreed"), desk.template().label(Lang.EN, "notice_nobody_agreed"));
        }
    }

    private String decided(Lang lang, TiaPaper.Reached of, PaperDecided decided) {
        return desk.template().label(lang, "notice_decided").replace("{agreed}", String.valueOf(decided.agreed())).replace("{none}", String.valueOf(of.done() - decided.agreed()))
            .replace("{waiting}", String.valueOf(of.asked() - of.done()));
    }

    private String purpose(Lang lang, PaperDecided.Purpose of) {
        return desk.template().label(lang, "notice_purpose").replace("{purpose}", lang.of(of.worded())).replace("{given}", String.valueOf(of.given()))
            .replace("{refused}", String.valueOf(of.refused())).replace("{withdrawn}", String.valueOf(of.withdrawn()));
    }

    private void dates(@Nullable LocalDate date) {
        desk.html().leaf("td", date == null ? "–" : date.toString());
    }

    private static String size(long bytes) {
        return bytes < 1024 ? bytes + " B" : bytes < 1024 * 1024 ? Math.round(bytes / 1024.0) + " KB"
            : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
    }

    void sources() {
        Html html = desk.html();
        if (paper().sources().isEmpty()) {
            none("sources_none");
            return;
        }
        html.open("table", "class", "list small").open("thead").open("tr");
        desk.stackedLabels("ref", "scope", "col", "style", "width:23mm");
        desk.stackedLabels("source_title", "scope", "col");
        desk.stackedLabels("reference", "scope", "col", "style", "width:46mm");
        desk.stackedLabels("grade", "scope", "col", "style", "width:20mm");
        desk.stackedLabels("as_of", "scope", "col", "class", "last", "style", "width:19mm");
        html.close("tr").close("thead").open("tbody");
        for (Source source : paper().sources()) {
            html.open("tr").leaf("th", source.key(), "scope", "row").open("td");
            desk.stacked(source.title());
            html.close("td").leaf("td", source.reference(), "lang", Lang.EN.tag());
            html.open("td", "class", source.grade().equals(TiaPaper.VERIFIED) ? "" : "open");
            desk.stacked(Pen.term(paper().terms().grades(), source.grade()).label());
            html.close("td").leaf("td", source.asOf().toString(), "class", "last").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void none(String label) {
        desk.html().open("p");
        desk.bothLabels(label);
        desk.html().close("p");
    }
}
