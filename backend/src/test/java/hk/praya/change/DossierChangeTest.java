package hk.praya.change;

import static hk.praya.change.ChangeCalls.applied;
import static hk.praya.change.ChangeCalls.assessment;
import static hk.praya.change.ChangeCalls.at;
import static hk.praya.change.ChangeCalls.dossier;
import static hk.praya.change.ChangeCalls.publish;
import static hk.praya.change.ChangeCalls.revision;
import static hk.praya.change.ChangeCalls.wanted;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A dossier gets a new version: what it says moves, everything else stays, and a decided assessment is never touched. */
class DossierChangeTest {
    private final World world = World.fresh();
    private final String edition = "Edition " + UUID.randomUUID();

    private JsonNode view(UUID tia) {
        return Api.as(world.consultant).get(Cases.at(world, tia)).json();
    }

    private JsonNode answer(UUID tia, String key) {
        for (var one : view(tia).path("answers")) if (one.path("key").asText().equals(key)) return one;
        return MissingNode.getInstance();
    }

    private JsonNode effect(UUID tia) {
        return Api.as(world.consultant).get(at(world, tia)).json().path("dossiers");
    }

    private static JsonNode find(JsonNode rows, String field, Object value) {
        for (var row : rows) if (row.path(field).asText().equals(value.toString())) return row;
        return MissingNode.getInstance();
    }

    private void answers(UUID tia, String key, String option, String note) {
        var body = new HashMap<String, Object>(Cases.answer(option));
        body.put("note", note);
        var version = answer(tia, key).path("version").asLong(0);
        ok(Api.as(world.consultant).put(Cases.at(world, tia) + "/answers/" + key, body, version));
    }

    @Test void aNewVersionIsShownTakenOverAndUndone() {
        var dossier = dossier(world, edition);
        publish(world, dossier, 0, "none");
        var tia = assessment(world, edition);
        assertTrue(effect(tia).isNull(), "it stands on the newest already");
        answers(tia, "K3.main", "none", "");
        publish(world, dossier, 1, "list_and_notice");
        var effect = effect(tia);
        assertEquals(1, effect.path("effect").path("counts").path("applied").asInt());
        assertEquals(List.of("E2.main", "applied"), List.of(effect.path("items").path(0).path("key").asText(), effect.path("items").path(0).path("fate").asText()));
        assertEquals(1, effect.path("items").size(), "nothing else is asked again");
        assertEquals("E2-list", effect.path("effect").path("gapsClosed").path(0).path("id").asText());
        var row = find(Api.as(world.consultant).get("/api/firm/changes/effects?kind=dossiers").json().path("items"), "tiaId", tia);
        assertEquals(1, row.path("counts").path("applied").asInt(), "the book shows the same");

        var before = view(tia).path("answers").size();
        var change = applied(world, tia);
        assertEquals("list_and_notice", answer(tia, "E2.main").path("options").path(0).asText());
        assertEquals(2, answer(tia, "E2.main").path("inherited").path(0).path("versionNo").asInt());
        assertEquals("none", answer(tia, "K3.main").path("options").path(0).asText(), "an untouched answer stays");
        assertEquals(before, view(tia).path("answers").size());
        assertTrue(effect(tia).isNull());

        ok(Api.as(world.consultant).post(client(world) + "/adoptions/" + change + "/undo", Map.of()));
        assertEquals("none", answer(tia, "E2.main").path("options").path(0).asText());
        assertEquals(1, answer(tia, "E2.main").path("inherited").path(0).path("versionNo").asInt());
        refused(409, "change_undone", Api.as(world.consultant).post(client(world) + "/adoptions/" + change + "/undo", Map.of()));
        assertFalse(find(Api.as(world.consultant).get(client(world) + "/adoptions").json().path("items"), "id", change).path("undoneAt").isNull());
    }

