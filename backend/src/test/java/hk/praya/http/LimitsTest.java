package hk.praya.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.http.Limits.Whose;
import hk.praya.testing.Api;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever asks too much is asked to wait, and nobody else with them. */
class LimitsTest {
    @Test void refusesBeyondTheBurstAndSaysWhenToComeAgain() {
        var limits = new Limits(new LimitConfiguration(1, 1, 1, 1, 3, ""));
        for (var each = 0; each < 3; each++) assertNull(limits.take(Whose.ACTOR, "one"));
        var refused = limits.take(Whose.ACTOR, "one");
        assertNotNull(refused);
        assertEquals(429, refused.code());
        assertTrue(Integer.parseInt(refused.getHeaders().get("Retry-After")) >= 1);
        assertNull(limits.take(Whose.ACTOR, "another"), "another session");
        assertNull(limits.take(Whose.FIRM, "one"), "another count");
    }

    @Test void aPersonWhoAsksTooMuchIsRefusedWhateverTheirSession() {
        var world = World.fresh();
        refusedOnceEmpty(Whose.ACTOR, world.consultant.id(), Api.as(world.consultant), client(world));
        assertEquals(200, Api.as(world.reviewer).get(client(world)).status(), "somebody else of the same firm");
    }

    @Test void thePeopleOfOneClientDoNotShutOutTheFirm() {
        var world = World.fresh();
        refusedOnceEmpty(Whose.CLIENT, world.client.id(), Api.as(world.coordinator), client(world) + "/home");
        assertEquals(200, Api.as(world.consultant).get(client(world)).status(), "the consultancy");
        assertEquals(200, Api.as(world.otherCoordinator).get("/api/clients/" + world.otherClient.id() + "/home").status(), "another client's people");
    }

    @Test void aFirmThatAsksTooMuchTakesNothingFromAnother() {
        var world = World.fresh();
        refusedOnceEmpty(Whose.FIRM, world.firm.id(), Api.as(world.consultant), client(world));
        assertEquals(200, Api.as(world.foreignConsultant).get("/api/firm").status(), "another firm");
    }

    /** The suite comes from one address. Whatever header a stranger writes, they are that address still. */
    @Test void anAddressIsTheSocketsWhateverTheHeadersSay() {
        var limits = Stack.one().bean(Limits.class);
        var before = remaining(limits);
        for (var header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP")) {
            for (var value : List.of("203.0.113.9", "for=evil", "host=a:b", ":", "x".repeat(5_000))) {
                assertEquals(200, Api.nobody().send("GET", "/api/me", null, null, Map.of(header, value)).status(), header + ": " + value);
            }
        }
        assertEquals(200, Api.nobody().send("GET", "/api/me", null, null, Map.of("X-Forwarded-Host", ":")).status());
        assertTrue(remaining(limits) < before, "counted for the socket's address");
    }

    @Test void ofAProxysHeaderTheLastWordCounts() {
        assertEquals("198.51.100.7", AddressLimit.literal("203.0.113.9, 198.51.100.7").getHostAddress());
        assertNull(AddressLimit.literal("203.0.113.9, evil"));
        assertNull(AddressLimit.literal(""));
    }

    private static long remaining(Limits limits) {
        return limits.left(Whose.ADDRESS, "7f000001");
    }

    private static String client(World world) {
        return "/api/clients/" + world.client.id();
    }

    /** A bucket fills again while a request is on its way: it is emptied until one meets it empty. */
    private static void refusedOnceEmpty(Whose whose, UUID who, Api api, String path) {
        var limits = Stack.one().bean(Limits.class);
        assertEquals(200, api.get(path).status());
        var emptying = Thread.ofVirtual().unstarted(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                if (limits.take(whose, who) != null) Thread.yield();
            }
        });
        emptying.start();
        try {
            Api.Reply reply;
            var deadline = System.nanoTime() + 60_000_000_000L;
            do reply = api.get(path);
            while (reply.status() == 200 && System.nanoTime() < deadline);
            assertEquals(429, reply.status(), reply.text());
            assertEquals("too_many_requests", reply.reason());
            assertNotNull(reply.headers().get("Retry-After"));
        } finally {
            emptying.interrupt();
        }
    }
}
