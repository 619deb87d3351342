package hk.praya.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ClientImportTest {
    private static final String HEADER = "Client name,客戶名稱,BR No,Staff,Platform,Seats,Engagement start,Engagement end,Fee HKD/yr,Consultant,E-mail domain,Remark\n";
    private final World world = World.fresh();
    private final Api api = Api.as(world.administrator);
    private final String consultant = world.consultant.email().substring(0, world.consultant.email().indexOf('@'));

    private Reply upload(String content) {
        return api.upload("/api/firm/client-imports", "clients.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private Reply commit(Reply preview, Map<String, Object> how) {
        assertEquals(201, preview.status(), preview.text());
        return api.post("/api/firm/client-imports/" + preview.id() + "/commit", how);
    }

    private String sample() throws IOException {
        try (var stream = ClientImportTest.class.getResourceAsStream("/samples/clients.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("consultant1", consultant).replace("consultant2", consultant).replace("consultant3", consultant);
        }
    }

    private long count(String what) throws SQLException {
        try (var migrator = Postgres.one().as("praya_migrator"); var count = migrator.prepareStatement("select count(*) from " + what + " where firm_id = ?")) {
            count.setObject(1, world.firm.id());
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test void fortyClientsAreTakenOnTogetherWithAllThatBelongsToThem() throws Exception {
        var preview = upload(sample());
        assertEquals(201, preview.status(), preview.text());
        var counts = preview.json().path("counts");
        assertEquals(40, counts.path("new").asInt(), preview.text());
        assertEquals(0, counts.path("error").asInt());
        assertEquals(4, counts.path("warning").asInt(), "two names occur twice, with registrations of their own");
        var lines = count("audit.line");
        var committed = commit(preview, Map.of("skipErrors", false));
        assertEquals(200, committed.status(), committed.text());
        assertEquals(40, committed.json().path("added").asInt());
        assertEquals(lines + 41, count("audit.line"), "one line a client, and one for the list");
        assertEquals(42, count("client.client"));
        assertEquals(42, count("client.engagement"));
        assertEquals(40, count("client.platform"));
        assertEquals(40 + 3, count("access.assignment"));
        assertEquals(6_200_000L, sum());
        assertEquals(40, commit(preview, Map.of()).json().path("added").asInt());
        assertEquals(lines + 41, count("audit.line"));
        var again = upload(sample());
        assertEquals(40, again.json().path("counts").path("duplicate").asInt());
        assertEquals(0, commit(again, Map.of()).json().path("added").asInt());
        assertEquals(42, count("client.client"));
    }

    private long sum() throws SQLException {
        try (var migrator = Postgres.one().as("praya_migrator");
             var fee = migrator.prepareStatement("select fee_minor from client.engagement e join client.client c using (firm_id, client_id) where firm_id = ? and name_zh_hant = '維港物流有限公司'")) {
            fee.setObject(1, world.firm.id());
            try (var row = fee.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test void eachRowSaysWhatIsWrongWithIt() {
        var rows = upload(HEADER + ",,1,,,,,,,,,\n"
            + "A,甲,11111111-000-01-27-0,many,Slack,5,2026-01-01,2025-01-01,12.345,nobody,x y,\n"
            + "B,乙,22222222-000-01-27-0,5,釘釘,5,2026-01-01,,\"HK$1,200.50\"," + consultant + ",B.Example,secret remark\n"
            + "=C,丙,33333333-000-01-27-0,5,飛書,5,1/2/2026,28/2/2027,1,,,\n").json().path("rows");
        assertEquals(List.of("row.name_missing", "client.br_unusual"), keys(rows.path(0)));
        assertEquals(List.of("client.platform_other", "ends_before_start", "client.consultant_unknown", "row.number_unreadable", "row.domain_unreadable", "row.amount_unreadable"), keys(rows.path(1)));
        assertEquals(List.of("row.value_missing"), keys(rows.path(2)));
        assertEquals("120050", rows.path(2).path("values").path("feeMinor").asText());
        assertEquals("C", rows.path(3).path("name").path("en").asText());
        assertEquals("new", rows.path(3).path("state").asText());
        assertFalse(rows.toString().contains("secret remark"));
    }

    private static List<String> keys(com.fasterxml.jackson.databind.JsonNode row) {
        return java.util.stream.StreamSupport.stream(row.path("problems").spliterator(), false).map(each -> each.path("key").asText()).toList();
    }

    @Test void errorsRefuseTheWholeListUnlessTheyAreLeftOut() throws Exception {
        var preview = upload(HEADER + "A,,11111111-000-01-27-0,,,,,,,,,\nB,,11111111-000-02-28-1,,,,,,,,,\nC,,33333333-000-01-27-0,,,,,,,,,\nD,,44444444-000-01-27-0,,,,,,,,,\n");
        assertEquals("row.duplicate", keys(preview.json().path("rows").path(0)).getFirst());
        assertEquals("2", preview.json().path("rows").path(1).path("problems").path(0).path("params").path("lines").asText());
        var refused = commit(preview, Map.of());
        assertEquals(409, refused.status(), refused.text());
        assertEquals(2, count("client.client"));
        var committed = commit(preview, Map.of("skipErrors", true, "lines", List.of(2, 4)));
        assertEquals(1, committed.json().path("added").asInt(), committed.text());
        assertEquals(3, committed.json().path("skipped").asInt());
        assertEquals(3, count("client.client"));
    }

    @Test void clientTakenOnSinceThePreviewRefusesTheListAndNothingIsHalfDone() throws Exception {
        var preview = upload(HEADER + "A,,11111111-000-01-27-0,,,,,,,,,\nB,,22222222-000-01-27-0,,,,,,,,,\n");
        assertEquals(201, api.post("/api/firm/clients", Map.of("name", Map.of("en", "B"), "brNumber", "22222222-000-01-26-9")).status());
        var lines = count("audit.line");
        var refused = commit(preview, Map.of());
        assertEquals(409, refused.status(), refused.text());
        assertEquals("client_import.clients_changed", refused.reason());
        assertEquals(3, count("client.client"));
        assertEquals(lines, count("audit.line"));
        assertEquals(0, count("(select firm_id from client.client_import where committed_at is not null) x"));
    }

    @Test void pressedTwiceAtOnceIsDoneOnce() throws Exception {
        var preview = upload(sample());
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> press = () -> commit(preview, Map.of());
            for (var each : both.invokeAll(List.of(press, press))) assertEquals(40, each.get().json().path("added").asInt(), each.get().text());
        }
        assertEquals(42, count("client.client"));
    }

    @Test void onlyTheFirmsAdministratorsSeeAndCommitIt() {
        var preview = upload(HEADER + "A,,11111111-000-01-27-0,,,,,,,,,\n");
        var path = "/api/firm/client-imports/" + preview.id();
        for (var not : List.of(world.partner, world.consultant, world.reviewer, world.coordinator, world.staff)) {
            assertEquals(403, Api.as(not).get(path).status(), not.role());
            assertEquals(403, Api.as(not).upload("/api/firm/client-imports", "a.csv", new byte[0]).status(), not.role());
        }
        assertEquals(404, Api.as(world.foreignAdministrator).get(path).status());
        assertEquals(404, Api.as(world.foreignAdministrator).post(path + "/commit", Map.of()).status());
        assertEquals(404, api.get("/api/firm/client-imports/" + UUID.randomUUID()).status());
        assertTrue(Api.as(world.foreignAdministrator).upload("/api/firm/client-imports", "a.csv", (HEADER + "A,,11111111-000-01-27-0,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8))
            .json().path("counts").path("new").asInt() == 1, "another firm may have the same company");
        assertEquals(415, api.upload("/api/firm/client-imports", "a.csv", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)).status());
        assertEquals("upload.headers_unknown", upload("UserID,apples\nu1,x\n").reason());
    }
}
