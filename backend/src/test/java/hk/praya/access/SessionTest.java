package hk.praya.access;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions: what ends them, and what they say when they have ended. */
class SessionTest {
    private final World world = World.fresh();

    @Test void signingOutEndsTheSessionAtOnce() {
        var api = Api.as(world.consultant);
        var left = ok(api.post("/api/me/session-end", Map.of()));
        assertTrue(left.headers().get("Set-Cookie").contains("Max-Age=0"), left.headers().toString());
        refused(401, "signed_out", api.get(client(world)));
    }

    @Test void anExpiredSessionSaysSo() {
        refused(401, "session_expired", Api.as(world.expired).get("/api/firm"));
        assertEquals("session_expired", Api.as(world.expired).get("/api/me").json().path("problem").asText());
    }

    @Test void thirtyMinutesWithoutUseAndTwelveHoursWithItBothEndASession() throws SQLException {
        sql("update access.session set seen_at = now() - interval '29 minutes' where member_id = '" + world.reviewer.id() + "'");
        assertEquals(200, Api.as(world.reviewer).get(client(world)).status());
        sql("update access.session set seen_at = now() - interval '31 minutes' where member_id = '" + world.consultant.id() + "'");
        refused(401, "session_expired", Api.as(world.consultant).get(client(world)));
        sql("update access.session set seen_at = now(), expires_at = now() - interval '1 second' where member_id = '" + world.partner.id() + "'");
        refused(401, "session_expired", Api.as(world.partner).get("/api/firm"));
    }

    @Test void aSuspendedMemberIsToldAndSeesNothing() {
        refused(401, "account_suspended", Api.as(world.suspended).get("/api/firm"));
    }

    @Test void aPersonWhoseEngagementHasEndedReadsAndDoesNotWrite() throws SQLException {
        var request = hk.praya.testing.Cases.asked(world);
        sql("update access.client_window set ends = current_date - 2 where client_id = '" + world.client.id() + "'");
        var fresh = World.fresh();
        assertEquals(200, Api.as(fresh.coordinator).get("/api/clients/" + fresh.client.id() + "/home").status());
        awaitStatus(Api.as(world.coordinator), client(world) + "/question-requests/" + request, 200);
        var refused = Api.as(world.coordinator).put(client(world) + "/question-requests/" + request + "/answers/A2.main", Map.of("text", "x", "proof", "none", "state", "confirmed"), 0);
        refused(403, "engagement_ended", refused);
        // The consultant's reach ends with the engagement; a partner still reads.
        awaitStatus(Api.as(world.consultant), client(world), 404);
        assertEquals(200, Api.as(world.partner).get(client(world)).status());
    }

    private static void awaitStatus(Api api, String path, int status) {
        var deadline = System.nanoTime() + 5_000_000_000L;
        while (api.get(path).status() != status || api.get(path).status() != status) {
            if (System.nanoTime() > deadline) throw new AssertionError("not " + status + " within five seconds: " + path);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
        }
    }

    @Test void signingInSaysThatTheIdentityProviderIsDown() {
        var reply = Api.nobody().get("/auth/sign-in?email=" + world.consultant.email());
        assertEquals(303, reply.status());
        assertTrue(reply.headers().get("Location").endsWith("/sign-in?problem=identity_provider_down"), reply.headers().toString());
        // And open sessions live on.
        assertEquals(200, Api.as(world.consultant).get(client(world)).status());
    }

    @Test void anAddressOfADomainThatNobodySignsInWithIsToldSoBeforeAnyPassword() {
        for (var address : new String[] {"nobody@nowhere.example", "nobody@%25.example", "nobody"}) {
            var reply = Api.nobody().get("/auth/sign-in?email=" + address);
            assertEquals(303, reply.status());
            assertTrue(reply.headers().get("Location").endsWith("/sign-in?problem=domain_unknown"), reply.headers().toString());
        }
    }

    @Test void returningWithAStateThatIsNotOursIsRefused() {
        var reply = Api.nobody().get("/auth/callback?code=x&state=y");
        assertTrue(reply.headers().get("Location").contains("problem=state_mismatch"), reply.headers().toString());
    }

    @Test void whoeverAcceptsAnythingIsAnsweredByTheApiAndNotByThePage() {
        var reply = Api.as(world.consultant).send("GET", client(world), null, null, Map.of("Accept", "*/*"));
        assertEquals(200, reply.status(), reply.text());
        assertEquals(404, Api.as(world.consultant).send("GET", "/api/nothing", null, null, Map.of("Accept", "*/*")).status());
        assertEquals(404, Api.nobody().get("/public/nothing").status());
    }

    @Test void theLanguageChosenStaysWithTheSession() {
        var api = Api.as(world.coordinator);
        ok(api.send("PUT", "/api/me/preferences", Map.of("locale", "zh-Hant"), "application/json", Map.of()));
        assertEquals("zh-Hant", api.get("/api/me").json().path("locale").asText());
        assertEquals(400, api.send("PUT", "/api/me/preferences", Map.of("locale", "tlh"), "application/json", Map.of()).status());
    }

    @Test void somebodyWithoutASessionIsNobodyAndLearnsNothing() {
        var me = ok(Api.nobody().get("/api/me")).json();
        assertFalse(me.path("signedIn").asBoolean());
        assertTrue(me.path("problem").isNull());
        refused(401, "not_signed_in", Api.nobody().get("/api/firm"));
    }

    private static void sql(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
