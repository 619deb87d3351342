package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildTest {

    @TempDir
    Path folder;

    @Test
    void closingAsksItToStopAndWaits() throws Exception {
        var log = folder.resolve("log");
        var child = Child.start("it", "TERM", log, Map.of(), List.of("sh", "-c", "trap 'echo stopped; exit 0' TERM; echo ready; while :; do sleep 0.1; done"));
        while (!Files.readString(log).contains("ready")) Thread.onSpinWait();
        child.close();
        assertEquals("ready\nstopped\n", Files.readString(log));
    }

    @Test
    void itDoesNotOutliveALauncherThatWasKilled() throws Exception {
        var pid = folder.resolve("pid");
        var launcher = new ProcessBuilder(Server.java(), "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), pid.toString()).start();
        while (!Files.exists(pid) || Files.readString(pid).isBlank()) Thread.onSpinWait();
        var child = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        assertTrue(child.isAlive());

        launcher.destroyForcibly(); // kill -9
        child.onExit().get(30, TimeUnit.SECONDS);
        assertFalse(child.isAlive());
    }

    @Test
    void aFailureNamesItsLog() throws Exception {
        var log = folder.resolve("log");
        try (var child = Child.start("It", "TERM", log, Map.of(), List.of("sh", "-c", "exit 3"))) {
            assertEquals("It ended with code 3: see " + log, assertThrows(Refusal.class, () -> child.finish(Duration.ofSeconds(30))).getMessage());
        }
    }

    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            Child.start("it", "TERM", null, Map.of(), List.of("sh", "-c", "echo $$ > " + arguments[0] + "; exec sleep 600"));
            Thread.sleep(Duration.ofMinutes(10));
        }
    }
}
