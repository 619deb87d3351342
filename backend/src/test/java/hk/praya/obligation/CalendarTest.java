package hk.praya.obligation;

import static hk.praya.obligation.ObligationCalls.path;
import static hk.praya.obligation.ObligationCalls.today;
import static hk.praya.obligation.ObligationCalls.writing;
import static hk.praya.obligation.ObligationCalls.written;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import hk.praya.testing.Api;
import hk.praya.testing.OwnSignIn;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calendar, read by another library than the one that writes it; and whom its secret opens it to. */
class CalendarTest {
    private final World world = World.fresh();

    private static String issued(Someone somebody) {
        return path(ok(Api.as(somebody).post("/api/me/calendar", Map.of())).json().path("url").asText());
    }

    private static ICalendar read(String path) {
        var reply = ok(Api.nobody().get(path));
        assertTrue(reply.headers().get("Content-Type").startsWith("text/calendar"), reply.headers().toString());
        var parsed = Biweekly.parse(reply.text()).first();
        // An empty one holds its zone, which is a component (RFC 5545 §3.6), and which this reader keeps apart.
        var empty = parsed.getEvents().isEmpty();
        assertEquals(empty, reply.text().contains("BEGIN:VTIMEZONE"), reply.text());
        var warnings = parsed.validate(ICalVersion.V2_0).getWarnings().stream().flatMap(of -> of.getWarnings().stream()).map(Object::toString).toList();
        assertEquals(empty ? List.of("(4) An iCalendar object must have at least one component.") : List.of(), warnings);
        return parsed;
    }

    private static List<String> summaries(String path) {
        return read(path).getEvents().stream().map(event -> event.getSummary().getValue()).toList();
    }

