package hk.praya.retention;

import static hk.praya.retention.RetentionCases.REASON;
import static hk.praya.retention.RetentionCases.left;
import static hk.praya.retention.RetentionCases.retention;
import static hk.praya.retention.RetentionCases.sql;
import static hk.praya.retention.RetentionCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.ledger.LedgerCases;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table, the client's own periods, and what is looked at once a year. */
class RetentionTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private JsonNode view() {
        return ok(consultant.get(retention(world))).json();
    }

    private JsonNode row(String key) {
        for (var row : view().path("rows")) if (row.path("key").asText().equals(key)) return row;
        throw new AssertionError(key);
    }

    private List<String> open() {
        var open = ok(consultant.get(client(world) + "/obligations")).json().path("items");
        return java.util.stream.IntStream.range(0, open.size()).mapToObj(open::get).filter(each -> each.path("kind").asText().equals("retention_review")).map(each -> each.path("due").asText()).toList();
    }

    @Test void theTableSaysItsGradeAndWhatIsOnlyGuidance() {
        assertEquals("verified", row("former_employees").path("grade").asText());
        assertEquals("from-memory", row("wage_records").path("grade").asText());
        assertEquals("proposal", row("compliance_file").path("grade").asText());
        assertEquals("proposal", row("former_customers").path("grade").asText(), "no law lays it down");
        assertEquals(84, row("former_employees").path("months").asInt());
        for (var acts : List.of("former_employees", "former_customers", "compliance_file")) assertTrue(row(acts).path("acts").asBoolean(), acts);
        assertFalse(row("business_records").path("acts").asBoolean());
        for (var row : view().path("rows")) assertTrue(row.path("record").path("en").asText().length() > 3 && row.path("record").path("zhHant").asText().length() > 3);
    }

    @Test void aClientsOwnPeriodHoldsInThePlaceOfTheTables() {
        left(world, "Of late", 3);
        assertEquals(0, view().path("groups").path(0).path("due").asInt());
        var at = retention(world) + "/periods/former_employees";
        ok(consultant.put(at, Map.of("months", 24, "reason", REASON), 0));
        assertEquals(1, view().path("groups").path(0).path("due").asInt());
        assertEquals(24, row("former_employees").path("own").path("months").asInt());
        refused(412, "stale", consultant.put(at, Map.of("months", 12, "reason", REASON), 0));
        refused(400, "retention_reason_short", consultant.put(at, Map.of("months", 12, "reason", "   because   "), 1));
        var body = new java.util.HashMap<String, Object>(Map.of("reason", REASON));
        ok(consultant.put(at, body, 1));
        assertEquals(0, view().path("groups").path(0).path("due").asInt(), "as the table has it again");
        refused(409, "retention_guidance", consultant.put(retention(world) + "/periods/business_records", Map.of("months", 12, "reason", REASON), 0));
        assertEquals(404, consultant.put(retention(world) + "/periods/nonsense", Map.of("months", 12, "reason", REASON), 0).status());
    }

    @Test void theRosterBeginsAYearlyReviewAndFinishingItBeginsTheNext() {
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "New Person"), "mobileKind", "none", "accountKind", "none", "active", true)));
        assertEquals(1, open().size());
        assertEquals(view().path("reviewDue").asText(), open().getFirst());
        left(world, "Long ago", 9);
        var version = version(world);
        refused(400, "retention_undecided", consultant.act(retention(world) + "/reviews", Map.of("decisions", List.of()), version));
        refused(400, "retention_reason_short", finish("former_employees", "keep", "short", 1, version));
        assertEquals(412, finish("former_employees", "dispose", "", 7, version).status(), "more than were seen");
        ok(finish("former_employees", "dispose", "", 1, version));
        assertEquals(412, finish("former_employees", "dispose", "", 1, version).status(), "pressed twice it is one");
        var reviews = ok(consultant.get(retention(world) + "/reviews")).json();
        assertEquals(1, reviews.path("total").asInt());
        for (var group : reviews.path("items").path(0).path("groups")) assertEquals(group.path("kind").asText().equals("former_employees") ? "dispose" : "nothing", group.path("decision").asText());
        assertEquals(1, open().size(), "the next one");
        assertEquals("0", RetentionCases.one("select count(*) from roster.person where client_id = '" + world.client.id() + "' and disposed_at is not null"), "deciding disposes of nobody");
    }

    private Api.Reply finish(String kind, String decision, String reason, int due, long version) {
        return consultant.act(retention(world) + "/reviews", Map.of("decisions", List.of(Map.of("kind", kind, "decision", decision, "reason", reason, "due", due))), version);
    }

    @Test void recordsOfATextThatEndedLongAgoAreCountedAndStayAsProof() {
        var notice = NoticeCases.published(world);
        LedgerCases.acknowledged(world, world.staff, notice);
        ok(consultant.post(NoticeCases.at(world, notice) + "/withdrawal", Map.of("note", "Gone.")));
        sql("update notice.version set ended_at = now() - interval '8 years' where notice_id = '" + notice + "' and state = 'withdrawn'");
        var list = ok(consultant.get(retention(world) + "/ended")).json();
        assertEquals(List.of(1, 1), List.of(list.path("total").asInt(), list.path("items").path(0).path("records").asInt()));
        assertFalse(list.path("items").path(0).path("held").asBoolean());
        RetentionCases.held(world, "notice", notice);
        assertTrue(ok(consultant.get(retention(world) + "/ended")).json().path("items").path(0).path("held").asBoolean());
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "New Person"), "mobileKind", "none", "accountKind", "none", "active", true)));
        refused(409, "retention_records_stay", finish("compliance_file", "dispose", "", 1, version(world)));
        refused(409, "retention_records_stay", consultant.put(retention(world) + "/periods/compliance_file", Map.of("months", 24, "reason", REASON), 0));
        ok(consultant.act(retention(world) + "/reviews", Map.of("decisions", List.of()), version(world)));
        var groups = ok(consultant.get(retention(world) + "/reviews")).json().path("items").path(0).path("groups");
        for (var group : groups) if (group.path("kind").asText().equals("compliance_file")) assertEquals("keep", group.path("decision").asText(), "nobody is asked, and what stays is said to stay");
    }

    @Test void aVersionThatAnotherTookThePlaceOfIsNotCountedAsEnded() {
        var notice = NoticeCases.publishedAgain(world);
        sql("update notice.version set ended_at = now() - interval '8 years' where notice_id = '" + notice + "' and state = 'superseded'");
        assertEquals("1", RetentionCases.one("select count(*) from notice.version where notice_id = '" + notice + "' and state = 'superseded'"));
        assertEquals(0, ok(consultant.get(retention(world) + "/ended")).json().path("total").asInt());
    }

    @Test void aListGoesOnWhereItStopped() {
        for (var each = 0; each < 5; each++) left(world, "Leaver " + each, 8 + each);
        var first = ok(consultant.get(retention(world) + "/leavers?limit=3")).json();
        assertEquals(List.of(5, 3), List.of(first.path("total").asInt(), first.path("items").size()));
        assertEquals("Leaver 4", first.path("items").path(0).path("name").path("en").asText(), "longest gone first");
        assertEquals(2, ok(consultant.get(retention(world) + "/leavers?limit=3&cursor=" + first.path("next").asText())).json().path("items").size());
        assertEquals(0, ok(Api.as(world.otherConsultant).get(retention(world).replace(world.client.id().toString(), world.otherClient.id().toString()) + "/leavers")).json().path("total").asInt());
    }

    @Test void whatIsHeldAlreadyIsNotHeldTwiceAndNothingOfAnotherClientIsHeld() {
        var person = left(world, "Held Person", 1);
        RetentionCases.held(world, "person", person);
        refused(409, "retention_held_already", consultant.post(retention(world) + "/holds", RetentionCases.holding("person", person)));
        refused(400, "field.unknown", consultant.post(retention(world) + "/holds", RetentionCases.holding("notice", person)));
        refused(400, "field.unknown", consultant.post(retention(world) + "/holds", RetentionCases.holding("person", java.util.UUID.randomUUID())));
        var list = ok(consultant.get(retention(world) + "/holds")).json();
        assertEquals("Held Person", list.path("items").path(0).path("subject").path("en").asText());
        assertEquals(403, Api.as(world.partner).post(retention(world) + "/holds", RetentionCases.holding("client", null)).status());
    }
}
