package hk.praya.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.ScopedDataSource.Use;
import hk.praya.testing.Cancelling;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import io.micronaut.core.propagation.PropagatedContext;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The scope travels with the first query of a read, and nothing ever runs without it: whatever is asked first, however it ends. */
class ScopedConnectionTest {
    /** Firm-wide tables are empty of others' rows only if the scope is in force. */
    private static final String CLIENTS = "select client_id from client.client where firm_id = ?";

    private static ScopedDataSource dataSource;
    private static World world;

    @BeforeAll static void open() {
        world = World.fresh();
        // One connection, so that what one transaction leaves behind the next would find.
        dataSource = new ScopedDataSource(new DatabaseConfiguration(Postgres.one().url(), Postgres.one().passwordsFile(), 1));
    }

    @AfterAll static void close() {
        dataSource.close();
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** As the transaction manager does it. */
    private static void transaction(Use use, Work work) throws SQLException {
        var scope = new Scope(Pool.CLIENT, world.firm.id(), List.of(world.client.id()), world.consultant.id());
        try {
            inScope(scope, use, work);
        } finally {
            nothingIsLeftBehind();
        }
    }

    private static void inScope(Scope scope, Use use, Work work) throws SQLException {
        try (var _ = PropagatedContext.getOrEmpty().plus(new ScopedDataSource.Current(scope, use)).propagate(); var connection = dataSource.getConnection()) {
            connection.setReadOnly(use != Use.WRITE);
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        }
    }

    private static void nothingIsLeftBehind() throws SQLException {
        try (var connection = dataSource.unscoped(Pool.CLIENT); var statement = connection.createStatement();
             var rows = statement.executeQuery("select coalesce(current_setting('praya.firm', true), '') || coalesce(current_setting('praya.reach', true), '') || coalesce(current_setting('praya.person', true), '')")) {
            rows.next();
            assertEquals("", rows.getString(1), "a scope outlived its transaction");
        }
    }

    private static List<UUID> clients(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CLIENTS)) {
            statement.setObject(1, world.firm.id());
            var found = new java.util.ArrayList<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    private static void seesItsOwn(Connection connection) throws SQLException {
        assertEquals(List.of(world.client.id()), clients(connection));
    }

    @Test void theFirstQueryCarriesTheScopeAndTheNextStandInIt() throws SQLException {
        transaction(Use.READ, connection -> {
            seesItsOwn(connection);
            seesItsOwn(connection);
            try (var statement = connection.prepareStatement(CLIENTS)) {
                statement.setObject(1, world.otherFirm.id());
                assertTrue(statement.execute());
                assertFalse(statement.getResultSet().next(), "another firm is nothing here");
            }
        });
    }

    @Test void aReadChangesNothing() {
        assertEquals("25006", assertThrows(SQLException.class, () -> transaction(Use.READ, connection -> {
            seesItsOwn(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("update client.client set name_en = 'changed' where firm_id = '" + world.firm.id() + "'");
            }
        })).getSQLState());
        assertThrows(SQLException.class, () -> transaction(Use.READ, connection ->
            connection.prepareStatement("update client.client set name_en = 'changed' where firm_id = '" + world.firm.id() + "'").executeUpdate()));
    }

    @Test void whateverIsAskedFirstComesAfterTheScope() throws SQLException {
        for (var use : new Use[] {Use.READ, Use.WRITE}) {
            transaction(use, connection -> {
                try (var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from client.client")) {
                    rows.next();
                    assertEquals(1, rows.getInt(1));
                }
            });
            transaction(use, connection -> {
                var out = new StringWriter();
                try {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select client_id from client.client) to stdout", out);
                } catch (java.io.IOException e) {
                    throw new SQLException(e);
                }
                assertEquals(world.client.id().toString(), out.toString().strip());
            });
            transaction(use, ScopedConnectionTest::seesItsOwn);
        }
    }

    @Test void aQueryThatWaitsKeepsNoOtherOneWaitingForTheScope() throws SQLException {
        transaction(Use.READ, connection -> {
            try (var waits = connection.prepareStatement(CLIENTS)) {
                seesItsOwn(connection);
                waits.setObject(1, world.firm.id());
                assertThrows(SQLException.class, waits::executeQuery, "its own copy of the scope would come too late");
            }
        });
    }

    @Test void aQueryThatFailsLeavesNothingBehind() {
        assertThrows(SQLException.class, () -> transaction(Use.READ, connection -> connection.prepareStatement("select 1/0").executeQuery()));
    }

    @Test void aQueryThatIsPreparedAndNeverRunLeavesNothingBehind() throws SQLException {
        transaction(Use.READ, connection -> connection.prepareStatement(CLIENTS).close());
    }

    @Test void aQueryThatIsCancelledLeavesNothingBehind() {
        var cancelled = assertThrows(SQLException.class, () -> transaction(Use.READ, connection -> {
            var statement = connection.prepareStatement("select pg_sleep(20)");
            Cancelling.during(statement, statement::executeQuery);
        }));
        assertEquals("57014", cancelled.getSQLState());
    }

    @Test void clientStaffsScopeTravelsWhole() throws SQLException {
        try (var own = new ScopedDataSource(new DatabaseConfiguration(Postgres.one().url(), Postgres.one().passwordsFile(), 1))) {
            var scope = new Scope(Pool.PERSON, world.firm.id(), List.of(world.client.id()), world.staff.id());
            try (var _ = PropagatedContext.getOrEmpty().plus(new ScopedDataSource.Current(scope, Use.READ)).propagate(); var connection = own.getConnection()) {
                connection.setAutoCommit(false);
                try (var query = connection.prepareStatement("select current_setting('praya.firm') || current_setting('praya.reach') || current_setting('praya.person')"); var rows = query.executeQuery()) {
                    rows.next();
                    assertEquals(world.firm.id() + "{" + world.client.id() + "}" + world.staff.id(), rows.getString(1));
                }
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    @Test void whatHasNoScopeHasNoConnection() {
        assertThrows(SQLException.class, () -> dataSource.getConnection());
    }
}
