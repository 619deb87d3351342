package hk.praya.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program that cannot outlive the launcher, not even one that was killed with {@code kill -9}.
 *
 * <p>Between the two stands a small shell that holds the reading end of a pipe. Closing the pipe is how we ask the program to
 * stop, and the system closes it for us when we die. The program is in a session of its own, so Ctrl-C reaches the launcher
 * only, which then stops things in order.
 */
final class Child implements AutoCloseable {

    private static final String GUARD = """
        signal=$1; shift
        exec 3<&0
        "$@" </dev/null 3<&- &
        child=$!
        { read -r end <&3; kill -s "$signal" "$child"; } 2>/dev/null &
        watch=$!
        exec 3<&-
        wait "$child"; status=$?
        kill "$watch" 2>/dev/null
        exit "$status"
        """;

    private final String name;
    private final Process guard;
    private final @Nullable Path log;

    private Child(String name, Process guard, @Nullable Path log) {
        this.name = name;
        this.guard = guard;
        this.log = log;
    }

    /**
     * @param signal what makes the program stop in order: TERM, or INT for PostgreSQL, whose TERM waits for its clients
     * @param log    where it writes, started anew; null for our own console
     */
    static Child start(String name, String signal, @Nullable Path log, Map<String, String> environment, List<String> command)
        throws IOException {
        var guarded = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) guarded.add("/usr/bin/setsid"); // macOS has none; there Ctrl-C reaches all
        guarded.addAll(List.of("sh", "-c", GUARD, "guard", signal));
        guarded.addAll(command);
        var builder = new ProcessBuilder(guarded).redirectErrorStream(true)
            .redirectOutput(log == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        return new Child(name, builder.start(), log);
    }

    /** Runs to its end; refuses with the log's name when it fails or takes longer than the limit. */
    void finish(Duration limit) {
        try {
            if (!guard.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                close();
                throw new Refusal(name + " did not finish within " + limit.toSeconds() + " s" + seeLog());
            }
            if (guard.exitValue() != 0) throw failed();
        } catch (InterruptedException e) {
            close();
            throw new Refusal(name + " was interrupted", e);
        }
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    Refusal failed() {
        return new Refusal(name + " ended with " + (guard.isAlive() ? "no answer" : "code " + guard.exitValue()) + seeLog());
    }

    void onExit(Runnable then) {
        guard.onExit().thenRun(then);
    }

    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            // it has gone already
        }
        try {
            if (guard.waitFor(30, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        guard.descendants().forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly();
    }

    private String seeLog() {
        return log == null ? "" : ": see " + log;
    }
}
