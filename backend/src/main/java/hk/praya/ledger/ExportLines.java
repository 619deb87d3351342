package hk.praya.ledger;

import hk.praya.access.CopiedRow;
import hk.praya.http.HongKong;
import hk.praya.table.Cells;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines of a file of the ledger in the making: rows as the database has them, in the words of one language. Bytes from end to end, for there are a million. */
final class ExportLines {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = {'\r', '\n'};
    /** Where the database's times begin. */
    private static final long EPOCH = LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    /** Hong Kong has kept one time since 1979. */
    private static final long HERE = HongKong.ZONE.getRules().getOffset(Instant.ofEpochSecond(EPOCH)).getTotalSeconds();
    private static final long DAY = 86_400;

    /** What is the same in line after line. @param counts of a row that nothing was said of */
    record Said(byte[] staff, byte[] customer, byte[] read, byte[] counts, byte[] yes, byte[] no, Codes languages, Codes methods, Codes devices, Codes deeds, Codes records, Codes wrongs) {
        static Said in(boolean english) {
            return new Said(line(List.of(ExportWords.reader(english, false))), line(List.of(ExportWords.reader(english, true))), line(List.of(ExportWords.read(english))), line(List.of(ExportWords.yes(english, true), "", "", "")),
                line(List.of(ExportWords.yes(english, true))), line(List.of(ExportWords.yes(english, false))), Codes.of(ExportWords.languages(english)), Codes.of(ExportWords.methods(english)), Codes.of(ExportWords.devices(english)),
                Codes.of(ExportWords.deeds(english)), Codes.of(ExportWords.records(english)), Codes.of(ExportWords.wrongs(english)));
        }
    }

    /** A few codes, and what each is called. */
    record Codes(byte[][] codes, byte[][] words) {
        static Codes of(Map<String, String> words) {
            var keys = List.copyOf(words.keySet());
            return new Codes(keys.stream().map(each -> each.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new), keys.stream().map(each -> line(List.of(String.valueOf(words.get(each))))).toArray(byte[][]::new));
        }
    }

    private final Said said;
    private byte[] bytes;
    private int length;
    private long day = Long.MIN_VALUE;
    private byte[] date = new byte[0];

