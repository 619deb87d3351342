package hk.praya.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.http.HongKong;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final String people = "/api/clients/" + world.client.id() + "/people";

    private static Map<String, Object> somebody(String en, String email) {
        var body = new HashMap<String, Object>();
        body.put("name", Map.of("en", en, "zhHant", "陳大文"));
        body.put("email", email);
        body.put("department", "=財務部");
        body.put("mobileKind", "plus86");
        body.put("accountKind", "enterprise");
        body.put("active", true);
        return body;
    }

    @Test void isPutOnTheRosterByHandAndCounted() {
        var made = api.post(people, somebody("Ken Chan", "Ken@X.example"));
        assertEquals(201, made.status(), made.text());
        assertEquals("ken@x.example", made.json().path("email").asText());
        // As it was typed: a sign before it is harmless here, and made so where a list goes out.
        assertEquals("=財務部", made.json().path("department").asText());
        assertEquals(List.of("staff"), Api.JSON.convertValue(made.json().path("roles"), List.class));
        assertEquals(1, api.get("/api/clients/" + world.client.id() + "/roster-facts").json().path("plus86").asInt());
        var again = api.post(people, somebody("Another", "ken@x.example"));
        assertEquals(409, again.status(), again.text());
        assertEquals("email_taken", again.reason());
    }

    @Test void staleEditIsToldAndChangesNothing() {
        var made = api.post(people, somebody("Ken Chan", "ken@x.example"));
        var path = people + "/" + made.id();
        var body = somebody("Kenneth Chan", "ken@x.example");
        assertEquals(200, api.put(path, body, 0).status());
        assertEquals(412, api.put(path, somebody("Late", "ken@x.example"), 0).status());
        assertEquals(428, api.send("PUT", path, body, "application/json", Map.of()).status());
        assertEquals("Kenneth Chan", api.get(path).json().path("name").path("en").asText());
        body.put("accountKind", "none");
        assertEquals(200, api.put(path, body, 1).status());
        assertEquals(0, api.get("/api/clients/" + world.client.id() + "/roster-facts").json().path("plus86").asInt());
    }

    @Test void theCoordinatorKeepsTheRosterAndTheDecisionMakerIsNotOfferedIt() {
        var coordinator = Api.as(world.coordinator);
        var client = "/api/clients/" + world.client.id();
        assertTrue(coordinator.get(client + "/home").json().path("actions").path("people").path("allowed").asBoolean());
        assertFalse(Api.as(world.decisionMaker).get(client + "/home").json().path("actions").path("people").path("allowed").asBoolean());
        assertFalse(Api.as(world.staff).get(client + "/home").json().path("actions").path("people").path("allowed").asBoolean());
        var made = coordinator.post(people, somebody("Ken Chan", "ken@x.example"));
        assertEquals(201, made.status(), made.text());
        assertEquals(0, leavers(coordinator));
        var body = somebody("Ken Chan", "ken@x.example");
        body.put("lastWorkingDay", "2020-01-31");
        assertEquals(200, coordinator.put(people + "/" + made.id(), body, 0).status());
        // A day in the past, and an account that still works.
        assertEquals(1, leavers(coordinator));
        assertEquals(1, leavers(api));
        body.put("lastWorkingDay", "2199-01-30");
        assertEquals(200, coordinator.put(people + "/" + made.id(), body, 1).status());
        assertEquals(0, leavers(api));
    }

    private int leavers(Api reader) {
        var facts = reader.get("/api/clients/" + world.client.id() + "/roster-facts").json().path("leavers").asInt();
        assertEquals(reader.get(people + "?filter=leavers").json().path("total").asInt(), facts);
        return facts;
    }

    @Test void badInputNamesTheField() {
        for (var bad : Map.of("email", (Object) "nobody", "mobileKind", "+86", "accountKind", 7, "hireDate", "31/02/2020").entrySet()) {
            var body = somebody("Ken", "ken@x.example");
            body.put(bad.getKey(), bad.getValue());
            var reply = api.post(people, body);
            assertEquals(400, reply.status(), bad + reply.text());
            assertTrue(reply.json().path("reasons").path(0).path("field").asText().contains(bad.getKey()), reply.text());
        }
        var nameless = somebody("Ken", "ken@x.example");
        nameless.put("name", Map.of("en", " - "));
        assertEquals("name_missing", api.post(people, nameless).reason());
    }

    @Test void rolesAreGivenByTheConsultantOnlyAndStaffIsKept() {
        var made = api.post(people, somebody("Ken Chan", "ken@x.example"));
        var path = people + "/" + made.id() + "/roles";
        var given = api.send("PUT", path, Map.of("roles", List.of("decision_maker")), "application/json", Map.of());
        assertEquals(200, given.status(), given.text());
        assertEquals(List.of("decision_maker", "staff"), Api.JSON.convertValue(given.json().path("roles"), List.class));
        assertEquals(3, api.get(people + "?filter=roles").json().path("total").asInt());
        assertEquals(403, Api.as(world.coordinator).send("PUT", path, Map.of("roles", List.of("coordinator")), "application/json", Map.of()).status());
        assertEquals(400, api.send("PUT", path, Map.of("roles", List.of("administrator")), "application/json", Map.of()).status());
        assertEquals(404, Api.as(world.otherConsultant).send("PUT", path, Map.of("roles", List.of()), "application/json", Map.of()).status());
        assertEquals(404, api.send("PUT", people + "/" + world.otherCoordinator.id() + "/roles", Map.of("roles", List.of()), "application/json", Map.of()).status());
    }

    @Test void whoeverHasLeftIsLetInNoMore() throws Exception {
        var person = Api.as(world.coordinator);
        assertEquals(200, person.get(people).status());
        var body = somebody("Person coordinator", world.coordinator.email());
        body.put("lastWorkingDay", "2020-01-31");
        assertEquals(200, api.put(people + "/" + world.coordinator.id(), body, 0).status());
        var deadline = System.nanoTime() + 8_000_000_000L;
        while (person.get(people).status() == 200) {
            if (System.nanoTime() > deadline) throw new AssertionError("still let in");
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
        }
    }

    @Test void aLastDayToComeEndsTheirAccessByItself() throws Exception {
        var person = Api.as(world.coordinator);
        var path = people + "/" + world.coordinator.id();
        var body = somebody("Person coordinator", world.coordinator.email());
        body.put("lastWorkingDay", "2199-01-30");
        assertEquals(200, api.put(path, body, 0).status());
        assertEquals("2199-01-31T00:00+08:00", barredFrom(world.coordinator.id()));
        // Not before: they still are who they were.
        assertTrue(api.get(path).json().path("roles").toString().contains("coordinator"));
        assertEquals(200, person.get(people).status());
        body.remove("lastWorkingDay");
        assertEquals(200, api.put(path, body, 1).status());
        assertEquals("", barredFrom(world.coordinator.id()));
        // Also of somebody who never came in.
        body = somebody("Never Came", "never@x.example");
        body.put("lastWorkingDay", "2020-01-31");
        assertEquals("2020-02-01T00:00+08:00", barredFrom(api.post(people, body).id()));
    }

    private String barredFrom(UUID person) throws SQLException {
        try (var migrator = Postgres.one().as("praya_migrator");
             var kept = migrator.prepareStatement("select suspended_at from access.person_access where client_id = ? and person_id = ?")) {
            kept.setObject(1, world.client.id());
            kept.setObject(2, person);
            try (var row = kept.executeQuery()) {
                assertTrue(row.next());
                var at = row.getObject(1, OffsetDateTime.class);
                return at == null ? "" : at.atZoneSameInstant(HongKong.ZONE).toOffsetDateTime().toString();
            }
        }
    }
}
