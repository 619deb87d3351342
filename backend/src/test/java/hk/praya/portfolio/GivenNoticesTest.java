package hk.praya.portfolio;

import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far notices got across clients: the same numbers that each client's own page shows, and of nobody else's clients. */
class GivenNoticesTest {
    private final World world = World.fresh();

    private static JsonNode list(Someone somebody, String query) {
        return ok(Api.as(somebody).get("/api/firm/notices" + query)).json();
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(each -> ids.add(each.path("noticeId").asText()));
        return ids;
    }

    private void acknowledge(Someone somebody, UUID notice) {
        ok(Api.as(somebody).send("POST", client(world) + "/own-notices/" + notice + "/acknowledgement",
            Map.of("versionId", NoticeCases.current(world, notice).toString(), "language", "en", "readSeconds", 9, "zone", "Asia/Hong_Kong", "electronic", true), "application/json", Map.of()));
    }

    private static void run(String sql) {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if its day had passed: the ask and its count together, as the room keeps them. */
    private static void overdue(UUID notice) {
        run("update audience.ask set due = date '2020-01-01' where notice_id = '" + notice + "'");
        run("update audience.coverage set due = date '2020-01-01' where notice_id = '" + notice + "'");
    }

    @Test void theNumbersAreThoseOfTheClientsOwnPage() {
        var notice = NoticeCases.published(world);
        acknowledge(world.staff, notice);
        var own = ok(Api.as(world.consultant).get(at(world, notice) + "/coverage")).json().path("counts");
        for (var somebody : List.of(world.consultant, world.reviewer, world.partner)) {
            var row = list(somebody, "").path("items").path(0);
            assertEquals(notice.toString(), row.path("noticeId").asText());
            assertEquals(own, row.path("counts"));
            assertEquals(world.client.id().toString(), row.path("clientId").asText());
        }
        assertEquals(3, own.path("asked").asInt());
        assertEquals(1, own.path("done").asInt());
    }

    @Test void whatNobodyReadsYetOrAnyMoreIsNotThere() {
        NoticeCases.approved(world);
        var withdrawn = NoticeCases.published(world);
        ok(Api.as(world.consultant).post(at(world, withdrawn) + "/withdrawal", Map.of("note", "No longer used.")));
        assertEquals(0, list(world.partner, "").path("total").asInt());
        assertTrue(ok(Api.as(world.partner).get("/api/firm/notices/totals")).json().path("kinds").isEmpty());
    }

    @Test void nobodySeesTheClientsOfOthers() {
        NoticeCases.published(world);
        assertEquals(0, list(world.otherConsultant, "").path("total").asInt(), "whoever works on another client");
        assertEquals(0, list(World.fresh().partner, "").path("total").asInt(), "whoever is of another firm");
        assertEquals(403, Api.as(world.administrator).get("/api/firm/notices").status());
        assertEquals(403, Api.as(world.coordinator).get("/api/firm/notices").status());
    }

    @Test void anArchivedClientIsOutOfTheBook() {
        NoticeCases.published(world);
        run("update client.client set archived_at = now() where firm_id = '" + world.firm.id() + "' and client_id = '" + world.client.id() + "'");
        assertEquals(0, list(world.partner, "").path("total").asInt());
    }

    @Test void whatIsOverdueMostComesFirstAndIsCounted() {
        var quiet = NoticeCases.published(world);
        var late = NoticeCases.published(world);
        acknowledge(world.staff, late);
        overdue(late);
        assertEquals(List.of(late.toString(), quiet.toString()), ids(list(world.partner, "")));
        assertEquals(List.of(quiet.toString(), late.toString()), ids(list(world.partner, "?sort=share")), "nobody has read that one");
        assertEquals(List.of(late.toString()), ids(list(world.partner, "?standing=overdue")));
        assertEquals(2, list(world.partner, "?standing=waiting").path("total").asInt());
        assertEquals(0, list(world.partner, "?standing=refused").path("total").asInt());
        var kind = ok(Api.as(world.partner).get("/api/firm/notices/totals")).json().path("kinds").path(0);
        assertEquals(List.of(2, 1, 6, 1, 2), List.of(kind.path("notices").asInt(), kind.path("clients").asInt(), kind.path("counts").path("asked").asInt(), kind.path("counts").path("done").asInt(), kind.path("counts").path("overdue").asInt()));
    }

    @Test void everyOrderIsPagedWithoutLossOrRepeat() {
        var all = new HashSet<String>();
        for (var i = 0; i < 5; i++) all.add(NoticeCases.published(world).toString());
        all.add(NoticeCases.consentForm(world).toString());
        for (var sort : List.of("-overdue", "share", "-published")) {
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var page = list(world.consultant, "?limit=2&sort=" + sort + cursor);
                seen.addAll(ids(page));
                cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
            } while (!cursor.isEmpty());
            assertEquals(6, seen.size(), sort);
            assertEquals(all, new HashSet<>(seen), sort);
        }
        assertEquals(1, list(world.consultant, "?kind=consent_new_purpose").path("total").asInt());
        var other = list(world.consultant, "?limit=2&sort=share").path("next").asText();
        assertEquals(400, Api.as(world.consultant).get("/api/firm/notices?sort=-overdue&cursor=" + other).status(), "a place in another list");
        assertEquals(400, Api.as(world.consultant).get("/api/firm/notices?standing=nonsense").status());
    }
}
