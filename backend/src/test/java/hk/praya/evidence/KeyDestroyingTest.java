package hk.praya.evidence;

import static hk.praya.evidence.EvidenceCalls.destroying;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import hk.praya.vault.FileStore;
import hk.praya.vault.Sweeping;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An administrator destroys the key of a client that is put away: its files are gone for good, and nobody else's. */
class KeyDestroyingTest {
    private final World world = World.fresh();

    private String key(World.Client client) {
        return "/api/clients/" + client.id() + "/evidence-key";
    }

    private JsonNode state() {
        return ok(Api.as(world.administrator).get(key(world.client))).json();
    }

    private Reply destroy(Someone somebody) {
        return Api.as(somebody).post(key(world.client) + "/destruction", destroying(world));
    }

    private void put(String what) {
        var version = Api.as(world.administrator).get(client(world)).json().path("version").asLong();
        ok(Api.as(world.administrator).send("POST", client(world) + what, Map.of(), "application/json", Map.of("If-Match", "\"" + version + "\"")));
    }

    private static String place(UUID item) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
            var rows = statement.executeQuery("select file_key from evidence.item where id = '" + item + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean lies(String place) throws IOException {
        try (var channel = Stack.one().bean(FileStore.class).open(place).orElse(null)) {
            return channel != null;
        }
    }

    @Test void afterItNobodyOpensAFileAndTheFilesAreSwept() throws SQLException, IOException {
        var item = Cases.evidence(world);
        var place = place(item);
        assertEquals(List.of("kept", "client_not_archived"), List.of(state().path("state").asText(), state().path("actions").path("destroy").path("reason").asText()));
        refused(409, "client_not_archived", destroy(world.administrator));
        put("/archiving");
        assertTrue(state().path("actions").path("destroy").path("allowed").asBoolean());
        var after = ok(destroy(world.administrator)).json();
        assertEquals(List.of("destroyed", "The engagement ended two years ago; the client asked for erasure.", "client_key_destroyed"),
            List.of(after.path("state").asText(), after.path("reason").asText(), after.path("actions").path("destroy").path("reason").asText()));
        assertFalse(after.path("by").path("en").asText().isEmpty());
        assertTrue(lies(place), "sealed, and no key opens it");
        Stack.one().bean(Sweeping.class).sweep(new FileStore.Owner(world.firm.id(), world.client.id()), Instant.now().plus(Sweeping.AGE).plusSeconds(60));
        assertFalse(lies(place));
        put("/restoring");
        assertEquals(410, Api.as(world.reviewer).get(client(world) + "/evidence/" + item + "/content").status());
        assertEquals("client_key_destroyed", Api.as(world.consultant).upload(client(world) + "/evidence?kind=contract", "合約.pdf", Cases.pdf()).json().path("reasons").path(0).path("key").asText());
        assertEquals(200, Api.as(world.consultant).get(client(world) + "/evidence/" + item).status(), "what is known of it stays");
        assertTrue(ok(Api.as(world.partner).get(client(world) + "/audit")).text().contains("evidence.key.destroy"));
    }

    @Test void othersFilesAreNotTouched() throws SQLException, IOException {
        Cases.evidence(world);
        var other = World.fresh();
        var kept = Cases.evidence(other);
        put("/archiving");
        ok(destroy(world.administrator));
        Stack.one().bean(Sweeping.class).sweep(new FileStore.Owner(other.firm.id(), other.client.id()), Instant.now().plus(Sweeping.AGE).plusSeconds(60));
        assertTrue(lies(place(kept)));
        assertEquals(200, Api.as(other.consultant).get(client(other) + "/evidence/" + kept + "/content").status());
    }

    @Test void onlyAnAdministratorOfTheFirmDoesItOnceAndByName() throws Exception {
        Cases.evidence(world);
        put("/archiving");
        assertEquals(403, destroy(world.partner).status());
        assertTrue(List.of(403, 404).contains(destroy(world.consultant).status()), "out of reach within seconds, and never allowed");
        assertEquals(404, destroy(world.foreignAdministrator).status());
        assertEquals(404, Api.as(world.foreignAdministrator).get(key(world.client)).status());
        var body = new HashMap<>(destroying(world));
        body.put("called", "Another client");
        refused(400, "name_differs", Api.as(world.administrator).post(key(world.client) + "/destruction", body));
        body.put("called", world.client.name());
        body.put("reason", " ");
        assertEquals(400, Api.as(world.administrator).post(key(world.client) + "/destruction", body).status());
        assertEquals("kept", state().path("state").asText());
        Callable<Integer> click = () -> destroy(world.administrator).status();
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = two.submit(click);
            var second = two.submit(click);
            assertEquals(200 + 409, first.get() + second.get());
        }
    }

    @Test void whereThereWasNeverAFileThereIsNothingToDestroy() {
        put("/archiving");
        assertEquals("none", state().path("state").asText());
        refused(409, "client_without_files", destroy(world.administrator));
    }
}
