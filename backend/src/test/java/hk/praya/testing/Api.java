package hk.praya.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hk.praya.testing.World.Someone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** HTTP as a browser of ours would speak it. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    public static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable String token;

    private Api(@Nullable String token) {
        this.token = token;
    }

    public static Api as(Someone someone) {
        return new Api(someone.token());
    }

    public static Api withToken(String token) {
        return new Api(token);
    }

    public static Api nobody() {
        return new Api(null);
    }

    /** What came back. */
    public record Reply(int status, byte[] bytes, Map<String, String> headers) {
        public JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The first reason of a problem. */
        public String reason() {
            return json().path("reasons").path(0).path("key").asText();
        }

        public UUID id() {
            return UUID.fromString(json().path("id").asText());
        }
    }

    public Reply get(String path) {
        return send("GET", path, null, null, Map.of());
    }

    /** A POST that makes something, with a key of its own. */
    public Reply post(String path, Object body) {
        return send("POST", path, body, "application/json", Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Reply put(String path, Object body, long version) {
        return send("PUT", path, body, "application/json", Map.of("If-Match", "\"" + version + "\""));
    }

    /** A file as a form would send it. */
    public Reply upload(String path, String fileName, byte[] content) {
        return upload(path, fileName, content, UUID.randomUUID().toString());
    }

    /** @param key the same twice is the same request again */
    public Reply upload(String path, String fileName, byte[] content, String key) {
        var boundary = "----praya" + UUID.randomUUID();
        return send("POST", path, multipart(boundary, fileName, content), "multipart/form-data; boundary=" + boundary, Map.of("Idempotency-Key", key));
    }

    static byte[] multipart(String boundary, String fileName, byte[] content) {
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** A POST against the version of an assessment that stands. */
    public Reply act(String path, Object body, long version) {
        return send("POST", path, body, "application/json", Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + version + "\""));
    }

    /** @param body null, bytes, text sent as it is, or anything that becomes JSON */
    public Reply send(String method, String path, @Nullable Object body, @Nullable String type, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(Stack.one().address() + path));
            var publisher = switch (body) {
                case null -> BodyPublishers.noBody();
                case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
                case String text -> BodyPublishers.ofString(text);
                default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            };
            request.method(method, publisher);
            if (type != null) request.header("Content-Type", type);
            if (token != null) {
                request.header("Cookie", "__Host-praya=" + token);
                if (!headers.containsKey("X-Praya-Csrf")) request.header("X-Praya-Csrf", csrf(token));
            }
            headers.forEach(request::header);
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var lower = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> lower.put(name, String.join("\n", values)));
            return new Reply(response.statusCode(), response.body(), lower);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String csrf(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(World.sha256("csrf " + token));
    }
}
