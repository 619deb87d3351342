package hk.praya.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * PostgreSQL, Keycloak and, for those who want it, Praya: started once for all tests of a run, since a Keycloak takes longer
 * to start than all of them together. Each test leaves it as it was.
 */
final class House implements BeforeAllCallback {

    /** So short that a test sees what otherwise takes five minutes. */
    private static final String REFRESH_EVERY = "1s";
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(House.class)).computeIfAbsent(Running.class, _ -> {
            running = new Running();
            return running;
        });
    }

    static Running running() {
        if (running == null) throw new IllegalStateException("@ExtendWith(House.class) is missing");
        return running;
    }

    /** Closed by JUnit after the last test of the run. */
    static final class Running implements AutoCloseable {
        final Home home;
        final Ports ports;
        final Database database;
        Keycloak keycloak;
        private @Nullable Server praya;
        private @Nullable Population population;

        private Running() {
            try {
                home = Home.at(Files.createTempDirectory("praya-house").resolve(".praya"));
                ports = Ports.free();
                database = Database.start(home, ports);
                keycloak = Keycloak.start(home, ports, database);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Praya serves, and two firms are in it. */
        Population withPraya() throws Exception {
            if (praya == null) {
                praya = Server.start(home, ports, database, keycloak, home.log("praya"), Map.of("PRAYA_OIDC_REFRESH_EVERY", REFRESH_EVERY));
                praya.awaitAnswer();
            }
            if (population == null) population = Population.of(database);
            return population;
        }

        /** For whoever plays Praya on its port. */
        void withoutPraya() {
            if (praya != null) praya.close();
            praya = null;
        }

        void stopKeycloak() {
            keycloak.close();
        }

        void startKeycloak() throws IOException {
            keycloak = Keycloak.start(home, ports, database);
        }

        @Override
        public void close() {
            withoutPraya();
            keycloak.close();
            database.close();
            Home.wipe(home.data().getParent());
        }
    }

    /** What must become true within seconds. */
    static void await(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("Not within " + LIMIT.toSeconds() + " s: " + what);
            Database.pause();
        }
    }
}
