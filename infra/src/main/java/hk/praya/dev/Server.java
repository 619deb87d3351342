package hk.praya.dev;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Praya itself, as in production two commands ({@code migrate}, {@code serve}), here always in development mode. */
public final class Server implements AutoCloseable {

    private static final Duration MIGRATION_LIMIT = Duration.ofMinutes(5);

    private final Child process;
    private final Ports ports;

    private Server(Child process, Ports ports) {
        this.process = process;
        this.ports = ports;
    }

    /**
     * Migrates, then serves. Does not wait until it answers.
     *
     * @param log where it writes; null for our own console
     */
    public static Server start(Home home, Ports ports, Database database, Keycloak keycloak, @Nullable Path log) throws IOException {
        return start(home, ports, database, keycloak, log, Map.of());
    }

    /** @param otherwise settings that are not as we set them */
    static Server start(Home home, Ports ports, Database database, Keycloak keycloak, @Nullable Path log, Map<String, String> otherwise) throws IOException {
        var environment = new HashMap<>(environment(home, ports, database, keycloak));
        environment.putAll(otherwise);
        Child.start("praya migrate", "TERM", log, environment, praya("migrate")).finish(MIGRATION_LIMIT);
        return new Server(Child.start("praya serve", "TERM", log, environment, praya("serve")), ports);
    }

    /** Returns when it answers, or has ended. */
    public void awaitAnswer() {
        var request = HttpRequest.newBuilder(URI.create(ports.prayaUrl() + "/")).timeout(Duration.ofSeconds(5)).build();
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    client.send(request, BodyHandlers.discarding());
                    return;
                } catch (IOException e) {
                    Database.pause(); // not listening yet
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void onExit(Runnable then) {
        process.onExit(then);
    }

    @Override
    public void close() {
        process.close();
    }

    static Map<String, String> environment(Home home, Ports ports, Database database, Keycloak keycloak) throws IOException {
        var settings = new HashMap<String, String>();
        settings.put("PRAYA_MODE", "development");
        settings.put("PRAYA_PORT", Integer.toString(ports.praya()));
        settings.put("PRAYA_BASE_URL", ports.prayaUrl());
        settings.put("PRAYA_DATABASE_URL", database.url());
        settings.put("PRAYA_DATABASE_PASSWORDS_FILE", database.passwordsFile().toString());
        settings.put("PRAYA_OIDC_ISSUER", keycloak.issuer());
        settings.put("PRAYA_OIDC_CLIENT_ID", "praya");
        settings.put("PRAYA_OIDC_CLIENT_SECRET", keycloak.clientSecret());
        settings.put("PRAYA_SOURCES_CLIENT_SECRET", keycloak.sourcesSecret());
        settings.put("PRAYA_FILES", Files.createDirectories(home.files()).toString());
        settings.put("PRAYA_KEY_FILE", home.secrets().keyEncryptionKey().toString());
        settings.put("PRAYA_MAIL_HOST", "localhost");
        settings.put("PRAYA_MAIL_PORT", Integer.toString(ports.mail()));
        settings.put("PRAYA_MAIL_FROM", "praya@praya.example");
        return Map.copyOf(settings);
    }

    /**
     * A process of its own: settings reach it as in production, and its class path is ours. The serial collector answers
     * more requests on two cores than the default one (infra/load).
     */
    private static List<String> praya(String command) {
        var line = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")); // Netty's, which would warn
        if (Integer.getInteger("praya.debug") instanceof Integer port && command.equals("serve")) {
            line.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=localhost:" + port);
        }
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "hk.praya.Praya", command));
        return line;
    }

    /** The JDK that runs us. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
