package hk.praya.asking;

import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.Cases;
import hk.praya.testing.Mailbox;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody of the roster without a role answers what they are asked, and sees nothing beside. */
class AskedStaffTest {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private final World world = World.fresh();
    private final UUID tia = draft(world);
    private final Api consultant = Api.as(world.consultant);
    private final Api staff = Api.as(world.staff);

    private Reply asking(UUID person, String... questions) {
        return consultant.post(at(world, tia) + "/question-requests", Map.of("personId", person.toString(), "questions", List.of(questions), "message", "Please help."));
    }

    private UUID ask(Someone somebody, String... questions) {
        return ok(asking(somebody.id(), questions)).id();
    }

    private String path(UUID request) {
        return client(world) + "/question-requests/" + request;
    }

    private static List<String> ids(JsonNode list, String field) {
        var ids = new ArrayList<String>();
        list.forEach(each -> ids.add(each.path(field).asText()));
        return ids;
    }

    @Test void theyOpenAnswerAndHandInWhatTheyAreAsked() {
        var request = ask(world.staff, "G1");
        var home = ok(staff.get(client(world) + "/home")).json();
        assertEquals(List.of(request.toString()), ids(home.path("questions"), "requestId"));
        assertTrue(home.path("tias").isEmpty() && home.path("decisions").isEmpty(), home.toString());
        assertEquals(List.of("G1"), ids(ok(staff.get(path(request))).json().path("visible"), "question"));
        ok(staff.put(path(request) + "/answers/G1.main", answer("mainland"), 0));
        ok(staff.post(path(request) + "/completion", Map.of()));
        var after = ok(staff.get(client(world) + "/home")).json();
        assertTrue(after.path("questions").isEmpty(), after.toString());
        assertEquals(List.of(request.toString()), ids(after.path("sent"), "requestId"));
        for (var row : ok(consultant.get(at(world, tia))).json().path("answers")) {
            if (!row.path("key").asText().equals("G1.main")) continue;
            assertEquals("client " + world.staff.id(), row.path("source").asText() + " " + row.path("by").asText());
            return;
        }
        throw new AssertionError("the answer is not there");
    }

