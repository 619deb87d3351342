package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever is meant is asked; what each does is theirs alone, is kept once, and moves the counts. */
class OwnNoticesTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private Api.Reply acknowledge(Someone somebody, UUID notice, UUID version) {
        return Api.as(somebody).send("POST", own(world, notice) + "/acknowledgement", acknowledging(version), "application/json", Map.of());
    }

    private Api.Reply open(Someone somebody, UUID notice) {
        return Api.as(somebody).send("POST", own(world, notice) + "/opening", Map.of("language", "en"), "application/json", Map.of());
    }

    private JsonNode counts(UUID notice) {
        return ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts");
    }

    private void counted(UUID notice, int asked, int opened, int done) {
        var counts = counts(notice);
        assertEquals(List.of(asked, opened, done), List.of(counts.path("asked").asInt(), counts.path("opened").asInt(), counts.path("done").asInt()));
    }

    private static long rows(String sql) {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String person(String name, String department) {
        var body = new HashMap<String, Object>(Map.of("name", Map.of("en", name), "department", department, "title", "", "mobileKind", "none", "accountKind", "none", "active", true));
        return ok(consultant.post(client(world) + "/people", body)).id().toString();
    }

    @Test void everybodyOnTheRosterIsAskedAsItIsPublished() {
        var notice = NoticeCases.published(world);
        counted(notice, 3, 0, 0);
        var list = ok(Api.as(world.staff).get(client(world) + "/own-notices")).json().path("items");
        assertEquals(notice.toString(), list.path(0).path("noticeId").asText());
        assertEquals("asked", list.path(0).path("state").asText());
    }

    @Test void openingAndAcknowledgingMoveTheCounts() {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        ok(open(world.staff, notice));
        counted(notice, 3, 1, 0);
        ok(open(world.staff, notice));
        counted(notice, 3, 1, 0);
        ok(acknowledge(world.staff, notice, version));
        counted(notice, 3, 0, 1);
        ok(acknowledge(world.coordinator, notice, version));
        counted(notice, 3, 0, 2);
        var seen = ok(Api.as(world.staff).get(own(world, notice))).json();
        assertEquals("done", seen.path("state").asText());
        assertEquals("zh-Hant", seen.path("acknowledged").path("language").asText());
    }

    @Test void theLedgerSaysWhoWhatAndHow() {
        var notice = NoticeCases.published(world);
        var id = ok(acknowledge(world.staff, notice, NoticeCases.current(world, notice))).id();
        assertEquals(1, rows("select count(*) from ledger.acknowledgement a join notice.text t on t.version_id = a.version_id and t.language = a.language and t.sha256 = a.text_hash where a.id = '" + id
            + "' and a.person_id = '" + world.staff.id() + "' and a.method = 'sso' and a.zone = 'Asia/Hong_Kong' and a.read_seconds = 42 and a.electronic and a.device = 'computer'"));
    }

    @Test void pressedTwiceIsOneAcknowledgement() {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        var first = ok(acknowledge(world.staff, notice, version)).id();
        assertEquals(first, ok(acknowledge(world.staff, notice, version)).id());
        assertEquals(1, rows("select count(*) from ledger.acknowledgement where notice_id = '" + notice + "'"));
    }

    @Test void pressedAtOnceInManyTabsIsOneAcknowledgement() throws Exception {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        var ids = new ArrayList<UUID>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : many.invokeAll(IntStream.range(0, 12).<java.util.concurrent.Callable<Api.Reply>>mapToObj(_ -> () -> acknowledge(world.staff, notice, version)).toList())) ids.add(ok(each.get()).id());
        }
        assertEquals(1, ids.stream().distinct().count());
        assertEquals(1, rows("select count(*) from ledger.acknowledgement where notice_id = '" + notice + "'"));
        counted(notice, 3, 0, 1);
    }

    @Test void whatWasReplacedWhileItLayOpenIsNotAcknowledged() {
        var notice = NoticeCases.published(world);
        var old = NoticeCases.current(world, notice);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("material"), version(world, notice)));
        var refused = acknowledge(world.staff, notice, old);
        assertEquals(409, refused.status());
        assertEquals("notice_version_moved", refused.reason());
        counted(notice, 3, 0, 0);
    }

    @Test void aMaterialChangeAsksEverybodyAgainAndACorrectionNobody() {
        var notice = NoticeCases.published(world);
        ok(acknowledge(world.staff, notice, NoticeCases.current(world, notice)));
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("correction"), version(world, notice)));
        counted(notice, 3, 0, 1);
        ok(acknowledge(world.coordinator, notice, NoticeCases.current(world, notice)));
        counted(notice, 3, 0, 2);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("material"), version(world, notice)));
        counted(notice, 3, 0, 0);
        assertEquals("asked", ok(Api.as(world.staff).get(own(world, notice))).json().path("state").asText());
        ok(acknowledge(world.staff, notice, NoticeCases.current(world, notice)));
        assertEquals(2, rows("select count(*) from ledger.acknowledgement where notice_id = '" + notice + "' and person_id = '" + world.staff.id() + "'"), "what they acknowledged before stays");
    }

    @Test void whoeverComesLaterIsAskedAndWhoeverLeavesIsNot() {
        var notice = NoticeCases.published(world);
        var joined = person("Late Comer", "Warehouse");
        counted(notice, 4, 0, 0);
        var body = new HashMap<String, Object>(Map.of("name", Map.of("en", "Late Comer"), "department", "Warehouse", "title", "", "mobileKind", "none", "accountKind", "none", "active", true,
            "hireDate", "2026-01-05", "lastWorkingDay", "2026-02-01"));
        ok(consultant.put(client(world) + "/people/" + joined, body, 0));
        counted(notice, 3, 0, 0);
    }

    @Test void withoutJoinersNobodyComesLater() {
        var notice = NoticeCases.approved(world);
        ok(consultant.put(at(world, notice) + "/audience", Map.of("everyone", true, "departments", List.of(), "joiners", false), 0));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        counted(notice, 3, 0, 0);
        person("Late Comer", "Warehouse");
        counted(notice, 3, 0, 0);
    }

    @Test void aDepartmentIsAskedAloneAndTheRestNot() {
        person("One", "Warehouse");
        person("Two", "Warehouse");
        person("Three", "Sales");
        var notice = NoticeCases.published(world);
        counted(notice, 6, 0, 0);
        ok(consultant.put(at(world, notice) + "/audience", Map.of("everyone", false, "departments", List.of("Warehouse"), "joiners", true), 1));
        counted(notice, 2, 0, 0);
        assertEquals(404, Api.as(world.staff).get(own(world, notice)).status());
        var audience = ok(consultant.get(at(world, notice) + "/audience")).json();
        assertEquals(6, audience.path("people").asInt());
        assertEquals("audience_nobody", consultant.put(at(world, notice) + "/audience", Map.of("everyone", false, "departments", List.of(), "joiners", true), 2).reason());
        assertEquals(412, consultant.put(at(world, notice) + "/audience", NoticeCases.everybody(), 1).status());
    }

    @Test void everyCountOpensToItsRows() {
        person("One", "Warehouse");
        var notice = NoticeCases.published(world);
        ok(open(world.staff, notice));
        ok(acknowledge(world.coordinator, notice, NoticeCases.current(world, notice)));
        for (var standing : List.of("asked", "opened", "done", "waiting", "overdue", "all")) {
            var page = ok(consultant.get(at(world, notice) + "/readers?standing=" + standing)).json();
            assertEquals(Map.of("asked", 2, "opened", 1, "done", 1, "waiting", 3, "overdue", 0, "all", 4).get(standing), page.path("total").asInt(), standing);
            assertEquals(page.path("total").asInt(), page.path("items").size(), standing);
        }
        var first = ok(consultant.get(at(world, notice) + "/readers?limit=3")).json();
        var next = ok(consultant.get(at(world, notice) + "/readers?limit=3&cursor=" + first.path("next").asText())).json();
        assertEquals(1, next.path("items").size());
    }

    @Test void theCoordinatorWatchesItMove() {
        var notice = NoticeCases.published(world);
        ok(acknowledge(world.staff, notice, NoticeCases.current(world, notice)));
        var seen = ok(Api.as(world.coordinator).get(client(world) + "/coverage")).json().path("items").path(0);
        assertEquals(notice.toString(), seen.path("noticeId").asText());
        assertEquals(1, seen.path("counts").path("done").asInt());
        assertEquals(403, Api.as(world.staff).get(client(world) + "/coverage").status());
    }

    @Test void nobodyReadsOrAcknowledgesWhatIsAnotherClients() {
        var notice = NoticeCases.published(world);
        assertEquals(404, Api.as(world.otherCoordinator).get("/api/clients/" + world.otherClient.id() + "/own-notices/" + notice).status());
        var elsewhere = Api.as(world.otherCoordinator).send("POST", "/api/clients/" + world.otherClient.id() + "/own-notices/" + notice + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of());
        assertEquals(404, elsewhere.status());
        counted(notice, 3, 0, 0);
    }

    @Test void afterItsWithdrawalThereIsNothingToAcknowledge() {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        ok(acknowledge(world.coordinator, notice, version));
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "No longer used.")));
        assertEquals(404, acknowledge(world.staff, notice, version).status());
        counted(notice, 0, 0, 0);
        assertEquals(1, rows("select count(*) from ledger.acknowledgement where notice_id = '" + notice + "'"));
    }

    @Test void whatIsReadIsNeverKeptAsConsent() {
        var notice = NoticeCases.published(world);
        var reply = ok(acknowledge(world.staff, notice, NoticeCases.current(world, notice)));
        assertTrue(!reply.text().contains("consent"));
        assertEquals("acknowledgement", ok(Api.as(world.staff).get(own(world, notice))).json().path("record").asText());
    }

    @Test void nonsenseIsRefused() {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        for (var wrong : List.<Map<String, Object>>of(Map.of("zone", "Mars/Olympus"), Map.of("readSeconds", -1), Map.of("readSeconds", 1_000_000), Map.of("language", "fr"), Map.of("versionId", "x"))) {
            var body = new HashMap<>(acknowledging(version));
            body.putAll(wrong);
            assertEquals(400, Api.as(world.staff).send("POST", own(world, notice) + "/acknowledgement", body, "application/json", Map.of()).status(), wrong.toString());
        }
        var other = new HashMap<>(acknowledging(UUID.randomUUID()));
        assertEquals("notice_version_moved", Api.as(world.staff).send("POST", own(world, notice) + "/acknowledgement", other, "application/json", Map.of()).reason());
        assertNotEquals(500, Api.as(world.staff).get(own(world, UUID.randomUUID())).status());
    }

    /** The wall itself: whoever acts by their own login sees their own ask and no other. */
    @Test void theDatabaseShowsStaffTheirOwnRowsOnly() throws SQLException {
        var notice = NoticeCases.published(world);
        ok(acknowledge(world.coordinator, notice, NoticeCases.current(world, notice)));
        try (var connection = Postgres.one().as("praya_person")) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local praya.firm = '" + world.firm.id() + "'; set local praya.reach = '{" + world.client.id() + "}'; set local praya.person = '" + world.staff.id() + "'");
                try (var rows = statement.executeQuery("select count(*), count(*) filter (where person_id = '" + world.staff.id() + "') from audience.ask where notice_id = '" + notice + "'")) {
                    rows.next();
                    assertEquals(List.of(1L, 1L), List.of(rows.getLong(1), rows.getLong(2)));
                }
                try (var rows = statement.executeQuery("select count(*) from ledger.acknowledgement")) {
                    rows.next();
                    assertEquals(0, rows.getLong(1));
                }
            }
            connection.rollback();
        }
    }
}
