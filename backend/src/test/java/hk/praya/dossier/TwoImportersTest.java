package hk.praya.dossier;

import static hk.praya.dossier.DossierCalls.assessment;
import static hk.praya.dossier.DossierCalls.fact;
import static hk.praya.dossier.DossierCalls.holds;
import static hk.praya.dossier.DossierCalls.publish;
import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two importers in one assessment: what their dossiers say is shown side by side, and nobody chooses between them unseen. */
class TwoImportersTest {
    private static final String[] BOTH = {"dingding_mainland", "dingtalk_singapore"};
    private static final String REASON = "One system serves both.";
    private final World world = World.fresh();

    private JsonNode grounds(UUID tia) {
        return ok(Api.as(world.consultant).get(at(world, tia) + "/grounds")).json();
    }

    private static JsonNode find(JsonNode rows, String key) {
        return StreamSupport.stream(rows.spliterator(), false).filter(row -> row.path("key").asText().equals(key)).findFirst().orElse(MissingNode.getInstance());
    }

    private JsonNode answerOf(UUID tia, String key) {
        return find(Api.as(world.consultant).get(at(world, tia)).json().path("answers"), key);
    }

    private static Map<String, Object> chosen(UUID dossier, int version, String reason) {
        return Map.of("dossierId", dossier, "versionNo", version, "reason", reason);
    }

    private JsonNode news(UUID tia) {
        return ok(Api.as(world.consultant).get(at(world, tia) + "/adoption")).json().path("dossiers");
    }

    private UUID adopt(UUID tia) {
        var view = Api.as(world.consultant).get(at(world, tia)).json();
        return ok(Api.as(world.consultant).act(at(world, tia) + "/adoption", Map.of("kind", "dossiers", "toVersion", view.path("packVersion").asText()), view.path("revision").asLong())).id();
    }

    private String choice(UUID tia, String key) {
        return at(world, tia) + "/answers/" + key + "/dossier";
    }