    @Test void byLinkTooWhoeverNeverCameBefore() {
        var made = ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "Newly Hired"), "email", "new." + world.client.id() + "@example.org", "mobileKind", "none", "accountKind", "unknown", "active", true))).id();
        var request = ok(asking(made, "G1")).id();
        var issued = ok(consultant.post(client(world) + "/links", Map.of("personId", made.toString(), "purpose", "questions", "subjectId", request.toString(), "send", "copy"))).json();
        var url = issued.path("url").asText();
        var link = "/public/links/" + url.substring(url.lastIndexOf('/') + 1);
        assertEquals(202, Api.nobody().send("POST", link + "/code", "{}", "application/json", Map.of()).status());
        var code = CODE.matcher(Mailbox.one().sentTo("new." + world.client.id() + "@example.org").getLast().text());
        assertTrue(code.find());
        var entered = ok(Api.nobody().send("POST", link + "/session", Map.of("code", code.group(1)), "application/json", Map.of()));
        assertEquals("/my/questions/" + request, entered.json().path("redirect").asText());
        var cookie = entered.headers().get("Set-Cookie");
        var newcomer = Api.withToken(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
        ok(newcomer.put(path(request) + "/answers/G1.main", answer("mainland"), 0));
        ok(newcomer.post(path(request) + "/completion", Map.of()));
        seesNothingBeside(newcomer, ask(world.coordinator, "G2"));
    }

    @Test void whatIsAskedOfOthersIsAbsent() {
        var theirs = ask(world.coordinator, "G1", "G2");
        ask(world.staff, "J1");
        seesNothingBeside(staff, theirs);
        assertEquals(1, ok(staff.get(client(world) + "/home")).json().path("questions").size());
        var mine = ask(world.staff, "K3");
        assertEquals(404, Api.as(world.coordinator).get(path(mine)).status());
        assertEquals(404, Api.as(world.otherCoordinator).get(path(mine)).status());
        assertEquals(404, staff.get("/api/clients/" + world.otherClient.id() + "/question-requests/" + mine).status());
        assertEquals(404, staff.put(path(mine) + "/answers/G1.main", answer("mainland"), 0).status(), "not among what they are asked");
    }

    private void seesNothingBeside(Api somebody, UUID theirs) {
        assertEquals(404, somebody.get(path(theirs)).status());
        assertEquals(404, somebody.put(path(theirs) + "/answers/G2.main", answer("routine"), 0).status());
        assertEquals(404, somebody.post(path(theirs) + "/completion", Map.of()).status());
        var request = Cases.wanted(world);
        for (var beside : List.of("/people", "/evidence", "/evidence-requests", "/evidence-requests/" + request, "/obligations", "/tias", "/tias/" + tia, "/tias/" + tia + "/question-requests",
            "/tias/" + tia + "/recommendation", "/tias/" + tia + "/document", "/roster-facts", "/links")) {
            assertEquals(403, somebody.get(client(world) + beside).status(), beside);
        }
        assertEquals(403, somebody.upload(client(world) + "/evidence?kind=contract", "合約.pdf", Cases.pdf()).status());
    }

    @Test void theyPointToNoDocumentThatIsNotTheirs() {
        var request = ask(world.staff, "G1");
        var pointing = new java.util.HashMap<>(answer("mainland"));
        pointing.put("evidenceIds", List.of(Cases.evidence(world).toString()));
        refused(400, "evidence_unknown", staff.put(path(request) + "/answers/G1.main", pointing, 0));
    }

    @Test void onlyThoseOnThisRosterAreAsked() {
        refused(400, "person_unknown", asking(world.otherCoordinator.id(), "G1"));
        refused(400, "person_unknown", asking(UUID.randomUUID(), "G1"));
        refused(400, "person_unknown", asking(world.consultant.id(), "G1"));
        assertTrue(ok(consultant.get(client(world) + "/people/" + world.staff.id())).json().path("roles").toString().matches("\\[(\"staff\")?]"), "nobody is given a role by being asked");
    }

    @Test void whatIsTakenBackTakesNothingAndTwoClicksHandInOnce() throws Exception {
        var gone = ask(world.staff, "G1");
        ok(consultant.post(at(world, tia) + "/question-requests/" + gone + "/withdrawal", Map.of()));
        assertTrue(ok(staff.get(path(gone))).json().path("withdrawn").asBoolean());
        assertEquals(404, staff.put(path(gone) + "/answers/G1.main", answer("mainland"), 0).status());
        var request = ask(world.staff, "G1");
        ok(staff.put(path(request) + "/answers/G1.main", answer("mainland"), 0));
        refused(412, "stale", staff.put(path(request) + "/answers/G1.main", answer("elsewhere"), 0));
        Callable<Integer> click = () -> staff.post(path(request) + "/completion", Map.of()).status();
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = two.submit(click);
            var second = two.submit(click);
            assertEquals(200 + 409, first.get() + second.get());
        }
        refused(409, "request_completed", staff.put(path(request) + "/answers/G1.main", answer("elsewhere"), 1));
    }

    @Test void theirOwnLoginReadsTheirOwnRequestsAndWritesNone() throws SQLException {
        ask(world.coordinator, "G1");
        var mine = ask(world.staff, "J1");
        try (var connection = Postgres.one().as("praya_person"); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var scope = "set local praya.firm = '" + world.firm.id() + "'; set local praya.reach = '{" + world.client.id() + "}'; set local praya.person = '" + world.staff.id() + "'";
            statement.execute(scope);
            try (var rows = statement.executeQuery("select id from tia.question_request")) {
                assertTrue(rows.next());
                assertEquals(mine.toString(), rows.getString(1));
                assertTrue(!rows.next());
            }
            for (var beside : List.of("select 1 from tia.answer", "select 1 from tia.assessment", "select 1 from tia.verdict", "update tia.question_request set completed_at = now()", "delete from tia.question_request",
                "select 1 from evidence.item", "select 1 from obligation.act")) {
                connection.rollback();
                statement.execute(scope);
                assertEquals("42501", assertThrows(SQLException.class, () -> statement.execute(beside), beside).getSQLState(), beside);
            }
        }
    }
}
