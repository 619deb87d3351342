package hk.praya.bench;

import hk.praya.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The book of a consultant with many clients: the same one again and again, for every key of these tables begins with the client. */
public final class Book {
    /** Whatever of a client a list of clients shows or an assessment rests on. */
    private static final List<String> TABLES = List.of("client.client", "client.engagement", "client.platform", "access.client_window", "access.assignment",
        "roster.rollup", "transfer.transfer", "transfer.register", "tia.assessment", "tia.assessment_transfer", "tia.answer", "tia.rollup", "obligation.obligation");

    private Book() {}

    public static void of(World world, Connection migrator, int clients) throws SQLException {
        for (var at = 1; at < clients; at++) {
            var copy = UUID.randomUUID();
            for (var table : TABLES) {
                run(migrator, "insert into %s select (jsonb_populate_record(t, jsonb_build_object('client_id', '%s', 'br_number', null))).* from %s t where client_id = '%s'".formatted(table, copy, table, world.client.id()));
            }
        }
        run(migrator, "analyze");
    }

    public static void run(Connection migrator, String sql) throws SQLException {
        try (var statement = migrator.createStatement()) {
            statement.execute(sql);
        }
    }
}
