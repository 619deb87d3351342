package hk.praya.obligation;

import static hk.praya.obligation.ObligationCalls.at;
import static hk.praya.obligation.ObligationCalls.today;
import static hk.praya.obligation.ObligationCalls.writing;
import static hk.praya.obligation.ObligationCalls.written;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Mailbox;
import hk.praya.testing.OwnSignIn;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Asking again leads whoever is asked to what they are asked for, by the door that is open to them. */
class ChaseTest {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/l/([\\w-]{20,})");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Posting posting = Stack.one().bean(Posting.class);

    private UUID about(UUID subject) {
        for (var row : ok(consultant.get(client(world) + "/obligations")).json().path("items")) {
            if (row.path("subjectId").asText().equals(subject.toString()) && row.path("ballWith").asText().equals("client")) return UUID.fromString(row.path("id").asText());
        }
        throw new AssertionError("nothing is to be seen to about it");
    }

    private JsonNode chase(UUID obligation, String channel) {
        var version = ok(consultant.get(at(world, obligation))).json().path("obligation").path("version").asLong();
        return ok(consultant.act(at(world, obligation) + "/reminder", Map.of("channel", channel), version)).json();
    }

    private Mailbox.Letter letter(Someone to) {
        posting.work();
        return Mailbox.one().sentTo(to.email()).getLast();
    }

    static String token(String text) {
        var link = LINK.matcher(text);
        assertTrue(link.find(), text);
        return link.group(1);
    }

    /** Where somebody gets to who opens a link and types the code that comes by e-mail. */
    static String leadsTo(String token, Someone somebody) {
        assertEquals(202, Api.nobody().send("POST", "/public/links/" + token + "/code", "{}", "application/json", Map.of()).status());
        var code = CODE.matcher(Mailbox.one().sentTo(somebody.email()).getLast().text());
        assertTrue(code.find());
        return ok(Api.nobody().send("POST", "/public/links/" + token + "/session", Map.of("code", code.group(1)), "application/json", Map.of())).json().path("redirect").asText();
    }

    private JsonNode links() {
        return ok(consultant.get(client(world) + "/links")).json().path("items");
    }

    @Test void aLetterBringsWhoeverComesInByLinkToTheQuestions() {
        var request = Cases.asked(world);
        assertTrue(chase(about(request), "email").path("sent").asBoolean());
        assertEquals(0, links().size(), "made when the letter is written");
        var letter = letter(world.coordinator);
        assertTrue(letter.text().contains("請由以下個人連結回覆") && letter.text().contains("Please reply by your personal link"), letter.text());
        assertFalse(letter.text().contains("Please sign in"), letter.text());
        assertFalse(letter.subject().contains("Person") || letter.subject().contains("人員") || letter.subject().contains("維港") || letter.subject().contains("/l/"), letter.subject());
        var link = links().path(0);
        assertEquals("questions " + request + " " + world.coordinator.id() + " " + world.consultant.id(),
            link.path("purpose").asText() + " " + link.path("subjectId").asText() + " " + link.path("personId").asText() + " " + link.path("createdBy").asText());
        assertEquals("/my/questions/" + request, leadsTo(token(letter.text()), world.coordinator));
        posting.work();
        assertEquals(1, links().size());
    }

    @Test void aMessageHasALinkThatIsSaidOnceInBothLanguages() {
        var request = Cases.wanted(world);
        var id = about(request);
        var said = chase(id, "whatsapp");
        var message = said.path("message").asText();
        assertTrue(message.contains("有以下事項待跟進") && message.contains("kindly reminds you") && message.contains("待提交文件") && message.contains("Document asked for"), message);
        assertTrue(message.contains("\n" + said.path("url").asText() + "\n"), message);
        assertFalse(said.path("sent").asBoolean());
        assertTrue(said.path("expiresAt").asText().length() > 10);
        assertEquals("/my/requests/" + request, leadsTo(token(message), world.coordinator));
        assertFalse(ok(consultant.get(at(world, id))).text().contains(token(message)));
        assertFalse(links().toString().contains(token(message)));
    }

    @Test void aDecisionIsAskedForWhereItIsMadeAndAnythingElseOnTheirOwnPage() {
        var tia = Cases.recommended(world);
        ok(consultant.act(Cases.at(world, tia) + "/decision-request", Map.of("personId", world.decisionMaker.id().toString()), Cases.version(world, tia)));
        assertEquals("/my/decisions/" + tia, leadsTo(token(chase(about(tia), "whatsapp").path("url").asText()), world.decisionMaker));
        assertEquals("/my", leadsTo(token(chase(written(world), "whatsapp").path("url").asText()), world.coordinator));
    }

