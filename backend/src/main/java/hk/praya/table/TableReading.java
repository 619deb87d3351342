package hk.praya.table;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** Reads a list: delimited text in whatever encoding, separator and line ending it comes, or a workbook. */
public final class TableReading {
    /** What the server takes in one upload (application.yml says it again); a roster of 20,000 is a third of it. */
    public static final int BYTES = 10 * 1024 * 1024;
    /** The largest employers of Hong Kong have fewer people in one company; a preview stays one screenful of memory. */
    public static final int ROWS = 20_000;
    /** The widest export known has about forty. */
    public static final int COLUMNS = 60;
    /** Letterheads and instructions stand above a header; more of them than this and it is not a table. */
    private static final int HEADER_WITHIN = 20;
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    private TableReading() {}

    /**
     * @param recognised how many cells of a row are headings that the reader knows
     * @param least fewer headings than this, and the row is no header
     */
    public static Outcome<Table> read(byte[] content, ToIntFunction<List<String>> recognised, int least) {
        return read(content, recognised, least, ROWS);
    }

    /** @param most rows, where the list is of another kind than a roster */
    public static Outcome<Table> read(byte[] content, ToIntFunction<List<String>> recognised, int least, int most) {
        if (content.length > BYTES) return tooLarge("upload.too_large", BYTES);
        if (WorkbookReading.isWorkbook(content)) return WorkbookReading.read(content, recognised, least, most);
        return TextDecoding.decode(content).then(texts -> read(texts, recognised, least, most));
    }

    /** A header found: where, under which reading, and how many of its words are known. */
    private record Found(TextDecoding.Text text, String body, char separator, int record, int score) {}

    private static Outcome<Table> read(List<TextDecoding.Text> texts, ToIntFunction<List<String>> recognised, int least, int most) {
        Found best = null;
        for (var text : texts) {
            var said = saidSeparator(text.text());
            var body = said == null ? text.text() : text.text().substring(text.text().indexOf('\n') + 1);
            for (var separator : said == null ? SEPARATORS : List.of(said)) {
                var found = header(text, body, separator, recognised);
                if (found != null && (best == null || found.score() > best.score())) best = found;
            }
        }
        if (best == null || best.score() < least) return Outcome.refused(Refusal.INVALID, "upload.headers_unknown", "file");
        return rows(best, most);
    }

    /** Excel writes {@code sep=;} above a list that is not separated by commas. */
    private static @Nullable Character saidSeparator(String text) {
        return text.startsWith("sep=") && text.length() > 5 && text.indexOf('\n') > 0 ? Character.valueOf(text.charAt(4)) : null;
    }

    private static @Nullable Found header(TextDecoding.Text text, String body, char separator, ToIntFunction<List<String>> recognised) {
        Found best = null;
        try (var parser = parser(body, separator)) {
            int index = 0;
            for (var record : parser) {
                var score = recognised.applyAsInt(record.toList());
                if (score > 0 && (best == null || score > best.score())) best = new Found(text, body, separator, index, score);
                if (++index == HEADER_WITHIN) break;
            }
        } catch (IOException | UncheckedIOException e) {
            // This separator makes no sense of the quotes; another may, and rows() says so if none does.
            return best;
        }
        return best;
    }

    private static Outcome<Table> rows(Found found, int most) {
        long line = found.body().length() == found.text().text().length() ? 1 : 2;
        var shift = line - 1;
        List<String> header = List.of();
        var rows = new ArrayList<Table.Row>();
        try (var parser = parser(found.body(), found.separator())) {
            int index = 0;
            for (var record : parser) {
                var at = (int) line;
                line = parser.getCurrentLineNumber() + 1 + shift;
                if (index++ < found.record()) continue;
                if (index - 1 == found.record()) {
                    header = trimmed(record.toList());
                    if (header.size() > COLUMNS) return tooLarge("upload.too_many_columns", COLUMNS);
                    continue;
                }
                var row = new Table.Row(at, record.toList());
                if (row.isBlank()) continue;
                if (rows.size() == most) return tooLarge("upload.too_many_rows", most);
                rows.add(row);
            }
        } catch (IOException | UncheckedIOException e) {
            return Outcome.refused(Refusal.INVALID, List.of(new Reason("upload.malformed", "file", Map.of("line", line))));
        }
        return rows.isEmpty() ? Outcome.refused(Refusal.INVALID, "upload.only_header", "file")
            : Outcome.done(new Table(found.text().encoding(), header, rows));
    }

    /** Spreadsheets end rows with separators for columns that nobody filled. */
    private static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) end--;
        return cells.subList(0, end);
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        // An unclosed quote would swallow the rest of the list, so it is refused; text after a closed one is kept.
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setTrailingData(true).setLenientEof(false).get();
        return CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get();
    }

    private static <T> Outcome<T> tooLarge(String key, int limit) {
        return Outcome.refused(Refusal.TOO_LARGE, List.of(new Reason(key, "file", Map.of("limit", limit))));
    }
}