    @Test void aDossiersChangeSaysWhichDossierWhichVersionsWhatIsNewAndWhatEachFactWas() {
        var dossier = dossier(world, edition);
        publish(world, dossier, 0, "none");
        var tia = assessment(world, edition);
        publish(world, dossier, 1, "list_only", "The vendor names its sub-processors.");
        publish(world, dossier, 2, "list_and_notice", "And tells of a new one beforehand.");
        var book = Api.as(world.consultant).get("/api/firm/changes/effects?kind=dossiers").json();
        for (var news : List.of(find(book.path("dossiers"), "id", dossier), effect(tia).path("dossiers").path(0))) {
            assertEquals(List.of("importer", "dingding_mainland", edition), List.of(news.path("kind").asText(), news.path("subject").asText(), news.path("edition").asText()));
            assertEquals(List.of(1, 3, 1), List.of(news.path("from").asInt(), news.path("to").asInt(), news.path("assessments").asInt()));
            assertEquals("And tells of a new one beforehand.", news.path("steps").path(0).path("note").asText());
            assertEquals("The vendor names its sub-processors.", news.path("steps").path(1).path("note").asText());
            assertEquals(2, news.path("steps").size(), "what the assessment stands on is not new");
            assertEquals(world.consultant.id().toString(), news.path("steps").path(0).path("by").asText());
            assertEquals(1, news.path("facts").size());
            var fact = news.path("facts").path(0);
            assertEquals(List.of("E2.main", "none", "list_and_notice"), List.of(fact.path("key").asText(), fact.path("was").path("options").path(0).asText(), fact.path("becomes").path("options").path(0).asText()));
        }
        assertTrue(find(Api.as(world.otherConsultant).get("/api/firm/changes/effects?kind=dossiers").json().path("dossiers"), "id", dossier).isMissingNode(), "nobody is told of what touches none of their clients");
        assertTrue(Api.as(world.consultant).get("/api/firm/changes/effects?kind=pack").json().path("dossiers").isEmpty());
        applied(world, tia);
        assertTrue(find(Api.as(world.consultant).get("/api/firm/changes/effects?kind=dossiers").json().path("dossiers"), "id", dossier).isMissingNode());
    }

    @Test void aDossierThatIsNewIsHeldAgainstNothing() {
        var tia = assessment(world, edition);
        publish(world, dossier(world, edition), 0, "none");
        var news = effect(tia).path("dossiers").path(0);
        assertEquals(List.of(0, 1), List.of(news.path("from").asInt(), news.path("to").asInt()));
        assertTrue(news.path("packVersionBefore").isNull() && news.path("facts").path(0).path("was").isNull(), news.toString());
    }

    @Test void aFactThatIsHeldNoMoreIsShownAsItWas() {
        var dossier = dossier(world, edition);
        publish(world, dossier, 0, "none");
        var tia = assessment(world, edition);
        var other = Map.of("question", "G3", "part", "main", "options", List.of("none"), "proof", "asserted", "state", "confirmed", "source", "Terms of the vendor, section 9.");
        ok(Api.as(world.consultant).act(ChangeCalls.DOSSIERS + "/" + dossier + "/versions", Map.of("pack", "hk-mainland-tia", "facts", List.of(other), "note", "Withdrawn by the vendor."), 1));
        var fact = find(effect(tia).path("dossiers").path(0).path("facts"), "key", "E2.main");
        assertEquals("none", fact.path("was").path("options").path(0).asText());
        assertTrue(fact.path("becomes").isNull() && fact.has("source"), fact.toString());
    }

    @Test void whatTheClientDepartedFromIsPreservedAndShown() {
        var dossier = dossier(world, edition);
        publish(world, dossier, 0, "none");
        var tia = assessment(world, edition);
        answers(tia, "E2.main", "list_only", "Annex B of the client's own contract.");
        publish(world, dossier, 1, "list_and_notice");
        var item = effect(tia).path("items").path(0);
        assertEquals("preserved", item.path("fate").asText());
        assertEquals("list_only", item.path("was").path("options").path(0).asText());
        assertEquals("list_and_notice", item.path("becomes").path("options").path(0).asText());
    }

    @Test void whatProvesAnAnswerAtThisClientStaysWhereTheDossierSaysTheSame() {
        var dossier = dossier(world, edition);
        publish(world, dossier, 0, "list_only");
        var tia = assessment(world, edition);
        var proven = new HashMap<String, Object>(Cases.answer("list_only"));
        proven.putAll(Map.of("proof", "document", "evidenceIds", List.of(Cases.evidence(world))));
        ok(Api.as(world.consultant).put(Cases.at(world, tia) + "/answers/E2.main", proven, 1));
        publish(world, dossier, 1, "list_only");
        assertTrue(effect(tia).isNull(), "nothing is to be seen to");
    }

