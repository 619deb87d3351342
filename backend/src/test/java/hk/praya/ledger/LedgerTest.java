package hk.praya.ledger;

import static hk.praya.ledger.LedgerCases.acknowledged;
import static hk.praya.ledger.LedgerCases.at;
import static hk.praya.ledger.LedgerCases.chosen;
import static hk.praya.ledger.LedgerCases.corrected;
import static hk.praya.ledger.LedgerCases.ledger;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ledger as the firm and the company read it. */
class LedgerTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final UUID notice = NoticeCases.published(world);
    private final UUID form = NoticeCases.consentForm(world);
    private final UUID first = acknowledged(world, world.coordinator, notice);
    private final UUID last = acknowledged(world, world.staff, notice);

    private JsonNode list(String query) {
        return ok(consultant.get(ledger(world) + query)).json();
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    @Test void theNewestComesFirstWithATrueTotalAndGoesOnWhereItEnded() {
        var page = list("?limit=1");
        assertEquals(2, page.path("total").asInt());
        assertEquals(List.of(last.toString()), ids(page));
        var next = list("?limit=1&cursor=" + page.path("next").asText());
        assertEquals(List.of(first.toString()), ids(next));
        assertTrue(next.path("next").isNull() || next.path("next").isMissingNode());
        assertEquals("cursor.other_list", consultant.get(ledger(world) + "?limit=1&corrected=true&cursor=" + page.path("next").asText()).reason());
    }

    @Test void saysWhichOfThoseWhoAreCalledTheSame() throws java.sql.SQLException {
        try (var connection = hk.praya.testing.Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute("update roster.person set staff_number = 'E-0042', department = '財務部' where person_id = '" + world.staff.id() + "'");
        }
        var row = list("?limit=1").path("items").path(0);
        assertEquals("E-0042 財務部", row.path("mark").asText() + " " + row.path("department").asText());
        var alone = ok(consultant.get(at(world, last))).json().path("row");
        assertEquals("E-0042 財務部", alone.path("mark").asText() + " " + alone.path("department").asText());
    }

    @Test void whatWasReadIsNeverInOneListWithWhatWasAgreedTo() {
        chosen(world, world.staff, form, true, false);
        for (var row : list("?record=acknowledgement").path("items")) {
            assertEquals("acknowledgement acknowledged", row.path("record").asText() + " " + row.path("deed").asText());
            assertTrue(row.path("purpose").isNull() || row.path("purpose").isMissingNode());
        }
        var consents = list("?record=consent");
        assertEquals(2, consents.path("total").asInt());
        for (var row : consents.path("items")) assertTrue(List.of("given", "refused").contains(row.path("deed").asText()), row.toString());
        assertFalse(list("?record=acknowledgement").toString().contains("\"consent\""));
        assertEquals(400, consultant.get(ledger(world) + "?record=everything").status());
    }

    @Test void isNarrowedByWhatAndWhomAndWhen() {
        chosen(world, world.staff, form, true, false);
        var other = acknowledged(world, world.staff, NoticeCases.published(world));
        assertEquals(3, list("").path("total").asInt());
        assertEquals(2, list("?noticeId=" + notice).path("total").asInt());
        assertEquals(0, list("?noticeId=" + notice + "&versionId=" + NoticeCases.current(world, form)).path("total").asInt());
        assertEquals(2, list("?noticeId=" + notice + "&versionId=" + NoticeCases.current(world, notice)).path("total").asInt());
        assertEquals(List.of(first.toString()), ids(list("?q=coordinator")));
        assertEquals(0, list("?q=nobody+of+that+name").path("total").asInt());
        assertEquals(List.of(other.toString(), last.toString()), ids(list("?q=Person%20staff")));
        var today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
        assertEquals(3, list("?from=" + today + "&until=" + today).path("total").asInt());
        assertEquals(0, list("?until=" + today.minusDays(1)).path("total").asInt());
        assertEquals(0, list("?from=" + today.plusDays(1)).path("total").asInt());
        assertEquals(0, list("?corrected=true").path("total").asInt());
        corrected(world, first, "mistake", 0);
        assertEquals(List.of(first.toString()), ids(list("?corrected=true")));
        assertEquals("mistake", list("?corrected=true").path("items").path(0).path("corrected").path("wrong").asText());
        assertEquals(0, list("?corrected=true&record=consent").path("total").asInt());
    }

    @Test void aRowOpensToEverythingThatIsKeptOfIt() {
        var view = ok(consultant.get(at(world, last))).json();
        assertEquals("Person staff", view.path("row").path("person").path("en").asText());
        assertEquals("sso", view.path("row").path("method").asText());
        assertEquals(64, view.path("sha256").asText().length());
        assertEquals(42, view.path("readSeconds").asInt());
        assertEquals("Asia/Hong_Kong", view.path("zone").asText());
        assertTrue(view.path("electronic").asBoolean() && view.path("counts").asBoolean() && view.path("correct").path("allowed").asBoolean());
        assertEquals("not_allowed", ok(Api.as(world.partner).get(at(world, last))).json().path("correct").path("reason").asText());
    }

    @Test void isReadByWhoeverReadsNoticesAndByTheCompanyItself() {
        for (var somebody : List.of(world.consultant, world.reviewer, world.partner, world.coordinator)) {
            assertEquals(2, ok(Api.as(somebody).get(ledger(world))).json().path("total").asInt(), somebody.role());
            assertEquals(200, Api.as(somebody).get(at(world, last) + "/receipt").status(), somebody.role());
        }
        for (var somebody : List.of(world.administrator, world.decisionMaker, world.staff)) assertEquals(403, Api.as(somebody).get(ledger(world)).status(), somebody.role());
        assertEquals(404, Api.as(world.otherCoordinator).get(ledger(world)).status());
        assertEquals(0, ok(Api.as(world.otherCoordinator).get("/api/clients/" + world.otherClient.id() + "/ledger")).json().path("total").asInt());
        assertEquals(404, Api.as(world.otherCoordinator).get("/api/clients/" + world.otherClient.id() + "/ledger/" + last).status());
        assertEquals(404, Api.as(world.otherCoordinator).get("/api/clients/" + world.otherClient.id() + "/ledger/" + last + "/receipt").status());
        assertEquals(404, Api.as(world.foreignPartner).get("/api/clients/" + world.foreignClient.id() + "/ledger/" + last).status());
    }

    @Test void nobodyIsListedTwiceOrLeftOutWhileRowsAreAdded() {
        var page = list("?limit=1");
        var seen = new HashSet<>(ids(page));
        acknowledged(world, world.decisionMaker, notice);
        seen.addAll(ids(list("?limit=1&cursor=" + page.path("next").asText())));
        assertEquals(List.of(first.toString(), last.toString()).stream().sorted().toList(), seen.stream().sorted().toList());
    }
}
