package hk.praya.access;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.Map;
import org.flywaydb.core.Flyway;

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
        flyway(url, password).migrate();
    }

    private static Flyway flyway(String url, String password) {
        return Flyway.configure().dataSource(url, "praya_migrator", password)
            .defaultSchema("flyway").createSchemas(true).locations("classpath:db/migration")
            .validateMigrationNaming(true).cleanDisabled(true).load();
    }
}
