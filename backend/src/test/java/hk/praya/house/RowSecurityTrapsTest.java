package hk.praya.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Cancelling;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The ways in which row security is got round, each tried for real with the logins of production. */
class RowSecurityTrapsTest {
    private final World world = World.fresh();

    private static void scope(Connection connection, UUID firm, UUID... reach) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local praya.firm = '" + firm + "'");
            var literal = String.join(",", java.util.Arrays.stream(reach).map(UUID::toString).toList());
            statement.execute("set local praya.reach = '{" + literal + "}'");
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection begin(String login) throws SQLException {
        var connection = Postgres.one().as(login);
        connection.setAutoCommit(false);
        return connection;
    }

    @Test void aSuperusersViewShowsNobodyAnything() throws SQLException {
        try (var root = Postgres.one().asPrayaSuperuser(); var statement = root.createStatement()) {
            statement.execute("create view portfolio.trap as select * from client.client");
            statement.execute("grant select on portfolio.trap to praya_client");
            try (var connection = begin("praya_client")) {
                scope(connection, world.firm.id(), world.client.id());
                // What the trap would show: everybody's. The lint of EveryTableIsIsolatedTest refuses such a view…
                assertTrue(count(connection, "select count(*) from portfolio.trap") > 1);
                connection.rollback();
                statement.execute("alter view portfolio.trap set (security_invoker = true)");
                scope(connection, world.firm.id(), world.client.id());
                // …and this is what ours do.
                assertEquals(1, count(connection, "select count(*) from portfolio.trap"));
            } finally {
                statement.execute("drop view portfolio.trap");
            }
        }
    }

    @Test void aForeignKeyRefusesAnotherTenantsParent() throws SQLException {
        try (var connection = begin("praya_firm")) {
            scope(connection, world.firm.id());
            var refused = assertThrows(SQLException.class, () -> run(connection, "insert into client.platform (firm_id, client_id, id, vendor, created_at) values ('"
                + world.firm.id() + "','" + world.foreignClient.id() + "',gen_random_uuid(),'other',now())"));
            assertEquals("23503", refused.getSQLState());
        }
    }

    @Test void aUniqueKeyIsNoOracleAboutAnotherFirm() throws SQLException {
        try (var root = Postgres.one().as("praya_migrator"); var connection = begin("praya_firm")) {
            run(root, "update client.client set br_number = 'ORACLE-1' where client_id = '" + world.foreignClient.id() + "'");
            scope(connection, world.firm.id());
            // The same number at another firm is neither refused nor noticed.
            assertEquals(1, run(connection, "update client.client set br_number = 'ORACLE-1' where client_id = '" + world.client.id() + "'"));
        }
    }

    @Test void nobodyTruncates() throws SQLException {
        for (var login : new String[] {"praya_gate", "praya_firm_read", "praya_firm", "praya_client", "praya_person"}) {
            try (var connection = begin(login)) {
                assertEquals("42501", assertThrows(SQLException.class, () -> run(connection, "truncate audit.line")).getSQLState(), login);
            }
        }
    }

    @Test void copyIsWalledBothWays() throws Exception {
        try (var connection = begin("praya_client")) {
            scope(connection, world.firm.id(), world.client.id());
            var out = new java.io.StringWriter();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select client_id from client.client) to stdout", out);
            assertEquals(world.client.id().toString(), out.toString().strip());
            var line = world.firm.id() + "\t" + world.otherClient.id() + "\t" + UUID.randomUUID() + "\tother\t2026-01-01\n";
            assertThrows(SQLException.class, () -> connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy client.platform (firm_id, client_id, id, vendor, created_at) from stdin", new StringReader(line)));
        }
    }

    @Test void anUnsetScopeIsAnErrorAndNotAnEmptyList() throws SQLException {
        try (var connection = begin("praya_client")) {
            assertThrows(SQLException.class, () -> count(connection, "select count(*) from client.client"));
            connection.rollback();
            run(connection, "set local praya.firm = ''");
            assertThrows(SQLException.class, () -> count(connection, "select count(*) from client.client"));
        }
    }

    @Test void aScopeDoesNotOutliveItsTransactionWhateverEndsIt() throws SQLException {
        try (var connection = begin("praya_client")) {
            scope(connection, world.firm.id(), world.client.id());
            assertThrows(SQLException.class, () -> run(connection, "select 1/0"));
            connection.rollback();
            assertThrows(SQLException.class, () -> count(connection, "select count(*) from client.client"), "after an error");
            connection.rollback();

            scope(connection, world.firm.id(), world.client.id());
            run(connection, "set local statement_timeout = '50ms'");
            assertEquals("57014", assertThrows(SQLException.class, () -> run(connection, "select pg_sleep(5)")).getSQLState());
            connection.rollback();
            assertThrows(SQLException.class, () -> count(connection, "select count(*) from client.client"), "after a timeout");
            connection.rollback();

            scope(connection, world.firm.id(), world.client.id());
            try (var statement = connection.createStatement()) {
                assertEquals("57014", assertThrows(SQLException.class, () -> Cancelling.during(statement, () -> statement.execute("select pg_sleep(5)"))).getSQLState());
            }
            connection.rollback();
            assertThrows(SQLException.class, () -> count(connection, "select count(*) from client.client"), "after a cancel");
            connection.rollback();

            scope(connection, world.firm.id(), world.client.id());
            assertEquals(1, count(connection, "select count(*) from client.client"));
            connection.commit();
            assertThrows(SQLException.class, () -> count(connection, "select count(*) from client.client"), "after a commit");
        }
    }

    @Test void aScopeSetTwiceIsTheSecondOneOnly() throws SQLException {
        try (var connection = begin("praya_client")) {
            scope(connection, world.firm.id(), world.client.id());
            scope(connection, world.otherFirm.id(), world.foreignClient.id());
            assertEquals(0, count(connection, "select count(*) from client.client where client_id = '" + world.client.id() + "'"));
            assertEquals(1, count(connection, "select count(*) from client.client"));
        }
    }

    @Test void aClientLoginCannotWriteOutsideItsReach() throws SQLException {
        try (var connection = begin("praya_client")) {
            scope(connection, world.firm.id(), world.client.id());
            assertEquals(0, run(connection, "update client.client set name_en = 'taken' where client_id = '" + world.otherClient.id() + "'"));
            assertThrows(SQLException.class, () -> run(connection, "update client.client set client_id = '" + world.otherClient.id() + "' where client_id = '" + world.client.id() + "'"));
        }
        try (var connection = Postgres.one().as("praya_migrator")) {
            assertFalse(count(connection, "select count(*) from client.client where name_en = 'taken'") > 0);
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }
}
