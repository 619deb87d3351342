package hk.praya.client;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ClientArchiveTest {
    private final World world = World.fresh();

    private long version() {
        return Api.as(world.administrator).get(client(world)).json().path("version").asLong();
    }

    private Reply put(Someone who, String what, long version) {
        return Api.as(who).send("POST", client(world) + what, Map.of(), "application/json", Map.of("If-Match", "\"" + version + "\""));
    }

    private static void until(Someone who, String path, int status) {
        var deadline = System.nanoTime() + 5_000_000_000L;
        while (Api.as(who).get(path).status() != status) {
            if (System.nanoTime() > deadline) throw new AssertionError(who.role() + " still gets " + Api.as(who).get(path).status() + " after five seconds");
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private List<String> listed(Someone who, String query) {
        return Api.as(who).get("/api/firm/clients?limit=200" + query).json().path("items").valueStream().map(row -> row.path("id").asText()).toList();
    }

    @Test void leavesEveryListExceptThatOfArchivedClientsAndComesBack() {
        var id = world.client.id().toString();
        ok(Api.as(world.consultant).post(client(world) + "/obligations", Map.of("words", "Ask for the contract", "language", "en", "ballWith", "consultant", "due", java.time.LocalDate.now().plusDays(3).toString())));
        assertTrue(Api.as(world.partner).get("/api/firm/worklist?limit=200").text().contains(id));
        ok(put(world.administrator, "/archiving", version()));
        for (var who : List.of(world.administrator, world.partner)) {
            assertFalse(listed(who, "").contains(id), who.role());
            assertTrue(listed(who, "&state=archived").contains(id), who.role());
        }
        assertFalse(Api.as(world.partner).get("/api/firm/worklist?limit=200").text().contains(id));
        ok(put(world.administrator, "/restoring", version()));
        assertTrue(listed(world.partner, "").contains(id));
        assertFalse(listed(world.partner, "&state=archived").contains(id));
    }

    @Test void peopleAndThoseAssignedAreOutWithinSecondsAndBackWithTheirAssignments() {
        assertEquals(200, Api.as(world.consultant).get(client(world)).status());
        assertEquals(200, Api.as(world.coordinator).get(client(world)).status());
        ok(put(world.administrator, "/archiving", version()));
        until(world.consultant, client(world), 404);
        until(world.reviewer, client(world), 404);
        until(world.coordinator, client(world), 401);
        assertEquals(401, Api.as(world.staff).get(client(world) + "/home").status());
        refused(404, "absent", put(world.consultant, "/restoring", 1));
        ok(put(world.administrator, "/restoring", version()));
        until(world.consultant, client(world), 200);
        until(world.coordinator, client(world), 200);
    }

    @Test void isReadByTheFirmAndChangedByNobody() {
        ok(put(world.administrator, "/archiving", version()));
        var view = Api.as(world.administrator).get(client(world)).json();
        assertTrue(view.path("archived").asBoolean());
        for (var change : List.of("edit", "engage", "assign", "editPlatforms", "archive")) {
            assertEquals("client_archived", view.path("actions").path(change).path("reason").asText(), change);
        }
        assertTrue(view.path("actions").path("restore").path("allowed").asBoolean());
        assertEquals(200, Api.as(world.partner).get(client(world)).status());
        assertEquals(200, Api.as(world.partner).get(client(world) + "/tias").status());
        var name = Map.of("name", Map.of("en", "Renamed"));
        refused(403, "client_archived", Api.as(world.administrator).put(client(world), name, version()));
        refused(403, "client_archived", Api.as(world.administrator).post(client(world) + "/assignments", Map.of("memberId", world.partner.id(), "role", "reviewer")));
        refused(403, "client_archived", put(world.administrator, "/archiving", version()));
    }

    @Test void onlyAnAdministratorOfTheFirmPutsAwayAndTakesOut() {
        refused(403, "not_allowed", put(world.partner, "/archiving", 0));
        refused(403, "not_allowed", put(world.consultant, "/archiving", 0));
        refused(403, "not_allowed", put(world.coordinator, "/archiving", 0));
        refused(404, "absent", put(world.foreignAdministrator, "/archiving", 0));
        ok(put(world.administrator, "/archiving", version()));
        refused(403, "not_allowed", put(world.partner, "/restoring", 1));
        refused(404, "absent", put(world.foreignAdministrator, "/restoring", 1));
        assertEquals(401, Api.nobody().send("POST", client(world) + "/restoring", Map.of(), "application/json", Map.of()).status());
    }

    @Test void saysWhatStoodAgainstItAndLeavesItsLineInTheTrail() {
        refused(409, "client_not_archived", put(world.administrator, "/restoring", version()));
        assertEquals(412, put(world.administrator, "/archiving", 99).status());
        ok(put(world.administrator, "/archiving", version()));
        ok(put(world.administrator, "/restoring", version()));
        var trail = Api.as(world.administrator).get(client(world) + "/audit").text();
        assertTrue(trail.contains("client.archive") && trail.contains("client.restore"), trail);
    }
}
