package hk.praya.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Praya, running: the real server on a real database, started once for the whole run. */
public final class Stack {
    private static final Stack ONE = new Stack();

    private final EmbeddedServer server;

    private Stack() {
        server = ApplicationContext.run(EmbeddedServer.class, properties());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    public static Stack one() {
        return ONE;
    }

    private static Map<String, Object> properties() {
        try {
            var key = Files.createTempFile("praya", ".key");
            key.toFile().deleteOnExit();
            Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
            Path files = Files.createTempDirectory("praya-files");
            var properties = new HashMap<String, Object>();
            properties.put("micronaut.server.port", -1);
            properties.put("praya.mode", "development");
            properties.put("praya.base-url", "http://localhost:8080");
            properties.put("praya.database.url", Postgres.one().url());
            properties.put("praya.database.passwords-file", Postgres.one().passwordsFile());
            properties.put("praya.key-file", key.toString());
            properties.put("praya.files", files.toString());
            // Nothing listens there: the suite proves that Praya lives without its identity provider.
            properties.put("praya.oidc.issuer", "http://127.0.0.1:9/realms/praya");
            properties.put("praya.sources.admin-url", FakeKeycloak.one().url() + "/admin/realms/praya");
            properties.put("praya.sources.client-secret", "secret");
            // Workers work when a test says so: a line that appears by itself would be counted as somebody's.
            properties.put("praya.workers", "false");
            properties.put("praya.database.pool-size", Integer.getInteger("praya.pool", 8));
            // The suite asks more in a minute than a firm in a day; the rates are those of production.
            properties.put("praya.limits.burst", 20_000);
            properties.put("praya.mail.host", "127.0.0.1");
            properties.put("praya.mail.port", Mailbox.one().port());
            properties.put("praya.mail.returns", "");
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** {@code http://localhost:port}, no slash at the end. */
    public String address() {
        return "http://localhost:" + server.getPort();
    }
}
