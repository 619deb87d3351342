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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private Known known = new Known(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
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
        this.deadline = clock.instant().plus(LONGEST);
    }

    /** What people and versions are called. A part is written while the next one adds to it. */
    private record Known(Map<String, byte[]> people, Map<String, byte[]> versions) {}

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
        after = UUID.fromString(id(lines.getLast(), 2));
        var called = name(scope, lines);
        var corrected = isOfCorrections() ? Map.<String, byte[]>of() : corrected(scope, id(lines.getFirst(), 2), id(lines.getLast(), 2));
        return () -> {
            var part = new ByteArrayOutputStream(lines.size() * 400);
            for (var line : lines) write(part, line, called, corrected);
            return part.toByteArray();
        };
    }

    private boolean isOfCorrections() {
        return of.getRecord().equals("correction");
    }

    /** Person and version as they are called, and when; then what the database printed, then what was said of it. */
    private void write(ByteArrayOutputStream part, byte[] line, Known called, Map<String, byte[]> corrected) {
        part.writeBytes(called.people().get(id(line, 0)));
        part.write(',');
        part.writeBytes(called.versions().getOrDefault(id(line, 1), UNKNOWN));
        part.write(',');
        if (isOfCorrections()) {
            part.writeBytes(called.people().get(id(line, 3)));
            part.write(',');
            var rest = time(part, line, 4 * CELL);
            part.write(line, rest, line.length - rest);
        } else {
            var rest = time(part, line, time(part, line, 3 * CELL));
            part.write(line, rest, line.length - rest);
            part.write(',');
            part.writeBytes(corrected.isEmpty() ? nothing() : corrected.getOrDefault(id(line, 2), nothing()));
        }
        part.writeBytes(END);
    }

    /** To the second, cut off as on a receipt, and without its offset, which a spreadsheet would not take for a time. @return where the next cell begins */
    private static int time(ByteArrayOutputStream part, byte[] line, int at) {
        part.write(line, at, SECONDS);
        part.write(',');
        var next = at + SECONDS;
        while (line[next] != ',') next++;
        return next + 1;
    }

    private static String id(byte[] line, int cell) {
        return new String(line, cell * CELL, ID, StandardCharsets.ISO_8859_1);
    }

    private byte[] nothing() {
        return english ? COUNTS_EN : COUNTS_ZH;
    }

    private static final byte[] COUNTS_EN = (ExportWords.yes(true, true) + ",,,").getBytes(StandardCharsets.UTF_8);
    private static final byte[] COUNTS_ZH = (ExportWords.yes(false, true) + ",,,").getBytes(StandardCharsets.UTF_8);

    private Map<String, byte[]> corrected(Scope scope, String first, String last) {
        return queries.corrected(scope, of.getClientId(), UUID.fromString(first), UUID.fromString(last), of.getAt(), ROWS).stream().collect(Collectors.toMap(row -> row.getRecordId().toString(), this::corrected));
    }

    private byte[] corrected(CorrectionRecord row) {
        var at = TIME.format(row.getAt().atZoneSameInstant(HongKong.ZONE));
        return line(List.of(ExportWords.yes(english, row.getCounts()), ExportWords.wrong(english, Wrong.of(row.getWrong())), at, row.getReason()));
    }

    /** Whoever and whatever of these is not known yet is looked up. What is too much is begun anew, and left to the part that is still written. */
    private Known name(Scope scope, List<byte[]> lines) {
        if (known.people().size() + known.versions().size() > REMEMBERED) known = new Known(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        var people = known.people();
        var versions = known.versions();
        var ids = new HashSet<String>();
        var members = new HashSet<String>();
        var read = new HashSet<String>();
        for (var line : lines) {
            if (!people.containsKey(id(line, 0))) ids.add(id(line, 0));
            if (!versions.containsKey(id(line, 1))) read.add(id(line, 1));
            if (isOfCorrections() && !people.containsKey(id(line, 3))) members.add(id(line, 3));
        }
        for (var some : some(ids)) {
            var names = naming.book().people(scope, List.of(of.getClientId()), some);
            for (var id : some) people.put(id.toString(), person(Names.orNone(names.get(id.toString()))));
        }
        for (var some : some(members)) {
            var names = naming.book().names(scope, of.getClientId(), some);
            for (var id : some) people.put(id.toString(), line(List.of(called(Names.orNone(names.get(id.toString()))))));
        }
        for (var some : some(read)) naming.notices().called(scope, of.getClientId(), some).forEach((id, called) ->
            versions.put(id.toString(), line(List.of(String.valueOf(called.number()), called(called.title()), String.valueOf(called.ordinal())))));
        return known;
    }

    private static List<Set<UUID>> some(Collection<String> ids) {
        var all = ids.stream().map(UUID::fromString).toList();
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
