package hk.praya.dossier;

import static hk.praya.dossier.DossierCalls.AT;
import static hk.praya.dossier.DossierCalls.about;
import static hk.praya.dossier.DossierCalls.fact;
import static hk.praya.dossier.DossierCalls.holds;
import static hk.praya.dossier.DossierCalls.publish;
import static hk.praya.dossier.DossierCalls.version;
import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is established once stands in every client's assessment, dated, and is departed from only with a reason. */
class DossierTest {
    private final World world = World.fresh();

    private UUID flow(String importer, String place) {
        var flow = new HashMap<>(Cases.flow());
        flow.putAll(Map.of("importer", importer, "importerPlace", place, "storedIn", List.of(place), "accessedFrom", List.of(place)));
        return ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
    }

    private UUID assessment(UUID... transfers) {
        return ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", List.of(transfers), "pack", "hk-mainland-tia"))).id();
    }

    private JsonNode answerOf(UUID tia, String key) {
        for (var one : Api.as(world.consultant).get(at(world, tia)).json().path("answers")) if (one.path("key").asText().equals(key)) return one;
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    @Test void anAssessmentInheritsTheNewestVersionAndSaysWhich() {
        var importer = holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"), fact("G4", "custody", "importer_holds"), fact("G4", "clear_text", "yes"));
        publish(world, importer, 1, fact("E2", "main", "list_only"), fact("G4", "custody", "importer_holds"), fact("G4", "clear_text", "yes"));
        var law = holds(world, "destination", "mainland", "", fact("I1", "main", "administrative"));
        var tia = assessment(flow("dingding_mainland", "mainland"));
        var e2 = answerOf(tia, "E2.main");
        assertEquals("list_only", e2.path("options").path(0).asText());
        assertEquals("dossier", e2.path("source").asText());
        assertEquals("confirmed", e2.path("state").asText());
        assertEquals(importer.toString(), e2.path("inherited").path(0).path("dossierId").asText());
        assertEquals(2, e2.path("inherited").path(0).path("versionNo").asInt());
        assertEquals(law.toString(), answerOf(tia, "I1.main@mainland").path("inherited").path(0).path("dossierId").asText());
        assertTrue(answerOf(tia, "G3.main").isMissingNode(), "what no dossier says is asked");
    }

    @Test void ofTwoImportersTheWorseCountsAndWhatOnlyOneSaysIsAsked() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"), fact("G3", "main", "both"), fact("G5", "main", "no"));
        holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "list_and_notice"), fact("G5", "main", "no"));
        var tia = assessment(flow("dingding_mainland", "mainland"), flow("dingtalk_singapore", "singapore"));
        assertEquals("none", answerOf(tia, "E2.main").path("options").path(0).asText());
        assertEquals(2, answerOf(tia, "E2.main").path("inherited").size());
        assertEquals("no", answerOf(tia, "G5.main").path("options").path(0).asText());
        assertTrue(answerOf(tia, "G3.main").isMissingNode());
    }

    @Test void departingFromADossierNeedsAReasonAndRemembersTheDossier() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        var tia = assessment(flow("dingding_mainland", "mainland"));
        var path = at(world, tia) + "/answers/E2.main";
        refused(400, "dossier_reason_missing", Api.as(world.consultant).put(path, answer("list_only"), 1));
        assertEquals("none", answerOf(tia, "E2.main").path("options").path(0).asText(), "nothing of it was kept");
        var reasoned = new HashMap<>(answer("list_only"));
        reasoned.put("note", "The client's own contract has a list as annex B.");
        ok(Api.as(world.consultant).put(path, reasoned, 1));
        var now = answerOf(tia, "E2.main");
        assertTrue(now.path("overridden").asBoolean());
        assertEquals(1, now.path("inherited").size());
        assertEquals("consultant", now.path("source").asText());
        reasoned.put("options", List.of("list_and_notice"));
        ok(Api.as(world.consultant).put(path, reasoned, 2));
    }

    @Test void provingAnInheritedAnswerDepartsFromNothing() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "list_only"));
        var tia = assessment(flow("dingding_mainland", "mainland"));
        var proven = new HashMap<>(answer("list_only"));
        proven.putAll(Map.of("proof", "document", "evidenceIds", List.of(Cases.evidence(world))));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/E2.main", proven, 1));
        assertFalse(answerOf(tia, "E2.main").path("overridden").asBoolean());
        assertEquals(1, answerOf(tia, "E2.main").path("inherited").size());
    }

    @Test void anEditionOfItsOwnGoesBeforeTheDossierForAll() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        holds(world, "importer", "dingding_mainland", "Exclusive", fact("E2", "main", "list_and_notice"));
        var platform = ok(Api.as(world.consultant).post(client(world) + "/platforms", Map.of("vendor", "dingtalk", "edition", "exclusive ", "region", ""))).id();
        var flow = new HashMap<>(Cases.flow());
        flow.put("platformId", platform.toString());
        var dedicated = ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
        assertEquals("list_and_notice", answerOf(assessment(dedicated), "E2.main").path("options").path(0).asText());
        assertEquals("none", answerOf(assessment(flow("dingding_mainland", "mainland")), "E2.main").path("options").path(0).asText());
    }

    @Test void aVersionIsPublishedAgainstTheOneThatWasSeenAndOnlyOnce() {
        var dossier = DossierCalls.opened(world);
        var path = AT + "/" + dossier + "/versions";
        var body = version(fact("E2", "main", "none"));
        var key = UUID.randomUUID().toString();
        var headers = Map.of("Idempotency-Key", key, "If-Match", "\"0\"");
        ok(Api.as(world.consultant).send("POST", path, body, "application/json", headers));
        ok(Api.as(world.consultant).send("POST", path, body, "application/json", headers));
        assertEquals(1, Api.as(world.consultant).get(AT + "/" + dossier).json().path("dossier").path("versionNo").asInt(), "a double click publishes once");
        refused(412, "stale", Api.as(world.otherConsultant).act(path, body, 0));
    }

    @Test void aFactWithoutItsSourceOrOfAnotherKindIsRefused() {
        var path = AT + "/" + DossierCalls.opened(world) + "/versions";
        var unsourced = new HashMap<>(fact("E2", "main", "none"));
        unsourced.put("source", " ");
        refused(400, "dossier_source_missing", Api.as(world.consultant).act(path, version(unsourced), 0));
        refused(400, "dossier_no_such_fact", Api.as(world.consultant).act(path, version(fact("G1", "main", "mainland")), 0));
        refused(400, "dossier_no_such_fact", Api.as(world.consultant).act(path, version(fact("I1", "main", "administrative")), 0));
        refused(400, "tia.answer.no-such-option", Api.as(world.consultant).act(path, version(fact("E2", "main", "perhaps")), 0));
        refused(400, "dossier_fact_twice", Api.as(world.consultant).act(path, version(fact("E2", "main", "none"), fact("E2", "main", "none")), 0));
        refused(400, "dossier_empty", Api.as(world.consultant).act(path, version(), 0));
    }

    @Test void thereIsOneDossierForEachSubjectAndEdition() {
        ok(Api.as(world.consultant).post(AT, about("importer", "lark_singapore", "Pro")));
        refused(409, "dossier_exists", Api.as(world.otherConsultant).post(AT, about("importer", "lark_singapore", "PRO")));
        refused(400, "dossier_subject_unknown", Api.as(world.consultant).post(AT, about("importer", "nobody", "")));
        refused(400, "dossier_subject_unknown", Api.as(world.consultant).post(AT, about("destination", "atlantis", "")));
    }

    @Test void anotherFirmsDossiersAreNeitherSeenNorInherited() {
        var theirs = ok(Api.as(world.foreignConsultant).post(AT, about("importer", "dingding_mainland", ""))).id();
        ok(Api.as(world.foreignConsultant).act(AT + "/" + theirs + "/versions", version(fact("E2", "main", "list_and_notice")), 0));
        assertEquals(404, Api.as(world.consultant).get(AT + "/" + theirs).status());
        assertTrue(answerOf(assessment(flow("dingding_mainland", "mainland")), "E2.main").isMissingNode());
    }
}