    @Test void aDecidedVersionStaysAndTheChangeBeginsTheNext() {
        var dossier = dossier(world, edition);
        publish(world, dossier, 0, "none");
        var tia = assessment(world, edition);
        ok(Api.as(world.consultant).act(Cases.at(world, tia) + "/submission", "", Cases.version(world, tia)));
        publish(world, dossier, 1, "list_and_notice");
        refused(409, "assessment_in_review", Api.as(world.consultant).act(at(world, tia), wanted(world, tia), revision(world, tia)));
        ok(Api.as(world.reviewer).act(Cases.at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        assertTrue(effect(tia).path("effect").path("beginsVersion").asBoolean());

        var change = applied(world, tia);
        var next = UUID.fromString(find(Api.as(world.consultant).get(client(world) + "/adoptions").json().path("items"), "id", change).path("tiaId").asText());
        assertEquals("none", answer(tia, "E2.main").path("options").path(0).asText(), "what was decided stays");
        assertEquals("decided", view(tia).path("state").asText());
        assertEquals("list_and_notice", answer(next, "E2.main").path("options").path(0).asText());
        assertEquals(2, view(next).path("versionNo").asInt());
        assertEquals("version_under_way", effect(tia).path("effect").path("apply").path("reason").asText());

        ok(Api.as(world.consultant).post(client(world) + "/adoptions/" + change + "/undo", Map.of()));
        assertEquals("abandoned", view(next).path("state").asText());
        var listed = Api.as(world.consultant).get(client(world) + "/tias").json().path("items");
        assertTrue(find(listed, "id", next).isMissingNode(), "an abandoned version is listed no more");
        assertFalse(find(listed, "id", tia).isMissingNode());
        var again = ok(Api.as(world.consultant).post(Cases.at(world, tia) + "/versions", Map.of())).id();
        assertEquals(3, view(again).path("versionNo").asInt(), "no number is given twice");
    }

    @Test void nothingIsUndoneOnceSomebodyHasWorkedOn() {
        var dossier = dossier(world, edition);
        var tia = assessment(world, edition);
        publish(world, dossier, 0, "none");
        var change = applied(world, tia);
        answers(tia, "K3.main", "none", "");
        refused(409, "changed_since", Api.as(world.consultant).post(client(world) + "/adoptions/" + change + "/undo", Map.of()));
        assertEquals("none", answer(tia, "E2.main").path("options").path(0).asText());
    }

    @Test void aPreviewThatIsNoLongerTrueIsNotTakenOver() {
        var dossier = dossier(world, edition);
        var tia = assessment(world, edition);
        publish(world, dossier, 0, "none");
        var seen = revision(world, tia);
        answers(tia, "K3.main", "none", "");
        refused(412, "stale", Api.as(world.consultant).act(at(world, tia), wanted(world, tia), seen));
        refused(400, "change_not_that_version", Api.as(world.consultant).act(at(world, tia), Map.of("kind", "dossiers", "toVersion", "9.9.9"), revision(world, tia)));
        applied(world, tia);
        refused(409, "change_nothing_new", Api.as(world.consultant).act(at(world, tia), wanted(world, tia), revision(world, tia)));
    }

    @Test void aDoubleClickTakesOverOnce() {
        var dossier = dossier(world, edition);
        var tia = assessment(world, edition);
        publish(world, dossier, 0, "none");
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + revision(world, tia) + "\"");
        var first = ok(Api.as(world.consultant).send("POST", at(world, tia), wanted(world, tia), "application/json", headers)).id();
        assertEquals(first, ok(Api.as(world.consultant).send("POST", at(world, tia), wanted(world, tia), "application/json", headers)).id());
        assertEquals(1, Api.as(world.consultant).get(client(world) + "/adoptions").json().path("total").asInt());
    }

    @Test void theBookShowsOnlyTheClientsThatOneWorksOn() {
        var dossier = dossier(world, edition);
        var tia = assessment(world, edition);
        publish(world, dossier, 0, "none");
        assertFalse(find(Api.as(world.reviewer).get("/api/firm/changes/effects?kind=dossiers").json().path("items"), "tiaId", tia).isMissingNode());
        assertFalse(find(Api.as(world.reviewer).get("/api/firm/changes/effects?kind=dossiers").json().path("items"), "tiaId", tia).path("apply").path("allowed").asBoolean(true), "a reviewer looks and does not apply");
        assertTrue(find(Api.as(world.otherConsultant).get("/api/firm/changes/effects?kind=dossiers").json().path("items"), "tiaId", tia).isMissingNode());
    }
}
