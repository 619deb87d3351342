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
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What came from the client is accepted, or returned with a comment and asked again. */
class JudgedAnswersTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Api coordinator = Api.as(world.coordinator);
    private final UUID tia = draft(world);
    private final String path = at(world, tia);

    private UUID ask(String... questions) {
        return ok(consultant.post(path + "/question-requests", Map.of("personId", world.coordinator.id().toString(), "questions", List.of(questions), "message", "Please help."))).id();
    }

    private void say(UUID request, String key, String option, long version) {
        ok(coordinator.put(of(request) + "/answers/" + key, answer(option), version));
    }

    private void finish(UUID request) {
        ok(coordinator.post(of(request) + "/completion", Map.of()));
    }

    private String of(UUID request) {
        return client(world) + "/question-requests/" + request;
    }

    private static Map<String, Object> seen(String key, long version, String state) {
        return Map.of("key", key, "version", version, "state", state);
    }

    @SafeVarargs private Api.Reply accept(Map<String, Object>... seen) {
        return consultant.post(path + "/acceptances", Map.of("answers", List.of(seen)));
    }

    @SafeVarargs private Api.Reply giveBack(String comment, Map<String, Object>... seen) {
        return consultant.post(path + "/returns", Map.of("answers", List.of(seen), "comment", comment, "language", "en", "personId", world.coordinator.id().toString()));
    }

    /** {@code G1.main waiting}, in the order of keys. */
    private List<String> verdicts() {
        var verdicts = new ArrayList<String>();
        for (var each : consultant.get(path).json().path("verdicts")) verdicts.add(each.path("key").asText() + " " + each.path("state").asText());
        return verdicts.stream().sorted().toList();
    }

    private JsonNode verdict(String key) {
        for (var each : consultant.get(path).json().path("verdicts")) if (each.path("key").asText().equals(key)) return each;
        throw new AssertionError("no verdict of " + key);
    }

    private List<String> open(String kind) {
        var counts = new ArrayList<String>();
        for (var one : consultant.get(client(world) + "/obligations").json().path("items")) {
            if (one.path("kind").asText().equals(kind)) counts.add(one.path("particulars").path("count").asText() + " " + one.path("ballWith").asText());
        }
        return counts;
    }

    private String ball() {
        return consultant.get("/api/firm/clients").json().path("items").path(0).path("ballWith").asText();
    }

    private JsonNode home() {
        return coordinator.get(client(world) + "/home").json().path("questions").path(0);
    }

    @Test void onlyWhatCameFromTheClientIsToBeLookedAt() {
        ok(consultant.put(path + "/answers/K3.main", answer("none"), 0));
        assertEquals(List.of(), verdicts());
        var request = ask("G1", "J1");
        say(request, "G1.main", "mainland", 0);
        assertEquals(List.of("G1.main waiting"), verdicts());
        refused(409, "answer_not_the_clients", accept(seen("K3.main", 1, "waiting")));
        // Whoever withdraws their answer leaves nothing to look at.
        ok(coordinator.put(of(request) + "/answers/G1.main", Map.of("proof", "none", "state", "confirmed"), 1));
        assertEquals(List.of(), verdicts());
    }

    @Test void anAcceptedAnswerSaysWhoAndWhenUntilItIsAnsweredAgain() {
        var request = ask("G1");
        say(request, "G1.main", "mainland", 0);
        var revision = consultant.get(path).json().path("revision").asLong();
        assertEquals("accepted", ok(accept(seen("G1.main", 1, "waiting"))).json().path("verdicts").path(0).path("state").asText());
        assertEquals(world.consultant.id().toString(), verdict("G1.main").path("by").asText());
        assertFalse(verdict("G1.main").path("at").isNull());
        assertEquals(revision + 1, consultant.get(path).json().path("revision").asLong(), "an editor that is open elsewhere hears of it");
        assertEquals("accepted", consultant.get(path + "/changes?after=" + revision).json().path("verdicts").path(0).path("state").asText());
        say(request, "G1.main", "elsewhere", 1);
        assertEquals(List.of("G1.main waiting"), verdicts());
        var history = consultant.get(path + "/answers/G1.main/verdicts").json().path("items");
        assertEquals(List.of("1", "accepted"), List.of(history.path(0).path("version").asText(), history.path(0).path("outcome").asText()));
    }

    @Test void whatTheFirmAnswersItselfIsNoLongerTheClients() {
        say(ask("G1"), "G1.main", "mainland", 0);
        ok(consultant.put(path + "/answers/G1.main", answer("elsewhere"), 1));
        assertEquals(List.of(), verdicts());
    }

    @Test void aReturnedAnswerIsAskedAgainOfTheSamePersonWithTheComment() {
        var first = ask("G1", "J1");
        say(first, "G1.main", "mainland", 0);
        say(first, "J1.main", "none", 0);
        finish(first);
        assertEquals("consultant", ball());
        assertEquals(List.of("2 consultant"), open("client_answers"));
        ok(accept(seen("J1.main", 1, "waiting")));
        assertEquals(List.of("1 consultant"), open("client_answers"));
        var again = ok(giveBack("Which region does the contract name?", seen("G1.main", 1, "waiting"))).id();
        assertFalse(again.equals(first), "what was finished stays finished");
        assertEquals(List.of(), open("client_answers"));
        assertEquals(List.of("1 client"), open("question"));
        assertEquals("client", ball());
        assertEquals(List.of(true, world.coordinator.id().toString()), List.of(verdict("G1.main").path("asked").asBoolean(), verdict("G1.main").path("askedOf").asText()));
        assertEquals(List.of(1, 0, 1), List.of(home().path("count").asInt(), home().path("answered").asInt(), home().path("returned").asInt()));
        var asked = ok(coordinator.get(of(again))).json();
        assertEquals("Which region does the contract name?", asked.path("returned").path(0).path("comment").asText());
        assertEquals("mainland", asked.path("answers").path(0).path("options").path(0).asText(), "what was said before is there to be changed");
        say(again, "G1.main", "elsewhere", 1);
        assertEquals(List.of(1, 1, 0), List.of(home().path("count").asInt(), home().path("answered").asInt(), home().path("returned").asInt()));
        assertTrue(coordinator.get(of(again)).json().path("returned").isEmpty());
        finish(again);
        assertEquals(List.of("1 consultant"), open("client_answers"));
        assertEquals("consultant", ball());
        ok(accept(seen("G1.main", 2, "waiting")));
        assertEquals(List.of(), open("client_answers"));
        assertEquals(List.of("G1.main accepted", "J1.main accepted"), verdicts());
        assertTrue(coordinator.get(of(first)).json().path("returned").isEmpty(), "a finished request is read as it was sent");
    }

    @Test void whatIsReturnedJoinsWhatThePersonHasNotFinishedYet() {
        var request = ask("J1");
        say(request, "J1.main", "none", 0);
        var other = ask("G1");
        say(other, "G1.main", "mainland", 0);
        finish(other);
        assertEquals(request, ok(giveBack("Since when?", seen("G1.main", 1, "waiting"))).id());
        var questions = coordinator.get(of(request)).json().path("questions").toString();
        assertEquals("[\"J1\",\"G1\"]", questions);
        assertEquals(1, open("question").size());
        assertEquals("G1.main", coordinator.get(of(request)).json().path("returned").path(0).path("key").asText());
        assertEquals(1, home().path("returnedAt").asInt(), "in the order of the questions, G1 comes before J1");
    }

    @Test void theSameAnswerGivenAgainIsStillReturned() {
        var request = ask("G1");
        say(request, "G1.main", "mainland", 0);
        finish(request);
        var again = ok(giveBack("Which region does the contract name?", seen("G1.main", 1, "waiting"))).id();
        say(again, "G1.main", "mainland", 1);
        assertEquals(List.of("G1.main returned"), verdicts());
        assertEquals(0, home().path("answered").asInt());
        assertEquals(1, consultant.get(path + "/answers/G1.main/history").json().path("items").size(), "nothing was said anew");
    }

    @Test void whatIsSentOnceAnswersMayNotChangeIsNobodysToLookAt() {
        var request = ask("G1");
        say(request, "G1.main", "mainland", 0);
        ok(consultant.act(path + "/submission", "", Cases.version(world, tia)));
        finish(request);
        assertEquals(List.of(), open("client_answers"));
    }

    @Test void anAnswerThatTheSamePersonDidNotChangeIsStillAskedFor() {
        var request = ask("L2");
        ok(coordinator.put(of(request) + "/answers/L2.pass", Map.of("number", 87.5, "proof", "none", "state", "confirmed"), 0));
        say(request, "L2.completion", "at_least_90", 0);
        assertEquals(1, home().path("answered").asInt());
        ok(giveBack("Out of how many?", seen("L2.pass", 1, "waiting")));
        assertEquals(List.of(1, 0), List.of(home().path("count").asInt(), home().path("answered").asInt()));
        say(request, "L2.completion", "at_least_90", 1);
        assertEquals(0, home().path("answered").asInt(), "the other part was returned");
        ok(coordinator.put(of(request) + "/answers/L2.pass", Map.of("number", 88, "proof", "none", "state", "confirmed"), 1));
        assertEquals(1, home().path("answered").asInt());
    }

    @Test void nobodyOverrulesUnseenWhatSomebodyElseSaidOrAnswered() {
        var request = ask("G1");
        say(request, "G1.main", "mainland", 0);
        ok(accept(seen("G1.main", 1, "waiting")));
        refused(412, "stale", giveBack("No.", seen("G1.main", 1, "waiting")));
        refused(412, "stale", accept(seen("G1.main", 1, "waiting")));
        say(request, "G1.main", "elsewhere", 1);
        var stale = accept(seen("G1.main", 1, "accepted"));
        refused(412, "stale", stale);
        assertEquals("elsewhere", stale.json().path("current").path("options").path(0).asText());
        ok(accept(seen("G1.main", 2, "waiting")));
        refused(409, "answer_accepted", accept(seen("G1.main", 2, "accepted")));
        ok(giveBack("On second thoughts: where exactly?", seen("G1.main", 2, "accepted")));
        ok(accept(seen("G1.main", 2, "returned")));
    }

    @Test void manyAreAcceptedTogetherOrNoneAndTakenBackTogether() {
        var request = ask("G1", "J1", "K3");
        for (var key : List.of("G1.main mainland", "J1.main none", "K3.main none")) say(request, key.split(" ")[0], key.split(" ")[1], 0);
        refused(412, "stale", accept(seen("G1.main", 1, "waiting"), seen("J1.main", 2, "waiting")));
        assertEquals(List.of("G1.main waiting", "J1.main waiting", "K3.main waiting"), verdicts());
        ok(accept(seen("G1.main", 1, "waiting"), seen("J1.main", 1, "waiting"), seen("K3.main", 1, "waiting")));
        assertEquals(List.of("G1.main accepted", "J1.main accepted", "K3.main accepted"), verdicts());
        ok(consultant.post(path + "/reopenings", Map.of("answers", List.of(seen("G1.main", 1, "accepted"), seen("J1.main", 1, "accepted"), seen("K3.main", 1, "accepted")))));
        assertEquals(List.of("G1.main waiting", "J1.main waiting", "K3.main waiting"), verdicts());
        assertEquals(List.of("3 consultant"), open("client_answers"), "to be looked at again");
        refused(412, "stale", consultant.post(path + "/reopenings", Map.of("answers", List.of(seen("G1.main", 1, "accepted")))));
        refused(409, "answer_waiting", consultant.post(path + "/reopenings", Map.of("answers", List.of(seen("G1.main", 1, "waiting")))));
    }

    @Test void itIsReturnedOnlyToSomebodyWhoCanAnswerAndOnlyWhileAnswersMayChange() {
        say(ask("G1"), "G1.main", "mainland", 0);
        var body = Map.of("answers", List.of(seen("G1.main", 1, "waiting")), "comment", "Where?", "language", "en");
        var to = new java.util.HashMap<String, Object>(body);
        to.put("personId", world.otherCoordinator.id().toString());
        refused(400, "person_unknown", consultant.post(path + "/returns", to));
        ok(consultant.act(path + "/submission", "", hk.praya.testing.Cases.version(world, tia)));
        refused(409, "assessment_in_review", accept(seen("G1.main", 1, "waiting")));
        refused(409, "assessment_in_review", giveBack("Where?", seen("G1.main", 1, "waiting")));
        assertEquals("assessment_in_review", consultant.get(path).json().path("actions").path("judge").path("reason").asText());
    }

    @Test void theSamePressAgainIsTheSameOnce() {
        say(ask("G1"), "G1.main", "mainland", 0);
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("answers", List.of(seen("G1.main", 1, "waiting")), "comment", "Where?", "language", "en", "personId", world.coordinator.id().toString());
        var first = ok(consultant.send("POST", path + "/returns", body, "application/json", headers)).id();
        assertEquals(first, ok(consultant.send("POST", path + "/returns", body, "application/json", headers)).id());
        assertEquals(1, consultant.get(path + "/answers/G1.main/verdicts").json().path("total").asInt());
    }

    @Test void theClientReadsTheCommentAndNothingElseOfIt() {
        var request = ask("G1", "J1");
        say(request, "G1.main", "mainland", 0);
        say(request, "J1.main", "none", 0);
        ok(accept(seen("J1.main", 1, "waiting")));
        ok(giveBack("Where exactly?", seen("G1.main", 1, "waiting")));
        var text = coordinator.get(of(request)).text();
        assertTrue(text.contains("Where exactly?"));
        assertFalse(text.contains("accepted") || text.contains(world.consultant.id().toString()), text);
        assertEquals(404, Api.as(world.decisionMaker).get(of(request)).status());
        assertEquals(403, coordinator.get(path + "/answers/G1.main/verdicts").status());
    }
}
