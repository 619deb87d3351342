package hk.praya.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the build makes and people review: it differs, the build fails; {@code -Dpraya.accept} copies it over. */
final class Committed {
    private Committed() {}

    /** As it was reviewed; empty where there is none yet. @param file relative to the backend */
    static String text(String file) throws IOException {
        var committed = Path.of(System.getProperty("praya.basedir", "."), file);
        return Files.exists(committed) ? Files.readString(committed) : "";
    }

    /** @param file relative to the backend */
    static void check(String file, String made) throws IOException {
        var base = Path.of(System.getProperty("praya.basedir", "."));
        var committed = base.resolve(file);
        Files.writeString(base.resolve("target").resolve(committed.getFileName()), made);
        var accept = System.getProperty("praya.accept", "false");
        if (accept.isEmpty() || accept.equals("true")) Files.writeString(committed, made);
        assertEquals(text(file), made,
            file + " is not what the build makes: look at the difference, then run with -Dpraya.accept to take it over");
    }
}
