package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import hk.praya.dev.Browser.Outcome;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Praya's realm promises the backend (DESIGN §4), against the real Keycloak. */
@Timeout(120)
@ExtendWith(House.class)
class SigningInTest {

    private static final String PASSWORD = "praya-demo";
    private static final String PERSON = "tsz.hin.cheung1@harbour-view-logistics.example";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static House.Running house;
    private static Administration administration;

    /** Here the test plays Praya. */
    @BeforeAll
    static void start() {
        house = House.running();
        administration = new Administration(house);
        house.withoutPraya();
    }

    @Test
    void aFirmMemberSignsInWithAFirmAccount() throws Exception {
        var claims = signsIn("consultant1@harbourlight.example", "").claims();
        assertEquals("consultant1@harbourlight.example", claims.path("email").asText());
        assertTrue(claims.path("email_verified").asBoolean());
        assertEquals("[\"harbourlight\"]", claims.path("organization").toString());
        assertEquals("Hiu Tung Chan", claims.path("name").asText());
        assertEquals("陳曉彤", claims.path("name_zh_hant").asText());
        assertTrue(claims.path("identity_provider").isMissingNode(), "no source but Praya's own realm");
        assertTrue(claims.path("development").asBoolean(), "production refuses this realm");
        assertFalse(claims.path("sid").asText().isEmpty(), "back-channel logout names it");
    }

    @Test
    void aClientPersonIsFoundByTheirEmailAndSignsInAtTheirOwnCompany() throws Exception {
        var first = signsIn(PERSON, PERSON).claims();
        assertEquals(PERSON, first.path("email").asText());
        assertEquals("harbour-view", first.path("identity_provider").asText());
        assertEquals("[\"harbour-view\"]", first.path("organization").toString());
        assertFalse(first.path("email_verified").asBoolean(), "what a source says is not taken for our own check");
        assertTrue(first.path("source_email_verified").asBoolean());
        assertEquals(idOf("corp-harbour-view", PERSON), first.path("source_subject").asText());
        assertNotEquals(first.path("sub"), first.path("source_subject"));

        var again = signsIn(PERSON, PERSON).claims();
        assertEquals(first.path("sub"), again.path("sub"), "the same person every time");
    }

    @Test
    void anEmailThatPrayaPassesOnIsNotAskedForAgain() throws Exception {
        try (var browser = browser()) {
            assertInstanceOf(Outcome.SignedIn.class, browser.signIn(browser.authorization(Map.of("login_hint", PERSON)), "", PERSON, PASSWORD));
            assertEquals(1, browser.forms(), "only the company's own");
        }
    }

    @Test
    void aSourceSpeaksForItsOwnDomainOnly() throws Exception {
        for (var stranger : new String[] {"synthetic-0013@qq.com", "consultant1@harbourlight.example"}) {
            var page = isRefused(PERSON, stranger);
            assertTrue(page.text().contains("outside its own domain"), page.text());
        }
        var page = isRefused("zhao.min2@kwai-chung-precision.example", PERSON);
        assertTrue(page.text().contains("outside its own domain"), page.text());
        assertEquals("", idOf("praya", "synthetic-0013@qq.com"), "nothing was made");
        assertEquals(0, linksOf("consultant1@harbourlight.example"), "nothing was linked");
    }

    @Test
    void aSignInIsNeverLinkedToAnAccountThatExists() throws Exception {
        var email = "wing.sze.kwan7@harbour-view-logistics.example";
        admin("POST", "praya/users", JSON.createObjectNode().put("username", email).put("email", email).put("enabled", true).put("emailVerified", true));

        var page = isRefused(PERSON, email);
        assertEquals(409, page.status());
        assertTrue(page.text().contains("accounts are never joined by e-mail"), page.text());
        assertEquals(0, linksOf(email));
    }

    @Test
    void whoIsDisabledAtTheirCompanyDoesNotComeIn() throws Exception {
        var email = "alex.wing.sze.law9@harbour-view-logistics.example";
        var page = isRefused(email, email);
        assertTrue(page.text().contains("Account is disabled"), page.text());
        assertEquals("", idOf("praya", email));
    }

