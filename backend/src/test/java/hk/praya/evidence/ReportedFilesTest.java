package hk.praya.evidence;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.pdf;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.file.Sample;
import hk.praya.testing.Altered;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import hk.praya.vault.FileStore;
import hk.praya.vault.Sweeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody at the client hands over with the report that something is done: it becomes evidence with the report, and not without. */
class ReportedFilesTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    private UUID given(@Nullable Someone to) {
        var body = new java.util.HashMap<String, Object>(Map.of("words", "請釘釘確認儲存地點", "language", "zh-Hant", "ballWith", "client", "due", today.plusDays(5).toString()));
        if (to != null) body.put("ownerPersonId", to.id().toString());
        return ok(consultant.post(client(world) + "/obligations", body)).id();
    }

    private String own(UUID id) {
        return client(world) + "/own-obligations/" + id;
    }

    private Api.Reply brings(Someone somebody, UUID id, String name, byte[] content) {
        return Api.as(somebody).upload(own(id) + "/files", name, content);
    }

    private String receipt(Someone somebody, UUID id, String name) {
        return ok(brings(somebody, id, name, pdf())).json().path("receipt").asText();
    }

    private Api.Reply reports(Someone somebody, UUID id, long version, String... receipts) {
        return Api.as(somebody).act(own(id) + "/report", Map.of("note", "已收到回覆。", "files", List.of(receipts)), version);
    }

    private JsonNode evidence() {
        return ok(consultant.get(client(world) + "/evidence")).json().path("items");
    }

    private JsonNode story(UUID id) {
        return ok(consultant.get(client(world) + "/obligations/" + id)).json();
    }

    private static List<String> names(JsonNode files) {
        var names = new ArrayList<String>();
        files.forEach(file -> names.add(file.path("name").asText()));
        return names;
    }

    @Test void staffHandOverWhatProvesItAndTheFirmHasItBesideTheReport() {
        var id = given(world.staff);
        ok(reports(world.staff, id, 0, receipt(world.staff, id, "回覆.pdf"), receipt(world.staff, id, "附件.pdf")));
        var told = story(id).path("obligation");
        assertEquals(List.of("回覆.pdf", "附件.pdf"), names(told.path("files")));
        assertEquals(List.of("回覆.pdf", "附件.pdf"), names(story(id).path("acts").path(0).path("files")));
        for (var line : ok(consultant.get("/api/firm/worklist?ball=mine")).json().path("items")) {
            if (line.path("obligation").path("id").asText().equals(id.toString())) assertEquals(2, line.path("obligation").path("files").size());
        }
        var item = ok(consultant.get(client(world) + "/evidence/" + told.path("files").path(0).path("id").asText())).json();
        assertEquals(List.of("unsaid", "client", "firm_and_client", world.staff.id().toString()),
            List.of(item.path("kind").asText(), item.path("source").asText(), item.path("visibility").asText(), item.path("addedBy").asText()));
        assertEquals(List.of("obligation", id.toString(), "請釘釘確認儲存地點"),
            List.of(item.path("uses").path(0).path("kind").asText(), item.path("uses").path(0).path("id").asText(), item.path("uses").path(0).path("title").path("zhHant").asText()));
        assertArrayEquals(pdf(), ok(Api.as(world.reviewer).get(client(world) + "/evidence/" + item.path("id").asText() + "/content")).bytes());
        assertEquals(403, Api.as(world.staff).get(client(world) + "/evidence").status(), "they read none of it");
    }

    @Test void nothingOfItIsThereBeforeTheReport() throws Exception {
        var id = given(world.staff);
        receipt(world.staff, id, "a.pdf");
        assertTrue(evidence().isEmpty());
        assertEquals(1, lying());
        // Whoever never reports leaves nothing: neither a row nor, after a day, a file.
        var context = Stack.one().context();
        context.getBean(Sweeping.class).sweep(new FileStore.Owner(world.firm.id(), world.client.id()), Instant.now().plus(Sweeping.AGE).plusSeconds(60));
        assertEquals(0, lying());
    }

    private long lying() throws IOException {
        var folder = Path.of(Stack.one().context().getRequiredProperty("praya.files", String.class)).resolve(world.firm.id().toString()).resolve(world.client.id().toString());
        if (!Files.exists(folder)) return 0;
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test void whatWasReportedIsNotSwept() throws Exception {
        var id = given(world.staff);
        ok(reports(world.staff, id, 0, receipt(world.staff, id, "a.pdf")));
        Stack.one().context().getBean(Sweeping.class).sweep(new FileStore.Owner(world.firm.id(), world.client.id()), Instant.now().plus(Sweeping.AGE).plusSeconds(60));
        assertEquals(1, lying());
    }

    @Test void aReceiptIsGoodForItsPersonAndItsObligationAlone() {
        var mine = given(world.staff);
        var another = given(world.staff);
        var theirs = given(world.coordinator);
        var receipt = receipt(world.staff, mine, "a.pdf");
        refused(400, "report_file_gone", reports(world.staff, another, 0, receipt));
        refused(400, "report_file_gone", reports(world.coordinator, theirs, 0, receipt));
        refused(400, "report_file_gone", reports(world.staff, mine, 0, Altered.of(receipt)));
        refused(400, "report_file_gone", reports(world.staff, mine, 0, "nothing of ours"));
        assertTrue(evidence().isEmpty(), "all of it or none");
        refused(400, "report_file_gone", reports(world.staff, mine, 0, receipt, receipt(world.staff, another, "b.pdf")));
        assertTrue(evidence().isEmpty(), "all of it or none");
        assertEquals("client", story(mine).path("obligation").path("ballWith").asText());
        ok(reports(world.staff, mine, 0, receipt));
        assertEquals(1, evidence().size());
    }

    @Test void whatIsOthersIsAbsentWhateverTheFile() {
        var theirs = given(world.coordinator);
        var anybodys = given(null);
        assertEquals(404, brings(world.staff, theirs, "a.pdf", pdf()).status());
        assertEquals(404, brings(world.staff, theirs, "a.pdf", Sample.bytes("MZ\0\0this is a program")).status());
        assertEquals(404, brings(world.staff, anybodys, "a.pdf", pdf()).status());
        assertEquals(404, brings(world.decisionMaker, theirs, "a.pdf", pdf()).status());
        assertEquals(404, brings(world.otherCoordinator, theirs, "a.pdf", pdf()).status());
        assertEquals(404, brings(world.staff, UUID.randomUUID(), "a.pdf", pdf()).status());
        assertEquals(403, brings(world.consultant, theirs, "a.pdf", pdf()).status());
        assertEquals(201, brings(world.decisionMaker, anybodys, "a.pdf", pdf()).status());
        ok(reports(world.coordinator, theirs, 0));
        assertEquals(404, brings(world.coordinator, theirs, "a.pdf", pdf()).status(), "it is the firm's turn");
    }

    @Test void aHostileFileIsRefusedForItsReasonAndLeavesNothing() throws Exception {
        var id = given(world.staff);
        refused(415, "file_program", brings(world.staff, id, "invoice.pdf", Sample.bytes("MZ\0\0this is a program")));
        refused(415, "file_pdf_script", brings(world.staff, id, "a.pdf", Sample.pdf("4 0 obj <</S /JavaScript>> endobj")));
        refused(415, "file_virus", brings(world.staff, id, "a.txt", Sample.bytes(Sample.EICAR)));
        refused(400, "file_name_path", brings(world.staff, id, "../../etc/passwd", pdf()));
        refused(400, "file_empty", brings(world.staff, id, "a.pdf", new byte[0]));
        refused(413, "body.too_large", brings(world.staff, id, "big.pdf", new byte[11_000_000]));
        assertEquals(0, lying());
        assertEquals(415, Api.as(world.staff).send("POST", own(id) + "/files", "x", "text/plain", Map.of()).status(), "a form it has to be");
    }

    @Test void twoClicksHandItOverOnce() throws Exception {
        var id = given(world.staff);
        var body = Map.of("note", "已收到回覆。", "files", List.of(receipt(world.staff, id, "a.pdf")));
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\"");
        Callable<Integer> click = () -> Api.as(world.staff).send("POST", own(id) + "/report", body, "application/json", headers).status();
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = two.submit(click);
            var second = two.submit(click);
            assertEquals(List.of(200, 200), List.of(first.get(), second.get()));
        }
        assertEquals(1, evidence().size());
        assertEquals(2, story(id).path("acts").size(), "raised, and reported once");
        // The answer was lost, and somebody presses again much later.
        assertEquals(200, click.call());
        assertEquals(1, evidence().size());
        var other = new java.util.HashMap<String, Object>(body);
        other.put("note", "Something else.");
        refused(409, "idempotency_key_reused", Api.as(world.staff).send("POST", own(id) + "/report", other, "application/json", headers));
        assertEquals(400, Api.as(world.staff).send("POST", own(id) + "/report", body, "application/json", Map.of("If-Match", "\"1\"")).status(), "without a key");
    }

    @Test void handedBackAndReportedAgainTheFirmHasBoth() {
        var id = given(world.staff);
        var first = receipt(world.staff, id, "one.pdf");
        ok(reports(world.staff, id, 0, first));
        ok(consultant.put(client(world) + "/obligations/" + id + "/owner", Map.of("ballWith", "client", "ownerPersonId", world.staff.id().toString(), "note", "Page 2 is missing."), 1));
        var card = ok(Api.as(world.staff).get(client(world) + "/own-obligations")).json().path("items").path(0);
        assertEquals(1, card.path("files").asInt(), "they are told that the firm has it");
        refused(400, "report_file_gone", reports(world.staff, id, 2, first));
        ok(reports(world.staff, id, 2, receipt(world.staff, id, "two.pdf")));
        assertEquals(List.of("one.pdf", "two.pdf"), names(story(id).path("obligation").path("files")));
        assertEquals(List.of("two.pdf"), names(story(id).path("acts").path(0).path("files")));
        assertEquals(2, evidence().size());
    }

    @Test void atMostFiveComeWithAReport() {
        var id = given(world.staff);
        assertEquals(400, reports(world.staff, id, 0, "a", "b", "c", "d", "e", "f").status());
    }

    @Test void theFirmSaysOnceWhatItIsAndFromWhenToWhen() {
        var item = Cases.reported(world);
        var at = client(world) + "/evidence/" + item + "/particulars";
        assertEquals(400, consultant.put(at, Map.of("effectiveOn", today.toString()), 0).status(), "without a kind");
        refused(400, "ends_before_start", consultant.put(at, Map.of("kind", "certificate", "effectiveOn", "2026-02-03", "expiresOn", "2026-02-02"), 0));
        refused(412, "stale", consultant.put(at, Map.of("kind", "certificate"), 7));
        assertEquals(403, Api.as(world.coordinator).put(at, Map.of("kind", "certificate"), 0).status());
        ok(consultant.put(at, Map.of("kind", "certificate", "effectiveOn", today.toString(), "expiresOn", today.plusDays(30).toString()), 0));
        var said = ok(consultant.get(client(world) + "/evidence/" + item)).json();
        assertEquals(List.of("certificate", today.toString(), today.plusDays(30).toString()), List.of(said.path("kind").asText(), said.path("effectiveOn").asText(), said.path("expiresOn").asText()));
        refused(409, "evidence_confirmed", consultant.put(at, Map.of("kind", "contract"), 1));
        refused(409, "evidence_confirmed", consultant.put(client(world) + "/evidence/" + Cases.evidence(world) + "/particulars", Map.of("kind", "policy"), 0));
        var kinds = new ArrayList<String>();
        ok(consultant.get(client(world) + "/obligations?state=open")).json().path("items").forEach(one -> kinds.add(one.path("kind").asText()));
        assertTrue(kinds.contains("evidence_expiry"), "whoever is to renew it has it on their list");
    }

    @Test void whatStaffHandedOverProvesAnAnswer() {
        var tia = Cases.draft(world);
        var id = given(world.staff);
        ok(reports(world.staff, id, 0, receipt(world.staff, id, "a.pdf")));
        var item = evidence().path(0).path("id").asText();
        ok(consultant.put(Cases.at(world, tia) + "/answers/G3.main", Map.of("options", List.of("both"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(item)), 0));
        assertTrue(ok(consultant.get(Cases.at(world, tia))).json().path("lapsed").isEmpty());
        // Confirmed with an end that is over, it proves nothing: whoever relied on it sees that at once.
        ok(consultant.put(client(world) + "/evidence/" + item + "/particulars", Map.of("kind", "test_record", "expiresOn", today.minusDays(1).toString()), 0));
        assertEquals("expired", ok(consultant.get(Cases.at(world, tia))).json().path("lapsed").path(0).path("state").asText());
    }

    /** Pointed to before anybody has said what it is, it stands so in the paper. */
    @Test void thePaperSaysThatTheKindIsNotStated() {
        var tia = Cases.draft(world);
        var id = given(world.staff);
        ok(reports(world.staff, id, 0, receipt(world.staff, id, "reply.pdf")));
        var item = evidence().path(0).path("id").asText();
        ok(consultant.put(Cases.at(world, tia) + "/answers/G3.main", Map.of("options", List.of("both"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(item)), 0));
        ok(consultant.act(Cases.at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(Cases.at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        assertTrue(Papers.frozen(world).contains("類別未註明"));
    }

    @Test void theirOwnLoginAddsWhatIsTheirsAndReadsNone() throws SQLException {
        Cases.evidence(world);
        try (var connection = Postgres.one().as("praya_person"); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var scope = "set local praya.firm = '" + world.firm.id() + "'; set local praya.reach = '{" + world.client.id() + "}'; set local praya.person = '" + world.staff.id() + "'";
            for (var beside : List.of("select 1 from evidence.item", "update evidence.item set name = 'x'", "delete from evidence.item", "update evidence.client_key set destroyed_at = null", "select 1 from evidence.request",
                item(world.coordinator.id(), world.client.id(), "unsaid", "firm_and_client", "null"), item(world.staff.id(), world.client.id(), "contract", "firm_and_client", "null"),
                item(world.staff.id(), world.client.id(), "unsaid", "firm_only", "null"), item(world.staff.id(), world.otherClient.id(), "unsaid", "firm_and_client", "null"),
                item(world.staff.id(), world.client.id(), "unsaid", "firm_and_client", "date '2030-01-01'"))) {
                connection.rollback();
                statement.execute(scope);
                assertEquals("42501", assertThrows(SQLException.class, () -> statement.execute(beside), beside).getSQLState(), beside);
            }
            connection.rollback();
            statement.execute(scope);
            assertEquals(1, statement.executeUpdate(item(world.staff.id(), world.client.id(), "unsaid", "firm_and_client", "null")));
            statement.execute("set local praya.reach = '{" + world.otherClient.id() + "}'");
            try (var keys = statement.executeQuery("select 1 from evidence.client_key where client_id = '" + world.client.id() + "'")) {
                assertFalse(keys.next(), "nor another client's key");
            }
            connection.rollback();
        }
    }

    private String item(UUID by, UUID of, String kind, String visibility, String expires) {
        return "insert into evidence.item (firm_id, client_id, id, name, media_type, size, sha256, file_key, kind, source, source_words, visibility, added_by, added_kind, created_at, expires_on) values ('" + world.firm.id() + "', '"
            + of + "', gen_random_uuid(), 'a.pdf', 'application/pdf', 1, '\\x00', 'k', '" + kind + "', 'client', '', '" + visibility + "', '" + by + "', 'person', now(), " + expires + ")";
    }

    @Test void aClientsFirstFileMayBeAReports() {
        var id = given(world.staff);
        assertNotEquals("", receipt(world.staff, id, "first.pdf"), "its key is made then");
    }

    @Test void theTrailSaysWhoBroughtAndWhoReported() {
        var id = given(world.staff);
        ok(reports(world.staff, id, 0, receipt(world.staff, id, "a.pdf")));
        var actions = new ArrayList<String>();
        ok(consultant.get(client(world) + "/audit")).json().path("items").forEach(line -> actions.add(line.path("action").asText()));
        assertTrue(actions.containsAll(List.of("obligation.attach", "obligation.report")), actions.toString());
    }
}
