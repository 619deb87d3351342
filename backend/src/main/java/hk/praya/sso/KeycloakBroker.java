package hk.praya.sso;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's administration: a source is an identity provider, its mappers, and the Organization that has the domain
 * (infra/keycloak says by which rules). Each call is bounded; a few of them make one change, and the same again is no other.
 */
@Singleton
final class KeycloakBroker implements Broker {
    private static final Duration TIME = Duration.ofSeconds(5);

    private final String issuer;
    private final String admin;
    private final KeycloakSettings settings;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIME).build();

    KeycloakBroker(@Value("${praya.oidc.issuer}") String issuer, KeycloakSettings settings) {
        this.issuer = issuer;
        this.settings = settings;
        this.admin = settings.adminUrl().isBlank() ? issuer.replaceFirst("/realms/", "/admin/realms/") : settings.adminUrl();
    }

    @Override public Addresses addresses(String source) {
        var redirect = issuer + "/broker/" + source + "/endpoint";
        return new Addresses(redirect, issuer + "/broker/" + source, redirect + "/descriptor");
    }

    @Override public void put(Wanted wanted) throws Unavailable {
        var asked = new Asking(token());
        var at = "/identity-provider/instances/" + wanted.source();
        var wants = KeycloakSource.of(wanted, addresses(wanted.source()));
        var known = asked.find(at);
        if (known == null) asked.send("POST", "/identity-provider/instances", JSONObjectUtils.toJSONString(wants.provider()));
        else {
            // What it knows beside, such as the Organization it belongs to, stays.
            known.putAll(wants.provider());
            asked.send("PUT", at, JSONObjectUtils.toJSONString(known));
        }
        mappers(asked, at + "/mappers", wants.mappers());
        organization(asked, wanted);
    }

    /** Those that are wanted, as they are wanted, and no others. */
    private static void mappers(Asking asked, String at, List<Map<String, Object>> wanted) throws Unavailable {
        var known = asked.list(at).stream().collect(Collectors.toMap(each -> String.valueOf(each.get("name")), each -> each, (one, _) -> one, HashMap::new));
        for (var mapper : wanted) {
            var there = known.remove(String.valueOf(mapper.get("name")));
            if (there == null) asked.send("POST", at, JSONObjectUtils.toJSONString(mapper));
            else if (!there.entrySet().containsAll(mapper.entrySet())) {
                var changed = new HashMap<String, Object>(mapper);
                changed.put("id", there.get("id"));
                asked.send("PUT", at + "/" + there.get("id"), JSONObjectUtils.toJSONString(changed));
            }
        }
        for (var unknown : known.values()) asked.send("DELETE", at + "/" + unknown.get("id"), null);
    }

    private static void organization(Asking asked, Wanted wanted) throws Unavailable {
        var domains = List.of(Map.of("name", wanted.domain(), "verified", true));
        var found = asked.list("/organizations?exact=true&search=" + wanted.source()).stream().findFirst();
        if (found.isEmpty()) {
            asked.send("POST", "/organizations", JSONObjectUtils.toJSONString(Map.of("name", wanted.source(), "alias", wanted.source(), "enabled", true, "description", wanted.name(), "domains", domains)));
            found = asked.list("/organizations?exact=true&search=" + wanted.source()).stream().findFirst();
            if (found.isEmpty()) throw new Unavailable("An organization was made and is not there", null);
        } else {
            var known = new HashMap<>(found.get());
            known.put("enabled", true);
            known.put("domains", domains);
            asked.send("PUT", "/organizations/" + known.get("id"), JSONObjectUtils.toJSONString(known));
        }
        var at = "/organizations/" + found.get().get("id") + "/identity-providers";
        if (asked.list(at).stream().noneMatch(each -> wanted.source().equals(each.get("alias")))) asked.send("POST", at, wanted.source());
    }

    @Override public void stop(String source) throws Unavailable {
        var asked = new Asking(token());
        var at = "/identity-provider/instances/" + source;
        var known = asked.find(at);
        if (known == null) return;
        known.put("enabled", false);
        asked.send("PUT", at, JSONObjectUtils.toJSONString(known));
    }

    @Override public void retire(String source) throws Unavailable {
        stop(source);
        var asked = new Asking(token());
        for (var each : asked.list("/organizations?exact=true&search=" + source)) {
            // With it go the accounts that came through it.
            if (source.equals(each.get("alias"))) asked.send("DELETE", "/organizations/" + each.get("id"), null);
        }
    }

    private String token() throws Unavailable {
        try {
            return asksForToken();
        } catch (Unavailable e) {
            throw e.unheard();
        }
    }

    private String asksForToken() throws Unavailable {
        if (settings.clientSecret().isBlank()) throw new Unavailable("No account for sources is set", null);
        var url = settings.adminUrl().isBlank() ? issuer : settings.adminUrl().replaceFirst("/admin/realms/", "/realms/");
        var form = "grant_type=client_credentials&client_id=" + encode(settings.clientId()) + "&client_secret=" + encode(settings.clientSecret());
        var answer = answer(HttpRequest.newBuilder(URI.create(url + "/protocol/openid-connect/token")).timeout(TIME)
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
        if (answer.statusCode() != 200) throw new Unavailable("Keycloak refuses the account for sources: " + answer.statusCode(), null);
        return String.valueOf(object(answer.body()).get("access_token"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> answer(HttpRequest request) throws Unavailable {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unavailable("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted", e);
        }
    }

    private static Map<String, Object> object(String json) throws Unavailable {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new Unavailable("Keycloak answers something else", e);
        }
    }

    /** Calls under one token. */
    private final class Asking {
        private final String token;

        Asking(String token) {
            this.token = token;
        }

        @Nullable Map<String, Object> find(String path) throws Unavailable {
            var answer = call("GET", path, null);
            if (answer.statusCode() == 404) return null;
            return object(good("GET", path, answer).body());
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> list(String path) throws Unavailable {
            try {
                return JSONArrayUtils.parse(good("GET", path, call("GET", path, null)).body()).stream().map(each -> (Map<String, Object>) each).toList();
            } catch (ParseException e) {
                throw new Unavailable("Keycloak answers something else", e);
            }
        }

        void send(String method, String path, @Nullable String body) throws Unavailable {
            good(method, path, call(method, path, body));
        }

        private HttpResponse<String> call(String method, String path, @Nullable String body) throws Unavailable {
            return answer(HttpRequest.newBuilder(URI.create(admin + path)).timeout(TIME).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build());
        }

        /** What it says may name a secret: its number is enough. */
        private static HttpResponse<String> good(String method, String path, HttpResponse<String> answer) throws Unavailable {
            if (answer.statusCode() >= 300) throw new Unavailable("Keycloak answers " + answer.statusCode() + " to " + method + " " + path, null);
            return answer;
        }
    }
}