    private static LocalDate day(VEvent event) {
        assertFalse(event.getDateStart().getValue().hasTime(), "a whole day");
        return LocalDate.ofInstant(event.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
    }

    @Test void everyObligationIsAWholeDayUnderAnIdThatStays() {
        var id = written(world);
        var path = issued(world.consultant);
        var event = read(path).getEvents().getFirst();
        assertEquals(today().plusDays(5), day(event));
        assertEquals(id + "@praya", event.getUid().getValue());
        assertEquals("維港 " + world.client.name().replaceAll("\\D", "") + "：向釘釘索取儲存地點證明", event.getSummary().getValue());
        ok(Api.as(world.consultant).act(ObligationCalls.at(world, id) + "/reminder", Map.of("channel", "whatsapp"), 0));
        var later = read(path).getEvents().getFirst();
        assertEquals(event.getUid().getValue(), later.getUid().getValue());
        assertEquals(1, later.getSequence().getValue());
        ok(Api.as(world.consultant).act(ObligationCalls.at(world, id) + "/completion", Map.of(), 1));
        assertEquals(List.of(), summaries(path));
    }

    /** At an address where they are refused nobody is helped: whoever signs in by themselves is led to their page, whoever comes by a link is told so. */
    @Test void leadsOnlyThoseWhoAreLetInThere() throws SQLException {
        written(world);
        var path = issued(world.coordinator);
        var byLink = read(path).getEvents().getFirst();
        assertEquals(null, byLink.getUrl());
        assertTrue(byLink.getDescription().getValue().contains("個人連結"), byLink.getDescription().getValue());
        OwnSignIn.at(world);
        var event = read(path).getEvents().getFirst();
        assertTrue(event.getUrl().getValue().endsWith("/my"), event.getUrl().getValue());
        assertEquals(null, event.getDescription());
    }

    @Test void hardTextComesThroughAndNoLineIsLongerThan75Octets() {
        var words = "逗號, 分號; 反斜線\\ 換行\nEND:VEVENT 𠮷野家 " + "很長".repeat(60);
        ok(Api.as(world.consultant).post(client(world) + "/obligations", writing(words, "client", world.coordinator.id(), today().plusDays(1))));
        var path = issued(world.consultant);
        var summary = summaries(path).getFirst();
        assertTrue(summary.endsWith("逗號, 分號; 反斜線\\ 換行 END:VEVENT 𠮷野家 " + "很長".repeat(60)), summary);
        for (var line : Api.nobody().get(path).text().split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"), line);
        }
    }

    @Test void anEmptyCalendarIsOneToo() {
        assertEquals(0, read(issued(world.otherConsultant)).getEvents().size());
    }

    @Test void itSpeaksTheLanguageThatItsOwnerChose() {
        var tia = hk.praya.testing.Cases.decided(world);
        var path = issued(world.consultant);
        assertTrue(summaries(path).getFirst().contains("再次覆檢："), summaries(path).toString());
        ok(Api.as(world.consultant).put("/api/me/digest", Map.of("subscribed", true, "locale", "en"), 0));
        assertTrue(summaries(path).getFirst().contains(": Review again: "), tia + " " + summaries(path));
    }

    @Test void aRemovedAssignmentDisappearsAtOnceAndASuspensionClosesIt() throws SQLException {
        written(world);
        var consultants = issued(world.consultant);
        var coordinators = issued(world.coordinator);
        assertEquals(1, summaries(consultants).size());
        assertEquals(1, summaries(coordinators).size());
        try (var migrator = Postgres.one().as("praya_migrator"); var statement = migrator.createStatement()) {
            statement.execute("update access.assignment set ended_at = now() where member_id = '" + world.consultant.id() + "'");
            assertEquals(List.of(), summaries(consultants));
            statement.execute("update access.member_access set suspended_at = now() where member_id = '" + world.consultant.id() + "'");
            refused(404, "absent", Api.nobody().get(consultants));
            statement.execute("update access.person_access set roles = '{staff}' where person_id = '" + world.coordinator.id() + "'");
            refused(404, "absent", Api.nobody().get(coordinators));
        }
    }

    @Test void aClientsPeopleSeeTheirOwnTurnsAndNothingOfTheFirms() {
        written(world);
        ok(Api.as(world.consultant).post(client(world) + "/obligations", writing("檢查費用", "consultant", null, today().plusDays(3))));
        assertEquals(1, summaries(issued(world.coordinator)).size());
        assertEquals(0, summaries(issued(world.otherCoordinator)).size());
        assertEquals(403, Api.as(world.staff).post("/api/me/calendar", Map.of()).status());
        assertEquals(2, summaries(issued(world.partner)).size());
        assertEquals(0, summaries(issued(world.foreignPartner)).size());
    }

    @Test void aSecretIsReplacedByIssuingAnewAndEndedByRevoking() {
        var first = issued(world.consultant);
        var second = issued(world.consultant);
        assertNotEquals(first, second);
        refused(404, "absent", Api.nobody().get(first));
        read(second);
        assertFalse(ok(Api.as(world.consultant).get("/api/me/calendar")).json().path("issuedAt").isNull());
        ok(Api.as(world.consultant).send("DELETE", "/api/me/calendar", null, null, Map.of()));
        refused(404, "absent", Api.nobody().get(second));
        assertTrue(ok(Api.as(world.consultant).get("/api/me/calendar")).json().path("issuedAt").isNull());
        refused(404, "absent", Api.nobody().get("/public/calendar/AAAAAAAAAAAAAAAAAAAAAA.ics"));
        refused(404, "absent", Api.nobody().get("/public/calendar/short.ics"));
        assertTrue(Api.as(world.partner).get("/api/firm/attempts").text().contains("calendar.revoke"));
    }

    @Test void theHashOfASecretLeavesTheGateToNobody() throws SQLException {
        issued(world.consultant);
        for (var login : List.of("praya_client", "praya_firm", "praya_firm_read", "praya_person")) {
            try (var connection = Postgres.one().as(login); var statement = connection.createStatement()) {
                var refused = assertThrows(SQLException.class, () -> statement.executeQuery("select secret_hash from access.feed"));
                assertEquals("42501", refused.getSQLState());
            }
        }
        assertNull(ok(Api.as(world.consultant).get("/api/me/calendar")).json().get("url"), "shown once");
    }
}
