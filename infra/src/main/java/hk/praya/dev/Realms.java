package hk.praya.dev;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes the realms that are not there yet, from {@code infra/keycloak/realms}, through Keycloak's own administration API.
 *
 * <p>{@code NAME.json} is the product's realm, {@code NAME.demo.json} what the demonstration adds or is made of. Placeholders
 * {@code {{…}}} are filled in memory: no secret is written to disk outside {@code .praya/secrets}. A realm that exists is
 * brought up by the steps that it lacks ({@link RealmSteps}), and else left as it is.
 */
final class Realms {

    static final String CLIENT_SECRET = "oidc.praya";
    static final String SOURCES_SECRET = "oidc.praya-sources";

    private static final String PRODUCT = "praya";
    private static final List<String> NAMES = List.of("corp-harbour-view", "corp-kwai-chung", PRODUCT);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z.:-]+)}}");

    private final ObjectMapper json = new ObjectMapper();
    private final Path templates;
    private final Ports ports;
    private final Secrets secrets;

    Realms(Path templates, Ports ports, Secrets secrets) {
        this.templates = templates;
        this.ports = ports;
        this.secrets = secrets;
    }

    void create() throws IOException {
        try (var admin = new RealmAdmin(ports.keycloakUrl(), "praya-admin", secrets.of("keycloak.admin"))) {
            for (var name : NAMES) {
                if (!admin.has(name)) admin.send("POST", "", realm(name));
                if (name.equals(PRODUCT)) {
                    refuseOtherAddress(admin);
                    // A new one takes them too: what cannot be said in a template, and what an interruption left undone.
                    new RealmSteps(admin, realm(name)).apply(name);
                }
            }
        }
    }

    /** The product's realm and the demonstration's additions, in one. */
    ObjectNode realm(String name) throws IOException {
        var realm = json.createObjectNode();
        for (var file : List.of(name + ".json", name + ".demo.json")) {
            var path = templates.resolve(file);
            if (!Files.exists(path)) continue;
            // Lists of both files count together: the demonstration's people beside the product's own account.
            ((ObjectNode) json.readTree(fill(Files.readString(path)))).properties().forEach(each -> {
                if (realm.get(each.getKey()) instanceof ArrayNode first && each.getValue() instanceof ArrayNode more) first.addAll(more);
                else realm.set(each.getKey(), each.getValue());
            });
        }
        // Keycloak wants this one as text inside a component; in the template it is readable.
        if (realm.remove("userProfile") instanceof ObjectNode profile) {
            realm.withObject("/components").putArray("org.keycloak.userprofile.UserProfileProvider").addObject()
                .put("providerId", "declarative-user-profile")
                .putObject("config").putArray("kc.user.profile.config").add(profile.toString());
        }
        return realm;
    }

    private String fill(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> switch (match.group(1)) {
            case "praya.url" -> ports.prayaUrl();
            case "keycloak.url" -> ports.keycloakUrl();
            case "development" -> "true"; // this launcher knows no other mode
            case String name when name.startsWith("secret:") -> secrets.of(name.substring("secret:".length()));
            case String other -> throw new IllegalStateException("Unknown placeholder " + other);
        });
    }

    /** Addresses are part of a realm; with other ports nobody could sign in, and nothing would say why. */
    private void refuseOtherAddress(RealmAdmin admin) throws IOException {
        var client = admin.send("GET", "/" + PRODUCT + "/clients?clientId=praya", null).path(0);
        var known = client.path("redirectUris").path(0).asText();
        if (!known.startsWith(ports.prayaUrl() + "/")) {
            throw new Refusal("This installation was made for %s: use that port, or start over with mvn -Dpraya.reset=true"
                .formatted(known.replaceFirst("/auth/.*", "")));
        }
    }
}
