package hk.praya.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real PostgreSQL whose data lasts, with Praya's logins ({@code infra/database/roles.sql}) and the two databases in it. */
public final class Database implements AutoCloseable {

    /** As roles.sql names them; each has its own password. */
    public static final List<String> LOGINS =
        List.of("praya_migrator", "praya_gate", "praya_firm_read", "praya_firm", "praya_client", "praya_person");

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60); // after a crash it replays its log first

    private final Child server;
    private final Ports ports;
    private final Secrets secrets;

    private Database(Child server, Ports ports, Secrets secrets) {
        this.server = server;
        this.ports = ports;
        this.secrets = secrets;
    }

    public static Database start(Home home, Ports ports) throws IOException {
        var programs = PostgresPrograms.unpackedIn(home.cache());
        var data = home.postgres();
        var secrets = home.secrets();
        stopOrphan(data);
        if (!Files.exists(data.resolve("PG_VERSION"))) create(programs, home, secrets);
        refuseOtherVersion(data);

        var command = new ArrayList<>(programs.command("postgres", "-D", data.toString(), "-p", Integer.toString(ports.database())));
        Stream.of(
            "listen_addresses=localhost",
            "unix_socket_directories=",       // TCP with a password is the only way in
            "fsync=on", "synchronous_commit=on", "full_page_writes=on", // people keep work in here
            "password_encryption=scram-sha-256",
            "timezone=UTC", "log_timezone=UTC").forEach(setting -> command.addAll(List.of("-c", setting)));
        var server = Child.start("PostgreSQL", "INT", home.log("postgres"), Map.of(), command);
        var database = new Database(server, ports, secrets);
        try {
            database.prepare(home.infra().resolve("database"));
            return database;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** For JDBC, without a login. */
    public String url() {
        return url("praya");
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + ports.database() + "/" + database;
    }

    public String password(String login) {
        return secrets.ofLogin(login);
    }

    /** A file with one password for each of {@link #LOGINS}: PRAYA_DATABASE_PASSWORDS_FILE. */
    public Path passwordsFile() {
        return secrets.databaseLogins();
    }

    String keycloakPassword() {
        return secrets.of("database.keycloak");
    }

    void onExit(Runnable then) {
        server.onExit(then);
    }

    @Override
    public void close() {
        server.close();
    }

    private static void create(PostgresPrograms programs, Home home, Secrets secrets) throws IOException {
        var draft = home.data().resolve("postgres-draft");
        Home.wipe(draft); // what a run that was cut off here left
        Files.createDirectories(home.data());
        var password = Files.createTempFile(home.data(), "initdb", ".password"); // a temporary file is its owner's only
        try {
            Files.writeString(password, secrets.of("database." + SUPERUSER));
            Child.start("initdb", "TERM", home.log("initdb"), Map.of(), programs.command("initdb", "-D", draft.toString(),
                "--username=" + SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8")).finish(Duration.ofMinutes(2));
        } finally {
            Files.delete(password);
        }
        Files.move(draft, home.postgres()); // named only when whole
    }

    private static void refuseOtherVersion(Path data) throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals("18")) {
            throw new Refusal("%s was written by PostgreSQL %s and this is 18: export what you need with that version, then mvn -Dpraya.reset=true"
                .formatted(data, version));
        }
    }

    /**
     * A server of a launcher that is no more (we hold the installation's lock, so it is nobody's). It may run with other
     * settings, on another port, by another version: it is stopped, never used.
     */
    static void stopOrphan(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var process = ProcessHandle.of(pid).filter(it -> isServerOf(it, data));
        if (process.isEmpty()) {
            // The process is gone, or its number is somebody else's by now; PostgreSQL would refuse to start over the latter.
            Files.delete(file);
            return;
        }
        System.out.println("Stopping a PostgreSQL that an earlier run left behind (process " + pid + ")");
        new ProcessBuilder("kill", "-s", "INT", Long.toString(pid)).inheritIO().start();
        try {
            process.get().onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new Refusal("A PostgreSQL of an earlier run (process %d) does not stop: end it, then start again".formatted(pid), e);
        }
    }

    private static boolean isServerOf(ProcessHandle process, Path data) {
        return process.info().command().filter(command -> command.endsWith("postgres")).isPresent()
            && process.info().arguments().filter(arguments -> Arrays.asList(arguments).contains(data.toString())).isPresent();
    }

    private void prepare(Path sql) throws IOException {
        try (var connection = connectWhenReady(); var statement = connection.createStatement()) {
            statement.execute(Files.readString(sql.resolve("roles.sql")));
            for (var login : LOGINS) setPassword(statement, login, secrets.ofLogin(login));
            setPassword(statement, "keycloak", keycloakPassword());
            if (isMissing(statement, "praya")) statement.execute(Files.readString(sql.resolve("database.sql")));
            if (isMissing(statement, "keycloak")) statement.execute(Files.readString(sql.resolve("keycloak.sql")));
            statement.execute("revoke all on database praya, keycloak, postgres, template1 from public");
            statement.execute("grant connect, temporary on database praya to praya_gate, praya_firm_read, praya_firm, praya_client, praya_person");
        } catch (SQLException e) {
            throw new Refusal("PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    private Connection connectWhenReady() throws SQLException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url("postgres"), SUPERUSER, secrets.of("database." + SUPERUSER));
            } catch (SQLException e) {
                if (!server.isAlive()) throw server.failed();
                if ("28P01".equals(e.getSQLState())) {
                    throw new Refusal("The database's password is not the one in .praya/secrets: put it back, or start over with mvn -Dpraya.reset=true", e);
                }
                if (System.nanoTime() > deadline) throw e;
                pause();
            }
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while starting", e);
        }
    }

    /** No quoting is needed: logins are ours, passwords are hexadecimal. DDL takes no parameters. */
    private static void setPassword(Statement statement, String login, String password) throws SQLException {
        statement.execute("alter role " + login + " password '" + password + "'");
    }

    private static boolean isMissing(Statement statement, String database) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return !rows.next();
        }
    }
}
