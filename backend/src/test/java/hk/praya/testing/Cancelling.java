package hk.praya.testing;

import java.sql.SQLException;
import java.sql.Statement;

/** Cancels a statement for as long as it runs: once alone could come before it has begun. */
public final class Cancelling {
    private Cancelling() {}

    /** What is run meanwhile. */
    public interface Running {
        Object run() throws SQLException;
    }

    public static void during(Statement statement, Running running) throws SQLException {
        // A thread of its own: the machine's few carriers may all be taken by what else the tests do.
        var canceller = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    statement.cancel();
                } catch (SQLException e) {
                    // This one did not get through (each is a connection of its own); the next one may.
                }
                Thread.onSpinWait();
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
}
