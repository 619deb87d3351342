package hk.praya.word;

import hk.praya.word.Node.Element;
import hk.praya.word.Node.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents: Word's field, already filled in. Without page numbers until somebody updates it: only whoever
 * sets the pages knows them, and a number that is wrong is worse than none.
 */
final class Contents {

    private static final String FIELD = "TOC \\h \\z \\t \"heading 1,1,Appendix,1,Appendix Section,2\"";

    private record Entry(String style, String anchor, String number, List<Node> words) {}

    private final Look look;
    private final Story story;

    Contents(Look look, Story story) {
        this.look = look;
        this.story = story;
    }

    static String bookmark(String id) {
        return "_Toc_" + id.replaceAll("[^A-Za-z0-9]", "_");
    }

    void write(List<Node> body) {
        Xml out = story.out();
        out.open("w:sdt").open("w:sdtPr").open("w:docPartObj").empty("w:docPartGallery", "w:val", "Table of Contents").empty("w:docPartUnique").close("w:docPartObj", "w:sdtPr")
            .open("w:sdtContent");
        var heading = new ArrayList<Node>();
        look.contents().forEach(said -> {
            if (!heading.isEmpty()) {
                heading.add(new Text(" "));
            }
            heading.add(new Text(said.text()));
        });
        story.paragraph("TOCHeading", heading, new Setting("zh-Hant-HK", "Normal", "", false, false));
        List<Entry> entries = entries(body);
        for (int i = 0; i < entries.size(); i++) {
            entry(out, entries.get(i), i == 0);
        }
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Gap").close("w:pPr");
        mark(out, "end");
        out.close("w:p", "w:sdtContent", "w:sdt");
    }

    private void entry(Xml out, Entry entry, boolean first) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", entry.style()).close("w:pPr");
        if (first) {
            mark(out, "begin");
            out.open("w:r").open("w:instrText", "xml:space", "preserve").text(" " + FIELD + " ").close("w:instrText", "w:r");
            mark(out, "separate");
        }
        out.open("w:hyperlink", "w:anchor", bookmark(entry.anchor()), "w:history", "1");
        if (!entry.number().isEmpty()) {
            Runs.run(out, entry.number(), new Setting("zh-Hant-HK", "", "", false, false));
            Runs.tab(out);
        }
        Runs.write(out, entry.words(), Setting.BODY);
        out.close("w:hyperlink", "w:p");
    }

    private static void mark(Xml out, String type) {
        out.open("w:r").empty("w:fldChar", "w:fldCharType", type).close("w:r");
    }

    private List<Entry> entries(List<Node> body) {
        var entries = new ArrayList<Entry>();
        int sections = 0;
        int appendices = 0;
        for (Node node : body) {
            if (node instanceof Element element && !element.of("id").isEmpty()) {
                boolean section = element.tag().equals("h2");
                boolean appendix = section && element.is("page");
                sections += section && !appendix ? 1 : 0;
                appendices += appendix ? 1 : 0;
                String number = appendix ? look.appendix(Integer.toString(appendices)) : section ? Integer.toString(sections) : "";
                entries.add(new Entry(section ? "TOC1" : "TOC2", element.of("id"), number, section ? element.children().subList(2, element.children().size()) : element.children()));
            }
        }
        return entries;
    }
}