    @Test
    void whoIsDisabledHereLosesTheirSessionAtTheNextRefresh() throws Exception {
        var signedIn = signsIn("consultant3@harbourlight.example", "");
        try (var browser = browser()) {
            var form = Map.of("grant_type", "refresh_token", "refresh_token", signedIn.tokens().path("refresh_token").asText(),
                "client_id", "praya", "client_secret", house.keycloak.clientSecret());
            assertEquals(200, browser.token(form).statusCode());
            admin("PUT", "praya/users/" + signedIn.claims().path("sub").asText(), JSON.createObjectNode().put("enabled", false));
            var refused = browser.token(form);
            assertEquals(400, refused.statusCode());
            assertEquals("invalid_grant", JSON.readTree(refused.body()).path("error").asText());
        }
    }

    @Test
    void aCodeWithoutItsProofIsNotGiven() throws Exception {
        try (var browser = browser()) {
            for (var without : new Map[] {Map.of("code_challenge", "", "code_challenge_method", ""), Map.of("code_challenge_method", "plain")}) {
                @SuppressWarnings("unchecked") var start = browser.authorization((Map<String, String>) without);
                var returned = assertInstanceOf(Outcome.ReturnedWith.class, browser.signIn(start, PERSON, PERSON, PASSWORD));
                assertEquals("invalid_request", returned.parameters().get("error"));
            }
        }
    }

    @Test
    void aPasswordIsNotTakenAnywhereButOnThePage() throws Exception {
        try (var browser = browser()) {
            var refused = browser.token(Map.of("grant_type", "password", "client_id", "praya", "client_secret", house.keycloak.clientSecret(),
                "username", "partner1@harbourlight.example", "password", PASSWORD));
            assertEquals("unauthorized_client", JSON.readTree(refused.body()).path("error").asText());
        }
    }

    @Test
    void signingOutAnywhereTellsPraya() throws Exception {
        var said = new LinkedBlockingQueue<String>();
        var praya = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), house.ports.praya()), 0);
        praya.createContext("/auth/backchannel-logout", exchange -> {
            said.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        praya.start();
        try {
            var member = signsIn("consultant2@harbourlight.example", "").claims();
            admin("POST", "praya/users/" + member.path("sub").asText() + "/logout", null);
            assertEquals(member.path("sid"), logoutToken(said).path("sid"));

            var email = "hiu.tung.tang7@kwai-chung-precision.example";
            var person = signsIn(email, email).claims();
            admin("POST", "corp-kwai-chung/users/" + person.path("source_subject").asText() + "/logout", null);
            assertEquals(person.path("sid"), logoutToken(said).path("sid"), "signed out at their own company");
        } finally {
            praya.stop(0);
        }
    }

    @Test
    void nobodyChangesTheirOwnEmailHere() throws Exception {
        for (var name : new String[] {"account", "account-console"}) {
            assertFalse(admin("GET", "praya/clients?clientId=" + name, null).path(0).path("enabled").asBoolean(true), name);
        }
        var email = Optional.of(admin("GET", "praya/users/profile", null).path("attributes")).stream().flatMap(all -> all.valueStream())
            .filter(attribute -> attribute.path("name").asText().equals("email")).findFirst().orElseThrow();
        assertEquals("[\"admin\"]", email.path("permissions").path("edit").toString());
    }

    private static Browser browser() {
        return new Browser(house.ports, house.keycloak);
    }

    private static Outcome.SignedIn signsIn(String email, String atSource) throws Exception {
        try (var browser = browser()) {
            return assertInstanceOf(Outcome.SignedIn.class, browser.signIn(email, atSource, PASSWORD));
        }
    }

    private static Outcome.Page isRefused(String email, String atSource) throws Exception {
        try (var browser = browser()) {
            return assertInstanceOf(Outcome.Page.class, browser.signIn(email, atSource, PASSWORD));
        }
    }

    private static JsonNode logoutToken(LinkedBlockingQueue<String> said) throws Exception {
        var body = Optional.ofNullable(said.poll(30, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("Praya was not told"));
        assertTrue(body.startsWith("logout_token="), body);
        return JSON.readTree(Base64.getUrlDecoder().decode(body.substring("logout_token=".length()).split("\\.")[1]));
    }

    private static String idOf(String realm, String email) throws Exception {
        return administration.idOf(realm, email);
    }

    private static int linksOf(String email) throws Exception {
        return admin("GET", "praya/users/" + idOf("praya", email) + "/federated-identity", null).size();
    }

    private static JsonNode admin(String method, String path, @org.jspecify.annotations.Nullable JsonNode body) throws Exception {
        return administration.ask(method, path, body);
    }
}
