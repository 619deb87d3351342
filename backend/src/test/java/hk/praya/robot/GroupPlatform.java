package hk.praya.robot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hk.praya.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's end of a group's robot, over real HTTP: it knows its robots, checks the signature with its own means and the time, takes twenty
 * messages in a minute and then none for ten, and says no with the status of a yes. And it can be out of order in every way that matters.
 */
final class GroupPlatform implements AutoCloseable {
    enum Mood { WELL, SILENT, BROKEN, NONSENSE, REDIRECTS, KEYWORD, ADDRESS, ENDLESS, BUSY }

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, String> robots = new ConcurrentHashMap<>();
    private final Map<String, List<Instant>> taken = new HashMap<>();
    private final Map<String, Instant> closed = new HashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    volatile Mood mood = Mood.WELL;
    volatile int refusedForRate;

    GroupPlatform(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody in the group adds one. */
    void knows(String token, String secret) {
        robots.put(token, secret);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestURI().getPath());
        try (exchange) {
            switch (mood) {
                case SILENT -> waits();
                case BROKEN -> exchange.sendResponseHeaders(500, -1);
                case NONSENSE -> say(exchange, "<html>Service under maintenance</html>");
                case ENDLESS -> say(exchange, "{\"errcode\":0,\"errmsg\":\"" + "x".repeat(200_000) + "\"}");
                case BUSY -> say(exchange, "{\"errcode\":-1,\"errmsg\":\"system busy\"}");
                case KEYWORD -> say(exchange, "{\"errcode\":310000,\"errmsg\":\"keywords not in content\"}");
                case ADDRESS -> say(exchange, "{\"errcode\":310000,\"errmsg\":\"ip 203.0.113.9 not in whitelist\"}");
                case REDIRECTS -> {
                    exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
                    exchange.sendResponseHeaders(302, -1);
                }
                case WELL -> say(exchange, judged(exchange, body));
            }
        }
    }

    private synchronized String judged(HttpExchange exchange, String body) throws IOException {
        var query = query(exchange.getRequestURI().getRawQuery());
        var secret = robots.get(query.getOrDefault("access_token", ""));
        if (!exchange.getRequestURI().getPath().equals("/robot/send") || !exchange.getRequestMethod().equals("POST")) return "{\"errcode\":404,\"errmsg\":\"not found\"}";
        if (secret == null) return "{\"errcode\":300001,\"errmsg\":\"token is not exist\"}";
        var at = Long.parseLong(query.getOrDefault("timestamp", "0"));
        if (Math.abs(at - clock.millis()) > Duration.ofHours(1).toMillis()) return "{\"errcode\":310000,\"errmsg\":\"invalid timestamp\"}";
        if (!hmac(at + "\n" + secret, secret).equals(query.get("sign"))) return "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        if (!takes(query.get("access_token"))) {
            refusedForRate++;
            return "{\"errcode\":410100,\"errmsg\":\"send too fast\"}";
        }
        var message = Api.JSON.readTree(body);
        if (!message.path("msgtype").asText().equals("text")) return "{\"errcode\":400,\"errmsg\":\"unknown message\"}";
        texts.add(message.path("text").path("content").asText());
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"more\":{\"than\":\"was asked\"}}";
    }

    /** Twenty in a minute; with the next one it is closed for ten. */
    private boolean takes(String token) {
        var now = clock.instant();
        if (closed.getOrDefault(token, Instant.MIN).isAfter(now)) return false;
        var lately = taken.computeIfAbsent(token, _ -> new ArrayList<>());
        lately.removeIf(each -> !each.isAfter(now.minus(Duration.ofMinutes(1))));
        if (lately.size() >= 20) {
            closed.put(token, now.plus(Duration.ofMinutes(10)));
            return false;
        }
        lately.add(now);
        return true;
    }

    /** As if others had sent by the same robot. */
    synchronized void isCrowded(String token) {
        closed.put(token, clock.instant().plus(Duration.ofMinutes(10)));
    }

    private static String hmac(String of, String key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(of.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(String raw) {
        var values = new HashMap<String, String>();
        for (var pair : String.valueOf(raw).split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0) values.put(pair.substring(0, cut), URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private void waits() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override public void close() {
        over.countDown();
        server.stop(0);
    }
}
