package hk.praya.decision;

import static hk.praya.testing.Cases.accepting;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.decided;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.recommended;
import static hk.praya.testing.Cases.refused;
import static hk.praya.testing.Cases.stopping;
import static hk.praya.testing.Cases.submitted;
import static hk.praya.testing.Cases.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A case from draft to decision, and what must not happen on the way. */
class DecidedCaseTest {
    private final World world = World.fresh();

    private Map<String, Object> answer(String option, String proof) {
        return Map.of("options", List.of(option), "proof", proof, "state", "confirmed");
    }

    @Test void answeringMovesTheScoreAndKeepsEveryRevision() {
        var tia = draft(world);
        var api = Api.as(world.consultant);
        var path = at(world, tia) + "/answers/G2.main";
        var before = risk(api.get(at(world, tia)).json().path("score"), "R1");
        var blocked = new HashMap<String, Object>(Map.of("options", List.of("blocked"), "proof", "tested", "testedOn", "2026-11-01", "state", "confirmed"));
        var claimed = ok(api.put(path, blocked, 0));
        var record = ok(api.upload(client(world) + "/evidence?kind=test_record", "test.pdf", Cases.pdf())).id();
        blocked.put("evidenceIds", List.of(record.toString()));
        var first = ok(api.put(path, blocked, 1));
        assertTrue(risk(first.json().path("score"), "R1") < risk(claimed.json().path("score"), "R1"), "a test without its record is a claim");
        assertTrue(risk(first.json().path("score"), "R1") < before, first.text());
        ok(api.put(path, answer("routine", "asserted"), 2));
        var history = api.get(path + "/history").json();
        assertEquals(3, history.path("total").asInt());
        assertEquals("blocked", history.path("items").path(1).path("options").path(0).asText());
    }

    private static double risk(com.fasterxml.jackson.databind.JsonNode score, String scenario) {
        for (var each : score.path("scenarios")) if (each.path("id").asText().equals(scenario)) return each.path("residual").asDouble();
        throw new AssertionError(score);
    }

