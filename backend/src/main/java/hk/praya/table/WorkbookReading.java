package hk.praya.table;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an Excel workbook (.xlsx, ECMA-376) that has a header which the reader knows. */
final class WorkbookReading {
    /** A list of 20,000 rows unpacks to about 30 MB; a file that unpacks to more is no list. */
    private static final long UNPACKED = 100L * 1024 * 1024;
    private static final int PARTS = 500;
    private static final int SHEETS = 20;
    private static final int HEADER_WITHIN = 20;
    private static final int DIGITS = 40;
    /** Excel's days end with 9999-12-31; a larger number in a cell of days shows as hashes there. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private WorkbookReading() {}

    static boolean isWorkbook(byte[] content) {
        return ReadableWorkbook.isOOXMLZipHeader(content.length < 4 ? new byte[4] : java.util.Arrays.copyOf(content, 4));
    }

    static Outcome<Table> read(byte[] content, ToIntFunction<List<String>> recognised, int least, int most) {
        try {
            if (unpacksTooLarge(content)) return Outcome.refused(Refusal.TOO_LARGE, List.of(new Reason("upload.unpacks_too_large", "file", Map.of("limit", UNPACKED))));
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
                for (var sheet : workbook.getSheets().limit(SHEETS).toList()) {
                    var read = read(sheet, recognised, least, most);
                    if (read != null) return read;
                }
            }
            return Outcome.refused(Refusal.INVALID, "upload.headers_unknown", "file");
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException | NullPointerException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            // Whatever a damaged or forged workbook makes the reader stumble over, it is the file's fault.
            return Outcome.refused(Refusal.UNSUPPORTED, List.of(new Reason("upload.not_text", "file", Map.of("looksLike", "zip"))));
        }
    }

    /** Unpacks it once into nothing, so that memory is never asked for what a small file claims to hold. */
    private static boolean unpacksTooLarge(byte[] content) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        var parts = 0;
        // By the directory at the end, as Excel reads it: a stream cannot follow every writer's way of saying sizes.
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++parts > PARTS) return true;
                try (var part = zip.getInputStream(entry)) {
                    for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        total += read;
                        if (total > UNPACKED) return true;
                    }
                }
            }
        }
        return false;
    }

    private static @Nullable Outcome<Table> read(Sheet sheet, ToIntFunction<List<String>> recognised, int least, int most) throws IOException {
        List<String> header = null;
        var before = 0;
        var rows = new ArrayList<Table.Row>();
        try (var stream = sheet.openStream()) {
            for (var row : (Iterable<Row>) stream::iterator) {
                var cells = cells(row);
                if (header == null) {
                    if (recognised.applyAsInt(cells) >= least) header = cells;
                    else if (++before >= HEADER_WITHIN) return null;
                    if (header != null && header.size() > TableReading.COLUMNS) return tooLarge("upload.too_many_columns", TableReading.COLUMNS);
                    continue;
                }
                var read = new Table.Row(row.getRowNum(), cells);
                if (read.isBlank()) continue;
                if (rows.size() == most) return tooLarge("upload.too_many_rows", most);
                rows.add(read);
            }
        }
        if (header == null) return null;
        return rows.isEmpty() ? Outcome.refused(Refusal.INVALID, "upload.only_header", "file") : Outcome.done(new Table("xlsx", header, rows));
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), TableReading.COLUMNS + 1); column++) cells.add(text(row.getOptionalCell(column).orElse(null)));
        while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
        return cells;
    }

    /** As somebody would type it: days year first, whole numbers without a point, of a formula what it came to. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) return "";
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            var number = cell.asNumber().stripTrailingZeros();
            // Written out, 1E999999999 would be a gigabyte of noughts; nothing that somebody counts is so long.
            if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) return number.toString();
            return format != null && isDay(format) && isDayNumber(number) ? cell.asDate().toLocalDate().toString() : number.toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDayNumber(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(LAST_DAY) < 0;
    }

    private static boolean isDay(String format) {
        var plain = format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
        return plain.contains("y") && plain.contains("d") || plain.contains("d") && plain.contains("m");
    }

    private static <T> Outcome<T> tooLarge(String key, int limit) {
        return Outcome.refused(Refusal.TOO_LARGE, List.of(new Reason(key, "file", Map.of("limit", limit))));
    }
}
