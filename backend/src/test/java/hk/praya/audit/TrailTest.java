package hk.praya.audit;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The chain: what it says, and that a change behind its back is found. */
class TrailTest {
    private final World world = World.fresh();

    private void five() {
        for (var i = 0; i < 5; i++) Cases.transfer(world);
    }

    private boolean intact() {
        return ok(Api.as(world.partner).get(client(world) + "/audit/verification")).json().path("intact").asBoolean();
    }

    private long firstBroken() {
        return ok(Api.as(world.partner).get(client(world) + "/audit/verification")).json().path("lanes").path(0).path("firstBroken").asLong();
    }

    @Test void everyActIsALineAndTheChainHolds() {
        five();
        var trail = ok(Api.as(world.consultant).get(client(world) + "/audit")).json();
        assertEquals(5, trail.path("total").asInt());
        assertEquals("transfer.edit", trail.path("items").path(0).path("action").asText());
        assertTrue(intact());
        assertFalse(trail.toString().contains("Attendance"), "no value of a transfer is in the trail");
    }

    @Test void aChangedLineIsFound() throws SQLException {
        five();
        sql("update audit.line set actor_id = '" + world.partner.id() + "' where client_id = '" + world.client.id() + "' and seq = 3");
        assertEquals(3, firstBroken());
    }

    @Test void aMissingLineIsFound() throws SQLException {
        five();
        sql("delete from audit.line where client_id = '" + world.client.id() + "' and seq = 2");
        assertEquals(2, firstBroken());
    }

    @Test void aTrailCutAtItsEndIsFound() throws SQLException {
        five();
        sql("delete from audit.line where client_id = '" + world.client.id() + "' and seq = 5");
        assertEquals(5, firstBroken());
    }

    @Test void linesWrittenAtOnceStayOneChain() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Object>>();
            for (var i = 0; i < 24; i++) tasks.add(() -> Cases.transfer(world));
            for (var each : crowd.invokeAll(tasks)) each.get();
        }
        assertEquals(24, Api.as(world.partner).get(client(world) + "/audit").json().path("total").asInt());
        assertTrue(intact());
    }

    @Test void theTrailIsFilteredAndPaged() {
        five();
        Cases.evidence(world);
        var api = Api.as(world.consultant);
        assertEquals(1, api.get(client(world) + "/audit?action=evidence.add").json().path("total").asInt());
        var first = api.get(client(world) + "/audit?limit=4").json();
        assertEquals(6, first.path("total").asInt());
        var second = api.get(client(world) + "/audit?limit=4&cursor=" + first.path("next").asText()).json();
        assertEquals(2, second.path("items").size());
        assertTrue(second.path("next").isNull() && second.path("total").isNull());
        assertEquals(400, api.get(client(world) + "/audit?limit=4&action=evidence.add&cursor=" + first.path("next").asText()).status());
        assertEquals(400, api.get(client(world) + "/audit?limit=0").status());
        assertEquals(400, api.get(client(world) + "/audit?from=yesterday").status());
    }

    @Test void aDeniedAttemptIsNotedInItsOwnFirm() {
        Api.as(world.foreignConsultant).get(client(world));
        var attempts = Api.as(world.foreignPartner).get("/api/firm/attempts").json();
        assertEquals(world.client.id().toString(), attempts.path("items").path(0).path("clientId").asText());
        assertFalse(Api.as(world.partner).get("/api/firm/attempts").text().contains(world.foreignConsultant.id().toString()));
    }

    @Test void refusalsAndSignInsAreToldApartWithTheirOwnTotals() {
        Api.as(world.staff).get(client(world) + "/tias");
        var partner = Api.as(world.partner);
        var all = partner.get("/api/firm/attempts").json().path("total").asInt();
        var refused = partner.get("/api/firm/attempts?kind=refused").json();
        assertTrue(refused.path("total").asInt() >= 1);
        for (var one : refused.path("items")) assertFalse(one.path("outcome").asText().equals("done"), one.toString());
        var signing = partner.get("/api/firm/attempts?kind=signing").json();
        for (var one : signing.path("items")) assertTrue(one.path("action").asText().startsWith("session."), one.toString());
        assertTrue(signing.path("total").asInt() <= all);
        assertEquals(400, partner.get("/api/firm/attempts?kind=other").status());
    }

    @Test void knockingIsBounded() {
        for (var i = 0; i < 80; i++) Api.as(world.staff).get(client(world) + "/tias");
        assertTrue(Api.as(world.partner).get("/api/firm/attempts").json().path("total").asInt() <= 60);
    }

    private static void sql(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