    @Test void whereTheDossiersDifferEachIsShownAndTheWorseIsOnlyProposed() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "list_and_notice"));
        var tia = assessment(world, BOTH);
        var seen = grounds(tia);
        assertEquals(2, seen.path("importers").size());
        assertEquals(mainland.toString(), seen.path("importers").path(0).path("dossier").path("dossierId").asText());
        assertFalse(seen.path("importers").path(0).path("at").asText().isEmpty());
        assertEquals(List.of(1), StreamSupport.stream(seen.path("importers").path(0).path("transfers").spliterator(), false).map(JsonNode::asInt).toList());
        var sayings = find(seen.path("apart"), "E2.main").path("sayings");
        assertEquals("none", sayings.path(0).path("answer").path("options").path(0).asText());
        assertEquals("list_and_notice", sayings.path(1).path("answer").path("options").path(0).asText());
        assertTrue(sayings.path(0).path("riskier").asBoolean());
        assertFalse(sayings.path(1).path("riskier").asBoolean());
        assertEquals("none", answerOf(tia, "E2.main").path("options").path(0).asText());
        assertEquals("inferred", answerOf(tia, "E2.main").path("state").asText(), "nobody's answer before somebody confirms it");
    }

    @Test void confirmingTheProposalNeedsNoReasonAndStays() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "list_and_notice"));
        var tia = assessment(world, BOTH);
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/E2.main", answer("none"), 1));
        assertFalse(answerOf(tia, "E2.main").path("overridden").asBoolean());
        // A newer version that says the same asks nobody again.
        publish(world, mainland, 1, fact("E2", "main", "none"));
        assertTrue(Api.as(world.consultant).get(at(world, tia) + "/adoption").json().path("dossiers").isNull());
        assertEquals("confirmed", answerOf(tia, "E2.main").path("state").asText());
    }

    @Test void theDossiersThatSayTheSameAreTakenOverAndNothingIsShownApart() {
        for (var importer : BOTH) holds(world, "importer", importer, "", fact("E2", "main", "list_only"));
        var tia = assessment(world, BOTH);
        assertTrue(grounds(tia).path("apart").isEmpty());
        assertEquals("confirmed", answerOf(tia, "E2.main").path("state").asText());
        var both = Api.as(world.consultant).get("/api/firm/dossiers").json().path("items");
        refused(409, "dossiers_alike", Api.as(world.consultant).put(choice(tia, "E2.main"), chosen(UUID.fromString(both.path(0).path("id").asText()), 1, "x"), 1));
    }

    @Test void whereOneDossierIsMissingTheOtherIsTakenOverWithAReason() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));
        var tia = assessment(world, BOTH);
        var apart = find(grounds(tia).path("apart"), "G3.main");
        assertFalse(apart.path("complete").asBoolean());
        assertTrue(apart.path("sayings").path(1).path("answer").isMissingNode() || apart.path("sayings").path(1).path("answer").isNull());
        assertFalse(apart.path("sayings").path(0).path("riskier").asBoolean(), "against nothing nobody can compare");
        assertTrue(answerOf(tia, "G3.main").isMissingNode(), "nothing is taken over by itself");
        refused(400, "dossier_choice_reason_missing", Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, ""), 0));
        assertTrue(answerOf(tia, "G3.main").isMissingNode(), "nothing of it was kept");
        ok(Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, REASON), 0));
        var now = answerOf(tia, "G3.main");
        assertEquals(List.of("both", "dossier", "confirmed"), List.of(now.path("options").path(0).asText(), now.path("source").asText(), now.path("state").asText()));
        assertEquals(List.of(mainland.toString()), StreamSupport.stream(now.path("inherited").spliterator(), false).map(each -> each.path("dossierId").asText()).toList());
        assertEquals(REASON + "\nData processing terms, section 4.", now.path("note").asText());
        assertTrue(news(tia).isNull(), "and it is not asked again at once");
    }

    @Test void whatProvesOneImportersAnswerDoesNotProveTheSilentOnes() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        var document = DossierCalls.document(world, mainland, "");
        publish(world, mainland, 1, DossierCalls.proven(fact("G3", "main", "both"), document));
        holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "none"));
        var tia = assessment(world, BOTH);
        ok(Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 2, REASON), 0));
        var now = answerOf(tia, "G3.main");
        assertEquals("asserted", now.path("proof").asText());
        assertTrue(now.path("documents").isEmpty(), "it rests on no document of the other");
        // Added here, a proof of the client's own counts, and who was silent when it was chosen is not forgotten.
        var own = new HashMap<String, Object>(answer("both"));
        own.putAll(Map.of("proof", "document", "evidenceIds", List.of(Cases.evidence(world)), "note", now.path("note").asText()));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", own, 1));
        assertEquals("document", answerOf(tia, "G3.main").path("proof").asText());
        assertTrue(news(tia).isNull());
        publish(world, mainland, 2, fact("G3", "main", "none"));
        assertEquals("conflict", find(news(tia).path("items"), "G3.main").path("fate").asText());
    }

    @Test void whoeverWasSilentAndThenSaysSomethingWorseReopensWhatWasChosen() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"), fact("G3", "main", "both"));
        var singapore = holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "none"));
        var tia = assessment(world, BOTH);
        ok(Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, REASON), 0));
        // A version that says nothing of it re-opens nothing.
        publish(world, singapore, 1, fact("E2", "main", "none"), fact("G4", "clear_text", "no"));
        assertTrue(news(tia).isNull());
        publish(world, singapore, 2, fact("E2", "main", "none"), fact("G3", "main", "transit_only"));
        var item = find(news(tia).path("items"), "G3.main");
        assertEquals(List.of("conflict", "both"), List.of(item.path("fate").asText(), item.path("was").path("options").path(0).asText()));
        assertEquals(1, news(tia).path("effect").path("counts").path("conflict").asInt());
        var listed = StreamSupport.stream(news(tia).path("dossiers").spliterator(), false).map(each -> each.path("id").asText() + " " + each.path("from").asInt() + " " + each.path("to").asInt()).toList();
        assertEquals(List.of(singapore + " 1 3"), listed, "Changes name the dossier that moved, since what stood when it was chosen, and no other");
        var book = StreamSupport.stream(Api.as(world.consultant).get("/api/firm/changes/effects?kind=dossiers").json().path("items").spliterator(), false);
        assertTrue(book.anyMatch(row -> row.path("tiaId").asText().equals(tia.toString()) && row.path("counts").path("conflict").asInt() == 1), "the book lists the client");
        var seen = find(grounds(tia).path("apart"), "G3.main").path("sayings").path(1);
        assertTrue(seen.path("answer").isNull() && seen.path("versionNo").asInt() == 1, "the panel shows what the answer stands on: " + seen);
        assertEquals(List.of("3", "transit_only"), List.of(seen.path("newer").path("versionNo").asText(), seen.path("newer").path("answer").path("options").path(0).asText()));
        adopt(tia);
        var now = answerOf(tia, "G3.main");
        assertEquals(List.of("transit_only", "inferred"), List.of(now.path("options").path(0).asText(), now.path("state").asText()), "the good answer stands no more, and nobody's yet");
        assertFalse(now.path("overridden").asBoolean());
        assertEquals("restated", now.path("source").asText(), "and it says that something changed");
        assertTrue(news(tia).isNull());
    }

    @Test void aDossierThatAppearsAfterwardsReopensWhatWasChosen() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("G4", "custody", "exporter_only"));
        var tia = assessment(world, BOTH);
        ok(Api.as(world.consultant).put(choice(tia, "G4.custody"), chosen(mainland, 1, REASON), 0));
        var singapore = holds(world, "importer", "dingtalk_singapore", "", fact("G4", "custody", "importer_holds"));
        assertEquals("conflict", find(news(tia).path("items"), "G4.custody").path("fate").asText());
        var seen = find(grounds(tia).path("apart"), "G4.custody").path("sayings").path(1);
        assertTrue(seen.path("versionNo").isNull() && seen.path("newer").path("versionNo").asInt() == 1, seen.toString());
        adopt(tia);
        var now = answerOf(tia, "G4.custody");
        assertEquals(List.of("exporter_only", "inferred"), List.of(now.path("options").path(0).asText(), now.path("state").asText()), "where nothing says which is worse, it waits for somebody");
        assertTrue(news(tia).isNull(), "and is listed once");
        // Confirmed, it has been looked at against these versions.
        var again = new HashMap<String, Object>(answer("exporter_only"));
        again.put("note", now.path("note").asText());
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G4.custody", again, now.path("version").asLong()));
        assertTrue(news(tia).isNull());
        publish(world, singapore, 1, fact("G4", "custody", "importer_holds"));
        assertTrue(news(tia).isNull(), "a version that says the same again is nothing new");
    }

    @Test void whoDifferedAlreadyReopensOnlyBySayingSomethingNew() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        var singapore = holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "list_and_notice"));
        var tia = assessment(world, BOTH);
        ok(Api.as(world.consultant).put(choice(tia, "E2.main"), chosen(singapore, 1, REASON), 1));
        assertTrue(news(tia).isNull(), "the other differed when it was chosen");
        publish(world, mainland, 1, fact("E2", "main", "none"), fact("G4", "clear_text", "no"));
        assertTrue(news(tia).isNull() || find(news(tia).path("items"), "E2.main").isMissingNode(), "it says the same still");
        publish(world, mainland, 2, fact("E2", "main", "list_only"));
        assertEquals("conflict", find(news(tia).path("items"), "E2.main").path("fate").asText());
        publish(world, mainland, 3, fact("E2", "main", "list_and_notice"));
        assertTrue(news(tia).isNull(), "by now it says what was chosen");
    }

    @Test void whatWasChosenIsAskedAgainWhereItsOwnDossierSaysItNoMore() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));
        var tia = assessment(world, BOTH);
        ok(Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, REASON), 0));
        publish(world, mainland, 1, fact("E2", "main", "none"));
        assertEquals("conflict", find(news(tia).path("items"), "G3.main").path("fate").asText());
        adopt(tia);
        assertEquals("inferred", answerOf(tia, "G3.main").path("state").asText());
    }

    @Test void thePanelShowsWhatTheAnswerStandsOnAndTheNewerVersionBesideIt() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "list_and_notice"));
        var singapore = holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "list_only"));
        var tia = assessment(world, BOTH);
        publish(world, singapore, 1, fact("E2", "main", "none"));
        for (var round = 0; round < 2; round++) {
            var seen = find(grounds(tia).path("apart"), "E2.main").path("sayings").path(1);
            assertEquals(List.of("list_only", "1", "true"), List.of(seen.path("answer").path("options").path(0).asText(), seen.path("versionNo").asText(), seen.path("riskier").asText()),
                "what is filled in is what the panel says, not what came later");
            assertEquals("list_only", answerOf(tia, "E2.main").path("options").path(0).asText());
            assertEquals(List.of("2", "none"), List.of(seen.path("newer").path("versionNo").asText(), seen.path("newer").path("answer").path("options").path(0).asText()));
            if (round > 0) break;
            var change = adopt(tia);
            var taken = find(grounds(tia).path("apart"), "E2.main").path("sayings").path(1);
            assertEquals("none", taken.path("answer").path("options").path(0).asText());
            assertTrue(taken.path("newer").isNull(), "what was taken over is no news");
            ok(Api.as(world.consultant).post(Cases.client(world) + "/adoptions/" + change + "/undo", Map.of()));
        }
    }

    @Test void whereTheDossiersAgreedAndOneMovedThatIsShownAsNewsAlone() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "list_only"));
        var singapore = holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "list_only"));
        var tia = assessment(world, BOTH);
        publish(world, singapore, 1, fact("E2", "main", "none"));
        var sayings = find(grounds(tia).path("apart"), "E2.main").path("sayings");
        assertTrue(sayings.path(0).path("newer").isNull());
        assertEquals(2, sayings.path(1).path("newer").path("versionNo").asInt());
        assertFalse(sayings.path(0).path("riskier").asBoolean() || sayings.path(1).path("riskier").asBoolean(), "what is filled in says the same in both");
    }

    @Test void choosingAmongDossiersThatDifferNeedsAReasonAndRemembersWhoseItIs() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        var singapore = holds(world, "importer", "dingtalk_singapore", "", fact("E2", "main", "list_and_notice"));
        var tia = assessment(world, BOTH);
        refused(400, "dossier_choice_reason_missing", Api.as(world.consultant).put(choice(tia, "E2.main"), chosen(singapore, 1, " "), 1));
        assertEquals("none", answerOf(tia, "E2.main").path("options").path(0).asText(), "nothing of it was kept");
        ok(Api.as(world.consultant).put(choice(tia, "E2.main"), chosen(singapore, 1, "The two +86 accounts are being closed."), 1));
        var now = answerOf(tia, "E2.main");
        assertEquals("list_and_notice", now.path("options").path(0).asText());
        assertEquals(singapore.toString(), now.path("inherited").path(0).path("dossierId").asText());
        assertEquals(1, now.path("inherited").size());
        assertTrue(now.path("overridden").asBoolean(), "it departs from the other");
        assertTrue(now.path("note").asText().startsWith("The two +86 accounts are being closed."));
    }

    @Test void whatAPackDoesNotScoreByItselfIsComparedByWhatItDoesToTheRisk() {
        holds(world, "importer", "dingding_mainland", "", fact("G4", "custody", "importer_holds"), fact("G4", "clear_text", "no"));
        holds(world, "importer", "dingtalk_singapore", "", fact("G4", "custody", "exporter_only"), fact("G4", "clear_text", "no"));
        var tia = assessment(world, BOTH);
        var sayings = find(grounds(tia).path("apart"), "G4.custody").path("sayings");
        assertTrue(sayings.path(0).path("riskier").asBoolean(), "with the importer's keys most of the measures would not count");
        assertFalse(sayings.path(1).path("riskier").asBoolean());
        assertTrue(answerOf(tia, "G4.custody").isMissingNode(), "and still nobody chose");
        assertTrue(grounds(tia).path("eachImporter").toString().contains("\"A5\""), "one answer speaks for both");
    }

    @Test void whatWasSeenIsTakenOverAndNothingThatWasPublishedSince() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));
        var tia = assessment(world, BOTH);
        publish(world, mainland, 1, fact("G3", "main", "none"));
        refused(409, "dossier_moved", Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, "x"), 0));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", answer("transit_only"), 0));
        refused(412, "stale", Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 2, "x"), 0));
        assertEquals("transit_only", answerOf(tia, "G3.main").path("options").path(0).asText());
    }

    @Test void nobodyElseSeesOrTakesOver() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));
        var tia = assessment(world, BOTH);
        var other = World.fresh();
        assertEquals(404, Api.as(other.consultant).get(at(world, tia) + "/grounds").status());
        assertEquals(404, Api.as(other.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, "x"), 0).status());
        // Of one's own assessment, the dossier of another firm is none.
        holds(other, "importer", "dingding_mainland", "", fact("G3", "main", "none"));
        var theirs = DossierCalls.assessment(other, BOTH);
        assertEquals(404, Api.as(other.consultant).put(Cases.at(other, theirs) + "/answers/G3.main/dossier", chosen(mainland, 1, "x"), 0).status());
        assertEquals("none", find(Api.as(other.consultant).get(Cases.at(other, theirs) + "/grounds").json().path("apart"), "G3.main").path("sayings").path(0).path("answer").path("options").path(0).asText());
        assertTrue(answerOf(tia, "G3.main").isMissingNode());
    }
}
