package hk.praya.dev;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Brings a realm that this launcher did not make, such as a production one, up to this release: {@code java -cp <infra's classes and dependencies>
 * hk.praya.dev.RealmUpdate infra/keycloak/realms/praya.json}.
 * What it needs is in the environment: {@code KEYCLOAK_URL}, {@code KEYCLOAK_ADMIN}, {@code KEYCLOAK_ADMIN_PASSWORD_FILE} and
 * {@code PRAYA_SOURCES_CLIENT_SECRET_FILE}. It may be run again at any time.
 */
final class RealmUpdate {
    private RealmUpdate() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) throw new Refusal("Say where the realm's template is: infra/keycloak/realms/praya.json");
        var template = (ObjectNode) new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        for (var client : template.path("clients")) {
            if (client.path("secret").asText().equals("{{secret:" + Realms.SOURCES_SECRET + "}}")) ((ObjectNode) client).put("secret", secret("PRAYA_SOURCES_CLIENT_SECRET_FILE"));
        }
        try (var admin = new RealmAdmin(given("KEYCLOAK_URL"), given("KEYCLOAK_ADMIN"), secret("KEYCLOAK_ADMIN_PASSWORD_FILE"))) {
            var realm = template.path("realm").asText();
            if (!admin.has(realm)) throw new Refusal("There is no realm " + realm + " at " + given("KEYCLOAK_URL") + ": import " + arguments[0] + " first");
            var taken = new RealmSteps(admin, template).apply(realm);
            System.out.println(taken.isEmpty() ? realm + " is up to date" : realm + ": " + String.join("; ", taken.stream().map(step -> step.title).toList()));
        }
    }

    private static String secret(String name) throws IOException {
        return Files.readString(Path.of(given(name))).strip();
    }

    private static String given(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) throw new Refusal("Set " + name);
        return value;
    }
}
