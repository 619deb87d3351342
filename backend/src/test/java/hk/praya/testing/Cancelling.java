package hk.praya.testing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Cancels a statement as soon as the server says that it runs, and for as long as it does: sooner would be in vain, and ever again a crowd of connections. */
public final class Cancelling {
    private Cancelling() {}

    /** What is run meanwhile. */
    public interface Running {
        Object run() throws SQLException;
    }

    public static void during(Statement statement, Running running) throws SQLException {
        var server = statement.getConnection().unwrap(PGConnection.class).getBackendPID();
        // A thread of its own: the machine's few carriers may all be taken by what else the tests do.
        var canceller = Thread.ofPlatform().start(() -> {
            // Others see of a session only that it is there.
            try (var watching = Postgres.one().asPrayaSuperuser(); var active = watching.prepareStatement("select 1 from pg_stat_activity where pid = ? and state = 'active'")) {
                active.setInt(1, server);
                while (!Thread.currentThread().isInterrupted()) if (isOne(active)) cancel(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            running.run();
        } finally {
            canceller.interrupt();
            try {
                // A cancel still on its way would meet whatever comes next.
                canceller.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isOne(PreparedStatement active) throws SQLException {
        try (var rows = active.executeQuery()) {
            return rows.next();
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // This one did not get through (each is a connection of its own); the next one may.
        }
    }
}
