package hk.praya.ledger;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import com.sun.management.GarbageCollectionNotificationInfo;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Role;
import hk.praya.bench.Book;
import hk.praya.bench.Took;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.postgresql.PGConnection;

/**
 * A ledger of a million acknowledgements: taken out as a file over HTTP, against COPY TO of the same columns on the same database (past row
 * security, in no order, with nobody's name looked up), and the coverage of its notices. Milliseconds; medians of rounds that take turns. The heap is
 * what was in use after each collection while files were sent; that of a twentieth of the rows stands beside it.
 */
public final class LedgerRates {
    private static final int PEOPLE = 50_000;
    private static final int NOTICES = 20;
    private static final int WARM = 2;
    private static final String COLUMNS = "person_id, reader, version_id, id, language, opened_at, read_seconds, at, zone, method, device, electronic, pack, pack_version, text_hash";

    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong heap = new AtomicLong();
    private final UUID notice;

    private LedgerRates() {
        notice = NoticeCases.published(world);
        LedgerCases.acknowledged(world, world.staff, notice);
    }

    public static void main(String[] args) {
        Took.rounds(args, 5, rounds -> new LedgerRates().run(rounds));
    }

    private void run(int rounds) throws Exception {
        try (var migrator = Postgres.one().as("praya_migrator")) {
            fill(migrator);
        }
        watch();
        var figures = new LinkedHashMap<String, List<Double>>();
        for (var round = -WARM; round < rounds; round++) {
            var kept = round >= 0 ? figures : new LinkedHashMap<String, List<Double>>();
            took(kept, "floor: COPY TO of the same columns", this::copied);
            heap.set(0);
            took(kept, "a million rows taken out, HTTP", () -> taken(Map.of("record", "acknowledgement", "language", "en")));
            figures.computeIfAbsent("heap after collections, MB: a million rows", _ -> new ArrayList<>()).add(heap.get() / 1e6);
            took(kept, "a million rows made, and not sent", () -> made(Map.of("record", "acknowledgement", "language", "en")));
            heap.set(0);
            took(kept, "those of one notice taken out, HTTP", () -> taken(Map.of("record", "acknowledgement", "language", "en", "noticeId", notice.toString())));
            figures.computeIfAbsent("heap after collections, MB: of one notice", _ -> new ArrayList<>()).add(heap.get() / 1e6);
            // Begun warm, as every other measure of one request at a time.
            for (var at = 0; at < (round < 0 ? 150 : 40); at++) {
                took(kept, "coverage of a notice, HTTP", () -> ok(api.get(NoticeCases.at(world, notice) + "/coverage")).json());
                took(kept, "coverage of all notices of a client, HTTP", () -> ok(api.get(client(world) + "/coverage")).json());
            }
            took(kept, "the ledger's newest 50, with the total, HTTP", () -> ok(api.get(LedgerCases.ledger(world) + "?limit=50")).json());
            for (var q : List.of("大文4999", "p49999@many.example", "陳", "chan", "nobody")) took(kept, "those of " + q + ": newest 50, with the total, HTTP", () -> ok(api.get(LedgerCases.ledger(world) + "?limit=50&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))).json());
        }
        figures.forEach(Took::told);
        System.out.printf("%.2f of the speed of COPY TO (asked: 0.50)%n", median(figures.get("floor: COPY TO of the same columns")) / median(figures.get("a million rows taken out, HTTP")));
    }

    private static void took(Map<String, List<Double>> figures, String what, java.util.concurrent.Callable<?> call) throws Exception {
        figures.computeIfAbsent(what, _ -> new ArrayList<>()).add(Took.took(call));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** The people, the notices and what each did with each: from one of each, made through the API. */
    private void fill(Connection migrator) throws SQLException {
        var of = "firm_id = '" + world.firm.id() + "' and client_id = '" + world.client.id() + "'";
        Book.run(migrator, "insert into roster.person (firm_id, client_id, person_id, name_en, name_zh_hant, department, email, created_at) select p.firm_id, p.client_id, gen_random_uuid(), 'Chan Tai Man ' || n, substr('陳李張黃何林吳鄭周梁', 1 + n % 10, 1) || '大文' || n, 'Department ' || n % 40, 'p' || n || '@many.example', p.created_at "
            + "from roster.person p, generate_series(1, " + PEOPLE + ") n where p.person_id = '" + world.staff.id() + "'");
        Book.run(migrator, "create temporary table more as select gen_random_uuid() notice_id, gen_random_uuid() version_id, n from generate_series(2, " + NOTICES + ") n");
        Book.run(migrator, "insert into notice.notice select (jsonb_populate_record(x, jsonb_build_object('id', more.notice_id, 'number', more.n))).* from notice.notice x, more where " + of);
        Book.run(migrator, "insert into notice.version select (jsonb_populate_record(x, jsonb_build_object('id', more.version_id, 'notice_id', more.notice_id))).* from notice.version x, more where " + of);
        Book.run(migrator, "insert into audience.rule select (jsonb_populate_record(x, jsonb_build_object('notice_id', more.notice_id))).* from audience.rule x, more where " + of);
        Book.run(migrator, "insert into more select id, (select id from notice.version where notice_id = notice.id), 1 from notice.notice where id = '" + notice + "'");
        Book.run(migrator, "insert into ledger.acknowledgement select (jsonb_populate_record(x, jsonb_build_object('id', uuidv7(), 'person_id', p.person_id, 'notice_id', more.notice_id, 'version_id', more.version_id))).* "
            + "from ledger.acknowledgement x, more, roster.person p where x." + of.replace(" client_id", " x.client_id") + " and p." + of.replace(" client_id", " p.client_id") + " and p.email like '%@many.example'");
        // As the steps of each would have left the counts.
        Book.run(migrator, "insert into audience.coverage (firm_id, client_id, notice_id, department, due, lane, asked, opened, done) select p.firm_id, p.client_id, more.notice_id, p.department, date '9999-12-31', 1 + (get_byte(uuid_send(p.person_id), 15) % 8), count(*), 0, count(*) "
            + "from more, roster.person p where p." + of.replace(" client_id", " p.client_id") + " and p.email like '%@many.example' group by 1, 2, 3, 4, 5, 6");
        Book.run(migrator, "vacuum analyze");
        try (var statement = migrator.createStatement(); var rows = statement.executeQuery("select (select count(*) from ledger.acknowledgement where " + of + "), (select count(*) from audience.coverage where " + of + ")")) {
            rows.next();
            System.out.printf("%,d acknowledgements, %,d rows of counts%n", rows.getLong(1), rows.getLong(2));
        }
    }

    private Object copied() throws Exception {
        try (var connection = Postgres.one().as("praya_migrator")) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select " + COLUMNS + " from ledger.acknowledgement where firm_id = '" + world.firm.id() + "' and client_id = '" + world.client.id() + "') to stdout (format csv)");
            var bytes = 0L;
            for (var line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) bytes += line.length;
            return bytes;
        }
    }

    private Object taken(Map<String, Object> what) throws Exception {
        var path = LedgerCases.ledger(world) + "/exports/" + ok(api.post(LedgerCases.ledger(world) + "/exports", what)).id() + "/content";
        var request = HttpRequest.newBuilder(URI.create(Stack.one().address() + path)).header("Cookie", "__Host-praya=" + world.consultant.token()).build();
        var bytes = 0L;
        try (var body = http.send(request, BodyHandlers.ofInputStream()).body()) {
            var some = new byte[65_536];
            for (var read = body.read(some); read >= 0; read = body.read(some)) bytes += read;
        }
        return bytes;
    }

    /** The same file, read where it is made. */
    private Object made(Map<String, Object> what) throws Exception {
        var id = ok(api.post(LedgerCases.ledger(world) + "/exports", what)).id();
        var actor = new Actor.Member(world.firm.id(), world.consultant.id(), UUID.randomUUID(), Set.of(), Map.of(world.client.id(), Set.of(Role.CONSULTANT)));
        if (!(Stack.one().bean(LedgerExport.class).open(actor, world.client.id(), id) instanceof Outcome.Done<LedgerExport.File>(var file))) throw new IllegalStateException();
        try (var content = file.content()) {
            return content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void watch() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((notification, _) -> {
                var after = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo().getMemoryUsageAfterGc().entrySet();
                var used = after.stream().filter(each -> each.getKey().contains("Eden") || each.getKey().contains("Survivor") || each.getKey().contains("Tenured")).map(Map.Entry::getValue).mapToLong(MemoryUsage::getUsed).sum();
                heap.accumulateAndGet(used, Math::max);
            }, null, null);
        }
    }
}
