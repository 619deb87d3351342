package hk.praya.obligation;

import static hk.praya.obligation.ObligationCalls.today;
import static hk.praya.obligation.ObligationCalls.writing;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Mailbox;
import hk.praya.testing.OwnSignIn;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Monday's digest leads whoever reads it to what stands in it, by the door that is open to them. */
class DigestWaysTest {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private final World world = World.fresh();
    private final Mondays mondays = new Mondays(world);

    private String letter() throws SQLException {
        mondays.post();
        return Mailbox.one().sentTo(world.coordinator.email()).getLast().text();
    }

    private static List<String> addresses(String text) {
        var found = new ArrayList<String>();
        var match = ADDRESS.matcher(text);
        while (match.find()) found.add(match.group());
        return found;
    }

    private UUID due(UUID request) throws SQLException {
        Mondays.sql("update obligation.obligation set due = date '" + today() + "' where subject_id = '" + request + "'");
        return request;
    }

    private String after(String letter, String sentence) {
        var lines = letter.lines().toList();
        for (var at = 0; at < lines.size(); at++) if (lines.get(at).contains(sentence)) return lines.get(at + 1);
        throw new AssertionError(sentence + " is not in " + letter);
    }

    @Test void whoeverComesInByLinkGetsALinkToTheVeryRequest() throws SQLException {
        var questions = due(Cases.asked(world));
        var document = due(Cases.wanted(world));
        var letter = letter();
        assertTrue(addresses(letter).stream().allMatch(address -> address.contains("/l/")), "at any other address they are refused: " + letter);
        assertTrue(letter.contains("個人連結") && letter.contains("請勿轉發"), letter);
        assertEquals("/my/questions/" + questions, ChaseTest.leadsTo(ChaseTest.token(after(letter, "條問題尚未回答")), world.coordinator));
        assertEquals("/my/requests/" + document, ChaseTest.leadsTo(ChaseTest.token(after(letter, "待提交文件")), world.coordinator));
        assertEquals("/my", ChaseTest.leadsTo(ChaseTest.token(addresses(letter).getFirst()), world.coordinator));
    }

    @Test void whoeverSignsInByThemselvesGetsTheVeryPageAndNoLinkIsMade() throws SQLException {
        OwnSignIn.at(world);
        var questions = due(Cases.asked(world));
        var letter = letter();
        assertTrue(after(letter, "條問題尚未回答").endsWith("/my/questions/" + questions), letter);
        assertTrue(letter.contains("/my/settings") && !letter.contains("/l/") && !letter.contains("個人連結"), letter);
        assertEquals(0, ok(Api.as(world.consultant).get(client(world) + "/links")).json().path("items").size());
    }

    @Test void whatIsAskedOfSomebodyElseIsNotLinkedTo() throws SQLException {
        ok(Api.as(world.consultant).post(client(world) + "/obligations", writing("等候董事", "client", world.decisionMaker.id(), today())));
        var letter = letter();
        assertTrue(letter.contains("等候董事"), letter);
        assertEquals(1, addresses(letter).size(), "one's own page alone: " + letter);
        var links = ok(Api.as(world.consultant).get(client(world) + "/links")).json().path("items");
        assertEquals(1, links.size());
        assertEquals(List.of("sign_in", world.coordinator.id().toString()), List.of(links.path(0).path("purpose").asText(), links.path(0).path("personId").asText()));
    }

    @Test void aLinkOfALetterStandsInNoTableAndTheTrailHasOneLine() throws SQLException {
        due(Cases.asked(world));
        due(Cases.wanted(world));
        var token = ChaseTest.token(letter());
        try (var migrator = Postgres.one().as("praya_migrator"); var statement = migrator.createStatement()) {
            for (var table : List.of("audit.line", "audit.attempt", "access.job", "access.link", "access.digest", "access.digest_told", "obligation.act")) {
                try (var found = statement.executeQuery("select count(*) from " + table + " t where position('" + token + "' in t::text) > 0")) {
                    found.next();
                    assertEquals(0, found.getInt(1), table);
                }
            }
            try (var lines = statement.executeQuery("select count(*) from audit.line where client_id = '" + world.client.id() + "' and action = 'link.issue'")) {
                lines.next();
                assertEquals(1, lines.getInt(1));
            }
        }
    }

    @Test void whatAnAdministratorAloneCanSeeToIsToldToAdministratorsAndToNobodyElse() throws SQLException {
        Mondays.sql("""
            insert into obligation.obligation (firm_id, client_id, id, kind, subject_kind, subject_id, source, particulars, ball_with, due, state, created_kind, created_by, created_at)
            select '%s', '%s', gen_random_uuid(), 'sign_in_expiry', 'connection', gen_random_uuid(), 'sso.expiry:' || gen_random_uuid(), '{"name": "harbour.example"}', 'administrator', date '%s', 'open', 'system',
              '00000000-0000-0000-0000-000000000000', now()""".formatted(world.firm.id(), world.client.id(), today().plusDays(3)));
        mondays.post();
        var letter = Mailbox.one().sentTo(world.administrator.email()).getLast();
        assertTrue(after(letter.text(), "harbour.example 的公司登入將到期").endsWith("/clients/" + world.client.id() + "/sign-in"), letter.text());
        assertFalse(letter.subject().contains("harbour") || letter.subject().contains("維港"), letter.subject());
        for (var nobody : List.of(world.consultant, world.reviewer, world.partner, world.otherConsultant, world.coordinator, world.foreignAdministrator, world.suspended)) {
            assertEquals(List.of(), Mailbox.one().sentTo(nobody.email()), nobody.role());
        }
        var mine = ok(Api.as(world.administrator).get("/api/firm/worklist/administrators")).json();
        assertEquals(List.of("1", world.client.id().toString(), "sign_in_expiry", "harbour.example"), List.of(mine.path("total").asText(), mine.path("items").path(0).path("clientId").asText(),
            mine.path("items").path(0).path("kind").asText(), mine.path("items").path(0).path("particulars").path("name").asText()));
        assertEquals(0, ok(Api.as(world.foreignAdministrator).get("/api/firm/worklist/administrators")).json().path("total").asInt());
        for (var refused : List.of(world.consultant, world.partner, world.coordinator)) assertEquals(403, Api.as(refused).get("/api/firm/worklist/administrators").status(), refused.role());
        for (var each : List.of(world.consultant, world.partner)) assertEquals(0, ok(Api.as(each).get("/api/firm/worklist")).json().path("items").size(), each.role());
        var calendar = ok(Api.as(world.administrator).post("/api/me/calendar", Map.of())).json().path("url").asText();
        assertTrue(Api.nobody().get(ObligationCalls.path(calendar)).text().contains("harbour.example"));
    }

    /** Whatever a statement of ours forgot to say. */
    @Test void theirLoginSeesNoOtherObligation() throws SQLException {
        ok(Api.as(world.consultant).post(client(world) + "/obligations", writing("顧問的事", "consultant", null, today())));
        try (var administrator = Postgres.one().as("praya_firm"); var statement = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            statement.execute("set local praya.firm = '" + world.firm.id() + "'");
            try (var rows = statement.executeQuery("select count(*), count(*) filter (where ball_with <> 'administrator') from obligation.obligation")) {
                rows.next();
                assertEquals(0, rows.getInt(1) + rows.getInt(2));
            }
        }
    }
}
