package hk.praya.tia;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hk.praya.proof.ProofLapsing;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A measure counts as proven only while its proof holds: then it falls back, the risk with it, and its owner is told. */
class LapsedProofTest {
    private final World world = World.fresh();
    private final UUID tia = draft(world);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    private JsonNode view() {
        return Api.as(world.consultant).get(at(world, tia)).json();
    }

    private UUID item(String query) {
        return ok(Api.as(world.consultant).upload(client(world) + "/evidence?kind=test_record" + query, "Record.pdf", pdf())).id();
    }

    private void measure(UUID item) {
        var body = Map.of("options", List.of("both"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(item));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", body, 0));
    }

    private BigDecimal residual() {
        for (var one : view().path("score").path("scenarios")) if (one.path("id").asText().equals("R2")) return one.path("residual").decimalValue();
        throw new AssertionError("no R2");
    }

    private BigDecimal listed() throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
            var rows = statement.executeQuery("select max(highest_residual) from tia.rollup where client_id = '" + world.client.id() + "'")) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    private JsonNode obligation() {
        for (var state : List.of("open", "settled")) {
            for (var one : Api.as(world.consultant).get(client(world) + "/obligations?state=" + state).json().path("items")) if (one.path("kind").asText().equals("measure_lapsed")) return one;
        }
        return MissingNode.getInstance();
    }

    private static void run(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** As if its last day had been yesterday, and midnight had come. */
    private void expires(UUID item) throws SQLException {
        run("update evidence.item set effective_on = null, expires_on = '" + today.minusDays(1) + "' where id = '" + item + "'");
        run("update access.job set due = now() - interval '1 minute' where subject_id = '" + item + "'");
        assertTrue(Stack.one().bean(ProofLapsing.class).work() > 0);
    }

    @Test void whatBeginsOnADayToComeProvesFromThatDayOn() throws SQLException {
        var unproven = residual();
        var item = item("&effectiveOn=" + today.plusDays(10));
        measure(item);
        assertEquals(0, residual().compareTo(unproven), "its day has not come");
        var lapsed = view().path("lapsed").path(0);
        assertEquals(List.of("not_yet", today.plusDays(10).toString()), List.of(lapsed.path("state").asText(), lapsed.path("since").asText()));
        run("update evidence.item set effective_on = '" + today + "' where id = '" + item + "'");
        run("update access.job set due = now() - interval '1 minute' where subject_id = '" + item + "'");
        assertTrue(Stack.one().bean(ProofLapsing.class).work() > 0);
        assertTrue(residual().compareTo(unproven) < 0);
        assertTrue(view().path("lapsed").isEmpty());
        assertEquals("done", obligation().path("state").asText());
    }

    /** A renewal that is in the drawer already: what it will replace proves until then. */
    @Test void aNewerItemTakesTheOldersPlaceWhenItBegins() throws SQLException {
        var item = item("&expiresOn=" + today.plusDays(30));
        measure(item);
        var proven = residual();
        item("&effectiveOn=" + today.plusDays(20) + "&expiresOn=" + today.plusDays(400) + "&replacesId=" + item);
        assertEquals(0, residual().compareTo(proven));
        assertTrue(view().path("lapsed").isEmpty(), view().path("lapsed").toString());
    }

    private void tested(LocalDate on, int version) {
        tested(on, item(""), version);
    }

    private void tested(LocalDate on, UUID record, int version) {
        var body = Map.of("options", List.of("both"), "proof", "tested", "testedOn", on.toString(), "state", "confirmed", "evidenceIds", List.of(record));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", body, version));
    }

    /** As if the test had been a year and two days ago, and nobody had touched anything since. */
    private void ages() throws SQLException {
        run("update tia.answer set tested_on = '" + today.minusYears(1).minusDays(2) + "' where proof = 'tested' and assessment_id = '" + tia + "'");
        run("update access.job set due = now() - interval '1 minute' where kind = 'proof.lapse:test' and subject_id = '" + tia + "'");
        assertTrue(Stack.one().bean(ProofLapsing.class).work() > 0);
    }

    @Test void aTestThatGrowsTooOldCountsAsADocumentAndTheOwnerIsTold() throws SQLException {
        measure(item(""));
        var documented = residual();
        tested(today.minusDays(30), 1);
        assertTrue(residual().compareTo(documented) < 0, "a test counts for more");
        assertTrue(obligation().isMissingNode());
        run("update tia.rollup set highest_residual = 0.5 where client_id = '" + world.client.id() + "'");
        ages();
        assertEquals(0, residual().compareTo(documented), "it counts as a document");
        var lapsed = view().path("lapsed").path(0);
        assertEquals(List.of("G3.main", "test_outdated", today.minusYears(1).minusDays(2).plusMonths(12).plusDays(1).toString()),
            List.of(lapsed.path("key").asText(), lapsed.path("state").asText(), lapsed.path("since").asText()));
        assertEquals("open", obligation().path("state").asText());
        assertTrue(listed().compareTo(new BigDecimal("0.5")) > 0, "the list knows it, too");
        tested(today, 2);
        assertTrue(view().path("lapsed").isEmpty());
        assertEquals("done", obligation().path("state").asText());
    }

    @Test void theDayIsTheOneAfterTheTestsLast() throws SQLException {
        tested(today.minusDays(30), 0);
        tested(today.minusYears(2), 1);
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
            var rows = statement.executeQuery("select string_agg((due at time zone 'Asia/Hong_Kong')::text, ',') from access.job where kind = 'proof.lapse:test' and subject_id = '" + tia + "'")) {
            rows.next();
            assertEquals(today.minusDays(30).plusMonths(12).plusDays(1) + " 00:00:00", rows.getString(1), "one that is too old already waits for no day");
        }
        assertEquals("test_outdated", view().path("lapsed").path(0).path("state").asText());
    }

