package hk.praya.robot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import hk.praya.access.KeptJson;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Hands one message to a robot, outside any transaction. There is one address, whatever a firm enters; no redirect is followed, and
 * neither time nor size is without end. What opens the robot stands in the address: it is written to no log.
 */
@Singleton
class RobotSender {
    static final String PLATFORM = "https://oapi.dingtalk.com";
    static final Duration TIME = Duration.ofSeconds(10);
    private static final int SIZE = 64 * 1024;

    private final String base;
    private final Duration time;
    private final KeptJson json;
    private final Clock clock;

    @Inject
    RobotSender(@Value("${praya.mode}") String mode, @Value("${praya.robot.base-url}") String base, KeptJson json, Clock clock) {
        this(mode, base, TIME, json, clock);
    }

    RobotSender(String mode, String base, Duration time, KeptJson json, Clock clock) {
        if (!mode.equals("development") && !base.equals(PLATFORM)) throw new IllegalStateException("In production messages to groups go to " + PLATFORM);
        this.base = base;
        this.time = time;
        this.json = json;
        this.clock = clock;
    }

    /** What opens a robot. */
    record Keys(String token, String secret) {
        @Override public String toString() {
            return "Keys";
        }
    }

    @Serdeable
    record Text(String content) {}

    @Serdeable
    record Message(@JsonProperty("msgtype") String kind, Text text) {}

    /** Whatever else it says of itself some day. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Said(@Nullable Integer errcode, @Nullable String errmsg) {}

    Answer send(Keys keys, String text) {
        var millis = clock.millis();
        var uri = URI.create(base + "/robot/send?access_token=" + URLEncoder.encode(keys.token(), StandardCharsets.UTF_8) + "&timestamp=" + millis + "&sign=" + RobotSignature.of(millis, keys.secret()));
        var request = HttpRequest.newBuilder(uri).timeout(time).header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(json.of(new Message("text", new Text(text))).data())).build();
        // Closing waits for what is under way: it is cut off first.
        try (var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(time).build(); AutoClosing _ = http::shutdownNow) {
            // With the body in it: the time counts until the last byte.
            var answer = http.sendAsync(request, RobotSender::body).get(time.toMillis(), TimeUnit.MILLISECONDS);
            return judged(answer);
        } catch (ExecutionException | TimeoutException e) {
            return Answer.SILENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.SILENT;
        }
    }

    private interface AutoClosing extends AutoCloseable {
        @Override void close();
    }

    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo of) {
        return of.statusCode() == 200 ? BodySubscribers.limiting(BodySubscribers.ofByteArray(), SIZE) : BodySubscribers.replacing(new byte[0]);
    }

    private Answer judged(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) return AnswerPolicy.of(answer.statusCode(), null, "");
        try {
            var said = json.read(JSONB.valueOf(new String(answer.body(), StandardCharsets.UTF_8)), Said.class);
            return AnswerPolicy.of(200, said.errcode(), said.errmsg() == null ? "" : said.errmsg());
        } catch (UncheckedIOException e) {
            return Answer.UNCLEAR;
        }
    }
}
