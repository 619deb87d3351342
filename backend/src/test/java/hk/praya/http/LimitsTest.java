package hk.praya.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.http.Limits.Whose;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever asks too much is asked to wait, and nobody else with them. */
class LimitsTest {
    @Test void refusesBeyondTheBurstAndSaysWhenToComeAgain() {
        var limits = new Limits(new LimitConfiguration(1, 1, 1, 3));
        for (var each = 0; each < 3; each++) assertNull(limits.take(Whose.SESSION, "one"));
        var refused = limits.take(Whose.SESSION, "one");
        assertNotNull(refused);
        assertEquals(429, refused.code());
        assertTrue(Integer.parseInt(refused.getHeaders().get("Retry-After")) >= 1);
        assertNull(limits.take(Whose.SESSION, "another"), "another session");
        assertNull(limits.take(Whose.FIRM, "one"), "another count");
    }

    @Test void aSessionThatAsksTooMuchIsRefusedBeforeAnythingIsRead() throws SQLException {
        var world = World.fresh();
        var limits = Stack.one().bean(Limits.class);
        var path = "/api/clients/" + world.client.id();
        var sessionId = sessionOf(world);
        // The bucket fills by one every twentieth of a second: emptied again until a request meets it empty.
        Api.Reply reply;
        var deadline = System.nanoTime() + 20_000_000_000L;
        do {
            while (limits.take(Whose.SESSION, sessionId) == null) Thread.onSpinWait();
            reply = Api.as(world.consultant).get(path);
        } while (reply.status() == 200 && System.nanoTime() < deadline);
        assertEquals(429, reply.status(), reply.text());
        assertEquals("too_many_requests", reply.reason());
        assertNotNull(reply.headers().get("Retry-After"));
        assertEquals(200, Api.as(world.reviewer).get(path).status(), "somebody else of the same firm");
    }

    private static UUID sessionOf(World world) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var query = connection.prepareStatement("select session_id from access.session where token_hash = sha256(?::bytea)")) {
            query.setBytes(1, world.consultant.token().getBytes(StandardCharsets.UTF_8));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }
}
