package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What an administrator and somebody at the company do, one after the other, until the company's people come in by their own sign-in. */
final class SourceSteps {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "praya-demo";

    private SourceSteps() {}

    static JsonNode act(Visitor administrator, Company company, String method, String path, Object body) throws Exception {
        var version = administrator.get(company.at()).path("version").asLong();
        var answer = administrator.send(method, company.at() + path, body, Map.of("If-Match", "\"" + version + "\"", "Idempotency-Key", UUID.randomUUID().toString()));
        assertTrue(answer.statusCode() < 300, path + ": " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }

    static void byOidc(Visitor administrator, Company company) throws Exception {
        var at = administrator.get(company.at());
        describe(administrator, company, "oidc", company.provider().byOidc(at.path("redirect").asText()));
    }

    static void bySaml(Visitor administrator, Company company) throws Exception {
        var at = administrator.get(company.at());
        describe(administrator, company, "saml", company.provider().bySaml(at.path("redirect").asText(), at.path("entityId").asText()));
    }

    private static void describe(Visitor administrator, Company company, String protocol, Map<String, String> answered) throws Exception {
        var body = new HashMap<String, Object>(answered);
        body.put("protocol", protocol);
        body.put("domain", company.domain());
        act(administrator, company, "PUT", "", body);
    }

    /** Somebody at the company opens the trial's address. @return what they are shown */
    private static JsonNode tries(Visitor administrator, Company company) throws Exception {
        var url = URI.create(act(administrator, company, "POST", "/tests", Map.of("email", company.email())).path("url").asText());
        try (var visitor = new Visitor(company.house())) {
            var way = visitor.browser.follow(url, company.email(), company.email(), PASSWORD, at -> at.toString().startsWith(company.house().ports.prayaUrl() + "/auth/callback"));
            assertTrue(way.page() == null, () -> way.at() + ": " + way.text());
            var answer = visitor.browser.get(way.at());
            var to = answer.headers().firstValue("Location").orElse("");
            assertTrue(to.contains("/sign-in/trial/"), to + answer.body());
            assertFalse(visitor.me().path("signedIn").asBoolean(), "a trial opens no session");
            return visitor.get("/public/sign-in-trials/" + to.substring(to.lastIndexOf('/') + 1));
        }
    }

    static void isTriedThenLetsIn(Visitor administrator, Company company) throws Exception {
        act(administrator, company, "POST", "/domain-proof", Map.of());
        try (var early = new Visitor(company.house())) {
            assertEquals("domain_unknown", Visitor.problem(early.browser.get(early.praya("/auth/sign-in?email=" + company.email()))));
        }
        var result = tries(administrator, company);
        assertEquals("passed matched " + company.email(), result.path("outcome").asText() + " " + result.path("match").asText() + " " + result.path("email").asText(), result.toString());
        assertFalse(result.path("subject").asText().isBlank());
        act(administrator, company, "POST", "/activation", Map.of());
        try (var visitor = Visitor.signedIn(company.house(), company.email())) {
            var me = visitor.me();
            assertEquals("person sso " + company.client(), me.path("kind").asText() + " " + me.path("method").asText() + " " + me.path("client").path("id").asText());
        }
        var source = administrator.get(company.at()).path("redirect").asText().replaceFirst(".*/broker/", "").replaceFirst("/endpoint", "");
        assertEquals(result.path("subject").asText(), company.population().look("select subject from access.identity where source_id = ?", source));
    }

    static HttpResponse<String> post(Visitor administrator, String path, JsonNode at) throws Exception {
        return administrator.send("POST", path, Map.of(), Map.of("If-Match", "\"" + at.path("version").asLong() + "\"", "Idempotency-Key", UUID.randomUUID().toString()));
    }
}
