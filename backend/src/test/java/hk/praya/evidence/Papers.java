package hk.praya.evidence;

import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;

/** What was frozen for a client's papers. */
final class Papers {
    private Papers() {}

    static String frozen(World world) {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
            var rows = statement.executeQuery("select snapshot_json from tia.decision where client_id = '" + world.client.id() + "'")) {
            var all = new StringBuilder();
            while (rows.next()) all.append(rows.getString(1));
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
