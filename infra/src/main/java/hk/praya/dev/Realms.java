package hk.praya.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes the realms that are not there yet, from {@code infra/keycloak/realms}, through Keycloak's own administration API.
 *
 * <p>{@code NAME.json} is the product's realm, {@code NAME.demo.json} what the demonstration adds or is made of. Placeholders
 * {@code {{…}}} are filled in memory: no secret is written to disk outside {@code .praya/secrets}. A realm that exists is left
 * as it is: changing one is a versioned step (see {@code infra/keycloak/README.md}).
 */
final class Realms {

    static final String CLIENT_SECRET = "oidc.praya";
    static final String SOURCES_SECRET = "oidc.praya-sources";

    private static final List<String> NAMES = List.of("corp-harbour-view", "corp-kwai-chung", "praya");
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
        try (var client = HttpClient.newHttpClient()) {
            var token = token(client);
            for (var name : NAMES) {
                if (send(client, token, "GET", "/admin/realms/" + name, null).path("realm").asText().equals(name)) {
                    refuseOtherAddress(client, token, name);
                    continue;
                }
                send(client, token, "POST", "/admin/realms", realm(name));
                closeSelfService(client, token, name);
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

    /** People do not change their own e-mail or link accounts here: sources and the roster say who they are (DESIGN §4). */
    private void closeSelfService(HttpClient http, String token, String realm) throws IOException {
        for (var name : List.of("account", "account-console")) {
            for (var client : send(http, token, "GET", "/admin/realms/" + realm + "/clients?clientId=" + name, null)) {
                send(http, token, "PUT", "/admin/realms/" + realm + "/clients/" + client.path("id").asText(),
                    ((ObjectNode) client).put("enabled", false));
            }
        }
    }

    /** Addresses are part of a realm; with other ports nobody could sign in, and nothing would say why. */
    private void refuseOtherAddress(HttpClient http, String token, String realm) throws IOException {
        if (!realm.equals("praya")) return;
        var client = send(http, token, "GET", "/admin/realms/praya/clients?clientId=praya", null).path(0);
        var known = client.path("redirectUris").path(0).asText();
        if (!known.startsWith(ports.prayaUrl() + "/")) {
            throw new Refusal("This installation was made for %s: use that port, or start over with mvn -Dpraya.reset=true"
                .formatted(known.replaceFirst("/auth/.*", "")));
        }
    }

    private String token(HttpClient client) throws IOException {
        var form = "grant_type=password&client_id=admin-cli&username=praya-admin&password="
            + URLEncoder.encode(secrets.of("keycloak.admin"), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(ports.keycloakUrl() + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
        return answer(client, request).path("access_token").asText();
    }

    private JsonNode send(HttpClient client, String token, String method, String path, @org.jspecify.annotations.Nullable JsonNode body)
        throws IOException {
        var request = HttpRequest.newBuilder(URI.create(ports.keycloakUrl() + path)).header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())).build();
        return answer(client, request);
    }

    /** Absent is an answer (an empty one); anything else that is not a success is a template that Keycloak does not take. */
    private JsonNode answer(HttpClient client, HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 404) return json.createObjectNode();
            if (response.statusCode() >= 300) {
                throw new Refusal("Keycloak answered %d to %s %s: %s"
                    .formatted(response.statusCode(), request.method(), request.uri().getPath(), response.body()));
            }
            return response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while making the realms", e);
        }
    }
}
