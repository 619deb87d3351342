package hk.praya.audience;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What tests of notices as proof look at beneath the API. */
final class ProofCases {
    private ProofCases() {}

    static void run(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static long count(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How often somebody was asked to look at how far it got. */
    static long measured(UUID notice) throws SQLException {
        return count("select count(*) from access.job where kind = 'proof.measure:notice' and subject_id = '" + notice + "'");
    }

    /** Of the client's trail, those that say that a proof moved. */
    static long lines(World world) throws SQLException {
        return count("select count(*) from audit.line where client_id = '" + world.client.id() + "' and action = 'proof.lapse'");
    }

    static Map<String, Object> audience(int sufficient) {
        var body = new HashMap<>(NoticeCases.everybody());
        body.put("sufficient", sufficient);
        return body;
    }
}
