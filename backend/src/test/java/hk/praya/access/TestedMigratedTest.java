package hk.praya.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.testing.Postgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests that were there before anybody was told of their end: each is waited for from now on, once a day and assessment. */
class TestedMigratedTest {
    private static final UUID FIRM = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static void answer(Connection database, UUID assessment, String key, String proof, String on, String theirs, String theirsOn) throws SQLException {
        try (var statement = database.prepareStatement("insert into tia.answer (firm_id, client_id, assessment_id, key, version, proof, tested_on, inherited_proof, inherited_tested_on, state, source, revision,"
            + " actor_kind, actor_id, at) values (?, ?, ?, ?, 1, ?, cast(? as date), ?, cast(? as date), 'confirmed', 'consultant', 1, 'member', ?, timestamptz '2026-01-01')")) {
            var values = new Object[] {FIRM, FIRM, assessment, key, proof, on, theirs, theirsOn, FIRM};
            for (var at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
            statement.executeUpdate();
        }
    }

    @Test void eachDayIsWaitedForOnce() throws IOException, SQLException {
        var url = Postgres.one().another("praya_before_tests");
        Migration.upTo("202611282010", url, "test");
        try (var database = DriverManager.getConnection(url, "postgres", "postgres"); var statement = database.createStatement()) {
            // What assessments, clients and firms these are of is no matter here.
            statement.execute("set session_replication_role = replica");
            answer(database, ONE, "G3.main", "tested", "2026-03-10", null, null);
            answer(database, ONE, "G4.main", "tested", "2026-03-10", null, null);
            answer(database, ONE, "G5.main", "document", null, "tested", "2024-02-29");
            answer(database, ONE, "G6.main", "tested", "2027-02-28", null, null);
            answer(database, OTHER, "G3.main", "asserted", null, "document", null);
            answer(database, OTHER, "G4.main", "tested", null, null, null);
            statement.execute("set session_replication_role = origin");
            Migration.run(url, "test");
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery("select subject_id || ' ' || (due at time zone 'Asia/Hong_Kong') from access.job where kind = 'proof.lapse:test' order by due")) {
                while (rows.next()) found.add(rows.getString(1));
            }
            assertEquals(List.of(ONE + " 2025-03-01 00:00:00", ONE + " 2027-03-11 00:00:00", ONE + " 2028-03-01 00:00:00"), found);
        }
    }
}
