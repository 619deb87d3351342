package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void dataLastsFromRunToRun() throws Exception {
        var ports = Ports.free();
        try (var database = Database.start(home(), ports); var connection = connect(database, "praya_migrator")) {
            connection.createStatement().execute("create schema memory; create table memory.said (words text); insert into memory.said values ('張子軒')");
        }
        assertFalse(Ports.isTaken(ports.database()), "closing leaves nothing running");
        try (var database = Database.start(home(), ports); var connection = connect(database, "praya_migrator")) {
            assertEquals(List.of("張子軒"), column(connection, "select words from memory.said"));
        }
    }

    @Test
    void itIsMadeAsTheDesignSays() throws Exception {
        try (var database = Database.start(home(), Ports.free()); var connection = connect(database, "praya_migrator")) {
            assertTrue(column(connection, "show server_version").getFirst().startsWith("18."));
            assertEquals(List.of("UTF8 builtin C.UTF-8 C.UTF-8 praya_migrator"), column(connection, """
                select concat_ws(' ', pg_encoding_to_char(encoding), case datlocprovider when 'b' then 'builtin' end, datlocale, datctype, pg_get_userbyid(datdba))
                from pg_database where datname = 'praya'"""));
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertEquals(List.of("on"), column(connection, "show " + setting), setting);
            }
            assertEquals(List.of("scram-sha-256"), column(connection, "show password_encryption"));
            connection.createStatement().execute("create extension pg_trgm");
            assertEquals(List.of("4"), column(connection, "select cardinality(show_trgm('張子軒'))"), "searching finds Chinese names");
        }
    }

    @Test
    void noLoginCanDoMoreThanItShould() throws Exception {
        try (var database = Database.start(home(), Ports.free()); var connection = connect(database, "praya_gate")) {
            assertEquals(List.of("keycloak", "praya_client", "praya_firm", "praya_firm_read", "praya_gate", "praya_migrator (bypasses row security)", "praya_person"),
                column(connection, """
                    select rolname || case when rolbypassrls then ' (bypasses row security)' else '' end from pg_roles
                    where rolcanlogin and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolinherit) order by 1"""));
            assertEquals(List.of("postgres"), column(connection, "select rolname from pg_roles where rolsuper"));
            assertEquals("42501", assertThrows(SQLException.class, () -> connection.createStatement().execute("create schema mine")).getSQLState());
            assertEquals("42501", assertThrows(SQLException.class, () -> connection.createStatement().execute("create table public.mine ()")).getSQLState());
        }
    }

    @Test
    void nobodyComesInWithoutTheirPasswordOrIntoAnothersDatabase() throws Exception {
        try (var database = Database.start(home(), Ports.free())) {
            for (var login : Database.LOGINS) connect(database, login).close();
            for (var wrong : List.of("", "praya", database.password("praya_firm"))) {
                var refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(database.url(), "praya_gate", wrong));
                assertTrue(List.of("28P01", "08004").contains(refused.getSQLState()), refused.getMessage());
            }
            assertEquals("42501", assertThrows(SQLException.class,
                () -> DriverManager.getConnection(database.url("keycloak"), "praya_firm", database.password("praya_firm"))).getSQLState());
            assertEquals("42501", assertThrows(SQLException.class,
                () -> DriverManager.getConnection(database.url(), "keycloak", database.keycloakPassword())).getSQLState());
        }
    }

    @Test
    void passwordsAreTheirOwnersToReadAndDifferFromLoginToLogin() throws Exception {
        try (var database = Database.start(home(), Ports.free())) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(database.passwordsFile())));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(database.passwordsFile().getParent())));
            assertEquals(Database.LOGINS.size(), Database.LOGINS.stream().map(database::password).distinct().count());
        }
    }

    @Test
    void aServerThatWasLeftBehindIsStoppedAndNotUsed() throws Exception {
        var before = Ports.free();
        Database.start(home(), before).close();
        var orphan = new ProcessBuilder(PostgresPrograms.unpackedIn(home().cache()).command("postgres", "-D", home().postgres().toString(),
            "-p", Integer.toString(before.database()), "-c", "unix_socket_directories=", "-c", "fsync=off"))
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        var pid = home().postgres().resolve("postmaster.pid"); // its last line says "ready"
        while (!Files.exists(pid) || !Files.readString(pid).contains("ready")) Thread.onSpinWait();

        try (var database = Database.start(home(), Ports.free()); var connection = connect(database, "praya_migrator")) {
            assertFalse(orphan.isAlive());
            assertEquals(List.of("on"), column(connection, "show fsync"), "the one that runs is ours");
        }
    }

    @Test
    void aProcessNumberThatIsSomebodyElsesByNowDoesNoHarm() throws Exception {
        Database.start(home(), Ports.free()).close();
        var sleeper = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(home().postgres().resolve("postmaster.pid"), sleeper.pid() + "\n" + home().postgres() + "\n0\n5433\n\nlocalhost\n");
            Database.start(home(), Ports.free()).close();
            assertTrue(sleeper.isAlive());
        } finally {
            sleeper.destroy();
        }
    }

    @Test
    void dataOfAnotherVersionIsRefusedAndKept() throws Exception {
        Files.createDirectories(home().postgres());
        Files.writeString(home().postgres().resolve("PG_VERSION"), "17\n");
        var refused = assertThrows(Refusal.class, () -> Database.start(home(), Ports.free()));
        assertTrue(refused.getMessage().contains("was written by PostgreSQL 17 and this is 18"), refused.getMessage());
        assertTrue(Files.exists(home().postgres().resolve("PG_VERSION")));
    }

    @Test
    void lostSecretsAreSaidAndNotReplaced() throws Exception {
        var ports = Ports.free();
        Database.start(home(), ports).close();
        Files.delete(folder.resolve(".praya/secrets/launcher.properties"));
        var refused = assertThrows(Refusal.class, () -> Database.start(home(), ports));
        assertTrue(refused.getMessage().startsWith("The database's password is not the one in .praya/secrets"), refused.getMessage());
        assertFalse(Ports.isTaken(ports.database()));
    }

    private Home home() {
        return Home.at(folder.resolve(".praya"));
    }

    private static Connection connect(Database database, String login) throws SQLException {
        return DriverManager.getConnection(database.url(), login, database.password(login));
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }
}
