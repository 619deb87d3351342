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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * From the command to the first answer of {@code praya.jar}, with the JDK's AOT cache and without, in turn; milliseconds. The cache is made by a
 * training run that answers a few requests and ends (JEP 514). Arguments: the folder of {@code praya.jar} with its {@code lib}, and rounds.
 */
final class StartRates {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Map<String, String> settings;
    private final Path jar;
    private final Path cache;
    private final HttpClient http = HttpClient.newHttpClient();

    private StartRates(Map<String, String> settings, Path jar, Path cache) {
        this.settings = settings;
        this.jar = jar;
        this.cache = cache;
    }

    public static void main(String[] arguments) throws Exception {
        var home = Home.at(Files.createTempDirectory("praya-starts").resolve(".praya"));
        var ports = Ports.free();
        try (var database = Database.start(home, ports); var keycloak = Keycloak.start(home, ports, database)) {
            var settings = Server.environment(home, ports, database, keycloak);
            new StartRates(settings, Path.of(arguments[0]).resolve("praya.jar"), home.data().resolve("praya.aot")).run(Integer.parseInt(arguments[1]));
        } finally {
            Home.wipe(home.data().getParent());
        }
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        var migrating = process(List.of(), "migrate");
        if (migrating.waitFor() != 0) throw new IllegalStateException("migrate failed");
        once(List.of("-XX:AOTCacheOutput=" + cache), 20);
        System.out.printf("cache %d MB%n", Files.size(cache) >> 20);
        var without = new ArrayList<Long>();
        var with = new ArrayList<Long>();
        for (var round = 0; round < rounds; round++) {
            without.add(once(List.of(), 0));
            with.add(once(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), 0));
        }
        told("without", without);
        told("with the AOT cache", with);
        System.out.printf("%.2f of the time without (asked: at most 0.60)%n", median(with) / (double) median(without));
    }

    private Process process(List<String> options, String command) throws IOException {
        var line = new ArrayList<>(List.of(Server.java(), "-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        line.addAll(options);
        line.addAll(List.of("-jar", jar.toString(), command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** @param more requests after the first, for training */
    private long once(List<String> options, int more) throws Exception {
        var begun = System.nanoTime();
        var serving = process(options, "serve");
        try {
            while (!answers()) {
                if (!serving.isAlive()) throw new IllegalStateException("praya ended");
                if (System.nanoTime() - begun > LIMIT.toNanos()) throw new IllegalStateException("no answer");
                Thread.onSpinWait();
            }
            var took = (System.nanoTime() - begun) / 1_000_000;
            for (var at = 0; at < more; at++) answers();
            return took;
        } finally {
            serving.destroy();
            serving.waitFor();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(settings.get("PRAYA_BASE_URL") + "/api/me")).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            Database.pause();
            return false;
        }
    }

    private static long median(List<Long> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static void told(String what, List<Long> figures) {
        var sorted = figures.stream().mapToLong(each -> each).sorted().toArray();
        System.out.printf("%-20s median %d  all %s%n", what, median(figures), Arrays.toString(sorted));
    }
}
