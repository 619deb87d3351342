package hk.praya.dev;

import static hk.praya.dev.Population.HARBOUR_VIEW;
import static hk.praya.dev.Population.KWAI_CHUNG;
import static hk.praya.dev.Visitor.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.dev.Visitor.Attempt;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ends a session, and what does not (DESIGN §4): Praya, its database, Keycloak and the companies' own providers. */
@Timeout(120)
@ExtendWith(House.class)
class PrayaSignOutTest {

    private static final String MEMBER = "admin1@harbourlight.example";

    private static House.Running house;
    private static Population population;
    private static Administration administration;

    @BeforeAll
    static void start() throws Exception {
        house = House.running();
        population = house.withPraya();
        administration = new Administration(house);
    }

    @Test
    void whoIsDisabledInPrayasRealmLosesTheirOpenSession() throws Exception {
        var email = "reviewer1@harbourlight.example";
        try (var visitor = Visitor.signedIn(house, email)) {
            var me = UUID.fromString(visitor.me().path("id").asText());
            administration.enable("praya", email, false);
            try {
                House.await("the session ends", () -> visitor.whyNot().equals("account_disabled"));
                assertEquals(401, visitor.send("GET", "/api/firm", null, Map.of()).statusCode());
                assertNoted(new Attempt("session.end", "account_disabled", me, null));
                var way = visitor.way(email, email);
                assertTrue(way.text().contains("This account has been disabled"), way.text());
            } finally {
                administration.enable("praya", email, true);
            }
        }
        Visitor.signedIn(house, email).close();
    }

    @Test
    void aPersonDisabledInPrayasRealmLosesTheirOpenSession() throws Exception {
        var email = person("wing.szeto20" + KWAI_CHUNG, population.kwaiChung());
        try (var visitor = Visitor.signedIn(house, email)) {
            administration.enable("praya", email, false);
            House.await("the session ends", () -> visitor.whyNot().equals("account_disabled"));
        } finally {
            administration.enable("praya", email, true);
        }
    }

    @Test
    void whoIsDisabledAtTheirCompanyDoesNotComeIn() throws Exception {
        var email = person("ivan.chi.ming.kwok5" + KWAI_CHUNG, population.kwaiChung());
        try (var visitor = new Visitor(house)) {
            var way = visitor.way(email, email);
            assertTrue(way.text().contains("Account is disabled"), way.text());
            assertFalse(visitor.me().path("signedIn").asBoolean());
        }
    }

    @Test
    void whoLeavesTheRosterIsOutWithinSeconds() throws Exception {
        var email = "wang.lei2" + HARBOUR_VIEW;
        var id = population.person(population.harbourlight(), population.harbourView(), email);
        try (var visitor = Visitor.signedIn(house, email); var consultant = Visitor.signedIn(house, "consultant1@harbourlight.example")) {
            var path = "/api/clients/" + population.harbourView() + "/people/" + id;
            var version = consultant.get(path).path("version").asLong();
            var left = new HashMap<String, Object>(Map.of("name", Map.of("en", "Lei Wang"), "email", email, "mobileKind", "none", "accountKind", "unknown", "active", true, "lastWorkingDay", LocalDate.now().minusDays(2).toString()));
            var answer = consultant.send("PUT", path, left, Map.of("If-Match", "\"" + version + "\""));
            assertEquals(200, answer.statusCode(), answer.body());
            House.await("the session ends", () -> visitor.whyNot().equals("account_suspended"));
            assertEquals("account_suspended", visitor.isRefused(email));
            assertNoted(new Attempt("session.open", "account_suspended", null, population.harbourView()));
        }
    }

    @Test
    void whoseLastDayHasPassedDoesNotComeInThoughNobodyTouchedTheRoster() throws Exception {
        var email = person("zhao.min2" + KWAI_CHUNG, population.kwaiChung());
        Visitor.signedIn(house, email).close();
        population.sql("update roster.person set last_working_day = ? where email = ?", LocalDate.now().minusDays(2), email);
        try (var visitor = new Visitor(house)) {
            assertEquals("account_suspended", visitor.isRefused(email));
        }
    }

    @Test
    void signingOutHereEndsBothSessionsAndNoOther() throws Exception {
        try (var here = Visitor.signedIn(house, MEMBER); var elsewhere = Visitor.signedIn(house, MEMBER)) {
            var token = here.token();
            leave(here, "/api/me/session-end");
            assertTrue(here.browser.cookie(Visitor.COOKIE).isEmpty());
            try (var thief = Visitor.holding(house, token)) {
                assertEquals("signed_out", thief.whyNot());
            }
            here.signIn(MEMBER);
            assertEquals(1, here.browser.forms(), "the password is asked for again");
            assertTrue(elsewhere.me().path("signedIn").asBoolean());
        }
    }

    @Test
    void signingOutHereEndsTheCompanysSessionToo() throws Exception {
        var email = person("tsz.hin.cheung1" + HARBOUR_VIEW, population.harbourView());
        try (var visitor = Visitor.signedIn(house, email)) {
            leave(visitor, "/api/me/session-end");
            assertEquals(303, visitor.signIn(email).statusCode());
            assertTrue(visitor.browser.forms() > 0, "the company asks for the password again");
        }
    }

