package hk.praya.audience;

import static hk.praya.testing.Cases.ok;

import hk.praya.bench.Took;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Two hundred people at once, server, database and people on the same cores: a notice's public page, and acknowledging. Once as people do it, each
 * of them at a moment of their own within the same few seconds; and once as they never do, all in the same instant, then a thousand by two hundred
 * that do nothing else. Beside each its floor in the same round: an answer for which nothing is looked up, and the bare statements of an acknowledgement.
 * Milliseconds from the request sent to the answer read. Argument: rounds.
 */
public final class CrowdRates {
    private static final int CROWD = 1_000;
    private static final int AT_ONCE = 200;
    private static final int WARM = 2;
    /** Within which each of them does it once. */
    private static final int WITHIN_MS = 2_000;

    private final World world = World.fresh();
    private final Crowd crowd = new Crowd(world);
    private final LinkedHashMap<String, List<Double>> figures = new LinkedHashMap<>();
    private boolean kept;

    public static void main(String[] args) {
        Took.rounds(args, 5, rounds -> new CrowdRates().run(rounds));
    }

    private void run(int rounds) throws Exception {
        crowd.arrive(CROWD);
        var page = NoticeCases.open(world, NoticeCases.published(world));
        for (var round = -WARM; round < rounds; round++) {
            kept = round >= 0;
            at("floor: who somebody is, asked by nobody, 200 within two seconds", WITHIN_MS, _ -> () -> ok(Api.nobody().get("/api/me")));
            at("a public page, 200 within two seconds", WITHIN_MS, _ -> () -> ok(Api.nobody().get(page)));
            at("floor: who somebody is, asked by nobody, 200 in one instant", 0, _ -> () -> ok(Api.nobody().get("/api/me")));
            at("a public page, 200 in one instant", 0, _ -> () -> ok(Api.nobody().get(page)));
            acknowledged("acknowledging, 200 within two seconds", WITHIN_MS);
            acknowledged("acknowledging, 200 in one instant", 0);
            bare("floor: its bare statements, 200 in one instant");
            thousand();
        }
        figures.forEach(Took::told);
    }

    private void acknowledged(String what, int withinMs) throws Exception {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        at(what, withinMs, no -> () -> ok(crowd.acknowledges(no, notice, version)));
        counted(notice, AT_ONCE);
    }

    private void thousand() throws Exception {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        var begun = System.nanoTime();
        try (var many = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var each : many.invokeAll(IntStream.rangeClosed(1, CROWD).<Callable<Double>>mapToObj(no -> () -> Took.took(() -> ok(crowd.acknowledges(no, notice, version)))).toList())) keep("acknowledging, each of 1,000 by 200", each.get());
        }
        keep("acknowledging, all of 1,000 by 200", (System.nanoTime() - begun) / 1e6);
        counted(notice, CROWD);
    }

    /** Nobody is lost, and nobody is there twice. */
    private static void counted(UUID notice, int people) throws SQLException {
        var rows = ProofCases.count("select count(*) from ledger.acknowledgement where notice_id = '" + notice + "'");
        var persons = ProofCases.count("select count(distinct person_id) from ledger.acknowledgement where notice_id = '" + notice + "'");
        var done = ProofCases.count("select sum(done) from audience.coverage where notice_id = '" + notice + "'");
        if (rows != people || persons != people || done != people) throw new IllegalStateException(people + " people, " + rows + " rows of " + persons + ", " + done + " counted");
    }

    /** Row locks, rows and counts as the room's own statements leave them; one transaction each, over as many connections as the server's pool has. */
    private void bare(String what) throws Exception {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        var pool = new ArrayBlockingQueue<Connection>(16);
        for (var i = 0; i < 16; i++) {
            var connection = Postgres.one().as("praya_migrator");
            connection.setAutoCommit(false);
            pool.add(connection);
        }
        var hash = "(select sha256 from notice.text where version_id = '" + version + "' and language = 'en')";
        var keys = "'" + world.firm.id() + "', '" + world.client.id() + "'";
        at(what, 0, no -> () -> {
            var connection = pool.take();
            try (var statement = connection.createStatement()) {
                var who = crowd.person(no).id();
                var ask = " where firm_id = '" + world.firm.id() + "' and client_id = '" + world.client.id() + "' and notice_id = '" + notice + "' and person_id = '" + who + "'";
                statement.execute("select * from audience.ask" + ask + " for no key update");
                statement.execute("insert into ledger.opening (firm_id, client_id, version_id, person_id, notice_id, language, at, method, device) values (" + keys + ", '" + version + "', '" + who + "', '" + notice + "', 'en', now(), 'sso', 'computer')");
                statement.execute("insert into ledger.acknowledgement (firm_id, client_id, id, ordinal, person_id, notice_id, version_id, language, text_hash, opened_at, read_seconds, at, zone, method, device, pack, pack_version, electronic) values ("
                    + keys + ", uuidv7(), 1, '" + who + "', '" + notice + "', '" + version + "', 'en', " + hash + ", now(), 1, now(), 'Asia/Hong_Kong', 'sso', 'computer', 'hk-notices', '1.0.0', true)");
                statement.execute("update audience.ask set state = 'done', opened_at = now(), done_at = now()" + ask);
                statement.execute("update audience.coverage set done = done + 1 where firm_id = '" + world.firm.id() + "' and client_id = '" + world.client.id() + "' and notice_id = '" + notice
                    + "' and (department, due, lane) = (select department, coalesce(due, date '9999-12-31'), lane from audience.ask" + ask + ")");
                connection.commit();
                return who;
            } finally {
                pool.add(connection);
            }
        });
        for (var connection : pool) connection.close();
    }

    /** @param withinMs each at a moment of their own; 0: all when the latch falls */
    private void at(String what, int withinMs, IntFunction<Callable<?>> of) throws Exception {
        var go = new CountDownLatch(1);
        var took = new ArrayList<java.util.concurrent.Future<Double>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var no = 1; no <= AT_ONCE; no++) {
                var does = of.apply(no);
                took.add(people.submit(() -> {
                    go.await();
                    if (withinMs > 0) TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(withinMs));
                    return Took.took(does);
                }));
            }
            go.countDown();
            for (var each : took) keep(what, each.get());
        }
    }

    private void keep(String what, double ms) {
        if (kept) figures.computeIfAbsent(what, _ -> new ArrayList<>()).add(ms);
    }
}
