package hk.praya.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientTest {
    private final World world = World.fresh();

    private static Map<String, Object> particulars(String name, String br) {
        return Map.of("name", Map.of("en", name), "brNumber", br, "staff", 120);
    }

    @Test void administratorTakesOnAClientAndEngages() {
        var api = Api.as(world.administrator);
        var made = api.post("/api/firm/clients", particulars("Golden Thread", "BR-1"));
        assertEquals(201, made.status(), made.text());
        var terms = Map.of("modules", List.of("tia"), "tier", "Standard", "starts", "2026-01-01", "ends", "2027-12-31", "feeMinor", 6200000, "currency", "HKD");
        var engaged = api.post("/api/clients/" + made.id() + "/engagements", terms);
        assertEquals(201, engaged.status(), engaged.text());
        var view = api.get("/api/clients/" + made.id()).json();
        assertEquals("Golden Thread", view.path("name").path("en").asText());
        assertEquals("active", view.path("engagementState").asText());
        assertEquals(6200000, view.path("engagements").path(0).path("feeMinor").asLong());
    }

    @Test void sameKeyAgainMakesNothingMore() {
        var api = Api.as(world.administrator);
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = api.send("POST", "/api/firm/clients", particulars("Twice", "BR-2"), "application/json", headers);
        var second = api.send("POST", "/api/firm/clients", particulars("Twice", "BR-2"), "application/json", headers);
        assertEquals(first.id(), second.id());
        var other = api.send("POST", "/api/firm/clients", particulars("Another", "BR-3"), "application/json", headers);
        assertEquals(409, other.status());
        assertEquals("idempotency_key_reused", other.reason());
    }

    @Test void staleVersionIsToldAndNothingIsOverwritten() {
        var api = Api.as(world.consultant);
        var path = "/api/clients/" + world.client.id();
        assertEquals(200, api.put(path, particulars("First", "BR-4"), 0).status());
        var stale = api.put(path, particulars("Second", "BR-4"), 0);
        assertEquals(412, stale.status(), stale.text());
        assertEquals("First", api.get(path).json().path("name").path("en").asText());
        assertEquals(428, api.send("PUT", path, particulars("Third", "BR-4"), "application/json", Map.of()).status());
    }

    @Test void absentAndNotYoursAreTheSameBytes() {
        var api = Api.as(world.consultant);
        var absent = api.get("/api/clients/" + UUID.randomUUID());
        var notYours = api.get("/api/clients/" + world.otherClient.id());
        var foreign = api.get("/api/clients/" + world.foreignClient.id());
        var nonsense = api.get("/api/clients/not-an-id");
        assertEquals(404, absent.status(), absent.text());
        assertArrayEquals(absent.bytes(), notYours.bytes());
        assertArrayEquals(absent.bytes(), foreign.bytes());
        assertArrayEquals(absent.bytes(), nonsense.bytes());
        assertNotEquals(absent.headers().get("X-Request-Id"), notYours.headers().get("X-Request-Id"));
    }

    @Test void removedAssignmentEndsAnOpenSessionsReachWithinSeconds() throws Exception {
        var consultant = Api.as(world.otherConsultant);
        var path = "/api/clients/" + world.otherClient.id();
        assertEquals(200, consultant.get(path).status());
        var admin = Api.as(world.administrator);
        var assignment = admin.get(path).json().path("assignments").path(0).path("id").asText();
        assertEquals(200, admin.post(path + "/assignments/" + assignment + "/end", Map.of()).status());
        var deadline = System.nanoTime() + 5_000_000_000L;
        while (consultant.get(path).status() != 404) {
            if (System.nanoTime() > deadline) throw new AssertionError("still reached after five seconds");
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
        }
    }

    @Test void badInputNamesTheField() {
        var api = Api.as(world.administrator);
        var missing = api.post("/api/firm/clients", Map.of("staff", 3));
        assertEquals(400, missing.status(), missing.text());
        assertEquals("name", missing.json().path("reasons").path(0).path("field").asText(), missing.text());
        var unknown = api.post("/api/firm/clients", Map.of("name", Map.of("en", "X"), "shoeSize", 3));
        assertEquals(400, unknown.status(), unknown.text());
        assertEquals("field.unknown", unknown.reason(), unknown.text());
        var wrongType = api.post("/api/firm/clients", Map.of("name", Map.of("en", "X"), "staff", "many"));
        assertEquals(400, wrongType.status(), wrongType.text());
        assertEquals("staff", wrongType.json().path("reasons").path(0).path("field").asText(), wrongType.text());
        var range = api.post("/api/firm/clients", Map.of("name", Map.of("en", "X"), "staff", -1));
        assertEquals(400, range.status(), range.text());
        assertEquals("staff", range.json().path("reasons").path(0).path("field").asText(), range.text());
        var malformed = api.send("POST", "/api/firm/clients", "{\"name\":", "application/json", Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertEquals(400, malformed.status(), malformed.text());
        var media = api.send("POST", "/api/firm/clients", "name=x", "text/plain", Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertEquals(415, media.status(), media.text());
        var large = api.send("POST", "/api/firm/clients", new byte[13_000_000], "application/json", Map.of());
        assertEquals(413, large.status(), large.text());
    }
}
