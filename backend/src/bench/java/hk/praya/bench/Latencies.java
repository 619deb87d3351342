package hk.praya.bench;

import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * What a person waits for, one request at a time: an answer saved and the score worked out anew, an assessment opened, a page of a register of
 * 10,000. From the request sent to the answer read, so the server's own time is less. Beside each its floor, the bare statements on one
 * connection; all take turns. Argument: rounds.
 */
public final class Latencies {
    private static final int REGISTER = 10_000;
    private static final int WARM = 200;

    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final UUID tia = Cases.draft(world);
    private final Connection connection = Postgres.one().as("praya_migrator");
    private long version = 0;

    private Latencies() throws SQLException {}

    public static void main(String[] args) {
        Took.rounds(args, 300, rounds -> new Latencies().run(rounds));
    }

    private void run(int rounds) throws Exception {
        FullAssessment.answered(world, tia, "1.1.0");
        version = 1;
        register();
        var list = Cases.client(world) + "/transfers?limit=200";
        var last = list + "&cursor=" + cursor(list);
        var answers = "select distinct on (key) * from tia.answer where firm_id = '%s' and client_id = '%s' and assessment_id = '%s' order by key, version desc".formatted(world.firm.id(), world.client.id(), tia);
        var page = "select * from transfer.transfer where firm_id = '%s' and client_id = '%s' and number > %s order by number limit 201";
        var measures = new LinkedHashMap<String, Callable<?>>();
        measures.put("an answer saved, with its score", this::answered);
        measures.put("an assessment opened", () -> read(Cases.at(world, tia)));
        measures.put("floor: its answers, plainly read", () -> rows(answers));
        measures.put("the register's first 200 of 10,000", () -> read(list));
        measures.put("the register's next 200", () -> read(last));
        measures.put("floor: 200 of its rows, plainly read", () -> rows(page.formatted(world.firm.id(), world.client.id(), 0)));
        measures.put("the register searched by a word", () -> read(list + "&q=9999"));
        var figures = new LinkedHashMap<String, List<Double>>();
        for (var round = 0; round < WARM + rounds; round++) {
            for (var each : measures.entrySet()) {
                var took = Took.took(each.getValue());
                if (round >= WARM) figures.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(took);
            }
        }
        figures.forEach(Took::told);
    }

    /** Enough of them that a page is one of fifty. */
    private void register() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                insert into transfer.transfer select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', n, 'name_en', 'Transfer ' || n))).*
                from transfer.transfer t, generate_series(2, %d) n where t.firm_id = '%s' and t.client_id = '%s'""".formatted(REGISTER, world.firm.id(), world.client.id()));
            statement.execute("analyze transfer.transfer");
        }
    }

    private String cursor(String list) throws Exception {
        return api.get(list).json().path("next").asText();
    }

    private Object answered() {
        var option = version % 2 == 0 ? "up_to_half" : "over_half";
        ok(api.put(Cases.at(world, tia) + "/answers/A4.share", new HashMap<>(Cases.answer(option)), version));
        return ++version;
    }

    private Object read(String path) {
        return ok(api.get(path)).bytes().length;
    }

    private Object rows(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var count = 0;
            while (rows.next()) count++;
            return count;
        }
    }
}