    @Test
    void signingOutEverywhereEndsEverySessionThereToo() throws Exception {
        try (var here = Visitor.signedIn(house, MEMBER); var elsewhere = Visitor.signedIn(house, MEMBER)) {
            var me = UUID.fromString(here.me().path("id").asText());
            leave(here, "/api/me/session-end-everywhere");
            assertEquals("session_ended", elsewhere.whyNot());
            elsewhere.signIn(MEMBER);
            assertEquals(1, elsewhere.browser.forms(), "whoever holds the other browser needs the password");
            assertNoted(new Attempt("session.end_everywhere", "done", me, null));
        }
    }

    @Test
    void anAdministratorOfKeycloakEndsTheSessionHere() throws Exception {
        try (var visitor = Visitor.signedIn(house, MEMBER)) {
            var me = UUID.fromString(visitor.me().path("id").asText());
            administration.signOut("praya", MEMBER);
            House.await("the session ends", () -> visitor.whyNot().equals("session_ended"));
            assertNoted(new Attempt("session.end", "session_ended", me, null));
        }
    }

    @Test
    void signingOutAtTheCompanyEndsTheSessionHere() throws Exception {
        var email = person("hiu.tung.tang7" + KWAI_CHUNG, population.kwaiChung());
        try (var visitor = Visitor.signedIn(house, email)) {
            administration.signOut("corp-kwai-chung", email);
            House.await("the session ends", () -> visitor.whyNot().equals("session_ended"));
        }
    }

    @Test
    void aForgedLogoutTokenEndsNothing() throws Exception {
        try (var visitor = Visitor.signedIn(house, MEMBER); var other = new Browser(house.ports, house.keycloak)) {
            var sid = population.look("select oidc_sid from access.session where member_id = ?::uuid and ended_at is null order by created_at desc limit 1", visitor.me().path("id").asText());
            var forge = new LogoutTokens(house.keycloak.issuer(), sid);
            var real = assertInstanceOf(Browser.Outcome.SignedIn.class, other.signIn(MEMBER, "", "praya-demo")).tokens().path("id_token").asText();
            var kid = LogoutTokens.header(real).path("kid").asText();
            for (var token : new String[] {forge.unsigned(), forge.bySecret(house.keycloak.clientSecret(), kid), forge.byOwnKey(kid), forge.byOwnKey("another"), forge.withClaimsOf(real), real, "", "nonsense"}) {
                var answer = tell(visitor, "logout_token=" + token);
                assertEquals(400, answer.statusCode(), token + ": " + answer.body());
            }
            assertEquals(400, tell(visitor, "nothing=here").statusCode());
            assertTrue(visitor.me().path("signedIn").asBoolean());
        }
    }

    @Test
    void withoutKeycloakOpenSessionsLiveAndSigningInSaysWhy() throws Exception {
        try (var open = Visitor.signedIn(house, MEMBER); var leaving = Visitor.signedIn(house, MEMBER); var coming = new Visitor(house)) {
            var back = coming.wayBack(MEMBER);
            house.stopKeycloak();
            try {
                assertEquals("identity_provider_down", problem(coming.browser.get(coming.praya("/auth/sign-in?email=" + MEMBER))));
                assertEquals("identity_provider_down", problem(coming.browser.get(back)), "it was up when the browser left");
                asksAgain(open);
                asksAgain(open);
                assertTrue(open.me().path("signedIn").asBoolean());
                assertEquals("/sign-in", leaving.post("/api/me/session-end", Map.of()).path("redirect").asText(), "not to a page that does not answer");
            } finally {
                house.startKeycloak();
            }
            asksAgain(open);
            asksAgain(open);
            assertTrue(open.me().path("signedIn").asBoolean());
            Visitor.signedIn(house, MEMBER).close();
        }
    }

    private static void asksAgain(Visitor visitor) {
        var session = "select refreshed_at from access.session where member_id = ?::uuid and ended_at is null order by created_at limit 1";
        var id = visitor.me().path("id").asText();
        var before = population.look(session, id);
        House.await("the account's standing is asked again", () -> !String.valueOf(before).equals(population.look(session, id)));
    }

    private static String person(String email, UUID client) throws Exception {
        if (population.look("select person_id from roster.person where email = ? and client_id = ?", email, client) == null) population.person(population.harbourlight(), client, email);
        return email;
    }

    private static void leave(Visitor visitor, String path) throws Exception {
        var way = visitor.browser.follow(URI.create(visitor.post(path, Map.of()).path("redirect").asText()), "", "", "", at -> at.equals(visitor.praya("/sign-in")));
        assertEquals(visitor.praya("/sign-in"), way.at(), way::text);
    }

    private static HttpResponse<String> tell(Visitor visitor, String form) throws Exception {
        return visitor.browser.send(HttpRequest.newBuilder(visitor.praya("/auth/backchannel-logout")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
    }

    private static void assertNoted(Attempt attempt) throws Exception {
        try (var partner = Visitor.signedIn(house, "partner1@harbourlight.example")) {
            assertTrue(partner.attempts().contains(attempt), () -> attempt + " is not among " + partner.attempts());
        }
    }
}
