package hk.praya.asking;

import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked of somebody is counted one way: on their home, in the questions, and in what is to be seen to. */
class AskedQuestionsTest {
    private final World world = World.fresh();
    private final UUID tia = draft(world);

    private UUID ask(String... questions) {
        var asking = Map.of("personId", world.coordinator.id().toString(), "questions", List.of(questions), "message", "Please help.");
        return ok(Api.as(world.consultant).post(at(world, tia) + "/question-requests", asking)).id();
    }

    private JsonNode home() {
        return Api.as(world.coordinator).get(client(world) + "/home").json();
    }

    private String path(UUID request) {
        return client(world) + "/question-requests/" + request;
    }

    private JsonNode view(UUID request) {
        return Api.as(world.coordinator).get(path(request)).json();
    }

    private void counts(UUID request, int count, int answered) {
        var card = home().path("questions").path(0);
        assertEquals(List.of(count, answered), List.of(card.path("count").asInt(), card.path("answered").asInt()), card.toString());
        var visible = view(request).path("visible");
        var done = 0;
        for (var one : visible) if (one.path("answered").asBoolean()) done++;
        assertEquals(List.of(count, answered), List.of(visible.size(), done), visible.toString());
        assertEquals(count, obligation().path("particulars").path("count").asInt(), "what is to be seen to");
    }

    private JsonNode obligation() {
        for (var one : Api.as(world.consultant).get(client(world) + "/obligations").json().path("items")) if (one.path("kind").asText().equals("question")) return one;
        throw new AssertionError("no question is to be seen to");
    }

    @Test void aQuestionThatDoesNotShowIsNotCountedUntilItShows() {
        var request = ask("J1", "J3");
        counts(request, 1, 0);
        ok(Api.as(world.coordinator).put(path(request) + "/answers/J1.main", answer("none"), 0));
        counts(request, 2, 1);
    }

    @Test void aQuestionIsAnsweredWhenAllItsRequiredPartsAre() {
        var request = ask("L2");
        ok(Api.as(world.coordinator).put(path(request) + "/answers/L2.pass", Map.of("number", 87.5, "proof", "none", "state", "confirmed"), 0));
        counts(request, 1, 0);
        ok(Api.as(world.coordinator).put(path(request) + "/answers/L2.completion", answer("at_least_90"), 0));
        counts(request, 1, 1);
        ok(Api.as(world.coordinator).put(path(request) + "/answers/L2.completion", Map.of("options", List.of(), "proof", "none", "state", "confirmed"), 1));
        counts(request, 1, 0);
    }

    @Test void whatTheFirmAnsweredIsOpenUntilThisPersonConfirmsIt() {
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/K3.main", answer("none"), 0));
        var asked = ask("K3");
        counts(asked, 1, 0);
        var key = view(asked).path("answers").path(0).path("key").asText();
        assertEquals("consultant", view(asked).path("answers").path(0).path("source").asText());
        ok(Api.as(world.coordinator).put(path(asked) + "/answers/" + key, answer("none"), 1));
        counts(asked, 1, 1);
    }

    @Test void aFinishedRequestIsReadAsItWasSent() {
        var request = ask("G1");
        ok(Api.as(world.coordinator).put(path(request) + "/answers/G1.main", answer("mainland"), 0));
        ok(Api.as(world.coordinator).post(path(request) + "/completion", Map.of()));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G1.main", answer("elsewhere"), 1));
        assertEquals(request.toString(), home().path("sent").path(0).path("requestId").asText());
        assertTrue(view(request).path("completed").asBoolean());
        assertEquals("mainland", view(request).path("answers").path(0).path("options").path(0).asText());
    }

    @Test void aWithdrawnRequestSaysSoAndTakesAndShowsNothing() {
        var request = ask("G1");
        ok(Api.as(world.coordinator).put(path(request) + "/answers/G1.main", answer("mainland"), 0));
        ok(Api.as(world.consultant).post(at(world, tia) + "/question-requests/" + request + "/withdrawal", Map.of()));
        assertTrue(view(request).path("withdrawn").asBoolean());
        assertFalse(view(request).path("open").asBoolean());
        assertTrue(view(request).path("answers").isEmpty() && view(request).path("visible").isEmpty());
        assertEquals(404, Api.as(world.coordinator).put(path(request) + "/answers/G1.main", answer("elsewhere"), 1).status());
        assertEquals(404, Api.as(world.decisionMaker).get(path(request)).status(), "somebody else's stays absent");
    }

    @Test void theSameAnswerSentTwiceIsToldWhatStands() {
        var request = ask("G1");
        ok(Api.as(world.coordinator).put(path(request) + "/answers/G1.main", answer("mainland"), 0));
        var again = Api.as(world.coordinator).put(path(request) + "/answers/G1.main", answer("mainland"), 0);
        refused(412, "stale", again);
        assertEquals("mainland", again.json().path("current").path("options").path(0).asText());
    }

    @Test void thatTheVendorWasAskedIsConfirmedByTheClientButSaidByTheFirmAlone() {
        var request = ask("G1", "G2");
        var asked = Map.of("proof", "none", "state", "vendor_asked", "askedOn", "2026-11-01");
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G1.main", asked, 0));
        var client = Api.as(world.coordinator);
        refused(400, "vendor_asked_by_firm", client.put(path(request) + "/answers/G2.main", asked, 0));
        refused(400, "vendor_asked_by_firm", client.put(path(request) + "/answers/G1.main", Map.of("proof", "none", "state", "vendor_asked", "askedOn", "2026-11-02"), 1));
        ok(client.put(path(request) + "/answers/G1.main", asked, 1));
    }
}
