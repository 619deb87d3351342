package hk.praya.document;

import hk.praya.document.TiaPaper.Firm;
import hk.praya.document.TiaPaper.Names;
import hk.praya.press.FirmColour;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Template;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole paper as one XHTML document, in the order of the template. */
final class TiaSheets {

    private final Desk desk;
    private final String hash;
    private final CasePages theCase;
    private final TransferPages transfers;
    private final RiskPages risk;
    private final AnswerPages answers;
    private final RecordPages records;

    private TiaSheets(Desk desk, String hash) {
        this.desk = desk;
        this.hash = hash;
        theCase = new CasePages(desk);
        transfers = new TransferPages(desk);
        risk = new RiskPages(desk);
        answers = new AnswerPages(desk);
        records = new RecordPages(desk);
    }

    /** @param html empty; returned when everything stands in it */
    static Html write(TiaPaper paper, String hash, Html html) {
        new TiaSheets(new Desk(paper, Template.of(paper.template()), html), hash).write();
        return html;
    }

    private void write() {
        Html html = desk.html();
        html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", desk.template().languages().getFirst().tag());
        head();
        html.open("body");
        running();
        letterhead();
        title();
        int number = 0;
        for (String section : desk.template().body()) {
            number++;
            heading(section, Integer.toString(number), Integer.toString(number), "");
            section(section);
        }
        number = 0;
        for (String appendix : desk.template().appendices()) {
            number++;
            heading(appendix, appendix(Lang.ZH, number), appendix(Lang.EN, number), "page");
            section(appendix);
        }
        records.record(hash);
        html.close("body").close("html");
    }

    private void section(String key) {
        switch (key) {
            case "decision_in_brief" -> theCase.decisionInBrief();
            case "parties_and_transfers" -> transfers.partiesAndTransfers();
            case "risk" -> risk.risk();
            case "gaps" -> theCase.gaps();
            case "review_and_decision" -> theCase.reviewAndDecision();
            case "sign_off" -> theCase.signOff();
            case "answers" -> answers.answers();
            case "evidence" -> answers.evidence();
            case "sources" -> answers.sources();
            case "working" -> risk.working();
            case "method" -> records.method();
            default -> throw new IllegalStateException("the layout names " + key + ", which nobody writes");
        }
    }

    private String appendix(Lang lang, int number) {
        return desk.pen(lang).filled("appendix", "number", Integer.toString(number));
    }

    private void heading(String key, String numberZh, String numberEn, String style) {
        Html html = desk.html();
        html.open("h2", "id", key, "class", style).leaf("span", numberZh, "class", "no").text("　");
        html.leaf("span", desk.template().label(Lang.ZH, key), "lang", Lang.ZH.tag()).text(" ");
        String english = desk.template().label(Lang.EN, key);
        html.open("span", "class", "en", "lang", Lang.EN.tag());
        if (!numberEn.equals(numberZh)) {
            html.leaf("span", numberEn + " · ", "class", "en no");
        }
        html.text(english).close("span").close("h2");
    }

    private void head() {
        TiaPaper paper = desk.paper();
        Html html = desk.html();
        html.open("head");
        html.leaf("title", bothLabels("kind") + " – " + Desk.plain(paper.client().name()) + " – " + desk.paper().number() + " " + version(Lang.EN));
        html.empty("meta", "name", "author", "content", Desk.plain(paper.firm().name()));
        html.empty("meta", "name", "subject", "content", paper.title().zhHant() + " " + paper.title().en());
        html.empty("meta", "name", "keywords", "content", paper.pack().id() + "/" + paper.pack().version() + " " + hash);
        html.style(desk.template().css().replace("COLOUR", FirmColour.onPaper(paper.firm().colour())));
        html.open("bookmarks");
        int number = 0;
        for (String key : desk.template().body()) {
            number++;
            bookmark(number + " " + bothLabels(key), "#" + key, List.of());
        }
        number = 0;
        for (String key : desk.template().appendices()) {
            number++;
            bookmark(appendix(Lang.ZH, number) + " " + bothLabels(key), "#" + key, key.equals("answers") ? paper.sections() : List.of());
        }
        html.close("bookmarks").close("head");
    }

    private void bookmark(String name, String href, List<TiaPaper.Section> below) {
        desk.html().open("bookmark", "name", name, "href", href);
        below.forEach(section -> bookmark(section.id() + " " + section.title().zhHant() + " " + section.title().en(), "#answers-" + section.id(), List.of()));
        desk.html().close("bookmark");
    }

