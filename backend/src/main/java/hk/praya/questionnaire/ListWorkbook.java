package hk.praya.questionnaire;

import hk.praya.content.PartType;
import hk.praya.questionnaire.QuestionList.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of questions as a workbook: one row for each answer, its id before it; what is chosen is chosen from a list. */
final class ListWorkbook {
    static final int ID = 0;
    private static final int QUESTION = 1;
    private static final int HELP = 2;
    private static final int OPTIONS = 3;
    static final int ANSWER = 4;
    private static final int STANDS = 5;
    private static final List<ListWords> HEADINGS = List.of(ListWords.ID, ListWords.QUESTION, ListWords.HELP, ListWords.OPTIONS, ListWords.ANSWER, ListWords.STANDS);
    private static final int[] WIDTHS = {14, 46, 50, 40, 42, 24};
    /** Excel's own limit on a cell. */
    private static final int CELL = 32_767;
    private static final int HEADER = 4;
    private static final String ENTRY = "FFF6DC";
    private static final String QUIET = "5F6B72";

    private final QuestionList list;
    private final Worksheet sheet;
    private final Worksheet choices;
    private int row = HEADER + 1;
    private int lists;

    private ListWorkbook(QuestionList list, Workbook workbook) {
        this.list = list;
        sheet = workbook.newWorksheet(ListWords.SHEET.in(list.english()));
        choices = workbook.newWorksheet(ListWords.CHOICES.in(list.english()));
        choices.setVisibilityState(VisibilityState.HIDDEN);
    }

    static byte[] of(QuestionList list) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Praya", "1.0")) {
            workbook.properties().setTitle(list.title()).setTextProperty(ListReference.PROPERTY, list.reference().text());
            new ListWorkbook(list, workbook).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write() {
        var english = list.english();
        sheet.value(0, 0, list.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, ListWords.HOW.in(english));
        sheet.value(2, 0, ListWords.SEVERAL.in(english));
        sheet.value(3, 0, list.reference().text());
        sheet.style(3, 0).fontColor(QUIET).fontSize(8).set();
        for (var column = 0; column < HEADINGS.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.value(HEADER, column, HEADINGS.get(column).in(english));
            sheet.style(HEADER, column).bold().wrapText(true).verticalAlignment("top").set();
        }
        sheet.freezePane(0, HEADER + 1);
        for (var section : list.sections()) {
            sheet.value(row, QUESTION, section.title());
            sheet.style(row, QUESTION).bold().set();
            row++;
            for (var question : section.questions()) {
                var first = true;
                for (var line : question.lines()) {
                    line(question, line, first);
                    first = false;
                }
            }
        }
    }

    private void line(QuestionList.Asked question, Line line, boolean first) {
        text(ID, line.id());
        sheet.style(row, ID).fontColor(QUIET).verticalAlignment("top").set();
        text(QUESTION, line.label().isEmpty() ? question.wording() : first ? question.wording() + "\n" + line.label() : line.label());
        text(HELP, (first ? question.help() + "\n\n" + line.help() : line.help()).strip());
        text(OPTIONS, (ListDocument.kind(line.type()).map(kind -> kind.in(list.english())).orElse("") + "\n" + String.join("\n", line.numbered())).strip());
        answer(line);
        text(STANDS, line.stands());
        row++;
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) sheet.value(row, column, shortened(text));
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    private static String shortened(String text) {
        return text.length() > CELL ? text.substring(0, CELL) : text;
    }

    private void answer(Line line) {
        switch (line.answer()) {
            case null -> { }
            case LocalDate day -> sheet.value(row, ANSWER, day);
            case BigDecimal number -> sheet.value(row, ANSWER, number);
            // A string cell is text to a spreadsheet, whatever it begins with.
            default -> sheet.value(row, ANSWER, shortened(line.said()));
        }
        var style = sheet.style(row, ANSWER).wrapText(true).verticalAlignment("top").fillColor(ENTRY).borderStyle("thin").borderColor("C9BD93");
        // What is typed as text stays text: numbers keep their leading noughts, and nothing is reckoned.
        (switch (line.type()) {
            case TEXT, SINGLE, MULTI -> style.format("@");
            case DATE -> style.format("yyyy-mm-dd");
            case NUMBER -> style;
        }).set();
        if (line.type() == PartType.SINGLE && !line.options().isEmpty()) pick(line);
    }

    private void pick(Line line) {
        for (var each = 0; each < line.options().size(); each++) choices.value(each, lists, line.options().get(each));
        sheet.range(row, ANSWER, row, ANSWER).validateWithList(choices.range(0, lists, line.options().size() - 1, lists))
            // A number or a word of one's own is said to be none of them, and may stay: reading it back says so again.
            .allowBlank(true).showDropdown(true).showErrorMessage(true).errorStyle(DataValidationErrorStyle.WARNING)
            .errorTitle(ListWords.NONE_OF_THEM.in(list.english())).error(ListWords.NONE_OF_THEM_HOW.in(list.english()));
        lists++;
    }
}
