package hk.praya.testing;

import hk.praya.access.Migration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** One real PostgreSQL for the whole run, with the roles, the database and the migrations of production. */
public final class Postgres {
    private static final List<String> LOGINS =
        List.of("praya_migrator", "praya_gate", "praya_firm_read", "praya_firm", "praya_client", "praya_person");
    private static final Postgres ONE = new Postgres();

    private final EmbeddedPostgres server;
    private final Path passwords;

    private Postgres() {
        try {
            server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "localhost").setServerConfig("max_connections", "120")
                .setServerConfig("shared_preload_libraries", "").start();
            try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute(said("roles.sql"));
                for (var login : LOGINS) statement.execute("alter role " + login + " password 'test'");
                statement.execute(said("database.sql"));
            }
            passwords = Files.createTempFile("praya", ".passwords");
            passwords.toFile().deleteOnExit();
            var properties = new Properties();
            for (var login : LOGINS) properties.setProperty(login, "test");
            try (var out = Files.newBufferedWriter(passwords)) {
                properties.store(out, null);
            }
            Migration.run(url(), "test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(String file) throws IOException {
        return Files.readString(Path.of(System.getProperty("praya.basedir", "."), "..", "infra", "database", file));
    }

    /** Another database of the same server, made as Praya's is, with no migration in it. @return its address */
    public String another(String name) throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(said("database.sql").replace("create database praya ", "create database " + name + " "));
        }
        return url().replaceFirst("/praya$", "/" + name);
    }

    public static Postgres one() {
        return ONE;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/praya";
    }

    public String passwordsFile() {
        return passwords.toString();
    }

    /** A connection of one login, with no scope: what an intruder past the application would have. */
    public Connection as(String login) throws SQLException {
        return DriverManager.getConnection(url(), login, "test");
    }

    /** One that sends statements as they are, so that a plan can be asked for without values. */
    public Connection asSimply(String login) throws SQLException {
        return DriverManager.getConnection(url() + "?preferQueryMode=simple", login, "test");
    }

    /** The superuser, in Praya's database: to plant what nobody else could. */
    public Connection asPrayaSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }
}
