package hk.praya.obligation;

import static hk.praya.obligation.ObligationCalls.at;
import static hk.praya.obligation.ObligationCalls.today;
import static hk.praya.obligation.ObligationCalls.writing;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people of the client hold: they see their own, say that it is done, and the firm sees to it or hands it back. */
class OwnObligationsTest {
    private static final Map<String, String> DONE = Map.of("note", "已於星期一寄出。");
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private UUID given(@Nullable Someone to) {
        return ok(consultant.post(client(world) + "/obligations", writing("向釘釘索取儲存地點證明", "client", to == null ? null : to.id(), today().plusDays(5)))).id();
    }

    private List<JsonNode> own(Someone somebody) {
        var rows = new ArrayList<JsonNode>();
        ok(Api.as(somebody).get(client(world) + "/own-obligations")).json().path("items").forEach(rows::add);
        return rows;
    }

    private List<String> ids(Someone somebody) {
        return own(somebody).stream().map(row -> row.path("id").asText()).toList();
    }

    private String report(UUID id) {
        return client(world) + "/own-obligations/" + id + "/report";
    }

    private JsonNode view(UUID id) {
        return ok(consultant.get(at(world, id))).json();
    }

    @Test void staffSeeTheirsSayThatItIsDoneAndHaveItBackWithTheReason() {
        var id = given(world.staff);
        var other = given(world.coordinator);
        assertEquals(List.of(id.toString()), ids(world.staff));
        assertEquals(List.of(other.toString()), ids(world.coordinator));
        assertTrue(own(world.staff).getFirst().path("mine").asBoolean());
        ok(Api.as(world.staff).act(report(id), DONE, 0));
        assertTrue(ids(world.staff).isEmpty());
        var told = view(id);
        assertEquals(List.of("consultant", "open", "已於星期一寄出。", "Person staff"), List.of(told.path("obligation").path("ballWith").asText(), told.path("obligation").path("state").asText(),
            told.path("obligation").path("remark").asText(), told.path("obligation").path("reportedBy").path("en").asText()));
        for (var line : ok(consultant.get("/api/firm/worklist?ball=mine")).json().path("items")) {
            if (line.path("obligation").path("id").asText().equals(id.toString())) assertEquals("Person staff", line.path("obligation").path("reportedBy").path("en").asText());
        }
        assertEquals("report 已於星期一寄出。", told.path("acts").path(0).path("event").asText() + " " + told.path("acts").path(0).path("note").asText());
        ok(consultant.send("PUT", at(world, id) + "/owner", Map.of("ballWith", "client", "ownerPersonId", world.staff.id().toString(), "note", "Which office was it sent to?"), "application/json", Map.of("If-Match", "\"1\"")));
        assertEquals("Which office was it sent to?", own(world.staff).getFirst().path("remark").asText());
        assertTrue(view(id).path("obligation").path("reportedBy").isNull() || view(id).path("obligation").path("reportedBy").isMissingNode());
        ok(Api.as(world.staff).act(report(id), DONE, 2));
        ok(consultant.act(at(world, id) + "/completion", Map.of("note", ""), 3));
        assertEquals("done", view(id).path("obligation").path("state").asText());
    }

    @Test void whatIsNobodysInParticularIsWithWhoeverActsForTheCompany() {
        var id = given(null);
        assertEquals(List.of(id.toString()), ids(world.coordinator));
        assertEquals(List.of(id.toString()), ids(world.decisionMaker));
        assertFalse(own(world.coordinator).getFirst().path("mine").asBoolean());
        assertTrue(ids(world.staff).isEmpty());
        assertEquals(404, Api.as(world.staff).act(report(id), DONE, 0).status());
        ok(Api.as(world.decisionMaker).act(report(id), DONE, 0));
        assertTrue(ids(world.coordinator).isEmpty());
    }

