package hk.praya.obligation;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Mailbox;
import hk.praya.testing.Mailbox.Letter;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New content in Monday's letter, through a real SMTP server: to whom, how often, and what becomes of it where a server dies or refuses. */
class DigestNewsTest {
    private static final String OF_THE_LAW = "內容更新：《跨境資料轉移影響評估：由香港轉移至內地及其他目的地》1.1.0 版，影響 1 名客戶。";
    private final World world = World.fresh();
    private final Mondays mondays = new Mondays(world);

    private static List<Letter> to(Someone somebody) {
        return Mailbox.one().sentTo(somebody.email());
    }

    /** Nothing else is to be seen to at this client. */
    @BeforeEach void nothingElse() throws SQLException {
        Cases.draft(world);
        settled();
    }

    private void settled() throws SQLException {
        Mondays.sql("update obligation.obligation set due = null where firm_id = '" + world.firm.id() + "'");
    }

    private void isBehind() throws SQLException {
        Mondays.sql("update tia.assessment set pack_version = '1.0.0' where firm_id = '" + world.firm.id() + "'");
    }

    @Test void whoeverWorksOnTheClientsOrAnswersForThemIsToldOnceAndNobodyElse() throws SQLException {
        isBehind();
        mondays.post();
        for (var told : List.of(world.consultant, world.reviewer, world.partner)) {
            var letter = to(told).getFirst();
            assertTrue(letter.text().contains(OF_THE_LAW + "\n") && letter.text().contains("/library/changes"), letter.text());
            assertTrue(letter.subject().startsWith("內容更新：1 項 － 港明"), letter.subject());
            assertFalse(letter.subject().contains("維港") || letter.subject().contains("成員") || letter.subject().contains("@"), letter.subject());
        }
        var administrator = to(world.administrator).getFirst().text();
        assertTrue(administrator.contains(OF_THE_LAW), administrator);
        assertFalse(administrator.contains("/library/changes"), "they are refused there: " + administrator);
        for (var nobody : List.of(world.otherConsultant, world.coordinator, world.decisionMaker, world.staff, world.suspended, world.foreignPartner, world.foreignAdministrator, world.foreignConsultant)) {
            assertEquals(List.of(), to(nobody), nobody.role());
        }
        mondays.nextWeek();
        mondays.post();
        for (var told : List.of(world.consultant, world.reviewer, world.partner, world.administrator)) assertEquals(1, to(told).size(), "once: " + told.role());
    }

    @Test void whatIsNewStandsBeforeWhatIsDueAndTheSubjectStaysThatOfFollowUps() throws SQLException {
        isBehind();
        ObligationCalls.written(world);
        mondays.post();
        var letter = to(world.consultant).getFirst();
        assertTrue(letter.text().indexOf("內容更新") < letter.text().indexOf("向釘釘索取儲存地點證明") && letter.text().contains("內容更新"), letter.text());
        assertTrue(letter.subject().startsWith("跟進事項：逾期 0 項，七日內到期 1 項"), letter.subject());
        mondays.nextWeek();
        mondays.post();
        assertFalse(to(world.consultant).get(1).text().contains("內容更新"), "what is due is said again, what is new is not");
    }

