package hk.praya.change;

import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.flow;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assessments of many clients are read together: what is known of one is never held against another's, and none is left out. */
class WholeBookTest {
    private static final List<String> OF_A_CLIENT = List.of("client.client", "client.engagement", "client.platform", "access.client_window", "access.assignment", "roster.rollup", "transfer.transfer",
        "transfer.register", "tia.assessment", "tia.assessment_transfer", "tia.answer", "tia.rollup");

    private final World world = World.fresh();
    private final UUID here = draft(world);
    private final String otherClient = "/api/clients/" + world.otherClient.id();
    private UUID there = here;

    /** Two clients of one consultant, which differ in everything that a score rests on. */
    @BeforeEach void another() throws SQLException {
        ok(Api.as(world.administrator).post(otherClient + "/assignments", Map.of("memberId", world.consultant.id().toString(), "role", "consultant")));
        var flow = new HashMap<>(flow());
        flow.putAll(Map.of("importer", "dingtalk_singapore", "importerPlace", "singapore", "storedIn", List.of("singapore"), "accessedFrom", List.of("singapore")));
        var transfer = ok(Api.as(world.otherConsultant).post(otherClient + "/transfers", flow)).id();
        there = ok(Api.as(world.otherConsultant).post(otherClient + "/tias", Map.of("transferIds", List.of(transfer.toString()), "pack", "hk-mainland-tia"))).id();
        migrated("update tia.assessment set pack_version = '1.0.0' where id in ('" + here + "', '" + there + "')");
        answer(Cases.client(world) + "/tias/" + here, "A5.main", "terms_singapore");
        answer(Cases.client(world) + "/tias/" + here, "I1.main@mainland", "administrative");
        answer(otherClient + "/tias/" + there, "C2.collected", "unknown");
    }

    private void answer(String at, String key, String option) {
        var by = at.startsWith(otherClient) ? world.otherConsultant : world.consultant;
        var version = 0L;
        for (var each : Api.as(by).get(at).json().path("answers")) if (each.path("key").asText().equals(key)) version = each.path("version").asLong();
        ok(Api.as(by).put(at + "/answers/" + key, new HashMap<>(Cases.answer(option)), version));
    }

    private static void migrated(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, JsonNode> book(World.Someone who, String kind) {
        // Whom a session reaches is remembered for two seconds: this one has just begun.
        return bookOf(World.signedIn(who.firmId(), who.id()), kind);
    }

    private static Map<String, JsonNode> bookOf(World.Someone who, String kind) {
        var lines = new TreeMap<String, JsonNode>();
        for (var line : ok(Api.as(who).get("/api/firm/changes/effects?kind=" + kind)).json().path("items")) lines.put(line.path("clientId").asText(), line);
        return lines;
    }

    @Test void eachClientsLineIsWhatItsOwnPageSays() {
        var book = book(world.consultant, "pack");
        assertEquals(new TreeSet<>(Set.of(world.client.id().toString(), world.otherClient.id().toString())), new TreeSet<>(book.keySet()));
        assertEquals(alone(Cases.client(world) + "/tias/" + here), book.get(world.client.id().toString()));
        assertEquals(alone(otherClient + "/tias/" + there), book.get(world.otherClient.id().toString()));
        assertNotEquals(book.get(world.client.id().toString()).path("counts"), book.get(world.otherClient.id().toString()).path("counts"), "they differ, or this proves nothing");
        assertTrue(book.get(world.client.id().toString()).path("client").path("en").asText().startsWith("Harbour View"));
    }

    private JsonNode alone(String tia) {
        return ok(Api.as(World.signedIn(world.firm.id(), world.consultant.id())).get(tia + "/adoption")).json().path("pack").path("effect");
    }

    @Test void whoeverDoesNotReachAClientSeesNoLineOfIt() {
        assertEquals(Set.of(world.otherClient.id().toString()), book(world.otherConsultant, "pack").keySet());
        assertEquals(Set.of(), book(world.foreignConsultant, "pack").keySet());
        assertEquals(Set.of(), book(world.foreignConsultant, "dossiers").keySet());
    }

    /** Clients are read some at a time. */
    @Test void noneIsLeftOutOfALongBook() throws SQLException {
        for (var at = 0; at < 55; at++) {
            var copy = UUID.randomUUID();
            for (var table : OF_A_CLIENT) {
                migrated("insert into %s select (jsonb_populate_record(t, jsonb_build_object('client_id', '%s', 'br_number', null))).* from %s t where client_id = '%s'".formatted(table, copy, table, world.client.id()));
            }
        }
        var book = book(world.consultant, "pack");
        assertEquals(57, book.size());
        var counts = book.get(world.client.id().toString()).path("counts");
        assertEquals(56, book.values().stream().filter(line -> line.path("counts").equals(counts)).count());
    }

    @Test void theCountSaysHowManyClientsStandOnAnOlderVersionAndNothingMore() {
        var both = ok(Api.as(World.signedIn(world.firm.id(), world.consultant.id())).get("/api/firm/changes/count")).json();
        assertEquals(1, both.path("packs").size());
        var pack = both.path("packs").path(0);
        assertEquals(List.of("hk-mainland-tia", "1.1.0", "2", "2"), List.of(pack.path("pack").asText(), pack.path("to").asText(), pack.path("assessments").asText(), pack.path("clients").asText()));
        assertEquals(Set.of("pack", "to", "asOf", "assessments", "clients"), pack.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        assertEquals(1, Api.as(world.otherConsultant).get("/api/firm/changes/count").json().path("packs").path(0).path("clients").asInt(), "of one's own clients");
        assertEquals(2, Api.as(world.partner).get("/api/firm/changes/count").json().path("packs").path(0).path("clients").asInt(), "of the firm's, whoever answers for it");
        var stranger = World.fresh();
        assertTrue(Api.as(stranger.consultant).get("/api/firm/changes/count").json().path("packs").isEmpty(), "and of no other firm's");
        for (var nobody : List.of(world.administrator, world.coordinator, world.staff)) assertEquals(403, Api.as(nobody).get("/api/firm/changes/count").status());
    }
}
