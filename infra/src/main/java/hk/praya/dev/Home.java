package hk.praya.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where things lie on disk.
 *
 * @param infra        the module: realms, themes, SQL
 * @param data         everything of this installation ({@code .praya}); safe to delete while nothing runs
 * @param cache        programs unpacked once for all checkouts
 * @param distribution Keycloak as Maven unpacked it, inside the cache
 */
public record Home(Path infra, Path data, Path cache, Path distribution) {

    public static Home fromSystemProperties() {
        var infra = path("praya.infra", Path.of("infra"));
        return at(infra.resolveSibling(".praya"));
    }

    /** This module with its data somewhere else: what tests want. */
    public static Home at(Path data) {
        var infra = path("praya.infra", Path.of("infra"));
        var cache = path("praya.cache", Path.of(System.getProperty("user.home"), ".cache", "praya"));
        return new Home(infra, data.toAbsolutePath().normalize(), cache, path("praya.keycloak.distribution", cache.resolve("keycloak")));
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    public Path files() {
        return data.resolve("files");
    }

    public Path mail() {
        return data.resolve("mail");
    }

    public Path log(String name) throws IOException {
        return Files.createDirectories(data.resolve("log")).resolve(name + ".log");
    }

    public Secrets secrets() {
        return Secrets.in(data.resolve("secrets"));
    }

    /** Forgets everything of this installation: databases, files, mail, secrets, logs. The lock, which we hold, stays. */
    void reset() throws IOException {
        if (!data.endsWith(".praya")) throw new Refusal("Will not wipe " + data + ": its name is not .praya");
        try (var inside = Files.list(data)) {
            inside.filter(path -> !path.equals(lock())).forEach(Home::wipe);
        }
    }

    static void wipe(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return;
        try (var inside = Files.walk(path)) { // does not follow links: the Keycloak folder links into the cache
            inside.sorted(Comparator.reverseOrder()).forEach(Home::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path lock() {
        return data.resolve("lock");
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String property, Path otherwise) {
        return Path.of(System.getProperty(property, otherwise.toString())).toAbsolutePath().normalize();
    }
}
