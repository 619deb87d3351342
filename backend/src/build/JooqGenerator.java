import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Build time: real PostgreSQL, roles, migrations, then jOOQ's sources, a package a room. Skipped by a hash of its inputs. */
void main(String[] args) throws Exception {
    var database = Path.of(args[0]);
    var migrations = Path.of(args[1]);
    var target = Path.of(args[2]);
    var stamp = target.resolve(".stamp");
    var hash = org.jooq.Constants.FULL_VERSION + " " + hashOf(database, migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) return;

    try (var postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "localhost").start()) {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute(Files.readString(database.resolve("roles.sql")));
            statement.execute(Files.readString(database.resolve("database.sql")));
        }
        Flyway.configure().dataSource(postgres.getDatabase("praya_migrator", "praya")).defaultSchema("flyway").createSchemas(true)
            .locations("filesystem:" + migrations).load().migrate();
        var schemata = new ArrayList<SchemaMappingType>();
        try (var connection = postgres.getDatabase("praya_migrator", "praya").getConnection(); var statement = connection.createStatement(); var rooms = statement.executeQuery(
            "select nspname from pg_namespace where nspname not in ('information_schema', 'public', 'flyway') and nspname not like 'pg\\_%' order by nspname")) {
            while (rooms.next()) schemata.add(new SchemaMappingType().withInputSchema(rooms.getString(1)));
        }
        GenerationTool.generate(new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl("praya_migrator", "praya")))
            .withGenerator(new Generator()
                .withDatabase(new Database().withName("org.jooq.meta.postgres.PostgresDatabase").withSchemata(schemata)
                    .withIncludeRoutines(false))
                // Implicit joins would write joins that do not name the firm (DESIGN §3.5).
                .withGenerate(new Generate().withRecords(true).withFluentSetters(true).withImplicitJoinPathsToOne(false)
                    .withImplicitJoinPathsToMany(false).withImplicitJoinPathsManyToMany(false).withJavaTimeTypes(true).withDeprecated(false))
                .withTarget(new Target().withPackageName("hk.praya.jooq").withDirectory(target.toString()))));
        Files.writeString(stamp, hash);
    }
}

static String hashOf(Path... folders) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var folder : folders) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
    return HexFormat.of().formatHex(digest.digest());
}
