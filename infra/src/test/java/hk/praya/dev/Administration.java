package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** What an administrator of a Keycloak does: of Praya's own realm, or of a company's. */
record Administration(House.Running house) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode ask(String method, String path, @Nullable JsonNode body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var url = house.ports.keycloakUrl();
            var form = "grant_type=password&client_id=admin-cli&username=praya-admin&password=" + house.keycloak.adminPassword();
            var token = JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString()).body());
            var answer = http.send(HttpRequest.newBuilder(URI.create(url + "/admin/realms" + (path.isEmpty() ? "" : "/" + path)))
                .header("Authorization", "Bearer " + token.path("access_token").asText()).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString());
            assertTrue(answer.statusCode() < 300, method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        }
    }

    String idOf(String realm, String email) throws Exception {
        return ask("GET", realm + "/users?exact=true&email=" + email, null).path(0).path("id").asText();
    }

    void enable(String realm, String email, boolean enabled) throws Exception {
        ask("PUT", realm + "/users/" + idOf(realm, email), JSON.createObjectNode().put("enabled", enabled));
    }

    /** Ends all of somebody's sessions there. */
    void signOut(String realm, String email) throws Exception {
        ask("POST", realm + "/users/" + idOf(realm, email) + "/logout", null);
    }
}
