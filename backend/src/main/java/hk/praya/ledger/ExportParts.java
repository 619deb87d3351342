package hk.praya.ledger;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.CopiedRow;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.ledger.tables.records.CorrectionRecord;
import hk.praya.jooq.ledger.tables.records.ExportRecord;
import hk.praya.roster.PersonDirectory.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
     * As many as are remembered, so that the heap stays flat whoever is in the file (some 25 MB). More than nearly any client has: one notice after the other names the same
     * people in the same order, and where they are a few more than are remembered, each is looked up for each notice.
     */
    private static final int REMEMBERED = 100_000;
    /** Over which nobody is still waiting for it. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Where they stand in a row. */
    private static final int PERSON = 0;
    private static final int VERSION = 1;
    private static final int ROW = 2;
    private static final int BY = 4;
    private static final byte[] UNKNOWN = {',', ','};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Access access;
    private final Actor actor;
    private final ExportQueries queries;
    private final LedgerExport.Naming naming;
    private final ExportRecord of;
    private final Clock clock;
    private final boolean english;
    private final Instant deadline;
    private final ExportLines.Said said;
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
        this.said = ExportLines.Said.in(english);
        this.deadline = clock.instant().plus(LONGEST);
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
        return ("\ufeff" + ExportWords.columns(of.getRecord()).stream().map(each -> ExportLines.cell(each.in(english))).collect(Collectors.joining(",")) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private ExportStream.Part part(Scope scope) {
        var rows = queries.rows(scope, of, after, ROWS);
        ended = rows.size() < ROWS;
        if (rows.isEmpty()) return () -> new byte[0];
        after = rows.getLast().uuid(ROW);
        var called = name(scope, rows);
        var corrected = isOfCorrections() ? Map.<UUID, byte[]>of() : corrected(scope, rows.getFirst().uuid(ROW), rows.getLast().uuid(ROW));
        return () -> {
            var lines = new ExportLines(said, rows.size());
            for (var no = 0; no < rows.size(); no++) write(lines, rows.get(no), no, called, corrected);
            return lines.bytes();
        };
    }

    private boolean isOfCorrections() {
        return of.getRecord().equals("correction");
    }

    private void write(ExportLines lines, CopiedRow row, int no, Called called, Map<UUID, byte[]> corrected) {
        var person = called.people()[no];
        var version = called.versions()[no];
        var since = corrected.isEmpty() ? said.counts() : corrected.getOrDefault(row.uuid(ROW), said.counts());
        switch (of.getRecord()) {
            case "acknowledgement" -> lines.acknowledgement(row, person, version, since);
            case "consent" -> lines.consent(row, person, version, since);
            default -> lines.correction(row, person, version, called.by()[no]);
        }
    }

    private Map<UUID, byte[]> corrected(Scope scope, UUID first, UUID last) {
        return queries.corrected(scope, of.getClientId(), first, last, of.getAt(), ROWS).stream().collect(Collectors.toMap(CorrectionRecord::getRecordId, this::corrected));
    }

    private byte[] corrected(CorrectionRecord row) {
        var at = TIME.format(row.getAt().atZoneSameInstant(HongKong.ZONE));
        return ExportLines.line(List.of(ExportWords.yes(english, row.getCounts()), ExportWords.wrong(english, Wrong.of(row.getWrong())), at, row.getReason() == null ? "" : row.getReason()));
    }

    /** Whoever and whatever of these is not known yet is looked up. What is too much is begun anew. */
    private Called name(Scope scope, List<CopiedRow> rows) {
        if (known.people().size() + known.versions().size() > REMEMBERED) known = new Known(new HashMap<>(), new HashMap<>());
        var ids = ids(rows, PERSON);
        var read = ids(rows, VERSION);
        var by = isOfCorrections() ? ids(rows, BY) : new UUID[0];
        for (var some : unknown(ids, known.people())) {
            var told = naming.people().told(scope, of.getClientId(), some);
            for (var id : some) known.people().put(id, person(told.getOrDefault(id, Told.NOBODY)));
        }
        for (var some : unknown(by, known.people())) {
            var names = naming.book().names(scope, of.getClientId(), some);
            for (var id : some) known.people().put(id, ExportLines.line(List.of(called(Names.orNone(names.get(id.toString()))))));
        }
        for (var some : unknown(read, known.versions())) naming.notices().called(scope, of.getClientId(), some).forEach((id, called) ->
            known.versions().put(id, ExportLines.line(List.of(String.valueOf(called.number()), called(called.title()), String.valueOf(called.ordinal())))));
        return new Called(found(ids, known.people()), found(read, known.versions()), found(by, known.people()));
    }

    private static UUID[] ids(List<CopiedRow> rows, int field) {
        var ids = new UUID[rows.size()];
        for (var no = 0; no < ids.length; no++) ids[no] = rows.get(no).uuid(field);
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

    private static byte[] person(Told told) {
        return ExportLines.line(Stream.of(told.name().zhHant(), told.name().en(), told.mark(), told.department()).map(each -> each == null ? "" : each).toList());
    }
}
