package hk.praya.change;

import static hk.praya.change.ChangeCalls.at;
import static hk.praya.change.ChangeCalls.revision;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The law changes beneath an assessment of pack 1.0.0: only what changed is asked again. */
class PackChangeTest {
    private final World world = World.fresh();
    private final UUID tia = draft(world);

    /** As if it had been begun before 1.1.0 was there. */
    @BeforeEach void onTheFirstVersion() throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate("update tia.assessment set pack_version = '1.0.0' where id = '" + tia + "'");
        }
        answers("A5.main", "terms_singapore");
        answers("I1.main@mainland", "administrative");
        answers("K3.main", "none");
        answers("C2.collected", "unknown");
    }

    private JsonNode view(UUID id) {
        return Api.as(world.consultant).get(Cases.at(world, id)).json();
    }

    private JsonNode answer(UUID id, String key) {
        return find(view(id).path("answers"), "key", key);
    }

    private static JsonNode find(JsonNode rows, String field, Object value) {
        for (var row : rows) if (row.path(field).asText().equals(value.toString())) return row;
        return MissingNode.getInstance();
    }

    private void answers(String key, String option) {
        ok(Api.as(world.consultant).put(Cases.at(world, tia) + "/answers/" + key, new HashMap<String, Object>(Cases.answer(option)), answer(tia, key).path("version").asLong(0)));
    }

    private JsonNode effect() {
        return Api.as(world.consultant).get(at(world, tia)).json().path("pack");
    }

    private UUID adopt() {
        return ok(Api.as(world.consultant).act(at(world, tia), Map.of("kind", "pack", "toVersion", "1.1.0"), revision(world, tia))).id();
    }

    @Test void theMostImportantChangeComesFirstUnderAHeadlineAndSpeaksToTheFirm() {
        var lines = effect().path("changes");
        assertEquals("I1", lines.path(0).path("question").asText());
        assertEquals("《網絡安全法》修訂自2026年1月1日起施行", lines.path(0).path("headline").path("zh-Hant").asText());
        assertEquals("The Cybersecurity Law was amended with effect from 1 January 2026", lines.path(0).path("headline").path("en").asText());
        assertEquals(List.of("verified", "asked_again", "A5"), List.of(lines.path(0).path("grade").asText(), lines.path(0).path("kind").asText(), lines.path(2).path("question").asText()));
        for (var line : lines) {
            assertFalse(line.path("headline").path("en").asText().isBlank() || line.path("headline").path("zh-Hant").asText().isBlank(), line.toString());
            assertFalse(line.path("why").path("zh-Hant").asText().contains("貴公司") || line.path("why").path("en").asText().matches(".*\\byour?\\b.*"), line.toString());
        }
        var asked = lines.valueStream().map(line -> line.path("question").asText()).toList();
        assertEquals(19, asked.size());
        assertEquals(19, asked.stream().distinct().count());
    }

    @Test void eachAnswerIsToldWhatBecomesOfItBeforeAnythingMoves() {
        var items = effect().path("items");
        assertEquals("conflict", find(items, "key", "I1.main@mainland").path("fate").asText());
        assertEquals("applied", find(items, "key", "A5.main").path("fate").asText());
        assertEquals("terms_outside_mainland", find(items, "key", "A5.main").path("becomes").path("options").path(0).asText());
        assertEquals("added", find(items, "key", "A5.edition").path("fate").asText(), "a new part of an old question");
        assertEquals("added", find(items, "key", "M4.learned").path("fate").asText());
        assertTrue(find(items, "key", "K3.main").isMissingNode(), "an untouched answer is nobody's work");
        assertFalse(effect().path("changes").isEmpty());
        assertTrue(effect().path("effect").path("gapsOpened").toString().contains("C2-unknown"));
        assertEquals("1.0.0", view(tia).path("packVersion").asText());
    }

    @Test void onlyWhatChangedIsAskedAgainAndItCanBeTakenBack() {
        var change = adopt();
        var now = view(tia);
        assertEquals("1.1.0", now.path("packVersion").asText());
        assertEquals("inferred", answer(tia, "I1.main@mainland").path("state").asText());
        assertEquals("terms_outside_mainland", answer(tia, "A5.main").path("options").path(0).asText());
        assertEquals("confirmed", answer(tia, "K3.main").path("state").asText());
        assertTrue(now.path("score").path("gatesOpen").toString().contains("A5"), "the new part keeps its gate");
        assertTrue(effect().isNull());

        ok(Api.as(world.consultant).post(client(world) + "/adoptions/" + change + "/undo", Map.of()));
        assertEquals("1.0.0", view(tia).path("packVersion").asText());
        assertEquals("confirmed", answer(tia, "I1.main@mainland").path("state").asText());
        assertEquals("terms_singapore", answer(tia, "A5.main").path("options").path(0).asText());
    }

    @Test void theNewsCountsWhoStandsOnWhat() {
        var news = find(Api.as(world.consultant).get("/api/firm/changes").json().path("packs"), "pack", "hk-mainland-tia");
        assertEquals("1.1.0", news.path("to").asText());
        assertEquals(List.of("1.0.0", "1"), List.of(news.path("from").path(0).path("version").asText(), news.path("from").path(0).path("assessments").asText()));
        assertTrue(find(Api.as(world.otherConsultant).get("/api/firm/changes").json().path("packs"), "pack", "hk-mainland-tia").isMissingNode(), "of one's own clients");
    }

    @Test void whatChangedCanBeReadOnceEverythingStandsOnIt() {
        adopt();
        var news = find(Api.as(world.consultant).get("/api/firm/changes").json().path("packs"), "pack", "hk-mainland-tia");
        assertEquals("1.1.0", news.path("to").asText());
        assertTrue(news.path("from").isEmpty());
        assertFalse(news.path("changes").isEmpty());
    }

    private JsonNode history(World.Someone who) {
        return Api.as(World.signedIn(who.firmId(), who.id())).get("/api/firm/changes/adoptions").json();
    }

    @Test void whatWasTakenOverIsListedForTheFirmUntilItIsTakenBack() {
        assertEquals(0, history(world.consultant).path("total").asInt());
        var id = adopt();
        var line = history(world.consultant).path("items").path(0);
        assertEquals(id.toString(), line.path("adoption").path("id").asText());
        assertEquals(world.client.id().toString(), line.path("clientId").asText());
        assertEquals(view(tia).path("number").asInt(), line.path("number").asInt());
        assertTrue(line.path("undo").path("allowed").asBoolean());
        ok(Api.as(world.consultant).post(client(world) + "/adoptions/" + id + "/undo", Map.of()));
        assertEquals("change_undone", history(world.consultant).path("items").path(0).path("undo").path("reason").asText());
        assertEquals(1, history(world.consultant).path("total").asInt(), "and stays on record");
    }

    @Test void whoeverAnswersForTheBookSeesAllOfItAndTakesNothingOver() {
        adopt();
        var line = history(world.partner).path("items").path(0);
        assertEquals(world.client.id().toString(), line.path("clientId").asText());
        assertEquals(1, history(world.partner).path("total").asInt(), history(world.partner).toString());
        assertEquals("not_allowed", line.path("undo").path("reason").asText());
        assertEquals("not_allowed", history(world.reviewer).path("items").path(0).path("undo").path("reason").asText());
        assertEquals(0, history(world.otherConsultant).path("total").asInt(), "who does not work on it");
        assertEquals(0, history(World.fresh().partner).path("total").asInt(), "another firm");
        refused(403, "not_allowed", Api.as(world.administrator).get("/api/firm/changes/adoptions"));
    }

    @Test void whoDoesNotWorkOnItTakesNothingOver() {
        var body = Map.of("kind", "pack", "toVersion", "1.1.0");
        assertEquals(404, Api.as(world.otherConsultant).act(at(world, tia), body, revision(world, tia)).status());
        assertEquals(403, Api.as(world.reviewer).act(at(world, tia), body, revision(world, tia)).status());
        assertEquals(403, Api.as(world.coordinator).act(at(world, tia), body, revision(world, tia)).status());
        refused(400, "change_not_that_version", Api.as(world.consultant).act(at(world, tia), Map.of("kind", "pack", "toVersion", "1.2.0"), revision(world, tia)));
        assertEquals("1.0.0", view(tia).path("packVersion").asText());
    }
}