    @Test void whoeverSignsInByThemselvesGetsTheAddressOfThePage() throws SQLException {
        OwnSignIn.at(world);
        var request = Cases.asked(world);
        var said = chase(about(request), "whatsapp");
        assertTrue(said.path("url").asText().endsWith("/my/questions/" + request), said.toString());
        assertTrue(said.path("expiresAt").isNull() || said.path("expiresAt").isMissingNode(), said.toString());
        assertTrue(said.path("message").asText().contains("company account") && said.path("message").asText().contains("公司帳戶"), said.toString());
        chase(about(request), "email");
        var letter = letter(world.coordinator).text();
        assertTrue(letter.contains("/my/questions/" + request) && letter.contains("請登入") && letter.contains("Please sign in"), letter);
        assertEquals(0, links().size());
    }

    @Test void nobodyGetsAnAddressAtWhichTheyWouldBeRefused() {
        var vendor = ok(consultant.post(client(world) + "/obligations", writing("等候供應商", "vendor", null, today()))).id();
        var anybody = ok(consultant.post(client(world) + "/obligations", writing("等候客戶", "client", null, today()))).id();
        var silent = ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "Without Mail", "zhHant", "無電郵"), "mobileKind", "none", "accountKind", "unknown", "active", true))).id();
        var theirs = ok(consultant.post(client(world) + "/obligations", writing("等候同事", "client", silent, today()))).id();
        for (var each : java.util.List.of(vendor, anybody, theirs)) {
            var said = chase(each, "whatsapp");
            assertTrue(said.path("url").isMissingNode() || said.path("url").isNull(), said.toString());
            assertFalse(said.path("message").asText().contains("http"), said.toString());
        }
        assertEquals(0, links().size());
        refused(409, "owner_without_email", consultant.act(at(world, theirs) + "/reminder", Map.of("channel", "email"), 1));
    }

    @Test void theFirmsOwnAreLedToTheClient() {
        var mine = ok(consultant.post(client(world) + "/obligations", writing("覆電", "consultant", world.consultant.id(), today()))).id();
        assertTrue(chase(mine, "whatsapp").path("url").asText().endsWith("/clients/" + world.client.id()));
        chase(mine, "email");
        assertTrue(letter(world.consultant).text().contains("/clients/" + world.client.id()));
        assertEquals(0, links().size());
    }

    @Test void twoClicksMakeOneLink() throws Exception {
        var id = written(world);
        Callable<Integer> click = () -> consultant.act(at(world, id) + "/reminder", Map.of("channel", "whatsapp"), 0).status();
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = two.submit(click);
            var second = two.submit(click);
            assertEquals(200 + 412, first.get() + second.get());
        }
        assertEquals(1, links().size());
    }

    @Test void whoeverMayNotChaseMakesNoLink() {
        var id = written(world);
        for (var each : Map.of(world.reviewer, 403, world.partner, 403, world.coordinator, 403, world.otherConsultant, 404, world.otherCoordinator, 404).entrySet()) {
            assertEquals(each.getValue(), Api.as(each.getKey()).act(at(world, id) + "/reminder", Map.of("channel", "whatsapp"), 0).status(), each.getKey().role());
        }
        assertEquals(400, consultant.act(at(world, id) + "/reminder", Map.of("channel", "pigeon"), 0).status());
        assertEquals(0, links().size());
    }

    @Test void noTableKeepsTheLinkItself() throws SQLException {
        var id = written(world);
        var message = token(chase(id, "whatsapp").path("url").asText());
        chase(id, "email");
        var letter = token(letter(world.coordinator).text());
        try (var migrator = Postgres.one().as("praya_migrator"); var statement = migrator.createStatement()) {
            for (var table : java.util.List.of("audit.line", "audit.attempt", "access.job", "access.link", "access.idempotency", "obligation.act", "obligation.obligation")) {
                try (var found = statement.executeQuery("select count(*) from " + table + " t where position('" + message + "' in t::text) > 0 or position('" + letter + "' in t::text) > 0")) {
                    found.next();
                    assertEquals(0, found.getInt(1), table);
                }
            }
            try (var lines = statement.executeQuery("select count(*) from audit.line where client_id = '" + world.client.id() + "' and action = 'link.issue'")) {
                lines.next();
                assertEquals(1, lines.getInt(1), "the letter's link has a line of its own");
            }
        }
    }
}
