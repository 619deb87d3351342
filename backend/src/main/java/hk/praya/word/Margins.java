package hk.praya.word;

import hk.praya.word.Node.Element;
import hk.praya.word.Node.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What stands over and under the pages: the letterhead on the first, whose paper it is on the others; A4, as the sheet. */
final class Margins {

    static final int MARGIN = 1134;                 // 20 mm, in twentieths of a point
    static final int WIDTH = 11906 - 2 * MARGIN;

    private final Look look;
    private final Pictures pictures;
    private final Parts parts;
    private final Relations document;

    Margins(Look look, Pictures pictures, Parts parts, Relations document) {
        this.look = look;
        this.pictures = pictures;
        this.parts = parts;
        this.document = document;
    }

    /** @return the section's properties */
    Xml write(Element body) {
        var section = new Xml().open("w:sectPr");
        // Without lines of its own for what follows, every page bears the letterhead.
        boolean apart = !inside(body, "head").isEmpty();
        var letterhead = story();
        body.all("div").filter(element -> element.is("letterhead")).findFirst().ifPresentOrElse(element -> letterhead(letterhead, element, apart ? Setting.BODY : Setting.BODY.text("Close")),
            () -> letterhead.paragraph("LetterheadEnd", List.of(), Setting.BODY));
        if (apart) {
            reference(section, "header", "first", "header1", letterhead, "w:hdr");
            var head = story();
            head.paragraph("Header", inside(body, "head"), Setting.BODY);
            reference(section, "header", "default", "header2", head, "w:hdr");
            var firstFoot = story();
            foot(firstFoot, body, "first-foot");
            reference(section, "footer", "first", "footer1", firstFoot, "w:ftr");
        } else {
            reference(section, "header", "default", "header1", letterhead, "w:hdr");
        }
        var foot = story();
        foot(foot, body, "foot");
        reference(section, "footer", "default", "footer2", foot, "w:ftr");
        section.empty("w:pgSz", "w:w", "11906", "w:h", "16838")
            .empty("w:pgMar", "w:top", apart ? "1418" : "1021", "w:right", Integer.toString(MARGIN), "w:bottom", apart ? "1304" : "907", "w:left", Integer.toString(MARGIN),
                "w:header", apart ? "680" : "510", "w:footer", apart ? "567" : "454", "w:gutter", "0")
            .empty("w:cols", "w:space", "720");
        return (apart ? section.empty("w:titlePg") : section).close("w:sectPr");
    }

    private Story story() {
        return new Story(look, pictures, new Relations());
    }

    private void reference(Xml section, String kind, String type, String name, Story story, String root) {
        parts.add("word/" + name + ".xml", kind, story.xml(root), story.relations());
        section.empty("w:" + kind + "Reference", "w:type", type, "r:id", document.to(kind, name + ".xml"));
    }

    private static List<Node> inside(Element body, String name) {
        return body.elements().filter(element -> element.is(name)).findFirst().map(Element::children).orElse(List.of());
    }

    /** What the paper was made from; at the right, which page of how many. */
    private void foot(Story story, Element body, String name) {
        var lines = new ArrayList<List<Node>>(List.of(new ArrayList<>()));
        inside(body, name).forEach(node -> {
            if (node instanceof Element element && element.tag().equals("br")) {
                lines.add(new ArrayList<>());
            } else {
                lines.getLast().add(node);
            }
        });
        Xml out = story.out();
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Footer").close("w:pPr");
        Runs.write(out, lines.getFirst(), Setting.BODY);
        Runs.tab(out);
        String between = "";
        for (Look.Said page : look.page()) {
            var setting = new Setting(page.lang(), "", "", false, false);
            Runs.run(out, between, setting);
            page(out, page.text(), setting);
            between = "   ";
        }
        out.close("w:p");
        lines.stream().skip(1).forEach(line -> story.paragraph("Footer", line, Setting.BODY));
    }

    private static void page(Xml out, String text, Setting setting) {
        for (String piece : Arrays.asList(text.split("(?=\\{)|(?<=})"))) {
            switch (piece) {
                case "{page}" -> Runs.field(out, "PAGE", "1", setting);
                case "{pages}" -> Runs.field(out, "NUMPAGES", "1", setting);
                default -> Runs.run(out, piece, setting);
            }
        }
    }

    /** Names at the left, the mark at the right, a line in the firm's colour under both. */
    private void letterhead(Story story, Element letterhead, Setting setting) {
        Xml out = story.out();
        var mark = letterhead.first("img");
        int right = mark.isPresent() ? 2835 : 0;
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Letterhead").empty("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa")
            .empty("w:tblLayout", "w:type", "fixed").close("w:tblPr").open("w:tblGrid").empty("w:gridCol", "w:w", Integer.toString(WIDTH - right));
        if (right > 0) {
            out.empty("w:gridCol", "w:w", Integer.toString(right));
        }
        out.close("w:tblGrid").open("w:tr");
        cell(out, WIDTH - right);
        story.blocks(letterhead.children().stream().filter(node -> node instanceof Text || node instanceof Element element && !element.tag().equals("img")).toList(), setting);
        out.close("w:tc");
        mark.ifPresent(image -> {
            cell(out, right);
            out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "LetterheadMark").close("w:pPr");
            pictures.embedded(out, story.relations(), image);
            out.close("w:p", "w:tc");
        });
        out.close("w:tr", "w:tbl");
        story.paragraph("LetterheadEnd", List.of(), Setting.BODY);
    }

    private static void cell(Xml out, int width) {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa").close("w:tcPr");
    }
}
