package hk.praya.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak's administration as far as sources need it, and companies' discovery documents beside it: over real HTTP, keeping
 * what it was told. The real Keycloak is infra's to prove.
 */
public final class FakeKeycloak {
    private static final FakeKeycloak ONE = new FakeKeycloak();

    private final HttpServer server;
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> mappers = new ConcurrentHashMap<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final Set<String> retired = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    private FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static FakeKeycloak one() {
        return ONE;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A company's provider. */
    public String issuer() {
        return url() + "/corp";
    }

    /** What was last said of a source, as it was said. */
    public String told(String source) {
        return told.getOrDefault(source, "");
    }

    /** Whether its Organization was taken away, and with it the accounts that came through it. */
    public boolean isRetired(String source) {
        return retired.contains(source);
    }

    /** The mappers of a source, by their ids. */
    public Map<String, String> mappers(String source) {
        return mappers.computeIfAbsent(source, _ -> new ConcurrentHashMap<>());
    }

    /** What somebody else does before what is said of this source arrives; where it throws, nothing arrives. Once. */
    public void before(String source, Runnable does) {
        before.put(source, does);
    }

    /** What somebody else does while this source is being told of. Once. */
    public void meanwhile(String source, Runnable does) {
        meanwhile.put(source, does);
    }

    /** Nobody answers while this is done, whatever comes of it. */
    public void whileDown(Runnable work) {
        down(true);
        try {
            work.run();
        } finally {
            down(false);
        }
    }

    public void down(boolean whether) {
        down = whether;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (down && !path.startsWith("/corp")) {
            send(exchange, 503, "");
        } else if (path.matches("/corp[0-9]*/.well-known/openid-configuration")) {
            send(exchange, 200, "{\"issuer\":\"I\",\"authorization_endpoint\":\"I/auth\",\"token_endpoint\":\"I/token\",\"jwks_uri\":\"I/certs\",\"subject_types_supported\":[\"public\"],\"response_types_supported\":[\"code\"],\"id_token_signing_alg_values_supported\":[\"RS256\"]}"
                .replace("\"I", "\"" + url() + path.substring(0, path.indexOf('/', 1))));
        } else if (path.startsWith("/corp/slow")) {
            slowly(exchange);
        } else if (path.startsWith("/corp/large")) {
            send(exchange, 200, "x".repeat(300_000));
        } else if (path.endsWith("/token")) {
            send(exchange, 200, "{\"access_token\":\"t\"}");
        } else if (path.contains("/mappers")) {
            mapper(exchange, path, body);
        } else if (path.contains("/identity-provider/instances")) {
            provider(exchange, path, body);
        } else if (path.contains("/organizations/") && exchange.getRequestMethod().equals("DELETE")) {
            retired.add(path.substring(path.lastIndexOf('/') + 1));
            send(exchange, 204, "");
        } else if (exchange.getRequestMethod().equals("GET")) {
            var source = exchange.getRequestURI().getQuery();
            send(exchange, 200, path.endsWith("/organizations") && source != null ? "[{\"id\":\"SOURCE\",\"alias\":\"SOURCE\"}]".replace("SOURCE", source.replaceAll(".*search=", "")) : "[]");
        } else {
            send(exchange, 204, "");
        }
    }

    private void mapper(HttpExchange exchange, String path, String body) throws IOException {
        var parts = path.replaceFirst(".*/instances/", "").split("/");
        var known = mappers(parts[0]);
        switch (exchange.getRequestMethod()) {
            case "GET" -> send(exchange, 200, "[" + String.join(",", known.values()) + "]");
            case "POST" -> {
                var id = java.util.UUID.randomUUID().toString();
                known.put(id, "{\"id\":\"" + id + "\"," + body.substring(1));
                send(exchange, 201, "");
            }
            case "PUT" -> {
                known.put(parts[2], body);
                send(exchange, 204, "");
            }
            default -> {
                known.remove(parts[2]);
                send(exchange, 204, "");
            }
        }
    }

    private void provider(HttpExchange exchange, String path, String body) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            var known = told.get(path.substring(path.lastIndexOf('/') + 1));
            send(exchange, known == null ? 404 : 200, known == null ? "" : known);
            return;
        }
        var alias = body.replaceAll("(?s).*\"alias\":\"([^\"]+)\".*", "$1");
        var earlier = before.remove(alias);
        if (earlier != null) earlier.run();
        told.put(alias, body);
        var other = meanwhile.remove(alias);
        if (other != null) other.run();
        send(exchange, 204, "");
    }

    /** A byte now and then, for as long as somebody listens. */
    private static void slowly(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var dripping = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        dripping.scheduleAtFixedRate(() -> {
            try {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            } catch (IOException gone) {
                exchange.close();
                dripping.shutdown();
            }
        }, 0, 200, TimeUnit.MILLISECONDS);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