    @Test void whatIsOthersOrHasAPageOfItsOwnIsAbsent() {
        var theirs = given(world.coordinator);
        assertEquals(404, Api.as(world.staff).act(report(theirs), DONE, 0).status());
        assertEquals(404, Api.as(world.decisionMaker).act(report(theirs), DONE, 0).status());
        assertEquals(404, Api.as(world.otherCoordinator).act(report(theirs), DONE, 0).status());
        assertEquals(403, consultant.act(report(theirs), DONE, 0).status());
        ok(consultant.post(Cases.at(world, Cases.draft(world)) + "/question-requests", Map.of("personId", world.coordinator.id().toString(), "questions", List.of("G1"), "message", "")));
        assertEquals(List.of(theirs.toString()), ids(world.coordinator), "questions are answered on their page");
        var question = question();
        assertEquals(404, Api.as(world.coordinator).act(report(UUID.fromString(question.path("id").asText())), DONE, question.path("version").asLong()).status());
        var ours = ok(consultant.post(client(world) + "/obligations", writing("Ours", "consultant", null, today()))).id();
        assertEquals(404, Api.as(world.coordinator).act(report(ours), DONE, 0).status());
    }

    private JsonNode question() {
        for (var row : ok(consultant.get(client(world) + "/obligations?state=open")).json().path("items")) if (row.path("kind").asText().equals("question")) return row;
        throw new AssertionError("no question");
    }

    @Test void aStaleVersionAnEmptyNoteAndASettledOneAreRefused() {
        var id = given(world.staff);
        refused(412, "stale", Api.as(world.staff).act(report(id), DONE, 7));
        assertEquals(400, Api.as(world.staff).act(report(id), Map.of("note", "  "), 0).status());
        assertEquals(400, Api.as(world.staff).act(report(id), Map.of("note", "x".repeat(1001)), 0).status());
        assertEquals(428, Api.as(world.staff).post(report(id), DONE).status());
        ok(consultant.act(at(world, id) + "/completion", Map.of("note", ""), 0));
        assertEquals(409, Api.as(world.staff).act(report(id), DONE, 1).status());
    }

