package hk.praya.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import hk.praya.dev.demo.Backstage.Someone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's browser, as far as Praya's API sees it: the session's cookie, its CSRF word, keys and versions. */
final class Speaker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String address;
    private final Someone someone;

    Speaker(HttpClient http, String address, Someone someone) {
        this.http = http;
        this.address = address;
        this.someone = someone;
    }

    UUID id() {
        return someone.id();
    }

    UUID firm() {
        return someone.firm();
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(changing(path).header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", "application/json").POST(json(body)));
    }

    UUID made(String path, Object body) {
        return UUID.fromString(post(path, body).path("id").asText());
    }

    /** Against the version that was seen. */
    JsonNode put(String path, Object body, long version) {
        return send(changing(path).header("If-Match", "\"" + version + "\"").header("Content-Type", "application/json").PUT(json(body)));
    }

    JsonNode act(String path, Object body, long version) {
        return send(changing(path).header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"" + version + "\"")
            .header("Content-Type", "application/json").POST(json(body)));
    }

    JsonNode upload(String path, String fileName, byte[] content) {
        var boundary = "----praya" + UUID.randomUUID();
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(changing(path).header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT).header("Cookie", "__Host-praya=" + someone.token());
    }

    private HttpRequest.Builder changing(String path) {
        return request(path).header("X-Praya-Csrf", Base64.getUrlEncoder().withoutPadding().encodeToString(Backstage.sha256("csrf " + someone.token())));
    }

    private static BodyPublisher json(@Nullable Object body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.method() + " " + request.uri().getPath() + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
