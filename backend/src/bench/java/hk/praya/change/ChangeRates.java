package hk.praya.change;

import static hk.praya.testing.Cases.ok;

import hk.praya.bench.Book;
import hk.praya.bench.FullAssessment;
import hk.praya.bench.Took;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * A newer pack over a book of 500 clients: the preview of all of them, and taking it over for each in its own act, three at a time as the
 * page does. Beside it the floor: reading the same rows with nothing said of them. Milliseconds; medians of rounds that take turns.
 */
public final class ChangeRates {
    private static final int CLIENTS = 500;
    private static final int AT_ONCE = 3;
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);

    private ChangeRates() {}

    public static void main(String[] args) {
        Took.rounds(args, 7, rounds -> new ChangeRates().run(rounds));
    }

    private void run(int rounds) throws Exception {
        var tia = Cases.draft(world);
        try (var connection = Postgres.one().as("praya_migrator")) {
            Book.run(connection, "update tia.assessment set pack_version = '1.0.0' where id = '" + tia + "'");
            FullAssessment.answered(world, tia, "1.0.0");
            Book.of(world, connection, CLIENTS);
        }
        var effects = "/api/firm/changes/effects?kind=pack";
        System.out.printf("%d assessments, %d answers each%n", api.get(effects).json().path("items").size(), api.get(Cases.at(world, tia)).json().path("answers").size());
        var previews = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        for (var round = 0; round < rounds + 3; round++) {
            var preview = Took.took(() -> api.get(effects).json());
            var floor = Took.took(this::rows);
            // The first rounds are the compiler's.
            if (round < 3) continue;
            previews.add(preview);
            floors.add(floor);
        }
        Took.told("preview of the book", previews);
        Took.told("floor: the same rows, plainly read", floors);
        var lines = lines(effects);
        Took.told("taken over for all, three at a time", List.of(Took.took(() -> takenOver(lines))));
    }

    private Object rows() throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            var count = 0;
            for (var table : List.of("tia.assessment", "tia.answer", "transfer.transfer")) {
                try (var rows = statement.executeQuery("select * from %s where firm_id = '%s'".formatted(table, world.firm.id()))) {
                    while (rows.next()) count++;
                }
            }
            return count;
        }
    }

    private List<Callable<Boolean>> lines(String effects) {
        var lines = new ArrayList<Callable<Boolean>>();
        for (var line : api.get(effects).json().path("items")) {
            var path = "/api/clients/" + line.path("clientId").asText() + "/tias/" + line.path("tiaId").asText() + "/adoption";
            var revision = line.path("revision").asLong();
            lines.add(() -> ok(api.act(path, Map.of("kind", "pack", "toVersion", "1.1.0"), revision)).id() != null);
        }
        return lines;
    }

    private static Object takenOver(List<Callable<Boolean>> lines) throws Exception {
        try (var three = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : three.invokeAll(lines)) done.get();
        }
        return lines.size();
    }
}