    @Test void twoClicksHandItOverOnce() throws Exception {
        var id = given(world.staff);
        Callable<Integer> click = () -> Api.as(world.staff).act(report(id), DONE, 0).status();
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = two.submit(click);
            var second = two.submit(click);
            assertEquals(200 + 412, first.get() + second.get());
        }
        assertEquals(2, view(id).path("acts").size());
    }

    @Test void theirOwnLoginHandsOverWhatIsTheirsAndDoesNothingElse() throws SQLException {
        var mine = given(world.staff);
        given(world.coordinator);
        given(null);
        try (var connection = Postgres.one().as("praya_person"); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var scope = "set local praya.firm = '" + world.firm.id() + "'; set local praya.reach = '{" + world.client.id() + "}'; set local praya.person = '" + world.staff.id() + "'";
            statement.execute(scope);
            try (var rows = statement.executeQuery("select id from obligation.obligation")) {
                assertTrue(rows.next());
                assertEquals(mine.toString(), rows.getString(1));
                assertFalse(rows.next());
            }
            for (var beside : List.of("update obligation.obligation set state = 'done'", "update obligation.obligation set remark = 'x'", "update obligation.obligation set due = null",
                "update obligation.obligation set ball_with = 'consultant', owner_person_id = null, reported_by = '" + world.coordinator.id() + "'", "delete from obligation.obligation", "select 1 from obligation.act",
                "insert into obligation.act (firm_id, client_id, id, obligation_id, event, actor_kind, actor_id, at) values ('" + world.firm.id() + "', '" + world.client.id() + "', gen_random_uuid(), '" + mine
                    + "', 'complete', 'person', '" + world.staff.id() + "', now())")) {
                connection.rollback();
                statement.execute(scope);
                assertEquals("42501", assertThrows(SQLException.class, () -> statement.execute(beside), beside).getSQLState(), beside);
            }
        }
    }

    private static Map<String, Object> condition(String text, String owner, @Nullable Someone member, @Nullable Someone person) {
        var condition = new HashMap<String, Object>(Map.of("text", text, "owner", owner, "due", today().plusDays(30).toString()));
        if (member != null) condition.put("ownerMemberId", member.id().toString());
        if (person != null) condition.put("ownerPersonId", person.id().toString());
        return condition;
    }

    private Api.Reply reviewed(UUID tia, List<Map<String, Object>> conditions) {
        return Api.as(world.reviewer).act(Cases.at(world, tia) + "/review", Map.of("outcome", "recommended", "recommendation", "stop", "note", "Not on this evidence.", "comments", List.of(), "conditions", conditions), Cases.version(world, tia));
    }

    @Test void aConditionIsWithWhoeverItNames() {
        var tia = Cases.submitted(world);
        refused(400, "condition_owner_unknown", reviewed(tia, List.of(condition("a", "Somebody", null, world.otherCoordinator))));
        refused(400, "condition_owner_unknown", reviewed(tia, List.of(condition("a", "Somebody", world.otherConsultant, null))));
        refused(400, "condition_owner_unknown", reviewed(tia, List.of(condition("a", "Both", world.consultant, world.coordinator))));
        ok(reviewed(tia, List.of(condition("Switch off remote access", "Person staff", null, world.staff), condition("Ask the vendor again", "Member consultant", world.consultant, null), condition("Tell the staff", "HR", null, null))));
        var accepting = new HashMap<>(Cases.accepting());
        accepting.put("choice", "accept_with_conditions");
        accepting.put("conditions", List.of(condition("Report to the board", "Person decision_maker", null, world.decisionMaker)));
        var holders = ok(Api.as(world.decisionMaker).get(Cases.at(world, tia) + "/recommendation")).json().path("holders");
        assertTrue(holders.has(world.coordinator.id().toString()) && holders.has(world.decisionMaker.id().toString()) && !holders.has(world.staff.id().toString()), holders.toString());
        assertTrue(ok(Api.as(world.coordinator).get(Cases.at(world, tia) + "/recommendation")).json().path("holders").isEmpty(), "who does not decide names nobody");
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", accepting, Cases.version(world, tia)));
        assertEquals(List.of("Switch off remote access"), texts(world.staff));
        assertEquals(List.of("Tell the staff"), texts(world.coordinator));
        assertEquals(List.of("Report to the board", "Tell the staff"), texts(world.decisionMaker).stream().sorted().toList());
        var ours = new ArrayList<String>();
        for (var row : ok(consultant.get(client(world) + "/obligations?state=open")).json().path("items")) {
            if (row.path("kind").asText().equals("condition") && row.path("ownerMemberId").asText().equals(world.consultant.id().toString())) ours.add(row.path("particulars").path("text").asText());
        }
        assertEquals(List.of("Ask the vendor again"), ours);
    }

    /** Whoever decided reads what became of what was decided: done and how, or waived by the firm and why. */
    @Test void whoeverDecidedSeesWhatBecameOfEach() {
        var tia = Cases.submitted(world);
        ok(reviewed(tia, List.of(condition("Switch off remote access", "IT", null, null), condition("Sign the amended DPA", "Legal", null, null))));
        assertTrue(ok(Api.as(world.decisionMaker).get(Cases.at(world, tia) + "/recommendation")).json().path("conditions").isEmpty(), "nothing stands before the decision");
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        for (var row : ok(consultant.get(client(world) + "/obligations?state=open")).json().path("items")) {
            if (!row.path("particulars").path("text").asText().equals("Sign the amended DPA")) continue;
            ok(consultant.act(at(world, UUID.fromString(row.path("id").asText())) + "/waiver", Map.of("reason", "The vendor has left the market."), row.path("version").asLong()));
        }
        var stands = ok(Api.as(world.decisionMaker).get(Cases.at(world, tia) + "/recommendation")).json().path("conditions");
        assertEquals(List.of("review 0 open null", "review 1 waived The vendor has left the market."), List.of(said(stands.path(0)), said(stands.path(1))));
        assertEquals(stands, ok(consultant.get(Cases.at(world, tia))).json().path("conditions"), "the firm reads the same");
    }

    private static String said(JsonNode stand) {
        return stand.path("whose").asText() + " " + stand.path("number").asText() + " " + stand.path("state").asText() + " " + (stand.path("note").isTextual() ? stand.path("note").asText() : "null");
    }

    /** Between the recommendation and the decision people leave: what they were to do is not lost with them. */
    @Test void whoeverHasLeftByThenLeavesItToWhoeverActsForTheCompany() throws SQLException {
        var tia = Cases.submitted(world);
        ok(reviewed(tia, List.of(condition("Switch off remote access", "Person staff", null, world.staff))));
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate("update roster.person set gone_at = now() where person_id = '" + world.staff.id() + "'");
        }
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        assertEquals(List.of("Switch off remote access"), texts(world.coordinator));
    }

    private List<String> texts(Someone somebody) {
        return own(somebody).stream().map(row -> row.path("particulars").path("text").asText()).toList();
    }
}
