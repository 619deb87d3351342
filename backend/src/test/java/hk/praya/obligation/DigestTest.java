package hk.praya.obligation;

import static hk.praya.obligation.ObligationCalls.today;
import static hk.praya.obligation.ObligationCalls.writing;
import static hk.praya.obligation.ObligationCalls.written;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.Mailbox.Letter;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Monday's digest, through a real SMTP server: to whom, what about, in which language, how often, and what it never says. */
class DigestTest {
    private final World world = World.fresh();
    private final Posting posting = Stack.one().bean(Posting.class);
    private final Mondays mondays = new Mondays(world);
    private final LocalDate monday = mondays.day();

    private Instant at(LocalDate day, int hour) {
        return mondays.at(day, hour);
    }

    private void post() throws SQLException {
        mondays.post();
    }

    private static List<Letter> to(Someone somebody) {
        return Mailbox.one().sentTo(somebody.email());
    }

    private void speak(Someone somebody, String locale) {
        ok(Api.as(somebody).put("/api/me/digest", Map.of("subscribed", true, "locale", locale), 0));
    }

    @Test void eachGetsWhatIsDueAtTheClientsTheyReachInTheirLanguage() throws Exception {
        written(world);
        ok(Api.as(world.otherConsultant).post("/api/clients/" + world.otherClient.id() + "/obligations", writing("葵涌的事", "consultant", null, today())));
        ok(Api.as(world.consultant).post(client(world) + "/obligations", writing("兩個月後", "consultant", null, today().plusDays(60))));
        speak(world.consultant, "en");
        post();
        var english = to(world.consultant).getFirst();
        assertTrue(english.text().contains("Harbour View") && english.text().contains("向釘釘索取儲存地點證明") && english.text().contains("/clients/" + world.client.id()), english.text());
        assertFalse(english.text().contains("葵涌") || english.text().contains("Kwai Chung") || english.text().contains("兩個月後"), english.text());
        assertTrue(english.subject().startsWith("Follow-ups: 0 late, 1 due within 7 days"), english.subject());
        var chinese = to(world.reviewer).getFirst();
        assertTrue(chinese.subject().startsWith("跟進事項：逾期 0 項，七日內到期 1 項"), chinese.subject());
        assertTrue(to(world.otherConsultant).getFirst().text().contains("葵涌的事"));
        assertFalse(to(world.otherConsultant).getFirst().text().contains("維港"));
        assertTrue(to(world.coordinator).getFirst().text().contains("向釘釘索取儲存地點證明"));
        assertTrue(to(world.partner).getFirst().text().contains("維港") && to(world.partner).getFirst().text().contains("葵涌"));
        for (var nothing : List.of(world.administrator, world.otherCoordinator, world.staff, world.decisionMaker, world.suspended)) assertEquals(List.of(), to(nothing), nothing.role());
    }

    @Test void theSubjectNamesNobody() throws Exception {
        ok(Api.as(world.consultant).post(client(world) + "/obligations", writing("Call Ms Chan\r\nBcc: everybody@example.org", "client", world.coordinator.id(), today())));
        post();
        for (var somebody : List.of(world.consultant, world.partner, world.coordinator)) {
            var letter = to(somebody).getFirst();
            assertEquals("跟進事項：逾期 0 項，七日內到期 1 項 － 港明 " + world.client.name().replaceAll("\\D", ""), letter.subject());
            assertTrue(letter.text().contains("Call Ms Chan Bcc: everybody@example.org"), "one line, and in the text alone");
        }
        assertEquals(List.of(), Mailbox.one().sentTo("everybody@example.org"));
    }

    @Test void nobodyIsWrittenToTwiceInAWeekWhoeverPlansAndHoweverOften() throws Exception {
        written(world);
        post();
        try (var several = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var server = 0; server < 4; server++) {
                several.submit(() -> {
                    posting.plan(at(monday, 9));
                    posting.work();
                });
            }
        }
        assertEquals(1, to(world.consultant).size());
        assertEquals(1, to(world.coordinator).size());
    }

    @Test void aLetterInDoubtIsNotSentAgain() throws Exception {
        written(world);
        mondays.plan();
        try (var migrator = Postgres.one().as("praya_migrator"); var statement = migrator.createStatement()) {
            // The server died between handing it over and saying so.
            statement.execute("update access.digest set begun_at = now() where recipient_id = '" + world.consultant.id() + "'");
        }
        post();
        assertEquals(List.of(), to(world.consultant));
        assertEquals(1, to(world.reviewer).size());
    }

    @Test void whoeverWantsNoneGetsNoneAlsoWhereItWasPlanned() throws Exception {
        written(world);
        ok(Api.as(world.consultant).put("/api/me/digest", Map.of("subscribed", false, "locale", "en"), 0));
        mondays.plan();
        ok(Api.as(world.coordinator).put("/api/me/digest", Map.of("subscribed", false, "locale", "zh-Hant"), 0));
        post();
        assertEquals(List.of(), to(world.consultant));
        assertEquals(List.of(), to(world.coordinator));
        assertEquals(1, to(world.reviewer).size());
        assertFalse(ok(Api.as(world.consultant).get("/api/me/digest")).json().path("subscribed").asBoolean());
    }

    @Test void anAssignmentThatEndedAfterPlanningTellsNothing() throws Exception {
        written(world);
        mondays.plan();
        try (var migrator = Postgres.one().as("praya_migrator"); var statement = migrator.createStatement()) {
            statement.execute("update access.assignment set ended_at = now() where member_id = '" + world.consultant.id() + "'");
        }
        post();
        assertEquals(List.of(), to(world.consultant));
    }

    @Test void itGoesOutOnMondayMorningsOnly() throws SQLException {
        written(world);
        posting.plan(at(monday, 6));
        posting.plan(at(monday.plusDays(1), 9));
        posting.plan(at(monday.minusDays(1), 9));
        try (var migrator = Postgres.one().as("praya_migrator"); var statement = migrator.createStatement();
             var rows = statement.executeQuery("select count(*) from access.digest where firm_id = '" + world.firm.id() + "'")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }

    @Test void aReminderGoesToWhoeverHoldsIt() {
        var id = written(world);
        ok(Api.as(world.consultant).act(ObligationCalls.at(world, id) + "/reminder", Map.of("channel", "email"), 0));
        assertEquals(List.of(), to(world.coordinator), "nothing is sent inside the act");
        posting.work();
        var letter = to(world.coordinator).getFirst();
        assertTrue(letter.text().contains("向釘釘索取儲存地點證明") && letter.text().contains("Harbour View"), letter.text());
        assertFalse(letter.subject().contains("維港") || letter.subject().contains("Person") || letter.subject().contains("人員"), letter.subject());
        posting.work();
        assertEquals(1, to(world.coordinator).size());
    }
}
