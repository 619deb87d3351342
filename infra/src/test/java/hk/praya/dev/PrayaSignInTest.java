package hk.praya.dev;

import static hk.praya.dev.Population.HARBOUR_VIEW;
import static hk.praya.dev.Population.KWAI_CHUNG;
import static hk.praya.dev.Visitor.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.dev.Visitor.Attempt;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coming in (DESIGN §4), all the way: a browser, Praya, its database, Keycloak, and the companies' own providers. */
@Timeout(120)
@ExtendWith(House.class)
class PrayaSignInTest {

    private static final String MEMBER = "consultant1@harbourlight.example";

    private static House.Running house;
    private static Population population;

    @BeforeAll
    static void start() throws Exception {
        house = House.running();
        population = house.withPraya();
    }

    @Test
    void aMemberGetsOneCookieAndASessionOfTheirOwn() throws Exception {
        try (var visitor = Visitor.holding(house, "a-token-that-somebody-else-chose")) {
            var answer = visitor.signIn(MEMBER);
            var cookies = answer.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith(Visitor.COOKIE + "=")).toList();
            assertEquals(1, cookies.size(), cookies.toString());
            for (var attribute : new String[] {"; HTTPOnly", "; Secure", "; SameSite=Lax", "; Path=/"}) {
                assertTrue(cookies.getFirst().toLowerCase().contains(attribute.toLowerCase()), attribute + ": " + cookies.getFirst());
            }
            assertFalse(cookies.getFirst().toLowerCase().contains("domain="), cookies.getFirst());
            assertNotEquals("a-token-that-somebody-else-chose", visitor.token());

            var me = visitor.me();
            assertEquals("member firm " + MEMBER, me.path("kind").asText() + " " + me.path("method").asText() + " " + me.path("email").asText());
            assertEquals("Harbourlight", me.path("firm").path("name").path("en").asText());
            assertEquals("[\"consultant\"]", me.path("roles").toString());
            assertNoted(population.harbourlight(), "partner1@harbourlight.example", new Attempt("session.open", "done", UUID.fromString(me.path("id").asText()), null));
        }
    }

    @Test
    void signingInAgainReplacesTheSessionThatTheBrowserHeld() throws Exception {
        try (var visitor = Visitor.signedIn(house, MEMBER)) {
            var before = visitor.token();
            visitor.signIn(MEMBER);
            assertNotEquals(before, visitor.token());
            assertTrue(visitor.me().path("signedIn").asBoolean());
            try (var thief = Visitor.holding(house, before)) {
                assertEquals("session_switched", thief.whyNot());
            }
        }
    }

    @Test
    void aPersonIsFoundOnTheRosterAndNeverMadeAMember() throws Exception {
        var email = "tsz.ching.lee4" + HARBOUR_VIEW;
        var person = population.person(population.harbourlight(), population.harbourView(), email);
        var member = population.member(population.harbourlight(), email, "administrator");
        try (var visitor = Visitor.signedIn(house, email)) {
            var me = visitor.me();
            assertEquals("person sso " + person, me.path("kind").asText() + " " + me.path("method").asText() + " " + me.path("id").asText());
            assertEquals("[\"staff\"]", me.path("roles").toString());
            assertEquals("Harbour View", me.path("client").path("name").path("en").asText());
            assertEquals(0, me.path("memberships").size(), "no choice, so none is offered");
            assertEquals(403, visitor.send("GET", "/api/firm/attempts", null, Map.of()).statusCode());
            assertNoted(population.harbourlight(), "partner1@harbourlight.example", new Attempt("session.open", "done", person, population.harbourView()));
        }
        assertNull(population.look("select identity_id from access.member_access where member_id = ?", member));
    }

    @Test
    void oneEmailAtTwoClientsAndTwoFirmsIsThreeMembershipsAndOneSession() throws Exception {
        var email = "tsz.hin.cheung1" + HARBOUR_VIEW;
        var clients = Map.of(population.person(population.harbourlight(), population.harbourView(), email), "Harbour View",
            population.person(population.harbourlight(), population.harbourGroup(), email), "Harbour Group",
            population.person(population.northgate(), population.northgateView(), email), "Harbour View of Northgate");
        var stranger = population.person(population.harbourlight(), population.harbourGroup(), "somebody.else" + HARBOUR_VIEW);
        try (var visitor = Visitor.signedIn(house, email)) {
            var me = visitor.me();
            var offered = me.path("memberships").valueStream().collect(Collectors.toMap(each -> UUID.fromString(each.path("id").asText()), each -> each.path("client").path("en").asText()));
            assertEquals(clients, offered);
            assertEquals(404, visitor.send("POST", "/api/me/membership", Map.of("id", stranger), Map.of()).statusCode());

            for (var target : clients.keySet()) {
                if (visitor.me().path("id").asText().equals(target.toString())) continue;
                var before = visitor.token();
                var answer = visitor.post("/api/me/membership", Map.of("id", target));
                assertEquals("/", answer.path("redirect").asText());
                assertNotEquals(before, visitor.token());
                var now = visitor.me();
                assertEquals(target + " " + clients.get(target), now.path("id").asText() + " " + now.path("client").path("name").path("en").asText());
                assertEquals(me.path("expiresAt"), now.path("expiresAt"), "twelve hours are twelve hours, however often one switches");
                try (var thief = Visitor.holding(house, before)) {
                    assertEquals("session_switched", thief.whyNot());
                }
                var client = UUID.fromString(now.path("client").path("id").asText());
                var atNorthgate = client.equals(population.northgateView());
                assertNoted(atNorthgate ? population.northgate() : population.harbourlight(), atNorthgate ? "admin9@northgate.example" : "partner1@harbourlight.example",
                    new Attempt("session.open", "done", target, client));
            }
        }
    }

    @Test
    void anEmailThatIsOnOneRosterTwiceTellsNobodyApart() throws Exception {
        var email = "mandy.suk.yee.chan8" + HARBOUR_VIEW;
        population.person(population.harbourlight(), population.harbourView(), email);
        population.person(population.harbourlight(), population.harbourView(), email);
        isRefusedAndNoted(email, "roster_ambiguous", population.harbourView());
    }

    @Test
    void whoIsOnNoRosterIsToldSo() throws Exception {
        isRefusedAndNoted("chi.ming.ho10" + HARBOUR_VIEW, "account_unknown", population.harbourGroup());
    }

    @Test
    void aClientWhoseSourceWasDisconnectedIsNotReachedByItAnyMore() throws Exception {
        var email = "zhao.min2" + KWAI_CHUNG;
        population.person(population.harbourlight(), population.kwaiChung(), email);
        Visitor.signedIn(house, email).close();
        population.sql("delete from access.source_client where client_id = ?", population.kwaiChung());
        try (var visitor = new Visitor(house)) {
            assertEquals("source_unknown", visitor.isRefused(email));
        } finally {
            population.sql("insert into access.source_client (firm_id, client_id, source_id) values (?,?,'kwai-chung')", population.harbourlight(), population.kwaiChung());
        }
    }

    @Test
    void aSourceSpeaksForItsOwnDomainOnlyAtKeycloakAndAtPraya() throws Exception {
        try (var visitor = new Visitor(house)) {
            var way = visitor.way("chi.ming.ho10" + HARBOUR_VIEW, "synthetic-0013@qq.com");
            assertTrue(way.text().contains("outside its own domain"), way.text());
            assertFalse(visitor.me().path("signedIn").asBoolean());
        }
        // And should Keycloak's own filter be set wrongly one day:
        var email = "alex.ka.ho.au.yeung1" + KWAI_CHUNG;
        population.person(population.harbourlight(), population.kwaiChung(), email);
        population.sql("update access.source set domains = '{elsewhere.example}' where source_id = 'kwai-chung'");
        // Somebody else's by our book, so that the way in is open at all: a domain of nobody's is told so at once.
        population.sql("update access.source set domains = array[?, ?] where source_id = 'harbour-view'", HARBOUR_VIEW.substring(1), KWAI_CHUNG.substring(1));
        try {
            isRefusedAndNoted(email, "domain_mismatch", population.kwaiChung());
            assertEquals("0", population.look("select count(*) from access.identity where email = ?", email));
        } finally {
            population.sql("update access.source set domains = array[?] where source_id = 'kwai-chung'", KWAI_CHUNG.substring(1));
            population.sql("update access.source set domains = array[?] where source_id = 'harbour-view'", HARBOUR_VIEW.substring(1));
        }
    }

    @Test
    void aFirmAccountThatNoFirmKnowsIsToldSo() throws Exception {
        try (var visitor = new Visitor(house)) {
            assertEquals("account_unknown", visitor.isRefused("consultant9@northgate.example"));
        }
    }

    @Test
    void aWayBackIsGoodOnceAndInItsOwnBrowser() throws Exception {
        try (var visitor = new Visitor(house); var other = new Visitor(house)) {
            var back = visitor.wayBack(MEMBER);
            assertEquals("state_mismatch", problem(other.browser.get(back)), "somebody else's browser");
            assertEquals(303, visitor.browser.get(back).statusCode(), "and it was not used up by them");
            assertTrue(visitor.me().path("signedIn").asBoolean());
            assertEquals("state_mismatch", problem(visitor.browser.get(back)), "twice");

            var second = Browser.query(other.wayBack(MEMBER));
            var replayed = "/auth/callback?state=" + second.get("state") + "&code=" + Browser.query(back).get("code");
            assertEquals("sign_in_refused", problem(other.browser.get(other.praya(replayed))), "the code of another round");
            assertFalse(other.me().path("signedIn").asBoolean());
        }
    }

    @Test
    void aWayBackThatBringsNothingSaysSo() throws Exception {
        try (var visitor = new Visitor(house)) {
            var state = Browser.query(visitor.wayBack(MEMBER)).get("state");
            var answers = Map.of("", "sign_in_refused", "?code=x", "sign_in_refused", "?state=" + state, "sign_in_refused", "?code=&state=" + state, "sign_in_refused",
                "?error=access_denied&state=" + state, "sign_in_refused", "?error=access_denied&error_description=User+disabled", "account_disabled",
                "?error=temporarily_unavailable&error_description=authentication_expired&state=" + state, "state_mismatch",
                "?error=temporarily_unavailable", "identity_provider_down", "?code=x&state=y", "state_mismatch");
            for (var each : answers.entrySet()) assertEquals(each.getValue(), problem(visitor.browser.get(visitor.praya("/auth/callback" + each.getKey()))), each.getKey());
            assertEquals("sign_in_refused", problem(visitor.browser.get(visitor.praya("/auth/callback?code=made-up&state=" + state))));
        }
    }

    @Test
    void theBrowserComesBackToOurOwnPagesOnly() throws Exception {
        var ways = Map.of("/clients?q=%E7%B6%AD&sort=name", "/clients?q=%E7%B6%AD&sort=name", "//evil.example/", "/", "https://evil.example/", "/", "/\\evil.example", "/", "/%zz", "/");
        for (var each : ways.entrySet()) {
            try (var visitor = new Visitor(house)) {
                var start = URI.create(visitor.praya("/auth/sign-in") + "?email=" + MEMBER + "&returnTo=" + java.net.URLEncoder.encode(each.getKey(), java.nio.charset.StandardCharsets.UTF_8));
                var way = visitor.browser.follow(start, MEMBER, MEMBER, "praya-demo", at -> at.getPath().equals("/auth/callback"));
                assertEquals(house.ports.prayaUrl() + each.getValue(), visitor.browser.get(way.at()).headers().firstValue("Location").orElse(""));
            }
        }
    }

    private static void isRefusedAndNoted(String email, String why, UUID client) throws Exception {
        try (var visitor = new Visitor(house)) {
            assertEquals(why, visitor.isRefused(email));
            assertFalse(visitor.me().path("signedIn").asBoolean());
        }
        assertNoted(population.harbourlight(), "partner1@harbourlight.example", new Attempt("session.open", why, null, client));
    }

    private static void assertNoted(UUID firm, String reader, Attempt attempt) throws Exception {
        try (var partner = Visitor.signedIn(house, reader)) {
            assertEquals(firm.toString(), partner.me().path("firm").path("id").asText());
            assertTrue(partner.attempts().contains(attempt), () -> attempt + " is not among " + partner.attempts());
        }
    }
}
