package hk.praya.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private final World world = World.fresh();

    private void takeOnTheSample() throws IOException {
        var consultant = world.consultant.email().substring(0, world.consultant.email().indexOf('@'));
        var other = world.otherConsultant.email().substring(0, world.otherConsultant.email().indexOf('@'));
        try (var stream = PortfolioTest.class.getResourceAsStream("/samples/clients.csv")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("consultant1", consultant).replace("consultant2", other).replace("consultant3", other);
            var api = Api.as(world.administrator);
            var preview = api.upload("/api/firm/client-imports", "clients.csv", text.getBytes(StandardCharsets.UTF_8));
            assertEquals(200, api.post("/api/firm/client-imports/" + preview.id() + "/commit", Map.of()).status());
        }
    }

    private void assess(UUID client, String state, double residual, String band, String review) throws SQLException {
        try (var migrator = Postgres.one().as("praya_migrator"); var insert = migrator.prepareStatement("insert into tia.rollup (firm_id, client_id, assessments, state,"
            + " highest_scenario, highest_residual, highest_band, open_legal_gaps, ball_with, review_due, as_of) values (?, ?, 1, ?, 'R1', ?, ?, 2, 'client', ?::date, now())")) {
            insert.setObject(1, world.firm.id());
            insert.setObject(2, client);
            insert.setString(3, state);
            insert.setDouble(4, residual);
            insert.setString(5, band);
            insert.setString(6, review);
            insert.executeUpdate();
        }
    }

    private void open(UUID client, String kind, String ball, String due, String state) throws SQLException {
        try (var migrator = Postgres.one().as("praya_migrator"); var insert = migrator.prepareStatement("insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, source,"
            + " ball_with, due, state, words, language, created_kind, created_by, created_at, settled_at, settled_kind) values (?, ?, gen_random_uuid(), ?, 'client', gen_random_uuid()::text, ?, ?::date, ?,"
            + " case when ? = 'manual' then 'x' end, case when ? = 'manual' then 'en' end, 'member', gen_random_uuid(), now(), case when ? <> 'open' then now() end, case when ? <> 'open' then 'member' end)")) {
            insert.setObject(1, world.firm.id());
            insert.setObject(2, client);
            var strings = List.of(kind, ball, due, state, kind, kind, state, state);
            for (var i = 0; i < strings.size(); i++) insert.setString(i + 3, strings.get(i));
            insert.executeUpdate();
        }
    }

    private static JsonNode list(Someone who, String query) {
        var reply = Api.as(who).get("/api/firm/clients?" + query);
        assertEquals(200, reply.status(), reply.text());
        return reply.json();
    }

    private static List<String> names(JsonNode page) {
        var names = new ArrayList<String>();
        page.path("items").forEach(each -> names.add(each.path("name").path("zhHant").asText()));
        return names;
    }

    private static List<String> all(Someone who, String query) {
        var names = new ArrayList<String>();
        String cursor = "";
        do {
            var page = list(who, query + "&limit=7&cursor=" + cursor);
            names.addAll(names(page));
            assertEquals(cursor.isEmpty(), page.path("total").isNumber());
            cursor = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!cursor.isEmpty());
        return names;
    }

    @Test void everyOrderWalksTheWholeBookOnce() throws Exception {
        takeOnTheSample();
        assess(world.client.id(), "draft", 9.83, "medium", "2027-01-31");
        for (var sort : List.of("name", "-name", "engagementEnd", "-engagementEnd", "risk", "due")) {
            var names = all(world.partner, "sort=" + sort);
            assertEquals(42, names.size(), sort);
            assertEquals(list(world.partner, "").path("total").asInt(), names.size());
        }
        assertTrue(all(world.partner, "sort=risk").getFirst().startsWith("維港"));
        var byName = all(world.partner, "sort=name");
        assertTrue(byName.indexOf("山頂資本有限公司") < byName.indexOf("永德保險經紀有限公司") && byName.indexOf("永德保險經紀有限公司") < byName.indexOf("藍鯨旅遊有限公司"), "3, 5 and 18 strokes");
        assertEquals(400, Api.as(world.partner).get("/api/firm/clients?sort=colour").status());
        assertEquals(400, Api.as(world.partner).get("/api/firm/clients?cursor=x").status());
        assertEquals(400, Api.as(world.partner).get("/api/firm/clients?consultant=x").status());
    }

    @Test void searchesBothScriptsAndFilters() throws Exception {
        takeOnTheSample();
        assertEquals(List.of("葵涌精工有限公司", "葵涌精工（九龍）有限公司"), all(world.partner, "q=" + URLEncoder.encode("葵涌精工", StandardCharsets.UTF_8)).stream().sorted((a, b) -> a.length() - b.length()).toList());
        assertEquals(2, all(world.partner, "q=" + URLEncoder.encode("dental LIMITED", StandardCharsets.UTF_8)).size());
        assertEquals(1, all(world.partner, "q=68619243").size());
        assertEquals(0, all(world.partner, "q=%25").size());
        assertEquals(7, all(world.partner, "platform=wecom").size());
        assertEquals(15, all(world.administrator, "consultant=" + world.consultant.id()).size());
        var ended = all(world.partner, "state=ended").size();
        assertEquals(42, ended + all(world.partner, "state=active").size());
        assertTrue(ended > 0);
        var quick = Api.as(world.partner).get("/api/firm/clients/quick?q=harbour").json();
        assertEquals(3, quick.size());
        assertEquals(20, Api.as(world.partner).get("/api/firm/clients/quick").json().size());
    }

    @Test void eachSeesTheirOwnAndAdministratorsNoAssessment() throws Exception {
        assess(world.client.id(), "draft", 9.83, "medium", "2027-01-31");
        assertEquals(1, list(world.consultant, "").path("total").asInt());
        var row = list(world.consultant, "").path("items").path(0);
        assertEquals(world.client.id().toString(), row.path("id").asText());
        assertEquals("draft", row.path("tiaState").asText());
        assertEquals(9.83, row.path("highestResidual").path("residual").asDouble());
        assertEquals(world.consultant.id().toString(), row.path("consultants").path(0).path("id").asText());
        assertEquals("Member consultant", row.path("consultants").path(0).path("name").path("en").asText());
        var administrators = list(world.administrator, "");
        assertEquals(2, administrators.path("total").asInt());
        assertFalse(administrators.toString().contains("9.83"));
        assertTrue(administrators.path("items").path(0).path("tiaState").isNull());
        assertEquals(403, Api.as(world.administrator).get("/api/firm/clients?sort=risk").status());
        assertEquals(403, Api.as(world.administrator).get("/api/firm/clients?band=high").status());
        assertEquals(1, list(world.foreignPartner, "").path("total").asInt());
        for (var not : List.of(world.coordinator, world.staff, world.decisionMaker)) assertEquals(403, Api.as(not).get("/api/firm/clients").status());
        for (var not : List.of(world.administrator, world.consultant, world.reviewer, world.coordinator)) assertEquals(403, Api.as(not).get("/api/firm/book").status(), not.role());
    }

    @Test void bookAddsUpAndItsNumbersOpen() throws Exception {
        takeOnTheSample();
        assess(world.client.id(), "draft", 9.83, "medium", null);
        assess(world.otherClient.id(), "decided", 16.5, "high", null);
        open(world.client.id(), "review", "consultant", "2020-01-31", "open");
        var book = Api.as(world.partner).get("/api/firm/book").json();
        var totals = book.path("totals");
        assertEquals(42, totals.path("clients").asInt());
        assertEquals(42, book.path("rows").size());
        assertEquals(40, totals.path("byState").path("none").asInt());
        assertEquals(1, totals.path("byState").path("draft").asInt());
        assertEquals(0, totals.path("byState").path("returned").asInt());
        assertEquals(1, totals.path("byBand").path("high").asInt());
        assertEquals(40, totals.path("byBand").path("none").asInt());
        assertEquals("review", book.path("rows").path(0).path("nextDueKind").asText());
        assertEquals(totals.path("overdue").asInt(), all(world.partner, "due=overdue").size());
        assertEquals(totals.path("dueIn30").asInt(), all(world.partner, "due=in30").size());
        assertEquals(1, all(world.partner, "band=high").size());
        assertEquals(40, all(world.partner, "tia=none").size());
    }

    @Test void whatIsDueNextIsWhateverIsOpenFirstAndOfThatClientAlone() throws Exception {
        var ends = list(world.consultant, "").path("items").path(0).path("nextDue").asText();
        assertEquals("engagement_end", list(world.consultant, "").path("items").path(0).path("nextDueKind").asText());
        open(world.client.id(), "condition", "client", "2020-03-01", "open");
        open(world.client.id(), "evidence_request", "client", "2020-02-01", "open");
        open(world.client.id(), "manual", "consultant", "2020-01-01", "done");
        open(world.client.id(), "sign_in_expiry", "administrator", "2019-12-01", "open");
        open(world.otherClient.id(), "manual", "consultant", "2019-06-01", "open");
        for (var who : List.of(world.consultant, world.reviewer)) {
            var row = list(who, "sort=due").path("items").path(0);
            assertEquals(List.of("2020-02-01", "evidence_request"), List.of(row.path("nextDue").asText(), row.path("nextDueKind").asText()), who.role());
        }
        var book = list(world.partner, "sort=due").path("items");
        assertEquals(List.of("2019-06-01", "2020-02-01"), List.of(book.path(0).path("nextDue").asText(), book.path(1).path("nextDue").asText()));
        assertEquals(2, all(world.partner, "due=overdue").size());
        list(world.administrator, "sort=due").path("items").forEach(row -> assertEquals("engagement_end", row.path("nextDueKind").asText("engagement_end"), "administrators read no obligations of clients"));
        assertTrue(list(world.administrator, "").path("items").toString().contains(ends));
        assertFalse(list(world.foreignPartner, "sort=due").path("items").toString().contains("2020-"));
    }
}
