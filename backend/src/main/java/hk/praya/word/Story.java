package hk.praya.word;

import hk.praya.word.Node.Element;
import hk.praya.word.Node.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of paragraphs and tables: the body, a header or a footer. */
final class Story {

    private static final String[] NAMESPACES = {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main", "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"};

    /** Classes of a paragraph that are a style of their own; any other must be one that {@link Runs#ink} knows. */
    private static final Map<String, String> PARAGRAPHS = Map.ofEntries(Map.entry("kind-en", "Subtitle"), Map.entry("client", "Client"), Map.entry("client-en", "ClientSecond"),
        Map.entry("note", "Note"), Map.entry("wording", "Wording"), Map.entry("typed", "SignatureName"), Map.entry("under", "SignatureUnder"), Map.entry("line", "SignatureLine"),
        Map.entry("firm", "LetterheadFirm"), Map.entry("firm-en", "LetterheadSecond"), Map.entry("reach", "LetterheadReach"), Map.entry("lead", "Lead"));

    private static final Map<String, String> CLOSE = Map.of("client", "CloseClient", "firm", "CloseFirm", "firm-en", "CloseFirmSecond");

    private final Look look;
    private final Pictures pictures;
    private final Relations relations;
    private final Xml out = new Xml();
    private boolean appendix;
    private boolean afterTable;
    private int bookmarks;
    private int lists;
    private boolean begun;
    private boolean newPage;

    Story(Look look, Pictures pictures, Relations relations) {
        this.look = look;
        this.pictures = pictures;
        this.relations = relations;
    }

    Relations relations() {
        return relations;
    }

    Xml out() {
        return out;
    }

    /** @param root {@code w:document}, {@code w:hdr} or {@code w:ftr} */
    Xml xml(String root) {
        boolean document = root.equals("w:document");
        var xml = new Xml().open(root, NAMESPACES);
        return document ? xml.open("w:body").add(out).close("w:body", root) : xml.add(out).close(root);
    }

    /** The body of the sheet, its table of contents before the first section. */
    void standing(Element body) {
        var before = new ArrayList<Node>();
        var after = new ArrayList<Node>();
        for (Element element : body.elements().filter(element -> !Word.isMargin(element)).toList()) {
            (after.isEmpty() && !element.tag().equals("h2") ? before : after).add(element);
        }
        blocks(before, Setting.BODY);
        if (!look.contents().isEmpty()) {
            new Contents(look, this).write(after);
        }
        blocks(after, Setting.BODY);
    }

    /** The last paragraph and the page. */
    void end(Xml section) {
        closed();
        out.add(section);
    }

    /** A table is never the last thing in its place. */
    void closed() {
        if (afterTable) {
            paragraph("Gap", List.of(), Setting.BODY);
        }
    }

    void blocks(List<Node> nodes, Setting setting) {
        var line = new ArrayList<Node>();
        @Nullable Element last = null;
        for (Node node : nodes) {
            if (node instanceof Text || node instanceof Element inline && List.of("span", "b", "br").contains(inline.tag())) {
                line.add(node);
            } else if (node instanceof Element element) {
                lineOf(line, setting);
                if (element.is("side") && last != null && last.is("side")) {
                    paragraph("Divider", List.of(), setting);
                }
                block(element, setting.of(element));
                last = element;
            }
        }
        lineOf(line, setting);
    }

    private void lineOf(List<Node> line, Setting setting) {
        if (!line.isEmpty()) {
            paragraph(setting.text(), line, setting);
            line.clear();
        }
    }

    private void block(Element element, Setting setting) {
        switch (element.tag()) {
            case "h1" -> paragraph(look.contents().isEmpty() ? "TitleSmall" : "Title", element.children(), setting);
            case "h2", "h3", "h4" -> heading(element, setting);
            case "p" -> text(element, setting);
            case "table" -> {
                closed();
                new Tables(this, element, setting).write();
                afterTable = true;
            }
            case "svg" -> picture(element, setting);
            case "div" -> division(element, setting);
            default -> throw new IllegalStateException("no form for <" + element.tag() + ">");
        }
    }

    private void division(Element element, Setting setting) {
        if (element.is("flow")) {
            picture(element, setting.withNext(true));
        } else if (element.is("line")) {
            paragraph(element.is("short") ? "SignatureShort" : "SignatureLine", element.children(), setting);
        } else if (element.is("say")) {
            blocks(element.children(), setting.text(setting.close() ? "CloseSay" : "Say"));
        } else if (element.is("side")) {
            blocks(element.children(), setting.inSide().withNext(element.is("keep")));
        } else if (element.is("keep")) {
            blocks(element.children(), setting.withNext(true));
        } else if (element.is("sheet")) {
            newPage = begun;
            begun = true;
            blocks(element.elements().filter(child -> !Word.isMargin(child)).map(Node.class::cast).toList(), setting.text("Close"));
        } else if (element.is("record") || element.is("page")) {
            blocks(element.children(), setting);
        } else {
            throw new IllegalStateException("no form for a division of class " + element.of("class"));
        }
    }

    private void heading(Element element, Setting setting) {
        appendix |= element.is("page");
        String style = switch (element.tag()) {
            case "h2" -> element.is("page") ? "Appendix" : element.is("plain") ? "HeadingPlain" : "Heading1";
            case "h3" -> !element.is("minor") ? appendix && !element.of("id").isEmpty() ? "AppendixSection" : "Heading3"
                : appendix ? "Heading3" : setting.side() && !setting.chinese() ? "Heading2English" : "Heading2";
            default -> "Heading4";
        };
        List<Node> words = element.children();
        if (element.tag().equals("h2") && !element.is("plain")) {   // number and the space after it
            words = words.subList(2, words.size());
        }
        String id = element.of("id");
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close("w:pPr");
        if (!id.isEmpty()) {
            bookmarks++;
            out.empty("w:bookmarkStart", "w:id", Integer.toString(bookmarks), "w:name", Contents.bookmark(id));
        }
        Runs.write(out, words, setting);
        if (!id.isEmpty()) {
            out.empty("w:bookmarkEnd", "w:id", Integer.toString(bookmarks));
        }
        out.close("w:p");
        afterTable = false;
    }

    private void text(Element element, Setting setting) {
        String style = switch (setting.text()) {   // what stands under a leading word is plain
            case "Lead" -> "TableText";
            case "CloseLead" -> "Close";
            default -> setting.text();
        };
        Setting inked = setting;
        for (String name : element.of("class").split(" ")) {
            if (PARAGRAPHS.containsKey(name)) {
                style = setting.close() && CLOSE.containsKey(name) ? CLOSE.get(name) : PARAGRAPHS.get(name);
            } else if (name.equals("small")) {
                style = setting.text().equals("CloseSay") ? style : setting.close() ? "CloseSmall" : setting.text().equals("Normal") ? "Small" : "TableSmall";
            } else if (name.equals("with-next")) {
                inked = inked.withNext(true);
            } else if (!List.of("prose", "given", "digest", "").contains(name)) {
                inked = Runs.ink(new Element("span", Map.of("class", name), List.of()), inked);
            }
        }
        paragraph(style, element.children(), inked);
    }

    /** @param element {@code svg}, or a drawing with names over it */
    private void picture(Element element, Setting setting) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Picture");
        if (setting.withNext()) {
            out.empty("w:keepNext");
        }
        out.close("w:pPr");
        pictures.drawn(out, relations, element);
        out.close("w:p");
        afterTable = false;
    }

    void paragraph(String style, List<Node> line, Setting setting) {
        paragraph(style, line, setting, new Xml());
    }

    /** @param numbering, tabs and the like, in the order of the schema */
    void paragraph(String style, List<Node> line, Setting setting, Xml properties) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (setting.withNext()) {
            out.empty("w:keepNext");
        }
        if (newPage) {
            out.empty("w:pageBreakBefore");
            newPage = false;
        }
        out.add(properties).close("w:pPr");
        Runs.write(out, line, setting);
        out.close("w:p");
        afterTable = false;
    }

    /** The number of the next list, each of which begins with one. Ids 1 and 2 are the headings' (numbering.xml). */
    int nextList() {
        if (lists == 40) {
            throw new IllegalStateException("more lists than numbering.xml has");
        }
        lists++;
        return lists + 2;
    }
}
