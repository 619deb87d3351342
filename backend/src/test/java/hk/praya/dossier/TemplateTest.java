package hk.praya.dossier;

import static hk.praya.dossier.DossierCalls.AT;
import static hk.praya.dossier.DossierCalls.about;
import static hk.praya.dossier.DossierCalls.fact;
import static hk.praya.dossier.DossierCalls.holds;
import static hk.praya.dossier.DossierCalls.publish;
import static hk.praya.dossier.DossierCalls.template;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A template is where an assessment begins: nothing in it is a finding, and nothing in it comes from a client. */
class TemplateTest {
    private final World world = World.fresh();

    private Map<String, Object> starting(UUID template) {
        var starting = new HashMap<>(Cases.starting(world));
        starting.put("templateId", template.toString());
        return starting;
    }

    private UUID begun(UUID template) {
        return ok(Api.as(world.consultant).post(client(world) + "/tias", starting(template))).id();
    }

    private JsonNode read(UUID tia) {
        return Api.as(world.consultant).get(at(world, tia)).json();
    }

    private JsonNode answerOf(UUID tia, String key) {
        return read(tia).path("answers").valueStream().filter(one -> one.path("key").asText().equals(key)).findFirst().orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private UUID usual() {
        return publish(world, template(world), 0, fact("G6", "main", "none"));
    }

    private static JsonNode risks(JsonNode tia) {
        return tia.path("score").path("scenarios");
    }

    @Test void whatItSaysIsInferredUntilSomebodyConfirmsItAndSaysWhichVersionItWas() {
        var template = usual();
        var tia = begun(template);
        var g6 = answerOf(tia, "G6.main");
        assertEquals("none", g6.path("options").path(0).asText());
        assertEquals("inferred", g6.path("state").asText());
        assertEquals("template", g6.path("source").asText());
        assertEquals("", g6.path("note").asText(), "why the firm answers so stays with the template");
        assertTrue(g6.path("inherited").isEmpty(), "nothing is departed from by answering otherwise");
        assertEquals(template.toString(), read(tia).path("template").path("id").asText());
        assertEquals(1, read(tia).path("template").path("versionNo").asInt());
        assertEquals("Retail groups", read(tia).path("template").path("name").path("en").asText());
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G6.main", answer("own_hong_kong"), 1));
        assertEquals("confirmed", answerOf(tia, "G6.main").path("state").asText());
    }

    @Test void aClientThatIsAskedReadsNothingOfWhyTheFirmAnswersSo() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        var tia = begun(usual());
        var asked = Map.of("personId", world.coordinator.id().toString(), "questions", List.of("G6", "E2"), "message", "");
        var request = ok(Api.as(world.consultant).post(at(world, tia) + "/question-requests", asked)).id();
        var read = Api.as(world.coordinator).get(client(world) + "/question-requests/" + request).json();
        assertEquals(2, read.path("answers").size(), read.toString());
        assertFalse(read.toString().contains("section 4"), read.toString());
    }

    @Test void noMeasureOfATemplateLowersARisk() {
        var bare = read(Cases.draft(world));
        var begun = read(begun(publish(world, template(world), 0, fact("K2", "main", "all_three"))));
        for (var at = 0; at < risks(bare).size(); at++) {
            assertEquals(risks(bare).path(at).path("residual"), risks(begun).path(at).path("residual"), risks(bare).path(at).path("id").asText());
        }
    }

    @Test void aLaterVersionMovesNoAssessmentThatBeganBeforeIt() {
        var template = usual();
        var tia = begun(template);
        publish(world, template, 1, fact("G6", "main", "own_hong_kong"));
        assertEquals("none", answerOf(tia, "G6.main").path("options").path(0).asText());
        assertEquals(1, read(tia).path("template").path("versionNo").asInt());
        assertEquals("own_hong_kong", answerOf(begun(template), "G6.main").path("options").path(0).asText());
    }

    @Test void whatIsKnownOfTheClientOrEstablishedGoesFirst() {
        holds(world, "importer", "dingding_mainland", "", fact("E2", "main", "none"));
        refused(400, "dossier_no_such_fact", Api.as(world.consultant).act(AT + "/" + template(world) + "/versions", version(fact("E2", "main", "list_only")), 0));
        var names = new HashMap<>(fact("A1", "number", "x"));
        names.putAll(Map.of("options", List.of(), "text", "00000000"));
        var template = publish(world, template(world), 0, names);
        assertEquals("prefill", answerOf(begun(template), "A1.number").path("source").asText());
        var often = answerOf(begun(publish(world, template(world), 0, fact("B2", "frequency", "one_off"))), "B2.frequency");
        assertEquals(List.of("register", "continuous"), List.of(often.path("source").asText(), often.path("options").path(0).asText()), "its register says how often");
    }

    @Test void aTemplateProvesNothingAsksNoVendorAndNeedsAName() {
        var path = AT + "/" + template(world) + "/versions";
        var proven = new HashMap<>(fact("G1", "main", "mainland"));
        proven.put("proof", "document");
        refused(400, "template_proves_nothing", Api.as(world.consultant).act(path, version(proven), 0));
        proven.putAll(Map.of("proof", "tested", "testedOn", LocalDate.now().toString()));
        refused(400, "template_proves_nothing", Api.as(world.consultant).act(path, version(proven), 0));
        refused(400, "name_missing", Api.as(world.consultant).post(AT, about("template", "", "")));
        refused(400, "dossier_subject_unknown", Api.as(world.consultant).post(AT, named(about("template", "dingding_mainland", ""), "Retail")));
        refused(400, "field.malformed", Api.as(world.consultant).post(AT, named(about("importer", "dingding_mainland", ""), "Retail")));
    }

    private static Map<String, Object> named(Map<String, Object> about, String en) {
        var all = new HashMap<>(about);
        all.put("name", Map.of("en", en));
        return all;
    }

    @Test void itIsRenamedAndHandedOverAndADossierHasNoNameOfItsOwn() {
        var template = usual();
        var edit = Map.of("ownerId", world.reviewer.id().toString(), "name", Map.of("zhHant", "零售集團"));
        ok(Api.as(world.consultant).put(AT + "/" + template, edit, 1));
        var row = Api.as(world.consultant).get(AT + "/" + template).json().path("dossier");
        assertEquals("零售集團", row.path("name").path("zhHant").asText());
        assertEquals(world.reviewer.id().toString(), row.path("ownerId").asText());
        refused(400, "field.malformed", Api.as(world.consultant).put(AT + "/" + DossierCalls.opened(world), edit, 0));
    }

    @Test void nothingBeginsFromAnotherFirmsTemplateNorFromADossierOrAnEmptyOne() {
        var theirs = ok(Api.as(world.foreignConsultant).post(AT, DossierCalls.named("Theirs"))).id();
        ok(Api.as(world.foreignConsultant).act(AT + "/" + theirs + "/versions", version(fact("G1", "main", "mainland")), 0));
        for (var no : List.of(theirs, template(world), DossierCalls.published(world), UUID.randomUUID())) {
            refused(400, "template_unknown", Api.as(world.consultant).post(client(world) + "/tias", starting(no)));
        }
    }
}
