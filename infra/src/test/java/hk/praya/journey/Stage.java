package hk.praya.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hk.praya.dev.CompanyProvider;
import hk.praya.dev.Database;
import hk.praya.dev.Home;
import hk.praya.dev.Keycloak;
import hk.praya.dev.Mail;
import hk.praya.dev.Ports;
import hk.praya.dev.Server;
import hk.praya.dev.demo.Demo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Timer;
import java.util.TimerTask;

/** Everything that a journey needs, on ports of its own; and the browser's program, run to its end. */
final class Stage implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Last opened, first closed. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Home home;
    private final Ports ports;
    private final Path e2e;
    private final Keycloak keycloak;

    Stage(Path folder) throws IOException, SQLException {
        home = Home.at(folder.resolve(".praya"));
        ports = Ports.free();
        e2e = home.infra().resolveSibling("frontend").resolve("e2e");
        try {
            var database = keep(Database.start(home, ports));
            keep(Mail.start(home.mail(), ports.mail()));
            keycloak = keep(Keycloak.start(home, ports, database));
            var praya = keep(Server.start(home, ports, database, keycloak, Files.createDirectories(home.data().resolve("log")).resolve("praya.log")));
            praya.awaitAnswer();
            if (Demo.fill(home, database, ports.prayaUrl()) != Demo.Outcome.FILLED) throw new IllegalStateException("The demonstration's data was not made");
        } catch (IOException | SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T keep(T opened) {
        running.push(opened);
        return opened;
    }

    /** @return what it said, for whoever reads a failure; throws where a step did not hold */
    String journey(String name, String locale) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(node(), "run.mjs", name, locale).directory(e2e.toFile()).redirectErrorStream(true);
        builder.environment().put("PRAYA_URL", ports.prayaUrl());
        builder.environment().put("PRAYA_MAIL", home.mail().toString());
        builder.environment().put("PRAYA_CACHE", home.cache().toString());
        builder.environment().put("PRAYA_SHOTS", Files.createDirectories(home.infra().resolve("target/journeys")).toString());
        var process = builder.start();
        var watch = new Timer("limit", true);
        watch.schedule(new TimerTask() {
            @Override
            public void run() {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }, LIMIT.toMillis());
        var said = new StringBuilder();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)); var in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("@")) {
                    in.write(does(line.substring(1)) + "\n");
                    in.flush();
                } else {
                    said.append(line).append('\n');
                }
            }
        } finally {
            watch.cancel();
        }
        if (process.waitFor() != 0) throw new AssertionError(name + " in " + locale + "\n" + said);
        return said.toString();
    }

    /** What a browser cannot do. @return one line */
    private String does(String what) throws IOException, InterruptedException {
        if (what.equals("stop-keycloak")) {
            keycloak.close();
            return "stopped";
        }
        if (what.startsWith("company ")) return company(JSON.readTree(what.substring("company ".length())));
        throw new IllegalArgumentException("Asked for " + what);
    }

    /** A company gets a sign-in of its own, and its IT adds Praya to it. */
    private String company(JsonNode asked) throws IOException, InterruptedException {
        var provider = CompanyProvider.open(ports.keycloakUrl(), keycloak.adminPassword(), asked.path("name").asText(), asked.path("email").asText());
        var redirect = asked.path("redirect").asText();
        return JSON.writeValueAsString(asked.path("protocol").asText().equals("oidc") ? provider.byOidc(redirect) : provider.bySaml(redirect, asked.path("entityId").asText()));
    }

    /** The one that the build adopted or fetched; by hand, whatever is on the path. */
    private String node() {
        var adopted = e2e.resolveSibling(".node/node/node");
        return Files.isExecutable(adopted) ? adopted.toString() : "node";
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e);
            }
        }
    }
}
