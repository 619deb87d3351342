package hk.praya.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Postgres;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Praya does not start where its walls do not stand. */
class StartTest {
    private static DatabaseConfiguration configuration() {
        return new DatabaseConfiguration(Postgres.one().url(), Postgres.one().passwordsFile(), 1);
    }

    private static void sql(String sql) throws SQLException {
        try (var connection = Postgres.one().asPrayaSuperuser(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refusesWhile(String planted, String undone, String says) throws SQLException {
        sql(planted);
        try (var dataSource = new ScopedDataSource(configuration())) {
            var refusal = assertThrows(IllegalStateException.class, () -> Walls.check(dataSource, configuration()));
            assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
        } finally {
            sql(undone);
        }
    }

    @Test void startsWhereTheyStand() {
        try (var dataSource = new ScopedDataSource(configuration())) {
            Walls.check(dataSource, configuration());
        }
        assertNull(Migration.mismatch(Postgres.one().url(), "test"));
    }

    @Test void refusesALoginThatBypassesRowSecurity() throws SQLException {
        refusesWhile("alter role praya_person bypassrls", "alter role praya_person nobypassrls", "praya_person is a superuser or may bypass");
    }

    @Test void refusesALoginThatMayTruncate() throws SQLException {
        refusesWhile("grant truncate on audit.line to praya_firm", "revoke truncate on audit.line from praya_firm", "may truncate");
    }

    @Test void refusesATableWithoutForcedRowSecurity() throws SQLException {
        refusesWhile("alter table tia.review no force row level security", "alter table tia.review force row level security", "tia.review has no forced row security");
    }

    @Test void refusesALoginThatIsAMemberOfAnother() throws SQLException {
        refusesWhile("grant praya_firm to praya_person", "revoke praya_firm from praya_person", "is a member of praya_firm");
    }

    @Test void refusesASchemaOfALaterVersion() throws SQLException {
        sql("insert into flyway.flyway_schema_history select max(installed_rank) + 1, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 0, 'x', now(), 1, true from flyway.flyway_schema_history");
        try {
            assertEquals("the schema has migration 209901010000 of a later version", Migration.mismatch(Postgres.one().url(), "test"));
        } finally {
            sql("delete from flyway.flyway_schema_history where version = '209901010000'");
        }
    }
}
