package hk.praya.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keycloak's administration API, as an administrator of the whole installation; for making and changing realms only. */
final class RealmAdmin implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String user;
    private final String password;
    private @Nullable String token;

    /** @param url without a slash at its end */
    RealmAdmin(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    private String token() throws IOException {
        if (token != null) return token;
        var form = "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password=" + encoded(password);
        return token = answer(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build()).path("access_token").asText();
    }

    /** For a part of a path: names hold spaces. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param path below {@code /admin/realms}. @return empty where there is nothing at it */
    JsonNode send(String method, String path, @Nullable JsonNode body) throws IOException {
        return answer(HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path)).header("Authorization", "Bearer " + token()).header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())).build());
    }

    boolean has(String realm) throws IOException {
        return send("GET", "/" + realm, null).path("realm").asText().equals(realm);
    }

    /** To whoever looks, absent is an answer (an empty one); anything else that is not a success is something that Keycloak does not take. */
    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 404 && request.method().equals("GET")) return json.createObjectNode();
            if (response.statusCode() >= 300) {
                throw new Refusal("Keycloak answered %d to %s %s: %s".formatted(response.statusCode(), request.method(), request.uri().getPath(), response.body()));
            }
            return response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while asking Keycloak", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
