package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody at a browser of their own, in front of the real Praya. */
final class Visitor implements AutoCloseable {

    static final String COOKIE = "__Host-praya";
    private static final String PASSWORD = "praya-demo";
    private static final ObjectMapper JSON = new ObjectMapper();

    final Browser browser;
    private final House.Running house;

    Visitor(House.Running house) {
        this.house = house;
        this.browser = new Browser(house.ports, house.keycloak);
    }

    /** Somebody who holds a copy of a cookie. */
    static Visitor holding(House.Running house, String token) {
        var visitor = new Visitor(house);
        visitor.browser.plant(COOKIE, token);
        return visitor;
    }

    /** Comes in, or fails. */
    static Visitor signedIn(House.Running house, String email) throws Exception {
        var visitor = new Visitor(house);
        var answer = visitor.signIn(email);
        assertEquals(house.ports.prayaUrl() + "/", answer.headers().firstValue("Location").orElse(""), answer.body());
        return visitor;
    }

    /** @return Praya's answer to the browser that comes back from Keycloak */
    HttpResponse<String> signIn(String email) throws Exception {
        return browser.get(wayBack(email));
    }

    /** Where Keycloak sends the browser; not gone to yet. */
    URI wayBack(String email) throws Exception {
        var way = way(email, email);
        assertTrue(way.page() == null, () -> way.at() + ": " + way.text());
        return way.at();
    }

    /** The e-mail is what Praya is told; at the source, somebody else's may be typed. */
    Browser.Way way(String email, String emailAtSource) throws Exception {
        return browser.follow(praya("/auth/sign-in?email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)), email, emailAtSource, PASSWORD,
            at -> at.toString().startsWith(house.ports.prayaUrl()));
    }

    /** Why not, as the sign-in page is told. */
    String isRefused(String email) throws Exception {
        return problem(signIn(email));
    }

    static String problem(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertEquals("/sign-in", to.getPath());
        return Browser.query(to).get("problem");
    }

    URI praya(String path) {
        return URI.create(house.ports.prayaUrl() + path);
    }

    String token() {
        return browser.cookie(COOKIE).orElseThrow();
    }

    JsonNode me() {
        return get("/api/me");
    }

    /** The reason why a session that the browser still holds is none. */
    String whyNot() {
        var me = me();
        return me.path("signedIn").asBoolean() ? "" : me.path("problem").asText();
    }

    JsonNode get(String path) {
        return read(send("GET", path, null, Map.of()), 200);
    }

    JsonNode post(String path, Object body) {
        return read(send("POST", path, body, Map.of()), 200);
    }

    HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable Object body, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(praya(path)).header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
            headers.forEach(request::header);
            if (body != null) request.header("Content-Type", "application/json").header("X-Praya-Csrf", me().path("csrf").asText());
            return browser.send(request);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        try {
            return JSON.readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the trail says of signing in and out at this visitor's firm: each as action, outcome, client. */
    List<Attempt> attempts() {
        return get("/api/firm/attempts?limit=200").path("items").valueStream()
            .map(row -> new Attempt(row.path("action").asText(), row.path("outcome").asText(), id(row.path("actorId")), id(row.path("clientId")))).toList();
    }

    record Attempt(String action, String outcome, @org.jspecify.annotations.Nullable UUID actor, @org.jspecify.annotations.Nullable UUID client) {}

    private static @org.jspecify.annotations.Nullable UUID id(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : UUID.fromString(node.asText());
    }

    @Override
    public void close() {
        browser.close();
    }
}