    private String bothLabels(String key) {
        return desk.template().label(Lang.ZH, key) + " " + desk.template().label(Lang.EN, key);
    }

    private String version(Lang lang) {
        return desk.pen(lang).filled("version", "version", Integer.toString(desk.paper().version()));
    }

    /** The lines that every page repeats: whose paper this is, and what it was made from. */
    private void running() {
        TiaPaper paper = desk.paper();
        Html html = desk.html();
        html.open("div", "class", "head");
        desk.bothNames(shortened(paper.client().name()));
        html.empty("br");
        desk.bothLabels("kind");
        html.text("　·　" + shortened(paper.number(), 24) + "　·　");
        desk.both(version(Lang.ZH), version(Lang.EN));
        html.close("div");
        html.open("div", "class", "foot");
        made();
        html.close("div").open("div", "class", "first-foot");
        made();
        if (paper.firm().footer() != null) {
            html.empty("br").text(String.valueOf(shortened(paper.firm().footer(), 120)));
        }
        html.close("div");
    }

    private void made() {
        TiaPaper paper = desk.paper();
        desk.bothLabels("pack");
        desk.html().text(" " + paper.pack().id() + "/" + paper.pack().version() + "　·　");
        desk.bothLabels("snapshot");
        desk.html().text(" " + hash.substring(0, 12));
    }

    private static Names shortened(Names names) {
        return new Names(shortened(names.en(), 60), shortened(names.zhHant(), 30));
    }

    private static @Nullable String shortened(@Nullable String name, int most) {
        if (name == null) {
            return null;
        }
        String line = name.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    private void letterhead() {
        Firm firm = desk.paper().firm();
        Html html = desk.html();
        html.open("div", "class", "letterhead");
        if (firm.logo() != null) {
            html.empty("img", "class", "logo", "alt", Desk.plain(firm.name()), "src", "data:image/png;base64," + firm.logo());
        }
        desk.pen(Lang.ZH).names("p", firm.name(), "class", "firm");
        if (firm.name().zhHant() != null && firm.name().en() != null) {
            desk.pen(Lang.EN).names("p", firm.name(), "class", "firm-en", "lang", Lang.EN.tag());
        }
        Names address = firm.address();
        if (address != null) {
            if (address.zhHant() != null) {
                html.leaf("p", address.zhHant(), "class", "reach");
            }
            if (address.en() != null) {
                html.leaf("p", address.en(), "class", "reach", "lang", Lang.EN.tag());
            }
        }
        List<String> reach = new ArrayList<>();
        if (firm.phone() != null) {
            reach.add(firm.phone());
        }
        if (firm.email() != null) {
            reach.add(firm.email());
        }
        if (!reach.isEmpty()) {
            html.leaf("p", String.join("　", reach), "class", "reach");
        }
        html.close("div");
    }

    private void title() {
        TiaPaper paper = desk.paper();
        Html html = desk.html();
        html.leaf("h1", desk.template().label(Lang.ZH, "kind"), "lang", Lang.ZH.tag());
        html.leaf("p", desk.template().label(Lang.EN, "kind"), "class", "kind-en", "lang", Lang.EN.tag());
        Names client = paper.client().name();
        desk.pen(Lang.ZH).names("p", client, "class", "client");
        if (client.zhHant() != null && client.en() != null) {
            html.leaf("p", client.en(), "class", "client-en", "lang", Lang.EN.tag());
        }
        html.open("table", "class", "meta").open("tbody");
        meta("number", paper.number() + "　" + desk.pen(Lang.ZH).filled("version", "version", Integer.toString(paper.version())), desk.pen(Lang.EN).filled("version", "version", Integer.toString(paper.version())));
        if (paper.client().brNumber() != null) {
            meta("br_number", paper.client().brNumber(), "");
        }
        meta("decided_on", Lang.ZH.date(paper.decision().on()), Lang.EN.date(paper.decision().on()));
        meta("review_due", Lang.ZH.date(paper.reviewDue()), Lang.EN.date(paper.reviewDue()));
        html.close("tbody").close("table");
    }

    private void meta(String label, String zh, String en) {
        Html html = desk.html();
        html.open("tr").open("th", "scope", "row");
        desk.bothLabels(label);
        html.close("th").open("td").leaf("span", zh, "lang", Lang.ZH.tag());
        if (!en.isEmpty()) {
            html.text("　").leaf("span", en, "lang", Lang.EN.tag());
        }
        html.close("td").close("tr");
    }
}
