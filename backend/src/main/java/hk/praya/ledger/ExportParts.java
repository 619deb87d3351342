package hk.praya.ledger;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.ledger.tables.records.CorrectionRecord;
import hk.praya.jooq.ledger.tables.records.ExportRecord;
import hk.praya.table.Cells;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the ledger, some thousands of rows at a time, each part read in a transaction of its own. Rows are only ever added, so parts that are
 * read one after the other are of one piece: those that were there when it was asked for, in the order of their ids.
 */
final class ExportParts implements ExportStream.Parts {
    /** Some megabytes of lines at most. */
    private static final int ROWS = 5_000;
    /** As many as are looked up at once. */
    private static final int NAMES = 1_000;
    /**
     * As many as are remembered, so that the heap stays flat whoever is in the file (some 20 MB). More than nearly any client has: one notice after the other names the same
     * people in the same order, and where they are a few more than are remembered, each is looked up for each notice.
     */
    private static final int REMEMBERED = 100_000;
    /** Over which nobody is still waiting for it. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Of a UUID as text, and of it with the comma behind it. */
    private static final int ID = 36;
    private static final int CELL = ID + 1;
    /** Of who reads, with the comma behind it. */
    private static final int STAFF = "staff,".length();
    private static final int CUSTOMER = "customer,".length();
    /** Of a time as text. */
    private static final int SECONDS = "2026-11-28 14:49:58".length();
    private static final byte[] UNKNOWN = {',', ','};
    private static final byte[] END = {'\r', '\n'};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Access access;
    private final Actor actor;
    private final ExportQueries queries;
    private final LedgerExport.Naming naming;
    private final ExportRecord of;
    private final Clock clock;
    private final boolean english;
    private final Instant deadline;
    private final Said said;
    private Known known = new Known(new HashMap<>(), new HashMap<>());
    private boolean begun;
    private boolean ended;
    private @Nullable UUID after;

    ExportParts(Access access, Actor actor, ExportQueries queries, LedgerExport.Naming naming, ExportRecord of, Clock clock) {
        this.access = access;
        this.actor = actor;
        this.queries = queries;
        this.naming = naming;
        this.of = of;
        this.clock = clock;
        this.english = of.getLanguage().equals("en");
        this.said = Said.in(english);
        this.deadline = clock.instant().plus(LONGEST);
    }

    /** What is the same in line after line. @param counts of a row that nothing was said of */
    private record Said(byte[] staff, byte[] customer, byte[] read, byte[] counts) {
        static Said in(boolean english) {
            return new Said(line(List.of(ExportWords.reader(english, false))), line(List.of(ExportWords.reader(english, true))), line(List.of(ExportWords.read(english))), line(List.of(ExportWords.yes(english, true), "", "", "")));
        }
    }

    /** What people and versions are called, for the part that is read: whoever writes one has what its lines need. */
    private record Known(Map<UUID, byte[]> people, Map<UUID, byte[]> versions) {}

    /** What is put into each line of a part, in their order. @param by who corrected; empty unless that is what the file is of */
    private record Called(byte[][] people, byte[][] versions, byte[][] by) {}

    @Override public ExportStream.@Nullable Part next() throws IOException {
        if (!begun) {
            begun = true;
            return this::head;
        }
        if (ended) return null;
        if (clock.instant().isAfter(deadline)) throw new IOException("It took too long: whoever reads it gets no end, rather than a short file that looks whole");
        return switch (access.read(actor, Permission.LEDGER_VIEW, of.getClientId(), scope -> Outcome.done(part(scope)))) {
            case Outcome.Done<ExportStream.Part>(var part) -> part;
            case Outcome.Refused<ExportStream.Part> _ -> throw new IOException("Whoever asked may not read it any more");
        };
    }