    private String told() throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
            var rows = statement.executeQuery("select string_agg((due at time zone 'Asia/Hong_Kong')::date::text, ',' order by due) from access.job where kind = 'proof.lapse:test' and subject_id = '" + tia + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test void aRecordIsOfNoTestThatCameAfterIt() throws SQLException {
        measure(item(""));
        var documented = residual();
        tested(today.minusDays(30), item("&effectiveOn=" + today.minusYears(2)), 1);
        assertEquals(0, residual().compareTo(documented), "the record is two years old, and so is the test that it records");
        var lapsed = view().path("lapsed").path(0);
        assertEquals(List.of("test_outdated", today.minusYears(2).plusMonths(12).plusDays(1).toString()), List.of(lapsed.path("state").asText(), lapsed.path("since").asText()));
        var half = item("&effectiveOn=" + today.minusDays(180));
        tested(today.minusDays(30), half, 2);
        assertTrue(residual().compareTo(documented) < 0, "a record of half a year ago is of a test that counts");
        assertEquals(today.minusDays(180).plusMonths(12).plusDays(1).toString(), told(), "until its own year is over");
        item("&effectiveOn=" + today.minusDays(60) + "&replacesId=" + half);
        assertEquals(today.minusDays(60).plusMonths(12).plusDays(1).toString(), told().split(",")[told().split(",").length - 1], "a newer record is of a newer test");
        tested(today.minusDays(30), item("&effectiveOn=" + today.minusDays(20)), 3);
        assertTrue(told().contains(today.minusDays(30).plusMonths(12).plusDays(1).toString()), "what is written afterwards records the test's own day");
        assertTrue(view().path("lapsed").isEmpty());
    }

    /** The copy's tests grow old as those of the version before did. */
    @Test void aNextVersionIsToldOfItsOwn() throws SQLException {
        tested(today.minusDays(30), 0);
        ok(Api.as(world.consultant).act(at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        var next = ok(Api.as(world.consultant).post(at(world, tia) + "/versions", Map.of())).id();
        run("update tia.answer set tested_on = '" + today.minusYears(1).minusDays(2) + "' where proof = 'tested' and assessment_id = '" + next + "'");
        run("update access.job set due = now() - interval '1 minute' where kind = 'proof.lapse:test' and subject_id = '" + next + "'");
        assertTrue(Stack.one().bean(ProofLapsing.class).work() > 0);
        assertEquals("open", obligation().path("state").asText());
        assertEquals(next.toString(), obligation().path("subjectId").asText());
    }

    @Test void whenItsTimeIsOverTheMeasureFallsBackAndTheOwnerIsTold() throws SQLException {
        var item = item("&expiresOn=" + today.plusDays(30));
        var unproven = residual();
        measure(item);
        assertTrue(residual().compareTo(unproven) < 0, "the measure counts");
        assertTrue(obligation().isMissingNode());
        expires(item);
        assertEquals(0, residual().compareTo(unproven), "it counts as asserted");
        assertEquals(List.of("G3.main", "expired", today.minusDays(1).toString()), List.of(view().path("lapsed").path(0).path("key").asText(), view().path("lapsed").path(0).path("state").asText(),
            view().path("lapsed").path(0).path("since").asText()));
        assertEquals("open", obligation().path("state").asText());
        assertEquals("G3", obligation().path("particulars").path("text").asText());
        assertEquals(world.consultant.id().toString(), obligation().path("ownerMemberId").asText());
    }

    @Test void theListKnowsTheRiskInTheSameAct() throws SQLException {
        var item = item("");
        measure(item);
        run("update tia.rollup set highest_residual = 0.5 where client_id = '" + world.client.id() + "'");
        ok(Api.as(world.consultant).send("POST", client(world) + "/evidence/" + item + "/withdrawal", Map.of("reason", "It was somebody else's."), "application/json",
            Map.of("If-Match", "\"0\"", "Idempotency-Key", UUID.randomUUID().toString())));
        assertTrue(listed().compareTo(new BigDecimal("0.5")) > 0);
        assertEquals("withdrawn", view().path("lapsed").path(0).path("state").asText());
        assertEquals("open", obligation().path("state").asText());
    }

    @Test void aNewerItemInItsPlaceProvesAgain() throws SQLException {
        var item = item("&expiresOn=" + today.plusDays(30));
        measure(item);
        expires(item);
        item("&expiresOn=" + today.plusDays(365) + "&replacesId=" + item);
        assertTrue(view().path("lapsed").isEmpty(), view().path("lapsed").toString());
        assertEquals("done", obligation().path("state").asText());
    }

    /** The answer points to the one that was renewed; the day that counts is its successor's. */
    @Test void whenTheTimeOfANewerItemIsOverWhoeverPointsToTheOlderOneIsTold() throws SQLException {
        var item = item("&expiresOn=" + today.plusDays(30));
        measure(item);
        var newer = item("&expiresOn=" + today.plusDays(60) + "&replacesId=" + item);
        run("update tia.rollup set highest_residual = 0.5 where client_id = '" + world.client.id() + "'");
        expires(newer);
        assertEquals("expired", view().path("lapsed").path(0).path("state").asText());
        assertEquals("open", obligation().path("state").asText());
        assertTrue(listed().compareTo(new BigDecimal("0.5")) > 0, "the list knows it, too");
    }

    @Test void anotherProofTakenForTheAnswerSettlesIt() throws SQLException {
        var item = item("&expiresOn=" + today.plusDays(30));
        measure(item);
        expires(item);
        var body = Map.of("options", List.of("both"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(item("")));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", body, 1));
        assertTrue(view().path("lapsed").isEmpty());
        assertEquals("done", obligation().path("state").asText());
    }

    @Test void whatWasDecidedStaysDecidedAndItsStandingRiskIsKnown() throws SQLException {
        var item = item("&expiresOn=" + today.plusDays(30));
        measure(item);
        ok(Api.as(world.consultant).act(at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        var hash = view().path("decision").path("snapshotHash").asText();
        expires(item);
        assertEquals(hash, view().path("decision").path("snapshotHash").asText());
        assertFalse(view().path("lapsed").isEmpty());
        assertEquals("open", obligation().path("state").asText());
    }
}
