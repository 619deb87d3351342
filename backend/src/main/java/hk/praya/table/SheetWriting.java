package hk.praya.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Lists given back: as a workbook, or as text that a spreadsheet opens without running anything in it. */
public final class SheetWriting {
    /** Excel's own limit on a cell. */
    private static final int CELL = 32_767;

    private SheetWriting() {}

    /** @param width in characters */
    public record Column(String heading, int width) {}

    /** @param rows of text, whole numbers, days, or null */
    public static byte[] workbook(String sheetName, List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Praya", "1.0")) {
            var sheet = workbook.newWorksheet(sheetName);
            for (var i = 0; i < columns.size(); i++) {
                sheet.width(i, columns.get(i).width());
                sheet.value(0, i, columns.get(i).heading());
                sheet.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
            }
            sheet.freezePane(0, 1);
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) write(sheet, row + 1, column, rows.get(row).get(column));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> { return; }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").verticalAlignment("top").set();
                return;
            }
            case Integer number -> sheet.value(row, column, number);
            case Long number -> sheet.value(row, column, number);
            case BigDecimal number -> sheet.value(row, column, number);
            default -> {
                // A string cell is text to Excel whatever it begins with.
                var text = value.toString();
                if (!text.isEmpty()) sheet.value(row, column, text.length() > CELL ? text.substring(0, CELL) : text);
            }
        }
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    /** UTF-8 with the mark that Excel needs; what it would run has an apostrophe before it, which reading takes off again. */
    public static byte[] text(List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8); var printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            writer.write('\ufeff');
            printer.printRecord(columns.stream().map(Column::heading).toList());
            for (var row : rows) printer.printRecord(row.stream().map(SheetWriting::plain).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String plain(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return Cells.isFormula(text) ? "'" + text : text;
    }
}
