package hk.praya.bench;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of clients for a consultant who reaches 500 of them, each with ten open obligations: by name, and by what is due next. Beside it the
 * floor: the same clients, plainly read. Milliseconds; medians of rounds that take turns.
 */
public final class BookRates {
    private static final int CLIENTS = 500;
    private static final int OPEN = 10;

    private final World world = World.fresh();

    private BookRates() {}

    public static void main(String[] args) {
        Took.rounds(args, 30, rounds -> new BookRates().run(rounds));
    }

    private void run(int rounds) throws Exception {
        var consultant = Api.as(world.consultant);
        Cases.draft(world);
        for (var at = 0; at < OPEN; at++) {
            Cases.ok(consultant.post(Cases.client(world) + "/obligations", Map.of("words", "To see to", "language", "en", "ballWith", "consultant", "due", LocalDate.now().plusDays(at * 9L + 5).toString())));
        }
        try (var migrator = Postgres.one().as("praya_migrator")) {
            Book.of(world, migrator, CLIENTS);
        }
        System.out.printf("%d clients%n", consultant.get("/api/firm/clients?limit=50").json().path("total").asInt());
        var figures = new LinkedHashMap<String, List<Double>>();
        var pages = Map.of("the book's first 50, by name", "/api/firm/clients?limit=50&sort=name", "the book's first 50, by what is due", "/api/firm/clients?limit=50&sort=due");
        for (var round = -10; round < rounds; round++) {
            for (var page : pages.entrySet()) {
                var took = Took.took(() -> consultant.get(page.getValue()).json());
                // The first rounds are the compiler's.
                if (round >= 0) figures.computeIfAbsent(page.getKey(), _ -> new ArrayList<>()).add(took);
            }
            var floor = Took.took(this::rows);
            if (round >= 0) figures.computeIfAbsent("floor: the same clients, plainly read", _ -> new ArrayList<>()).add(floor);
        }
        figures.forEach(Took::told);
    }

    private Object rows() throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
             var rows = statement.executeQuery("select * from client.client where firm_id = '%s'".formatted(world.firm.id()))) {
            var count = 0;
            while (rows.next()) count++;
            return count;
        }
    }
}