    /** With the mark that Excel needs. */
    private byte[] head() {
        return ("\ufeff" + ExportWords.columns(of.getRecord()).stream().map(each -> cell(each.in(english))).collect(Collectors.joining(",")) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private ExportStream.Part part(Scope scope) {
        var lines = queries.lines(scope, of, after, ROWS);
        ended = lines.size() < ROWS;
        if (lines.isEmpty()) return () -> new byte[0];
        after = id(lines.getLast(), 2);
        var called = name(scope, lines);
        var corrected = isOfCorrections() ? Map.<UUID, byte[]>of() : corrected(scope, id(lines.getFirst(), 2), id(lines.getLast(), 2));
        return () -> {
            var part = new Part(lines.size() * 400);
            for (var no = 0; no < lines.size(); no++) write(part, lines.get(no), no, called, corrected);
            return part.bytes();
        };
    }

    /** Bytes in the making. The JDK's own take a lock for every piece, a dozen times for each line. */
    private static final class Part {
        private byte[] bytes;
        private int length;

        Part(int expected) {
            bytes = new byte[expected];
        }

        Part add(byte[] from, int at, int count) {
            if (length + count + 1 > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count + 1));
            System.arraycopy(from, at, bytes, length, count);
            length += count;
            return this;
        }

        Part cell(byte[] from, int at, int count) {
            add(from, at, count).bytes[length++] = ',';
            return this;
        }

        Part cell(byte[] whole) {
            return cell(whole, 0, whole.length);
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }

    private boolean isOfCorrections() {
        return of.getRecord().equals("correction");
    }

    /** Person, version and row as they are called, and when; then what the database printed, then what was said of it. */
    private void write(Part part, byte[] line, int no, Called called, Map<UUID, byte[]> corrected) {
        var at = (isOfCorrections() ? 4 : 3) * CELL;
        var customer = line[at] == 'c';
        at += customer ? CUSTOMER : STAFF;
        part.cell(called.people()[no]).cell(customer ? said.customer() : said.staff()).cell(called.versions()[no]);
        if (isOfCorrections()) {
            part.cell(called.by()[no]);
            at = time(part, line, at);
            part.add(line, at, line.length - 1 - at);
        } else {
            at = time(part, line, time(part, line, at));
            part.cell(line, 2 * CELL, ID);
            if (of.getRecord().equals("acknowledgement")) part.cell(said.read());
            part.cell(line, at, line.length - 1 - at);
            var since = corrected.isEmpty() ? said.counts() : corrected.getOrDefault(id(line, 2), said.counts());
            part.add(since, 0, since.length);
        }
        part.add(END, 0, END.length);
    }

    /** To the second, cut off as on a receipt, and without its offset, which a spreadsheet would not take for a time. @return where the next cell begins */
    private static int time(Part part, byte[] line, int at) {
        part.cell(line, at, SECONDS);
        var next = at + SECONDS;
        while (line[next] != ',') next++;
        return next + 1;
    }

    private static UUID id(byte[] line, int cell) {
        var at = cell * CELL;
        return new UUID(hex(line, at, 8) << 32 | hex(line, at + 9, 4) << 16 | hex(line, at + 14, 4), hex(line, at + 19, 4) << 48 | hex(line, at + 24, 12));
    }

    private static long hex(byte[] line, int at, int digits) {
        var value = 0L;
        for (var next = at; next < at + digits; next++) value = value << 4 | (line[next] <= '9' ? line[next] - '0' : line[next] - 'a' + 10);
        return value;
    }

    private Map<UUID, byte[]> corrected(Scope scope, UUID first, UUID last) {
        return queries.corrected(scope, of.getClientId(), first, last, of.getAt(), ROWS).stream().collect(Collectors.toMap(CorrectionRecord::getRecordId, this::corrected));
    }

    private byte[] corrected(CorrectionRecord row) {
        var at = TIME.format(row.getAt().atZoneSameInstant(HongKong.ZONE));
        return line(List.of(ExportWords.yes(english, row.getCounts()), ExportWords.wrong(english, Wrong.of(row.getWrong())), at, row.getReason() == null ? "" : row.getReason()));
    }

    /** Whoever and whatever of these is not known yet is looked up. What is too much is begun anew. */
    private Called name(Scope scope, List<byte[]> lines) {
        if (known.people().size() + known.versions().size() > REMEMBERED) known = new Known(new HashMap<>(), new HashMap<>());
        var ids = ids(lines, 0);
        var read = ids(lines, 1);
        var by = isOfCorrections() ? ids(lines, 3) : new UUID[0];
        for (var some : unknown(ids, known.people())) {
            var names = naming.book().people(scope, List.of(of.getClientId()), some);
            for (var id : some) known.people().put(id, person(Names.orNone(names.get(id.toString()))));
        }
        for (var some : unknown(by, known.people())) {
            var names = naming.book().names(scope, of.getClientId(), some);
            for (var id : some) known.people().put(id, line(List.of(called(Names.orNone(names.get(id.toString()))))));
        }
        for (var some : unknown(read, known.versions())) naming.notices().called(scope, of.getClientId(), some).forEach((id, called) ->
            known.versions().put(id, line(List.of(String.valueOf(called.number()), called(called.title()), String.valueOf(called.ordinal())))));
        return new Called(found(ids, known.people()), found(read, known.versions()), found(by, known.people()));
    }

    private static UUID[] ids(List<byte[]> lines, int cell) {
        var ids = new UUID[lines.size()];
        for (var no = 0; no < ids.length; no++) ids[no] = id(lines.get(no), cell);
        return ids;
    }

    private static byte[][] found(UUID[] ids, Map<UUID, byte[]> known) {
        var found = new byte[ids.length][];
        for (var no = 0; no < ids.length; no++) found[no] = known.getOrDefault(ids[no], UNKNOWN);
        return found;
    }

    private static List<Set<UUID>> unknown(UUID[] ids, Map<UUID, byte[]> known) {
        var unknown = new HashSet<UUID>();
        for (var id : ids) if (!known.containsKey(id)) unknown.add(id);
        return some(List.copyOf(unknown));
    }

    private static List<Set<UUID>> some(List<UUID> all) {
        return IntStream.range(0, (all.size() + NAMES - 1) / NAMES).mapToObj(at -> Set.copyOf(all.subList(at * NAMES, Math.min(all.size(), (at + 1) * NAMES)))).toList();
    }

    private String called(Names names) {
        return english && names.en() != null ? names.en() : names.chineseFirst();
    }

    private static byte[] person(Names names) {
        return line(List.of(names.zhHant() == null ? "" : names.zhHant(), names.en() == null ? "" : names.en()));
    }

    private static byte[] line(List<String> cells) {
        return cells.stream().map(ExportParts::cell).collect(Collectors.joining(",")).getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 4180; what a spreadsheet would run has an apostrophe before it. */
    private static String cell(String text) {
        var plain = Cells.isFormula(text) ? "'" + text : text;
        return plain.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r') ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
