package hk.praya.evidence;

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
import hk.praya.testing.World.Someone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A document that is asked for, from the asking to its end. */
class RequestTest {
    private final World world = World.fresh();

    private String at(UUID request, String more) {
        return client(world) + "/evidence-requests/" + request + more;
    }

    private JsonNode view(Someone who, UUID request) {
        return ok(Api.as(who).get(at(request, ""))).json();
    }

    private JsonNode obligation(UUID request) {
        for (var row : ok(Api.as(world.consultant).get(client(world) + "/obligations?open=true")).json().path("items")) if (row.path("subjectId").asText().equals(request.toString())) return row;
        return Api.JSON.nullNode();
    }

    private Api.Reply answer(Someone who, UUID request, List<String> items, long version) {
        return Api.as(who).act(at(request, "/answer"), Map.of("evidenceIds", items, "lacking", false, "note", "As signed."), version);
    }

    @Test void goesToTheClientComesBackAndIsAccepted() {
        var request = Cases.wanted(world);
        assertEquals("client", obligation(request).path("ballWith").asText());
        assertEquals(world.coordinator.id().toString(), obligation(request).path("ownerPersonId").asText());
        assertTrue(view(world.coordinator, request).path("actions").path("answer").path("allowed").asBoolean());
        var item = ok(Api.as(world.coordinator).upload(client(world) + "/evidence?kind=contract", "合約.pdf", Cases.pdf())).id();
        ok(answer(world.coordinator, request, List.of(item.toString()), 0));
        var given = view(world.consultant, request);
        assertEquals("given", given.path("state").asText());
        assertEquals("合約.pdf", given.path("items").path(0).path("name").asText());
        assertEquals("consultant", obligation(request).path("ballWith").asText());
        assertEquals("given", obligation(request).path("particulars").path("text").asText());
        refused(409, "evidence_request_given", answer(world.coordinator, request, List.of(item.toString()), 1));
        ok(Api.as(world.consultant).act(at(request, "/return"), Map.of("comment", "Page 14 is missing."), 1));
        assertEquals("client", obligation(request).path("ballWith").asText());
        ok(answer(world.coordinator, request, List.of(item.toString()), 2));
        ok(Api.as(world.consultant).act(at(request, "/acceptance"), Map.of(), 3));
        assertTrue(obligation(request).isNull(), "nothing is left to see to");
        assertEquals(List.of("give", "return", "give", "accept"), view(world.coordinator, request).path("steps").findValuesAsText("event"));
        assertEquals("evidence_request", ok(Api.as(world.consultant).get(client(world) + "/evidence/" + item)).json().path("uses").path(0).path("kind").asText());
    }

    @Test void thatThereIsNoneIsAnAnswerWithAReason() {
        var request = Cases.wanted(world);
        refused(400, "reason_missing", Api.as(world.coordinator).act(at(request, "/answer"), Map.of("evidenceIds", List.of(), "lacking", true), 0));
        refused(400, "evidence_missing", Api.as(world.coordinator).act(at(request, "/answer"), Map.of("evidenceIds", List.of(), "lacking", false), 0));
        ok(Api.as(world.coordinator).act(at(request, "/answer"), Map.of("evidenceIds", List.of(), "lacking", true, "note", "We never signed one."), 0));
        assertEquals("lacking", view(world.consultant, request).path("state").asText());
        assertEquals("We never signed one.", view(world.consultant, request).path("note").asText());
        ok(Api.as(world.consultant).act(at(request, "/acceptance"), Map.of(), 1));
    }

    @Test void isReadAndAnsweredOnlyByWhomItWasAskedOf() {
        var request = Cases.wanted(world);
        assertEquals(404, Api.as(world.decisionMaker).get(at(request, "")).status());
        assertEquals(0, ok(Api.as(world.decisionMaker).get(client(world) + "/evidence-requests")).json().path("total").asInt());
        assertEquals(1, ok(Api.as(world.coordinator).get(client(world) + "/evidence-requests?open=true")).json().path("total").asInt());
        var none = Map.of("evidenceIds", List.of(), "lacking", true, "note", "None.");
        assertEquals(404, Api.as(world.decisionMaker).act(at(request, "/answer"), none, 0).status());
        assertEquals(403, answer(world.consultant, request, List.of(UUID.randomUUID().toString()), 0).status());
        assertEquals(403, Api.as(world.coordinator).act(at(request, "/acceptance"), Map.of(), 0).status());
        assertEquals(403, Api.as(world.reviewer).post(client(world) + "/evidence-requests", Cases.wanting(world)).status());
        assertEquals(404, Api.as(world.otherCoordinator).get(at(request, "")).status());
    }

    @Test void isAskedOfSomebodyWhoCanAnswerForSomethingThatExists() {
        var wanting = new HashMap<>(Cases.wanting(world));
        wanting.put("personId", world.staff.id().toString());
        refused(400, "person_needs_role", Api.as(world.consultant).post(client(world) + "/evidence-requests", wanting));
        wanting.put("personId", world.coordinator.id().toString());
        wanting.put("due", "2020-01-01");
        refused(400, "date_in_past", Api.as(world.consultant).post(client(world) + "/evidence-requests", wanting));
        wanting.remove("due");
        wanting.put("questions", List.of("G1"));
        refused(400, "field.missing", Api.as(world.consultant).post(client(world) + "/evidence-requests", wanting));
        wanting.put("assessmentId", UUID.randomUUID().toString());
        refused(400, "assessment_unknown", Api.as(world.consultant).post(client(world) + "/evidence-requests", wanting));
        wanting.put("assessmentId", Cases.draft(world).toString());
        ok(Api.as(world.consultant).post(client(world) + "/evidence-requests", wanting));
        wanting.put("questions", List.of("Z9"));
        refused(400, "question_unknown", Api.as(world.consultant).post(client(world) + "/evidence-requests", wanting));
    }

    @Test void theSecondOfTwoIsTold() {
        var request = Cases.given(world);
        ok(Api.as(world.consultant).act(at(request, "/acceptance"), Map.of(), 1));
        refused(412, "stale", Api.as(world.consultant).act(at(request, "/return"), Map.of("comment", "No."), 1));
        refused(409, "evidence_request_accepted", Api.as(world.consultant).act(at(request, "/return"), Map.of("comment", "No."), 2));
    }

    @Test void whatWasTakenBackIsNobodysTurn() {
        var request = Cases.wanted(world);
        ok(Api.as(world.consultant).act(at(request, "/withdrawal"), Map.of(), 0));
        assertTrue(obligation(request).isNull());
        refused(409, "evidence_request_withdrawn", Api.as(world.coordinator).act(at(request, "/answer"), Map.of("evidenceIds", List.of(), "lacking", true, "note", "None."), 1));
        refused(400, "link.subject_unknown", Api.as(world.consultant).post(client(world) + "/links", link(request)));
    }

    private Map<String, Object> link(UUID request) {
        return Map.of("personId", world.coordinator.id().toString(), "purpose", "evidence", "subjectId", request.toString(), "send", "copy");
    }

    @Test void aLinkLeadsToItAndItsTurnEndsOnlyWithTheStepItself() {
        var request = Cases.wanted(world);
        assertFalse(ok(Api.as(world.consultant).post(client(world) + "/links", link(request))).json().path("url").asText().isEmpty());
        var turn = obligation(request);
        refused(409, "obligation_follows", Api.as(world.consultant).act(client(world) + "/obligations/" + turn.path("id").asText() + "/completion", Map.of(), turn.path("version").asLong()));
    }
}
