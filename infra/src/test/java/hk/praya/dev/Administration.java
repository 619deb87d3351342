package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** What an administrator of a Keycloak does: of Praya's own realm, or of a company's. */
record Administration(String url, String password) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Administration(House.Running house) {
        this(house.ports.keycloakUrl(), house.keycloak.adminPassword());
    }

    JsonNode ask(String method, String path, @Nullable JsonNode body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var form = "grant_type=password&client_id=admin-cli&username=praya-admin&password=" + password;
            var token = JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString()).body());
            var answer = http.send(HttpRequest.newBuilder(URI.create(url + "/admin/realms" + (path.isEmpty() ? "" : "/" + path)))
                .header("Authorization", "Bearer " + token.path("access_token").asText()).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString());
            assertTrue(answer.statusCode() < 300, method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        }
    }

    String idOf(String realm, String email) throws IOException, InterruptedException {
        return ask("GET", realm + "/users?exact=true&email=" + email, null).path(0).path("id").asText();
    }

    void enable(String realm, String email, boolean enabled) throws IOException, InterruptedException {
        ask("PUT", realm + "/users/" + idOf(realm, email), JSON.createObjectNode().put("enabled", enabled));
    }

    /** Ends all of somebody's sessions there. */
    void signOut(String realm, String email) throws IOException, InterruptedException {
        ask("POST", realm + "/users/" + idOf(realm, email) + "/logout", null);
    }
}