    @Test void theSecondOfTwoEditorsIsToldWhatTheFirstWrote() throws Exception {
        var tia = draft(world);
        var path = at(world, tia) + "/answers/G1.main";
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Api.Reply>>();
            for (var option : List.of("mainland", "elsewhere")) tasks.add(() -> Api.as(world.consultant).put(path, answer(option, "asserted"), 0));
            var replies = new ArrayList<Api.Reply>();
            for (var future : both.invokeAll(tasks)) replies.add(future.get());
            assertEquals(1, replies.stream().filter(reply -> reply.status() == 200).count(), replies.toString());
            var told = replies.stream().filter(reply -> reply.status() == 412).findFirst().orElseThrow();
            assertFalse(told.json().path("current").path("options").isEmpty(), told.text());
        }
    }

    @Test void badAnswersAreRefusedByName() {
        var tia = draft(world);
        var api = Api.as(world.consultant);
        refused(400, "tia.answer.no-such-option", api.put(at(world, tia) + "/answers/G1.main", answer("atlantis", "none"), 0));
        refused(400, "tia.answer.no-such-question", api.put(at(world, tia) + "/answers/Z9.main", answer("x", "none"), 0));
        assertEquals(404, api.put(at(world, tia) + "/answers/nonsense", answer("x", "none"), 0).status());
        refused(400, "tia.answer.option-disabled", api.put(at(world, tia) + "/answers/B5.main", answer("a_specified_place", "none"), 0));
        var elsewhere = new HashMap<>(answer("mainland", "document"));
        elsewhere.put("evidenceIds", List.of(UUID.randomUUID().toString()));
        refused(400, "evidence_unknown", api.put(at(world, tia) + "/answers/G1.main", elsewhere, 0));
    }

    @Test void nobodyReviewsTheirOwnWork() {
        var tia = submitted(world);
        // The consultant is made a reviewer of the client too: the work stays theirs.
        ok(Api.as(world.administrator).post(client(world) + "/assignments", Map.of("memberId", world.consultant.id().toString(), "role", "reviewer")));
        var deadline = System.nanoTime() + 5_000_000_000L;
        Api.Reply reply;
        do {
            reply = Api.as(world.consultant).act(at(world, tia) + "/review", stopping(), version(world, tia));
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L);
        } while (reply.reason().equals("not_allowed") && System.nanoTime() < deadline);
        refused(403, "own_work", reply);
        var actions = Api.as(world.consultant).get(at(world, tia)).json().path("actions");
        assertEquals("own_work", actions.path("recommend").path("reason").asText());
    }

    @Test void openGatesAndLegalGapsRefuseAPlainProceed() {
        var tia = submitted(world);
        var proceed = new HashMap<>(stopping());
        proceed.put("recommendation", "proceed");
        var reply = Api.as(world.reviewer).act(at(world, tia) + "/review", proceed, version(world, tia));
        assertEquals(409, reply.status(), reply.text());
        var reasons = new ArrayList<String>();
        reply.json().path("reasons").forEach(reason -> reasons.add(reason.path("key").asText()));
        assertTrue(reasons.contains("tia.gate-open"), reply.text());
        assertTrue(reasons.contains("tia.legal-gap-open"), reply.text());
    }

    @Test void aReturnedAssessmentCanBeAnsweredAgainAndAReviewedOneCannot() {
        var tia = submitted(world);
        var api = Api.as(world.consultant);
        refused(409, "assessment_in_review", api.put(at(world, tia) + "/answers/G1.main", answer("mainland", "asserted"), 0));
        var back = Map.of("outcome", "returned", "note", "Storage is not evidenced.", "comments", List.of(Map.of("key", "G1.main", "text", "Which document?")), "conditions", List.of());
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", back, version(world, tia)));
        ok(api.put(at(world, tia) + "/answers/G1.main", answer("mainland", "asserted"), 0));
        assertEquals("Which document?", api.get(at(world, tia)).json().path("reviews").path(0).path("comments").path(0).path("text").asText());
    }

    @Test void onlyTheNamedDecisionMakerDecidesAndOnlyOnce() {
        var tia = recommended(world);
        ok(Api.as(world.consultant).act(at(world, tia) + "/decision-request", Map.of("personId", world.decisionMaker.id().toString()), version(world, tia)));
        var told = Api.as(world.decisionMaker).get(at(world, tia) + "/recommendation").json();
        assertTrue(told.path("asked").asInt() >= told.path("proven").asInt(), told.toString());
        assertFalse(told.path("gatesOpen").isMissingNode());
        for (var answer : told.path("subject")) assertTrue(answer.path("key").asText().matches("(B4|C1)\\..+"), answer.toString());
        assertEquals("", Api.as(world.consultant).get(at(world, tia) + "/recommendation").json().path("jobTitle").asText());
        assertEquals(403, Api.as(world.coordinator).act(at(world, tia) + "/decision", accepting(), version(world, tia)).status());
        assertEquals(403, Api.as(world.consultant).act(at(world, tia) + "/decision", accepting(), version(world, tia)).status());
        refused(412, "stale", Api.as(world.decisionMaker).act(at(world, tia) + "/decision", accepting(), 0));
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", accepting(), version(world, tia)));
        var again = Api.as(world.decisionMaker).act(at(world, tia) + "/decision", accepting(), version(world, tia));
        refused(409, "assessment_decided", again);
    }

    @Test void aDecidedVersionIsFrozenAndTheNextOneShowsWhatDiffers() {
        var tia = decided(world);
        var api = Api.as(world.consultant);
        refused(409, "assessment_decided", api.put(at(world, tia) + "/answers/G1.main", answer("mainland", "asserted"), 0));
        assertTrue(listed().path("standingVersion").isNull());
        var next = ok(api.post(at(world, tia) + "/versions", Map.of())).id();
        assertEquals("draft", listed().path("tiaState").asText());
        assertEquals(1, listed().path("standingVersion").asInt(), "the decision stands until there is another");
        refused(409, "version_under_way", api.post(at(world, tia) + "/versions", Map.of()));
        ok(api.put(at(world, next) + "/answers/G1.main", answer("mainland", "asserted"), 0));
        var before = said(api.get(at(world, tia)).json());
        var after = said(api.get(at(world, next)).json());
        assertEquals(Set.of("G1.main"), after.keySet().stream().filter(key -> !after.get(key).equals(before.get(key))).collect(Collectors.toSet()));
        assertTrue(after.keySet().containsAll(before.keySet()), "what was said is said in the next version, until somebody says otherwise");
    }

    /** Options, text, number and date of each answer. */
    private static Map<String, List<JsonNode>> said(JsonNode tia) {
        return tia.path("answers").valueStream().collect(Collectors.toMap(each -> each.path("key").asText(),
            each -> List.of(each.path("options"), each.path("text"), each.path("number"), each.path("date"))));
    }

    private JsonNode listed() {
        return Api.as(world.partner).get("/api/firm/clients?q=Harbour").json().path("items").path(0);
    }

    @Test void aDecisionToStopIsAStateOfItsOwnInTheLists() {
        decided(world);
        assertEquals("stopped", listed().path("tiaState").asText(), listed().toString());
    }

    @Test void decliningTakesNoConditions() {
        var tia = recommended(world);
        var declining = new HashMap<>(accepting());
        declining.put("choice", "decline");
        declining.put("conditions", List.of(Map.of("text", "a condition", "owner", "IT", "due", "2027-01-01")));
        refused(400, "decline_with_conditions", Api.as(world.decisionMaker).act(at(world, tia) + "/decision", declining, version(world, tia)));
        declining.put("conditions", List.of());
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", declining, version(world, tia)));
    }

    @Test void anAssessmentOfTwoTransfersIsCalledByBoth() {
        var other = new HashMap<>(Cases.flow());
        other.put("name", Map.of("en", "Payroll"));
        var two = List.of(Cases.transfer(world).toString(), ok(Api.as(world.consultant).post(client(world) + "/transfers", other)).id().toString());
        var tia = ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", two, "pack", "hk-mainland-tia"))).id();
        var title = Api.as(world.consultant).get(at(world, tia)).json().path("title");
        assertEquals("HR and chat to the Mainland; Payroll", title.path("en").asText());
        assertEquals("人事及聊天資料傳往內地", title.path("zhHant").asText());
    }

    @Test void aPersonAnswersOnlyWhatTheyWereAsked() {
        var request = Cases.asked(world);
        var api = Api.as(world.coordinator);
        var path = client(world) + "/question-requests/" + request;
        ok(api.put(path + "/answers/A2.main", Map.of("text", "人力資源經理，香港中環 <script>alert(1)</script>", "proof", "asserted", "state", "confirmed"), 0));
        assertEquals(404, api.put(path + "/answers/G1.main", answer("mainland", "asserted"), 0).status());
        assertEquals(404, Api.as(world.decisionMaker).get(path).status());
        ok(api.post(path + "/completion", Map.of()));
        refused(409, "request_completed", api.put(path + "/answers/A2.main", Map.of("text", "later", "proof", "asserted", "state", "confirmed"), 1));
    }

    @Test void theWatcherHearsOfAnAnswerSinceARevision() {
        var tia = draft(world);
        var api = Api.as(world.consultant);
        var seen = api.get(at(world, tia)).json().path("revision").asLong();
        assertEquals(0, api.get(at(world, tia) + "/changes?after=" + seen).json().path("answers").size());
        ok(api.put(at(world, tia) + "/answers/G1.main", answer("mainland", "asserted"), 0));
        var changes = api.get(at(world, tia) + "/changes?after=" + seen).json();
        assertEquals("G1.main", changes.path("answers").path(0).path("key").asText());
    }
}
