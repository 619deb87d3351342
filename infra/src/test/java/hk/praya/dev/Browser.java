package hk.praya.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As much of a browser as signing in takes: cookies, redirects and Keycloak's forms; and of Praya's side, the exchange of the code. */
final class Browser implements AutoCloseable {

    /** Where a sign-in led: back to Praya, or to a page that says why not. */
    sealed interface Outcome {
        record SignedIn(JsonNode claims, JsonNode tokens) implements Outcome {}
        record ReturnedWith(Map<String, String> parameters) implements Outcome {}
        record Page(int status, String text) implements Outcome {}
    }

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";
    private static final Pattern FORM = Pattern.compile("<form[^>]*?action=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(SAMLRequest|SAMLResponse|RelayState)\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<HttpCookie> cookies = new ArrayList<>();
    private final Ports ports;
    private final Keycloak keycloak;
    private int forms;

    Browser(Ports ports, Keycloak keycloak) {
        this.ports = ports;
        this.keycloak = keycloak;
    }

    /** The e-mail is typed at Praya's realm; at the source, somebody else's may be. */
    Outcome signIn(String email, String emailAtSource, String password) throws Exception {
        return signIn(authorization(Map.of()), email, emailAtSource, password);
    }

    Outcome signIn(URI start, String email, String emailAtSource, String password) throws Exception {
        var way = follow(start, email, emailAtSource, password, at -> at.toString().startsWith(ports.prayaUrl()));
        return way.page() == null ? returned(query(way.at())) : new Outcome.Page(way.page().statusCode(), text(way.page().body()));
    }

    /** Where redirects and forms led: to an address that was waited for and is not asked for yet, or to a page that goes no further. */
    record Way(URI at, @Nullable HttpResponse<String> page) {
        String text() {
            return page == null ? "" : Browser.text(page.body());
        }
    }

    Way follow(URI start, String email, String emailAtSource, String password, Predicate<URI> until) throws Exception {
        forms = 0;
        var at = start;
        var page = get(at);
        for (var step = 0; step < 20; step++) {
            if (page.statusCode() == 302 || page.statusCode() == 303) {
                at = at.resolve(page.headers().firstValue("Location").orElseThrow());
                if (until.test(at)) return new Way(at, null);
                page = get(at);
                continue;
            }
            var form = FORM.matcher(page.body());
            if (page.statusCode() != 200 || !form.find() || forms >= 3) return new Way(at, page);
            var fields = new HashMap<String, String>();
            var atSource = at.getPath().startsWith("/realms/corp-");
            if (page.body().contains("name=\"username\"")) fields.put("username", atSource ? emailAtSource : email);
            if (page.body().contains("name=\"password\"")) fields.put("password", password);
            // What SAML hands from one to the other goes by a form that a script sends off, with nothing to fill in.
            var handed = HIDDEN.matcher(page.body()).results().collect(Collectors.toMap(field -> field.group(1), field -> unescaped(field.group(2))));
            if (fields.isEmpty() && handed.isEmpty()) return new Way(at, page);
            if (fields.isEmpty()) fields.putAll(handed);
            else forms++;
            at = at.resolve(unescaped(form.group(1)));
            page = post(at, fields);
        }
        throw new IllegalStateException("Redirected for ever: " + at);
    }

    /** How many forms were filled in on the last way. */
    int forms() {
        return forms;
    }

    URI authorization(Map<String, String> more) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        var parameters = new HashMap<>(Map.of("client_id", "praya", "response_type", "code", "scope", "openid", "state", "s", "nonce", "n",
            "redirect_uri", ports.prayaUrl() + "/auth/callback", "code_challenge_method", "S256",
            "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
        parameters.putAll(more);
        parameters.values().removeIf(String::isEmpty);
        return URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?" + encode(parameters));
    }

    HttpResponse<String> token(Map<String, String> form) throws Exception {
        return post(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"), form);
    }

    HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri));
    }

    Optional<String> cookie(String name) {
        return cookies.stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }

    /** What somebody who copied a cookie would do. */
    void plant(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.add(cookie);
    }

    @Override
    public void close() {
        http.close();
    }

    private Outcome returned(Map<String, String> parameters) throws Exception {
        if (!parameters.containsKey("code")) return new Outcome.ReturnedWith(parameters);
        var answer = token(Map.of("grant_type", "authorization_code", "code", parameters.get("code"), "redirect_uri", ports.prayaUrl() + "/auth/callback",
            "client_id", "praya", "client_secret", keycloak.clientSecret(), "code_verifier", VERIFIER));
        var tokens = json.readTree(answer.body());
        var idToken = Optional.ofNullable(tokens.get("id_token")).orElseThrow(() -> new IllegalStateException(answer.body())).asText();
        return new Outcome.SignedIn(json.readTree(Base64.getUrlDecoder().decode(idToken.split("\\.")[1])), tokens);
    }

    HttpResponse<String> post(URI uri, Map<String, String> form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    /** Browsers take http://localhost for safe and send Secure cookies there; the JDK's own cookie jar does not. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var path = request.build().uri().getPath();
        var sent = cookies.stream().filter(cookie -> path.startsWith(cookie.getPath()))
            .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        if (!sent.isEmpty()) request.header("Cookie", sent);
        var response = http.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
        for (var header : response.headers().allValues("Set-Cookie")) {
            for (var cookie : HttpCookie.parse(header)) {
                cookies.removeIf(old -> old.getName().equals(cookie.getName()) && old.getPath().equals(cookie.getPath()));
                if (cookie.getMaxAge() != 0 && !cookie.getValue().isEmpty()) cookies.add(cookie);
            }
        }
        return response;
    }

    private static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String unescaped(String attribute) {
        return attribute.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", " ").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }
}
