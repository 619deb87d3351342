package hk.praya.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Writes a form: the looks are those of every other document, what is chosen is chosen from a list in its cell. */
public final class FormWriting {

    private static final int[] COLUMNS = {1500, 4400, Margins.WIDTH - 5900};
    private static final String[] NAMESPACES = {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"};
    /** What XML cannot hold, and what hides one text in another. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n]]";

    private final Form form;
    private final Xml out = new Xml();
    private final boolean chinese;
    private int controls;

    private FormWriting(Form form) {
        this.form = form;
        this.chinese = form.lang().startsWith("zh");
    }

    /** Safe to call from several threads. @param look whose colour and date it has */
    public static byte[] of(Form form, Look look) {
        var parts = new Parts(look);
        var writing = new FormWriting(form);
        writing.body();
        var document = new Xml().open("w:document", NAMESPACES).open("w:body").add(writing.out).close("w:body", "w:document");
        var relations = new Relations();
        parts.looks(relations);
        parts.add("word/document.xml", "document.main", document, relations);
        parts.properties(new Node.Element("head", Map.of(), List.of(new Node.Element("title", Map.of(), List.of(new Node.Text(visible(form.title())))))));
        parts.custom(form.properties());
        return parts.zip(Map.of());
    }

    private void body() {
        paragraph("TitleSmall", form.title(), "");
        form.lead().forEach(line -> paragraph("Normal", line, ""));
        for (var section : form.sections()) {
            paragraph("HeadingPlain", section.title(), "");
            for (var question : section.questions()) {
                table(question);
                paragraph("Gap", "", "");
            }
        }
        paragraph("Small", form.reference(), "QuietText");
        out.open("w:sectPr").empty("w:pgSz", "w:w", "11906", "w:h", "16838")
            .empty("w:pgMar", "w:top", "1134", "w:right", Integer.toString(Margins.MARGIN), "w:bottom", "1134", "w:left", Integer.toString(Margins.MARGIN), "w:header", "567", "w:footer", "567", "w:gutter", "0")
            .close("w:sectPr");
    }

    private void table(Form.Question question) {
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "List").empty("w:tblW", "w:w", Integer.toString(Margins.WIDTH), "w:type", "dxa")
            .empty("w:tblLayout", "w:type", "fixed").close("w:tblPr").open("w:tblGrid");
        for (int column : COLUMNS) {
            out.empty("w:gridCol", "w:w", Integer.toString(column));
        }
        out.close("w:tblGrid");
        head(question);
        question.rows().forEach(this::row);
        out.close("w:tbl");
    }

    private void head(Form.Question question) {
        rowOf(true);
        cell(0);
        paragraph("TableHead", form.heads().id(), "");
        out.close("w:tc");
        cell(1);
        paragraph("TableText", question.wording(), "Strong");
        if (!question.help().isEmpty()) {
            paragraph("TableSmall", question.help(), "QuietText");
        }
        out.close("w:tc");
        cell(2);
        paragraph("TableHead", form.heads().answer(), "");
        out.close("w:tc", "w:tr");
    }

    private void row(Form.Row row) {
        rowOf(false);
        cell(0);
        paragraph("TableSmall", row.id(), "QuietText");
        out.close("w:tc");
        cell(1);
        paragraph("TableText", row.label(), "");
        row.choices().forEach(choice -> paragraph("TableSmall", choice, ""));
        if (!row.note().isEmpty()) {
            paragraph("TableSmall", row.note(), "QuietText");
        }
        out.close("w:tc");
        cell(2);
        answer(row);
        out.close("w:tc", "w:tr");
    }

    private void answer(Form.Row row) {
        if (row.pick().isEmpty()) {
            // No field around what is typed: LibreOffice writes the text of one several times over where scripts are mixed.
            paragraph("TableText", row.answer(), "");
            return;
        }
        boolean blank = row.answer().isEmpty();
        controls++;
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableText").close("w:pPr").open("w:sdt").open("w:sdtPr")
            .empty("w:alias", "w:val", row.id()).empty("w:tag", "w:val", row.id()).empty("w:id", "w:val", Integer.toString(controls)).empty("w:lock", "w:val", "sdtLocked");
        if (blank) {
            out.empty("w:showingPlcHdr");
        }
        // Word refuses a list that says the same twice.
        out.open("w:dropDownList");
        new LinkedHashSet<>(row.pick()).forEach(choice -> out.empty("w:listItem", "w:displayText", visible(choice), "w:value", visible(choice)));
        out.close("w:dropDownList", "w:sdtPr").open("w:sdtContent");
        run(blank ? form.choose() : row.answer(), blank ? "QuietText" : "");
        out.close("w:sdtContent", "w:sdt", "w:p");
    }

    private void rowOf(boolean head) {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            out.empty("w:tblHeader");
        }
        out.close("w:trPr");
    }

    private void cell(int column) {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(COLUMNS[column]), "w:type", "dxa").close("w:tcPr");
    }

    private void paragraph(String style, String text, String ink) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close("w:pPr");
        if (!text.isEmpty()) {
            run(text, ink);
        }
        out.close("w:p");
    }

    private void run(String text, String ink) {
        out.open("w:r");
        Runs.properties(out, (chinese ? Setting.BODY.of(CHINESE) : Setting.BODY).ink(ink));
        boolean first = true;
        for (String line : visible(text).split("\n", -1)) {
            if (!first) {
                out.empty("w:br");
            }
            out.open("w:t", "xml:space", "preserve").text(line).close("w:t");
            first = false;
        }
        out.close("w:r");
    }

    private static final Node.Element CHINESE = new Node.Element("p", Map.of("lang", "zh-Hant-HK"), List.of());

    private static String visible(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll(UNSEEN, "").replace('\t', ' ');
    }
}
