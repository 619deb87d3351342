package hk.praya.obligation;

import static hk.praya.obligation.ObligationCalls.at;
import static hk.praya.obligation.ObligationCalls.today;
import static hk.praya.obligation.ObligationCalls.writing;
import static hk.praya.obligation.ObligationCalls.written;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static hk.praya.testing.Cases.version;
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

/** One client's obligations: where they come from, what may be done about them, and what may not. */
class ObligationTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private JsonNode story(UUID id) {
        return ok(consultant.get(at(world, id))).json();
    }

    private List<JsonNode> list(String state) {
        var rows = new ArrayList<JsonNode>();
        ok(consultant.get(client(world) + "/obligations?state=" + state)).json().path("items").forEach(rows::add);
        return rows;
    }

    private List<JsonNode> ofKind(String state, String kind) {
        return list(state).stream().filter(row -> row.path("kind").asText().equals(kind)).toList();
    }

    @Test void whatIsDoneStaysInTheHistoryWithWhoAndWhen() {
        var id = written(world);
        ok(consultant.act(at(world, id) + "/snooze", Map.of("until", today().plusDays(2).toString()), 0));
        ok(consultant.act(at(world, id) + "/completion", Map.of("note", "Received by hand."), 1));
        var story = story(id);
        assertEquals("done", story.path("obligation").path("state").asText());
        assertEquals(List.of("complete", "snooze", "raise"), events(story));
        assertEquals("Member consultant", story.path("acts").path(0).path("by").path("en").asText());
        assertEquals("obligation_done", story.path("obligation").path("actions").path("waive").path("reason").asText());
        assertTrue(list("open").isEmpty());
        assertEquals(1, list("settled").size());
    }

    private static List<String> events(JsonNode story) {
        var events = new ArrayList<String>();
        story.path("acts").forEach(act -> events.add(act.path("event").asText()));
        return events;
    }

    @Test void aStaleVersionAndASecondClickChangeNothing() {
        var id = written(world);
        refused(412, "stale", consultant.act(at(world, id) + "/completion", Map.of(), 7));
        ok(consultant.act(at(world, id) + "/completion", Map.of(), 0));
        refused(412, "stale", consultant.act(at(world, id) + "/completion", Map.of(), 0));
        refused(409, "obligation_done", consultant.act(at(world, id) + "/completion", Map.of(), 1));
        refused(409, "obligation_done", consultant.act(at(world, id) + "/reminder", Map.of("channel", "whatsapp"), 1));
        assertEquals(List.of("complete", "raise"), events(story(id)));
        assertEquals(428, consultant.send("POST", at(world, id) + "/completion", "{}", "application/json", Map.of()).status());
    }

    @Test void writingOneTwiceWithOneKeyMakesOne() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = ok(consultant.send("POST", client(world) + "/obligations", writing(world), "application/json", key));
        var second = ok(consultant.send("POST", client(world) + "/obligations", writing(world), "application/json", key));
        assertEquals(first.id(), second.id());
        assertEquals(1, list("open").size());
    }

    @Test void noSnoozeIntoThePastAndNoWaiverWithoutAReason() {
        var id = written(world);
        refused(400, "date_in_past", consultant.act(at(world, id) + "/snooze", Map.of("until", today().toString()), 0));
        refused(400, "date_in_past", consultant.act(at(world, id) + "/snooze", Map.of("until", today().minusDays(1).toString()), 0));
        refused(400, "date_too_far", consultant.act(at(world, id) + "/snooze", Map.of("until", today().plusYears(3).toString()), 0));
        assertEquals(400, consultant.act(at(world, id) + "/waiver", Map.of("reason", "  "), 0).status());
        assertEquals(400, consultant.act(at(world, id) + "/waiver", Map.of(), 0).status());
        refused(400, "date_in_past", consultant.post(client(world) + "/obligations", writing("昨天", "consultant", null, today().minusDays(1))));
        ok(consultant.act(at(world, id) + "/waiver", Map.of("reason", "客戶已停用該平台。"), 0));
        assertEquals("客戶已停用該平台。", story(id).path("obligation").path("reason").asText());
    }

    @Test void onlyConsultantsOfThisClientChangeAnythingAndOthersDoNotSeeIt() {
        var id = written(world);
        for (var somebody : List.of(world.partner, world.reviewer, world.coordinator)) {
            assertEquals(200, Api.as(somebody).get(at(world, id)).status(), somebody.role());
            refused(403, "not_allowed", Api.as(somebody).act(at(world, id) + "/completion", Map.of(), 0));
        }
        refused(403, "not_allowed", Api.as(world.administrator).get(client(world) + "/obligations"));
        for (var stranger : List.of(world.otherConsultant, world.foreignConsultant, world.otherCoordinator)) {
            refused(404, "absent", Api.as(stranger).get(at(world, id)));
            refused(404, "absent", Api.as(stranger).act(at(world, id) + "/waiver", Map.of("reason", "x"), 0));
        }
        var elsewhere = "/api/clients/" + world.otherClient.id() + "/obligations/" + id;
        refused(404, "absent", Api.as(world.otherConsultant).act(elsewhere + "/completion", Map.of(), 0));
        assertEquals("open", story(id).path("obligation").path("state").asText());
    }

    @Test void theOwnerIsSomebodyWhoCanSeeToIt() {
        var id = written(world);
        var put = at(world, id) + "/owner";
        refused(400, "owner_not_assigned", consultant.put(put, Map.of("ballWith", "consultant", "ownerMemberId", world.otherConsultant.id().toString()), 0));
        refused(400, "owner_not_of_side", consultant.put(put, Map.of("ballWith", "vendor", "ownerMemberId", world.consultant.id().toString()), 0));
        refused(400, "person_unknown", consultant.put(put, Map.of("ballWith", "client", "ownerPersonId", world.otherCoordinator.id().toString()), 0));
        ok(consultant.put(put, Map.of("ballWith", "reviewer", "ownerMemberId", world.reviewer.id().toString()), 0));
        assertEquals("Member reviewer", story(id).path("obligation").path("owner").path("en").asText());
    }

    @Test void whatTheFirmWroteForItselfIsNotTheClientsToRead() {
        var own = ok(consultant.post(client(world) + "/obligations", writing("檢查費用", "consultant", null, today().plusDays(3)))).id();
        var theirs = written(world);
        var seen = Api.as(world.coordinator).get(client(world) + "/obligations").json();
        assertEquals(1, seen.path("total").asInt());
        assertEquals(theirs.toString(), seen.path("items").path(0).path("id").asText());
        refused(404, "absent", Api.as(world.coordinator).get(at(world, own)));
    }

    @Test void aDecisionRaisesItsReviewAndConditionsAndTheNextVersionsDecisionLapsesThem() {
        var tia = Cases.recommended(world);
        var due = today().plusMonths(2).toString();
        var accepting = Map.of("choice", "accept_with_conditions", "name", "Chan Tai Man 陳大文", "title", "Director", "note", "",
            "conditions", List.of(Map.of("text", "Switch off remote access", "owner", "IT", "due", due)));
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", accepting, version(world, tia)));
        var condition = ofKind("open", "condition").getFirst();
        assertEquals(due, condition.path("due").asText());
        assertEquals("Switch off remote access", condition.path("particulars").path("text").asText());
        var review = ofKind("open", "review").getFirst();
        // The decision says when: nobody declares it needless.
        refused(409, "obligation_follows", consultant.act(at(world, UUID.fromString(review.path("id").asText())) + "/waiver", Map.of("reason", "Not needed."), review.path("version").asLong()));
        assertFalse(review.path("due").asText().compareTo(today().plusMonths(12).toString()) > 0, review.toString());
        var next = ok(consultant.post(Cases.at(world, tia) + "/versions", Map.of())).id();
        assertEquals(1, ofKind("open", "review").size(), "the old one stands until the new one is decided");
        ok(consultant.act(Cases.at(world, next) + "/submission", "", version(world, next)));
        ok(Api.as(world.reviewer).act(Cases.at(world, next) + "/review", Cases.stopping(), version(world, next)));
        ok(Api.as(world.decisionMaker).act(Cases.at(world, next) + "/decision", Cases.accepting(), version(world, next)));
        assertEquals(List.of(), ofKind("open", "condition"));
        assertEquals(next.toString(), ofKind("open", "review").getFirst().path("subjectId").asText());
        assertTrue(list("settled").stream().filter(row -> !row.path("kind").asText().equals("assessment")).allMatch(row -> row.path("state").asText().equals("lapsed") && row.path("reason").asText().equals("version_superseded")));
    }

    private String turns(World.Someone who, String ball) {
        var words = new java.util.ArrayList<String>();
        Api.as(who).get("/api/firm/worklist?ball=" + ball).json().path("items").forEach(line -> words.add(line.path("obligation").path("kind").asText() + ":" + line.path("obligation").path("particulars").path("text").asText()));
        return words.toString();
    }

    @Test void anAssessmentIsSomebodysTurnUntilItIsDecided() {
        var tia = Cases.draft(world);
        assertEquals("[assessment:draft]", turns(world.consultant, "mine"));
        ok(Api.as(world.consultant).act(Cases.at(world, tia) + "/submission", "", Cases.version(world, tia)));
        assertEquals("[]", turns(world.consultant, "mine"));
        assertEquals("[assessment:in_review]", turns(world.reviewer, "mine"));
        ok(Api.as(world.reviewer).act(Cases.at(world, tia) + "/review", Map.of("outcome", "returned", "note", "A7?", "comments", List.of(), "conditions", List.of()), Cases.version(world, tia)));
        assertEquals("[assessment:returned]", turns(world.consultant, "mine"));
        ok(Api.as(world.consultant).act(Cases.at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(Cases.at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        assertEquals("[assessment:recommended]", turns(world.consultant, "mine"), "nobody at the client was asked yet");
        assertEquals("consultant", Api.as(world.consultant).get("/api/firm/clients").json().path("items").path(0).path("ballWith").asText());
        ok(Api.as(world.consultant).act(Cases.at(world, tia) + "/decision-request", Map.of("personId", world.decisionMaker.id().toString()), Cases.version(world, tia)));
        assertEquals("[assessment:decision]", turns(world.consultant, "client"));
        assertEquals("client", Api.as(world.consultant).get("/api/firm/clients").json().path("items").path(0).path("ballWith").asText());
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        assertEquals("[]", turns(world.consultant, "client"));
    }

    @Test void anAuthorsOwnWorkIsNotTheirsToReview() {
        var assigned = ok(Api.as(world.administrator).post(client(world) + "/assignments", Map.of("memberId", world.consultant.id().toString(), "role", "reviewer")));
        assertTrue(assigned.status() < 300);
        Cases.submitted(world);
        assertEquals("[]", turns(world.consultant, "mine"));
        assertEquals("[assessment:in_review]", turns(world.reviewer, "mine"));
        assertEquals("[assessment:in_review]", turns(world.consultant, "reviewer"));
    }

    @Test void nobodyTicksOffAReviewThatWasNotMadeAndTheClientDoesNotReadTheFirmsTurns() {
        Cases.submitted(world);
        var waiting = Api.as(world.consultant).get(client(world) + "/obligations").json().path("items").path(0);
        assertEquals("obligation_follows", waiting.path("actions").path("complete").path("reason").asText());
        refused(409, "obligation_follows", Api.as(world.consultant).act(at(world, java.util.UUID.fromString(waiting.path("id").asText())) + "/completion", Map.of(), waiting.path("version").asLong()));
        assertEquals(0, Api.as(world.coordinator).get(client(world) + "/obligations").json().path("total").asInt());
    }

    @Test void whatIsDoneByDoingItIsNotTickedOffButSomebodyMaySayWhyItIsNotNeeded() {
        ok(Api.as(world.consultant).upload(client(world) + "/evidence?kind=contract&expiresOn=2099-01-01", "terms.pdf", Cases.pdf()));
        var expiring = Api.as(world.consultant).get(client(world) + "/obligations").json().path("items").path(0);
        assertEquals("evidence_expiry", expiring.path("kind").asText());
        assertEquals("obligation_follows", expiring.path("actions").path("complete").path("reason").asText());
        assertTrue(expiring.path("actions").path("waive").path("allowed").asBoolean());
        var path = at(world, java.util.UUID.fromString(expiring.path("id").asText()));
        refused(409, "obligation_follows", Api.as(world.consultant).act(path + "/completion", Map.of("note", "Seen to."), expiring.path("version").asLong()));
        ok(Api.as(world.consultant).act(path + "/waiver", Map.of("reason", "The contract has ended."), expiring.path("version").asLong()));
    }

    /** A person of the firm judges whether these were done; the others tell so themselves. */
    @Test void onlyWhatSomebodyHasToJudgeIsTickedOff() {
        var ticked = java.util.Arrays.stream(Obligations.Kind.values())
            .filter(kind -> !Obligations.follows(new hk.praya.jooq.obligation.tables.records.ObligationRecord().setKind(kind.key()), ObligationState.Event.COMPLETE)).toList();
        assertEquals(java.util.List.of(Obligations.Kind.CONDITION, Obligations.Kind.MANUAL, Obligations.Kind.MENTION,
            Obligations.Kind.CONSENT_WITHDRAWN, Obligations.Kind.NOTICE_UNREAD, Obligations.Kind.NOTICE_UNREACHED), ticked);
    }

    @Test void aVendorThatWasAskedHoldsTheBallUntilItAnswers() {
        var tia = Cases.draft(world);
        var path = Cases.at(world, tia) + "/answers/G1.main";
        ok(Api.as(world.consultant).put(path, Map.of("proof", "none", "state", "vendor_asked", "askedOn", "2026-11-01"), 0));
        assertEquals("[vendor_question:G1]", turns(world.consultant, "vendor"));
        ok(Api.as(world.consultant).put(path, Cases.answer("mainland"), 1));
        assertEquals("[]", turns(world.consultant, "vendor"));
        ok(Api.as(world.consultant).put(path, Map.of("proof", "none", "state", "vendor_asked", "askedOn", "2026-11-20"), 2));
        assertEquals("[vendor_question:G1]", turns(world.consultant, "vendor"), "asked again");
    }

    @Test void questionsSentStandUntilTheyAreAnsweredOrTakenBack() {
        var request = Cases.asked(world);
        var question = ofKind("open", "question").getFirst();
        assertEquals(2, question.path("particulars").path("count").asInt());
        assertEquals(1, question.path("askedCount").asInt());
        assertTrue(question.path("due").isNull(), "no date is invented");
        assertEquals(world.coordinator.id().toString(), question.path("ownerPersonId").asText());
        ok(Api.as(world.coordinator).post(client(world) + "/question-requests/" + request + "/completion", Map.of()));
        assertEquals("answered", ofKind("settled", "question").getFirst().path("reason").asText());
        var tia = Cases.draft(world);
        var another = ok(consultant.post(Cases.at(world, tia) + "/question-requests", Cases.asking(world))).id();
        ok(consultant.post(Cases.at(world, tia) + "/question-requests/" + another + "/withdrawal", Map.of()));
        assertEquals(List.of(), ofKind("open", "question"));
    }

    @Test void evidenceThatExpiresIsAnObligationAndOtherEvidenceIsNot() {
        ok(consultant.upload(client(world) + "/evidence?kind=certificate&expiresOn=" + today().plusDays(40), "ISO 27001.pdf", Cases.pdf()));
        Cases.evidence(world);
        var expiring = ofKind("open", "evidence_expiry");
        assertEquals(1, expiring.size());
        assertEquals("ISO 27001.pdf", expiring.getFirst().path("particulars").path("name").asText());
    }

    @Test void aReminderIsCounted() {
        var id = written(world);
        var said = ok(consultant.act(at(world, id) + "/reminder", Map.of("channel", "whatsapp"), 0)).json();
        assertTrue(said.path("message").asText().contains("向釘釘索取儲存地點證明"));
        assertEquals(1, said.path("obligation").path("askedCount").asInt());
        assertEquals(today().toString(), said.path("obligation").path("lastAskedOn").asText());
        assertFalse(said.path("sent").asBoolean());
        var nobodys = ok(consultant.post(client(world) + "/obligations", writing("等候供應商", "vendor", null, today()))).id();
        refused(409, "owner_without_email", consultant.act(at(world, nobodys) + "/reminder", Map.of("channel", "email"), 0));
        ok(consultant.act(at(world, nobodys) + "/reminder", Map.of("channel", "whatsapp"), 0));
    }
}