    @Test void aDossiersNewVersionIsToldWhereItTouchesSomebodysClients() throws SQLException {
        var edition = "Edition " + UUID.randomUUID();
        var platform = ok(Api.as(world.consultant).post(client(world) + "/platforms", Map.of("vendor", "dingtalk", "edition", edition, "region", ""))).id();
        var flow = new HashMap<>(Cases.flow());
        flow.put("platformId", platform.toString());
        var transfer = ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
        ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", List.of(transfer), "pack", "hk-mainland-tia")));
        settled();
        var dossier = ok(Api.as(world.consultant).post("/api/firm/dossiers", Map.of("kind", "importer", "subject", "dingding_mainland", "edition", edition))).id();
        published(dossier, 0, "none");
        ok(Api.as(world.consultant).put("/api/me/digest", Map.of("subscribed", true, "locale", "en"), 0));
        mondays.post();
        var english = to(world.consultant).getFirst().text();
        assertTrue(english.contains("New content: vendor dossier on ") && english.contains(", " + edition + ", version 1. It affects 1 client.") && english.contains("/library/changes?kind=dossiers"), english);
        assertTrue(to(world.partner).getFirst().text().contains("（" + edition + "）供應商檔案第 1 版，影響 1 名客戶。"), to(world.partner).getFirst().text());
        assertTrue(to(world.administrator).getFirst().text().contains("/library/dossiers/" + dossier));
        assertEquals(List.of(), to(world.otherConsultant));
        mondays.nextWeek();
        mondays.post();
        assertEquals(1, to(world.consultant).size());
        published(dossier, 1, "list_only");
        mondays.nextWeek();
        mondays.post();
        assertTrue(to(world.consultant).getLast().text().contains(", version 2."), "a newer one is news again");
        assertEquals(2, to(world.consultant).size());
    }

    private void published(UUID dossier, long version, String option) {
        var fact = Map.of("question", "E2", "part", "main", "options", List.of(option), "proof", "asserted", "state", "confirmed", "source", "Terms of the vendor, section 4.");
        ok(Api.as(world.consultant).act("/api/firm/dossiers/" + dossier + "/versions", Map.of("pack", "hk-mainland-tia", "facts", List.of(fact), "note", "As read."), version));
    }

    @Test void whereTheMailServerRefusesItIsToldByTheNextAttempt() throws SQLException {
        isBehind();
        Mondays.sql("update firm.member set email = 'no address at all' where member_id = '" + world.partner.id() + "'");
        mondays.post();
        assertEquals(0, told(world.partner));
        Mondays.sql("update firm.member set email = '" + world.partner.email() + "' where member_id = '" + world.partner.id() + "'");
        Mondays.sql("update access.job set due = timestamptz '2001-01-01' where kind = 'obligation.digest' and done_at is null and firm_id = '" + world.firm.id() + "'");
        Stack.one().bean(Posting.class).work();
        assertTrue(to(world.partner).getFirst().text().contains(OF_THE_LAW));
        assertEquals(1, to(world.partner).size());
        assertEquals(1, told(world.partner));
    }

    @Test void whatALetterInDoubtSaidIsNotSaidAgain() throws SQLException {
        isBehind();
        mondays.plan();
        // The server died between handing it over and saying so: what it tells is marked before, as the letter is begun before.
        Mondays.sql("update access.digest set begun_at = now() where recipient_id = '" + world.partner.id() + "'");
        Mondays.sql("insert into access.digest_told (firm_id, recipient_id, news, digest_id, told_at) select firm_id, recipient_id, 'pack:hk-mainland-tia/1.1.0', digest_id, now() from access.digest where recipient_id = '"
            + world.partner.id() + "' and week = '" + mondays.day() + "'");
        mondays.post();
        mondays.nextWeek();
        mondays.post();
        assertEquals(List.of(), to(world.partner));
        assertEquals(1, to(world.consultant).size());
    }

    @Test void whoeverWantsNoLettersIsToldNothingAndHearsOfItLater() throws SQLException {
        isBehind();
        ok(Api.as(world.partner).put("/api/me/digest", Map.of("subscribed", false, "locale", "zh-Hant"), 0));
        mondays.post();
        assertEquals(List.of(), to(world.partner));
        ok(Api.as(world.partner).put("/api/me/digest", Map.of("subscribed", true, "locale", "zh-Hant"), 0));
        mondays.nextWeek();
        mondays.post();
        assertTrue(to(world.partner).getFirst().text().contains(OF_THE_LAW));
    }

    private static int told(Someone somebody) throws SQLException {
        try (var migrator = Postgres.one().as("praya_migrator"); var statement = migrator.createStatement();
             var rows = statement.executeQuery("select count(*) from access.digest_told where refused_at is null and recipient_id = '" + somebody.id() + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
