package hk.praya.dev;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Keycloak with Praya's realm and, for the demonstration, two more that play clients' own identity providers. */
public final class Keycloak implements AutoCloseable {

    /** Fixed when it builds itself; a change of these builds it again. */
    private static final List<String> BUILD = List.of("--db=postgres", "--health-enabled=true", "--http-management-health-enabled=false",
        "--cache=local", "--features-disabled=ciba,device-flow,par");

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Child server;
    private final Ports ports;
    private final Secrets secrets;

    private Keycloak(Child server, Ports ports, Secrets secrets) {
        this.server = server;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** Returns when it answers and the realms are in it. The first start ever takes half a minute more. */
    public static Keycloak start(Home home, Ports ports, Database database) throws IOException {
        buildOnce(home);
        var own = ownFolder(home);
        var secrets = home.secrets();
        var server = Child.start("Keycloak", "TERM", home.log("keycloak"),
            Map.of("KC_DB_PASSWORD", database.keycloakPassword(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "praya-admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin")),
            java(own, "start", "--optimized",
                "--http-enabled=true", "--http-host=localhost", "--http-port=" + ports.keycloak(), "--hostname=" + ports.keycloakUrl(),
                "--db-url=" + database.url("keycloak"), "--db-username=keycloak", "--db-pool-max-size=10",
                "--log-level=info,io.smallrye.health:warn", // or each early look at its health is a line
                "--spi-theme--folder--dir=" + home.infra().resolve("keycloak/themes")));
        var keycloak = new Keycloak(server, ports, secrets);
        try {
            keycloak.awaitReady();
            new Realms(home.infra().resolve("keycloak/realms"), ports, secrets).create();
            return keycloak;
        } catch (IOException | RuntimeException e) {
            keycloak.close();
            throw e;
        }
    }

    /** What Praya checks tokens against: PRAYA_OIDC_ISSUER. */
    public String issuer() {
        return ports.keycloakUrl() + "/realms/praya";
    }

    public String clientSecret() {
        return secrets.of(Realms.CLIENT_SECRET);
    }

    /** Of the account by which Praya keeps clients' own sign-in sources: PRAYA_SOURCES_CLIENT_SECRET. */
    public String sourcesSecret() {
        return secrets.of(Realms.SOURCES_SECRET);
    }

    /** The administrator of the console at /admin; the name is praya-admin. */
    public String adminPassword() {
        return secrets.of("keycloak.admin");
    }

    void onExit(Runnable then) {
        server.onExit(then);
    }

    @Override
    public void close() {
        server.close();
    }

    private static void buildOnce(Home home) throws IOException {
        var distribution = home.distribution();
        if (!Files.isDirectory(distribution.resolve("lib/quarkus"))) {
            throw new Refusal("No Keycloak at " + distribution + ": `mvn` unpacks it there; delete the folder and run it again if it is half there");
        }
        var stamp = distribution.resolve(".built");
        var wanted = String.join(" ", BUILD);
        // The distribution is shared by all checkouts; two that start at once build one after the other.
        try (var channel = FileChannel.open(distribution.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = channel.lock()) {
            // Somebody who unpacks the distribution over what was built leaves the stamp behind: it says what it is a stamp of.
            if (Files.exists(stamp) && Files.readString(stamp).equals(wanted + made(distribution))) return;
            Files.deleteIfExists(stamp);
            System.out.println("Keycloak builds itself, once (about 20 s)");
            var arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(BUILD);
            Child.start("Keycloak's build", "TERM", home.log("keycloak-build"), Map.of(), java(distribution, arguments.toArray(String[]::new)))
                .finish(BUILD_LIMIT);
            Files.writeString(stamp, wanted + made(distribution));
        }
    }

    /** When the program that Keycloak's build makes was written. */
    private static String made(Path distribution) throws IOException {
        return " " + Files.getLastModifiedTime(distribution.resolve("lib/quarkus/quarkus-application.dat")).toMillis();
    }

    /** Shares the programs and keeps its scratch files to itself, so that a demo and a test run do not disturb each other. */
    private static Path ownFolder(Home home) throws IOException {
        var own = Files.createDirectories(home.data().resolve("keycloak"));
        Home.wipe(own.resolve("data")); // scratch only, and a cache of style sheets that does not notice when they change
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            var link = own.resolve(shared);
            Files.deleteIfExists(link); // it may lead to an earlier version
            Files.createSymbolicLink(link, home.distribution().resolve(shared));
        }
        return own;
    }

    /** What bin/kc.sh does, without the shell between: one process to stop, and the JDK that runs us. */
    private static List<String> java(Path folder, String... arguments) {
        var command = new ArrayList<>(List.of(Server.java(), "-Xms64m", "-Xmx400m", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m",
            "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
            "-Djava.security.egd=file:/dev/urandom", "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dkc.home.dir=" + folder, "-Djboss.server.config.dir=" + folder.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-cp", folder.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        var request = HttpRequest.newBuilder(URI.create(ports.keycloakUrl() + "/health/ready")).timeout(Duration.ofSeconds(5)).build();
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException e) {
                    // not listening yet
                }
                if (!server.isAlive() || System.nanoTime() > deadline) throw server.failed();
                Database.pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while Keycloak started", e);
        }
    }
}
