package hk.praya.dev;

import hk.praya.dev.demo.Demo;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What {@code mvn} runs: everything, until Ctrl-C. */
public final class Run {

    /** Last opened, first closed. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile boolean stopping;

    /** One launcher a checkout. Held here, not in a local: collected as garbage it would close, and let a second launcher in. */
    private @Nullable FileChannel lock;

    private Run() {}

    public static void main(String[] arguments) throws Exception {
        var run = new Run();
        Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
        Parent.whenGone(() -> System.exit(0));
        try {
            run.start();
            new CountDownLatch(1).await(); // until a shutdown
        } catch (Refusal e) {
            System.err.println(System.lineSeparator() + "Praya cannot start. " + e.getMessage() + System.lineSeparator());
            System.exit(1);
        }
    }

    private void start() throws IOException {
        var home = Home.fromSystemProperties();
        Disk.check(home.data(), home.cache());
        lock(home);
        var ports = Ports.fromSystemProperties();
        if (Boolean.getBoolean("praya.reset")) {
            Database.stopOrphan(home.postgres());
            home.reset();
        }
        Database.stopOrphan(home.postgres()); // before the ports are looked at: it may hold one
        var taken = ports.taken();
        if (!taken.isEmpty()) throw new Refusal(String.join(System.lineSeparator(), taken));

        say("Starting PostgreSQL");
        var database = keep(Database.start(home, ports));
        database.onExit(() -> giveUp("PostgreSQL ended by itself: see " + home.data() + "/log/postgres.log"));
        keep(Mail.start(home.mail(), ports.mail()));
        say("Starting Keycloak");
        var keycloak = keep(Keycloak.start(home, ports, database));
        keycloak.onExit(() -> note("Keycloak ended by itself (see " + home.data() + "/log/keycloak.log): nobody new can sign in"));
        say("Starting Praya");
        var praya = keep(Server.start(home, ports, database, keycloak, null));
        praya.onExit(() -> giveUp("Praya ended by itself"));
        praya.awaitAnswer();
        fill(home, ports, database);
        Welcome.print(home, ports);
    }

    private static void fill(Home home, Ports ports, Database database) throws IOException {
        say("Looking for the demonstration's data (a new installation gets it, once, in about half a minute)");
        try {
            switch (Demo.fill(home, database, ports.prayaUrl())) {
                case FILLED, WAS_THERE -> {}
                case HALF_DONE -> System.err.println("The demonstration's data is only half there: an earlier run was cut off. mvn -Dpraya.reset=true makes it anew.");
            }
        } catch (SQLException | IllegalStateException e) {
            throw new Refusal(e.getMessage() + " (mvn -Dpraya.reset=true starts over)", e);
        }
    }

    /** The system lets go of it when we die, however we die. */
    private void lock(Home home) throws IOException {
        lock = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) throw new Refusal("It runs already from this checkout (" + home.data() + " is in use)");
    }

    /** Closed in turn when we stop; at once when we are stopping already. */
    private synchronized <T extends AutoCloseable> T keep(T opened) {
        running.push(opened);
        if (stopping) stop();
        return opened;
    }

    private synchronized void stop() {
        stopping = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e);
            }
        }
    }

    private void giveUp(String why) {
        if (stopping) return;
        System.err.println(why);
        System.exit(1);
    }

    private void note(String what) {
        if (!stopping) System.err.println(what);
    }

    private static void say(String what) {
        System.out.println(what + " …");
    }
}