    ExportLines(Said said, int rows) {
        this.said = said;
        this.bytes = new byte[rows * 400];
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** @param person and {@code version} as they are called. @param since what was said of it last */
    void acknowledgement(CopiedRow row, byte[] person, byte[] version, byte[] since) {
        who(row, person, version).time(row, 4).time(row, 5).id(row, 2).cell(said.read()).how(row, 6).end(since);
    }

    void consent(CopiedRow row, byte[] person, byte[] version, byte[] since) {
        who(row, person, version).time(row, 4).time(row, 5).id(row, 2).code(row, 6, said.deeds()).text(row, 7).text(row, 8).text(row, 9).text(row, 10).text(row, 11).how(row, 12).end(since);
    }

    /** @param by who said so */
    void correction(CopiedRow row, byte[] person, byte[] version, byte[] by) {
        who(row, person, version).cell(by).time(row, 5).id(row, 6).code(row, 7, said.records()).number(row, 8).code(row, 9, said.wrongs()).yes(row, 10).code(row, 11, said.languages()).text(row, 12);
        length--;
        end(new byte[0]);
    }

    private ExportLines who(CopiedRow row, byte[] person, byte[] version) {
        return cell(person).cell(row.bytes()[row.start(3)] == 'c' ? said.customer() : said.staff()).cell(version);
    }

    private ExportLines how(CopiedRow row, int from) {
        code(row, from, said.languages()).number(row, from + 1).text(row, from + 2).code(row, from + 3, said.methods()).code(row, from + 4, said.devices()).yes(row, from + 5);
        add(row.bytes(), row.start(from + 6), row.length(from + 6)).bytes[length++] = '/';
        return cell(row.bytes(), row.start(from + 7), row.length(from + 7)).hex(row, from + 8);
    }

    private void end(byte[] last) {
        add(last, 0, last.length).add(END, 0, END.length);
    }

    /** With room for one more, whatever it is. */
    private ExportLines add(byte[] from, int at, int count) {
        room(count + 1);
        System.arraycopy(from, at, bytes, length, count);
        length += count;
        return this;
    }

    private void room(int count) {
        if (length + count > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }

    private ExportLines cell(byte[] from, int at, int count) {
        add(from, at, count).bytes[length++] = ',';
        return this;
    }

    private ExportLines cell(byte[] whole) {
        return cell(whole, 0, whole.length);
    }

    private ExportLines yes(CopiedRow row, int field) {
        return cell(row.yes(field) ? said.yes() : said.no());
    }

    private ExportLines code(CopiedRow row, int field, Codes of) {
        for (var no = 0; no < of.codes().length; no++) {
            var code = of.codes()[no];
            if (Arrays.equals(row.bytes(), row.start(field), row.start(field) + row.length(field), code, 0, code.length)) return cell(of.words()[no]);
        }
        return text(row, field);
    }

    private ExportLines number(CopiedRow row, int field) {
        return cell(Long.toString(row.number(field)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private ExportLines id(CopiedRow row, int field) {
        room(37);
        for (var at = 0; at < 16; at++) {
            if (at == 4 || at == 6 || at == 8 || at == 10) bytes[length++] = '-';
            digits(row.bytes()[row.start(field) + at]);
        }
        bytes[length++] = ',';
        return this;
    }

    private ExportLines hex(CopiedRow row, int field) {
        room(2 * row.length(field) + 1);
        for (var at = 0; at < row.length(field); at++) digits(row.bytes()[row.start(field) + at]);
        bytes[length++] = ',';
        return this;
    }

    private void digits(byte each) {
        bytes[length++] = HEX[each >> 4 & 15];
        bytes[length++] = HEX[each & 15];
    }

    /** To the second, cut off as on a receipt, and without its offset, which a spreadsheet would not take for a time. */
    private ExportLines time(CopiedRow row, int field) {
        var second = Math.floorDiv(row.number(field), 1_000_000L) + EPOCH + HERE;
        var on = Math.floorDiv(second, DAY);
        if (on != day) {
            day = on;
            date = (LocalDate.ofEpochDay(on) + " ").getBytes(StandardCharsets.ISO_8859_1);
        }
        add(date, 0, date.length).room(10);
        var left = (int) Math.floorMod(second, DAY);
        two(left / 3600, ':');
        two(left / 60 % 60, ':');
        two(left % 60, ',');
        return this;
    }

    private void two(int number, char then) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
        bytes[length++] = (byte) then;
    }

    private ExportLines text(CopiedRow row, int field) {
        var count = row.length(field);
        if (count < 0) return cell(bytes, 0, 0);
        return isPlain(row.bytes(), row.start(field), count) ? cell(row.bytes(), row.start(field), count) : cell(line(List.of(new String(row.bytes(), row.start(field), count, StandardCharsets.UTF_8))));
    }

    /** Nothing in it is to be quoted, and it begins with what no spreadsheet runs: a letter or a digit of ASCII, or whatever has a place beyond it but not among the wide forms. */
    private static boolean isPlain(byte[] of, int at, int count) {
        if (count == 0 || (of[at] < 0 ? of[at] == (byte) 0xEF : !Character.isLetterOrDigit(of[at]))) return false;
        for (var next = at; next < at + count; next++) if (of[next] == ',' || of[next] == '"' || of[next] == '\n' || of[next] == '\r') return false;
        return true;
    }

    static byte[] line(List<String> cells) {
        return cells.stream().map(ExportLines::cell).collect(Collectors.joining(",")).getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 4180; what a spreadsheet would run has an apostrophe before it. */
    static String cell(String text) {
        var plain = Cells.isFormula(text) ? "'" + text : text;
        return plain.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r') ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
