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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two importers in one assessment: what their dossiers say is shown side by side, and nobody chooses between them unseen. */
class TwoImportersTest {
    private static final String[] BOTH = {"dingding_mainland", "dingtalk_singapore"};
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

    @Test void whereOneDossierIsMissingTheOtherCanBeTakenOverWithOneClick() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));
        var tia = assessment(world, BOTH);
        var apart = find(grounds(tia).path("apart"), "G3.main");
        assertFalse(apart.path("complete").asBoolean());
        assertTrue(apart.path("sayings").path(1).path("answer").isMissingNode() || apart.path("sayings").path(1).path("answer").isNull());
        assertFalse(apart.path("sayings").path(0).path("riskier").asBoolean(), "against nothing nobody can compare");
        assertTrue(answerOf(tia, "G3.main").isMissingNode(), "nothing is taken over by itself");
        ok(Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, ""), 0));
        var now = answerOf(tia, "G3.main");
        assertEquals(List.of("both", "dossier", "confirmed"), List.of(now.path("options").path(0).asText(), now.path("source").asText(), now.path("state").asText()));
        assertEquals(List.of(mainland.toString()), StreamSupport.stream(now.path("inherited").spliterator(), false).map(each -> each.path("dossierId").asText()).toList());
        assertEquals("Data processing terms, section 4.", now.path("note").asText());
        assertTrue(Api.as(world.consultant).get(at(world, tia) + "/adoption").json().path("dossiers").isNull(), "and it is not asked again at once");
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
        refused(409, "dossier_moved", Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, ""), 0));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", answer("transit_only"), 0));
        refused(412, "stale", Api.as(world.consultant).put(choice(tia, "G3.main"), chosen(mainland, 2, ""), 0));
        assertEquals("transit_only", answerOf(tia, "G3.main").path("options").path(0).asText());
    }

    @Test void nobodyElseSeesOrTakesOver() {
        var mainland = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));
        var tia = assessment(world, BOTH);
        var other = World.fresh();
        assertEquals(404, Api.as(other.consultant).get(at(world, tia) + "/grounds").status());
        assertEquals(404, Api.as(other.consultant).put(choice(tia, "G3.main"), chosen(mainland, 1, ""), 0).status());
        // Of one's own assessment, the dossier of another firm is none.
        holds(other, "importer", "dingding_mainland", "", fact("G3", "main", "none"));
        var theirs = DossierCalls.assessment(other, BOTH);
        assertEquals(404, Api.as(other.consultant).put(Cases.at(other, theirs) + "/answers/G3.main/dossier", chosen(mainland, 1, ""), 0).status());
        assertEquals("none", find(Api.as(other.consultant).get(Cases.at(other, theirs) + "/grounds").json().path("apart"), "G3.main").path("sayings").path(0).path("answer").path("options").path(0).asText());
        assertTrue(answerOf(tia, "G3.main").isMissingNode());
    }
}
