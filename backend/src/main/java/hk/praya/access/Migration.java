package hk.praya.access;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings the schema to this version, as the migrator; the server itself never holds the migrator's password. */
public final class Migration {
    private Migration() {}

    /** @throws IllegalStateException where the database is unreachable or its history is not ours */
    public static void run() {
        try (var context = ApplicationContext.builder().eagerInitSingletons(false).build()) {
            context.getEnvironment().addPropertySource(PropertySource.of(Map.of()));
            context.getEnvironment().start();
            var environment = context.getEnvironment();
            var url = environment.getRequiredProperty("praya.database.url", String.class);
            var file = environment.getRequiredProperty("praya.database.passwords-file", String.class);
            run(url, new DatabaseConfiguration(url, file, 1).passwordOf("praya_migrator"));
        }
    }

    public static void run(String url, String password) {
        flyway(url, "praya_migrator", password).load().migrate();
    }

    /** As it was at a version, so that tests see what becomes of what stood then. */
    static void upTo(String version, String url, String password) {
        flyway(url, "praya_migrator", password).target(version).load().migrate();
    }

    /** What keeps this version from serving this schema, or null: migrations not yet run, or run by a later version. */
    static @Nullable String mismatch(String url, String password) {
        var all = flyway(url, "praya_gate", password).load().info().all();
        for (var each : all) {
            if (!each.getState().isApplied()) return "the schema lacks migration " + each.getVersion() + ": run `migrate` first";
            if (!each.getState().isResolved()) return "the schema has migration " + each.getVersion() + " of a later version";
            if (each.getState().isFailed()) return "migration " + each.getVersion() + " failed";
        }
        return null;
    }

    private static FluentConfiguration flyway(String url, String login, String password) {
        return Flyway.configure().dataSource(url, login, password)
            .defaultSchema("flyway").createSchemas(true).locations("classpath:db/migration")
            .validateMigrationNaming(true).cleanDisabled(true);
    }
}
