package hk.praya.roster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RosterImportTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final String client = "/api/clients/" + world.client.id();

    private Reply upload(String name) { return api.upload(client + "/roster-imports", name, RosterFileTest.sample(name)); }

    private Reply upload(String name, String content) { return api.upload(client + "/roster-imports", name, content.getBytes(StandardCharsets.UTF_8)); }
    private JsonNode apply(Reply preview, boolean confirmGone) {
        assertEquals(201, preview.status(), preview.text());
        var applied = api.post(client + "/roster-imports/" + preview.id() + "/application", Map.of("confirmGone", confirmGone, "confirmDoubt", true));
        assertEquals(200, applied.status(), applied.text());
        return applied.json();
    }

    private static String counts(JsonNode applied) {
        return applied.path("added").asInt() + " " + applied.path("changed").asInt() + " " + applied.path("gone").asInt();
    }

    private List<String> names(String query) {
        var names = new ArrayList<String>();
        var reply = api.get(client + "/people?" + query);
        assertEquals(200, reply.status(), reply.text());
        reply.json().path("items").forEach(each -> names.add(each.path("name").path("zhHant").isNull() ? each.path("name").path("en").asText() : each.path("name").path("zhHant").asText()));
        return names;
    }

    private long total(String query) {
        return api.get(client + "/people?" + query).json().path("total").asLong();
    }

    private static long audited(UUID clientId) throws SQLException {
        try (var migrator = Postgres.one().as("praya_migrator"); var count = migrator.prepareStatement("select count(*) from audit.line where client_id = ?")) {
            count.setObject(1, clientId);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test void addressBookRevealsItselfAndIsAppliedOnce() throws Exception {
        var preview = upload("dingtalk-contacts.utf8.csv");
        assertEquals(201, preview.status(), preview.text());
        var view = preview.json();
        assertEquals("dingtalk", view.path("kind").asText());
        assertEquals(137, view.path("counts").path("added").asInt());
        assertEquals(41, view.path("reveal").path("plus86").asInt());
        assertEquals(87, view.path("reveal").path("other").asInt());
        assertEquals(9, view.path("reveal").path("none").asInt());
        assertEquals(137, view.path("rows").size());
        assertEquals("張子軒", view.path("rows").path(0).path("name").path("zhHant").asText());
        assertEquals("2015-05-27", view.path("rows").path(0).path("after").path("hireDate").asText());
        assertEquals("137 0 0", counts(apply(preview, false)));
        var lines = audited(world.client.id());
        assertEquals("137 0 0", counts(apply(preview, false)));
        assertEquals(lines, audited(world.client.id()));
        assertEquals("0 0 0", counts(apply(upload("dingtalk-contacts.utf8.csv"), true)));
        // The rows behind each number.
        for (var each : Map.of("plus86", 41, "other", 87, "none", 9, "enterprise", 62, "personal", 75, "accounts", 137).entrySet()) {
            assertEquals(each.getValue().longValue(), total("filter=" + each.getKey()), each.getKey());
        }
        var facts = api.get(client + "/roster-facts").json();
        assertEquals("up_to_half", facts.path("plus86Share").asText());
        assertEquals("mostly_personal", facts.path("accountMix").asText());
        assertEquals(137, facts.path("outsideDomain").asInt(), "the domain that the firm entered is not the one of these addresses");
        assertEquals("dingtalk-contacts.utf8.csv", facts.path("lastImport").path("file").asText());
        assertEquals(200, Api.as(world.partner).get(client + "/roster-facts").status());
    }

    @Test void previewAndRosterKeepNoDroppedColumnAndNoNumber() throws SQLException {
        var preview = upload("dingtalk-contacts.utf8.csv");
        apply(preview, false);
        try (var migrator = Postgres.one().as("praya_migrator");
             var kept = migrator.prepareStatement("select preview::text || (select string_agg(p::text, ' ') from roster.person p where p.client_id = i.client_id) from roster.roster_import i where client_id = ?")) {
            kept.setObject(1, world.client.id());
            try (var row = kept.executeQuery()) {
                assertTrue(row.next());
                var text = row.getString(1);
                for (var dropped : List.of("兼職", "HYPERLINK", "56135241", "13529962626")) assertFalse(text.contains(dropped), dropped);
                assertTrue(text.contains("\"備註\""), "the heading is shown as dropped");
                assertTrue(text.contains("5241"));
            }
        }
    }

    @Test void hrListAddsWhatTheAddressBookDoesNotKnow() {
        apply(upload("dingtalk-contacts.utf8.csv"), false);
        var hr = upload("hr-roster.csv");
        var counts = hr.json().path("counts");
        assertEquals(9, counts.path("added").asInt());
        assertEquals(7, counts.path("leaversStillActive").asInt());
        assertEquals(9, counts.path("notInPlatform").asInt());
        assertTrue(hr.json().path("reveal").isNull());
        apply(hr, false);
        assertEquals("0 0 0", counts(apply(upload("hr-roster.csv"), true)));
        assertEquals("0 0 0", counts(apply(upload("dingtalk-contacts.utf8.csv"), true)));
        for (var each : Map.of("leavers", 7, "noAccount", 9 + 3, "plus86", 41).entrySet()) assertEquals(each.getValue().longValue(), total("filter=" + each.getKey()), each.getKey());
        assertEquals(7, Api.as(world.coordinator).get(client + "/roster-facts").json().path("leavers").asInt());
        assertEquals(137, api.get(client + "/roster-facts").json().path("accounts").asInt());
    }

    @Test void simplifiedListInGb18030IsReadAndSearched() {
        var preview = upload("dingtalk-contacts.gbk.csv");
        assertEquals("GB18030", preview.json().path("encoding").asText());
        apply(preview, false);
        assertEquals(List.of("何𠮷", "陳𠮷", "陳𠮷"), names("q=" + encoded("𠮷")).stream().sorted().toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test void searchesBothScriptsAndSortsByStroke() {
        apply(upload("dingtalk-contacts.utf8.csv"), false);
        apply(upload("hr-roster.csv"), false);
        assertEquals(List.of("張子軒", "張子軒"), names("q=" + encoded("張子軒")));
        assertTrue(names("q=" + encoded("cheung tsz hin")).contains("張子軒"));
        assertTrue(names("q=" + encoded("子軒 總經理室 cheung")).contains("張子軒"));
        assertTrue(names("q=" + encoded("𠮷")).stream().allMatch(each -> each.contains("𠮷")) && total("q=" + encoded("𠮷")) > 4);
        assertEquals(0, total("q=" + encoded("%")));
        assertEquals(0, total("q=" + encoded("_\\")));
        var all = new ArrayList<String>();
        String cursor = "";
        do {
            var page = api.get(client + "/people?limit=40&cursor=" + cursor).json();
            page.path("items").forEach(each -> all.add(each.path("name").path("zhHant").asText()));
            assertEquals(cursor.isEmpty(), page.path("total").isNumber());
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertEquals(total(""), all.size());
        // 4, 7, 8, 11, 14 and 19 strokes.
        var order = List.of("王", "李", "林", "張", "趙", "關");
        var firsts = all.stream().map(each -> each.substring(0, 1)).filter(order::contains).distinct().toList();
        assertEquals(order.stream().filter(firsts::contains).toList(), firsts);
        var reversed = names("sort=-name&limit=200");
        assertEquals(all.stream().sorted().toList(), reversed.stream().sorted().toList());
        assertEquals(all.getFirst(), reversed.getLast());
        for (var sort : List.of("department", "hireDate")) {
            var first = api.get(client + "/people?limit=100&sort=" + sort).json();
            var second = api.get(client + "/people?limit=100&sort=" + sort + "&cursor=" + first.path("next").asText()).json();
            assertEquals(total(""), first.path("items").size() + second.path("items").size(), sort);
            assertEquals(400, api.get(client + "/people?sort=name&cursor=" + first.path("next").asText()).status());
        }
        assertEquals(400, api.get(client + "/people?sort=shoeSize").status());
        assertEquals(400, api.get(client + "/people?limit=201").status());
        assertEquals(400, api.get(client + "/people?cursor=nonsense").status());
    }

    @Test void whoeverIsMissingIsGoneOnlyWhenSomebodySaysSoAndComesBack() {
        var two = "員工UserID,姓名,郵箱\nu1,張三,zhang@x.example\nu2,李四,li@x.example\n";
        apply(upload("a.csv", two), false);
        var preview = upload("a.csv", "員工UserID,姓名,郵箱\nu1,張三,zhang@x.example\n");
        assertEquals(1, preview.json().path("counts").path("gone").asInt());
        assertEquals("0 0 0", counts(apply(preview, false)));
        assertEquals("0 0 1", counts(apply(upload("a.csv", "員工UserID,姓名,郵箱\nu1,張三,zhang@x.example\n"), true)));
        assertEquals(List.of("李四"), names("filter=gone"));
        assertEquals("0 1 0", counts(apply(upload("a.csv", two), false)));
        assertEquals(0, total("filter=gone"));
    }

    @Test void goneMayNotComeInUntilTheyAreBack() throws Exception {
        var row = "姓名,郵箱,激活狀態\n人員," + world.coordinator.email() + ",是\n";
        apply(upload("a.csv", row), false);
        var person = Api.as(world.coordinator);
        assertEquals(200, person.get(client + "/people").status());
        apply(upload("a.csv", "姓名,郵箱,激活狀態\n別人,other@x.example,是\n"), true);
        await(() -> person.get(client + "/people").status() != 200);
        apply(upload("a.csv", row), false);
        await(() -> person.get(client + "/people").status() == 200);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + 8_000_000_000L;
        while (!condition.call()) {
            if (System.nanoTime() > deadline) throw new AssertionError("not within eight seconds");
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
        }
    }

    @Test void rosterChangedSinceThePreviewAsksForAnother() {
        var first = upload("a.csv", "員工UserID,姓名\nu1,張三\n");
        var second = upload("a.csv", "員工UserID,姓名\nu1,張三\nu2,李四\n");
        apply(first, false);
        assertTrue(api.get(client + "/roster-imports/" + second.id()).json().path("stale").asBoolean());
        var refused = api.post(client + "/roster-imports/" + second.id() + "/application", Map.of("confirmGone", true));
        assertEquals(409, refused.status(), refused.text());
        assertEquals("roster_import.roster_changed", refused.reason());
        assertEquals(List.of("張三"), names("filter=accounts"));
    }

    @Test void pressedTwiceAtOnceIsDoneOnce() throws Exception {
        var preview = upload("dingtalk-contacts.utf8.csv");
        var path = client + "/roster-imports/" + preview.id() + "/application";
        var before = audited(world.client.id());
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> press = () -> api.post(path, Map.of("confirmGone", false, "confirmDoubt", true));
            for (var each : both.invokeAll(List.of(press, press, press))) assertEquals("137 0 0", counts(each.get().json()), each.get().text());
        }
        assertEquals(before + 1, audited(world.client.id()));
        assertEquals(137, total("filter=accounts"));
    }

    @Test void sameUploadSentTwiceMakesOnePreview() {
        var boundary = "b" + UUID.randomUUID();
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nUserID,name,title\nu1,Ann,x\n\r\n--" + boundary + "--\r\n";
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = api.send("POST", client + "/roster-imports", body, "multipart/form-data; boundary=" + boundary, headers);
        var second = api.send("POST", client + "/roster-imports", body, "multipart/form-data; boundary=" + boundary, headers);
        assertEquals(201, first.status(), first.text());
        assertEquals(first.id(), second.id());
    }

    @Test void clientsAreWalledFromEachOther() {
        var preview = upload("dingtalk-contacts.utf8.csv");
        apply(preview, false);
        var person = api.get(client + "/people?limit=1").json().path("items").path(0).path("id").asText();
        var absent = api.get(client + "/people/" + UUID.randomUUID());
        for (var stranger : List.of(world.otherConsultant, world.otherCoordinator, world.foreignConsultant, world.foreignPartner)) {
            var other = Api.as(stranger);
            for (var path : List.of("/people", "/people/" + person, "/roster-facts", "/roster-imports/" + preview.id())) {
                var reply = other.get(client + path);
                assertEquals(404, reply.status(), stranger.role() + " " + path);
                assertArrayEquals(absent.bytes(), reply.bytes());
            }
            // A partner imports nowhere, so that is said before any client is looked for.
            assertEquals(stranger == world.foreignPartner ? 403 : 404, other.upload(client + "/roster-imports", "a.csv", new byte[0]).status());
        }
        // Ids of this client under another client's address.
        var elsewhere = "/api/clients/" + world.otherClient.id();
        var other = Api.as(world.otherConsultant);
        assertEquals(404, other.get(elsewhere + "/people/" + person).status());
        assertEquals(404, other.get(elsewhere + "/roster-imports/" + preview.id()).status());
        assertEquals(404, other.post(elsewhere + "/roster-imports/" + preview.id() + "/application", Map.of("confirmGone", true)).status());
        for (var not : List.of(world.administrator, world.staff, world.decisionMaker)) assertEquals(403, Api.as(not).get(client + "/people").status(), not.role());
        for (var not : List.of(world.partner, world.reviewer)) assertEquals(403, Api.as(not).upload(client + "/roster-imports", "a.csv", new byte[0]).status(), not.role());
        assertEquals(401, Api.nobody().get(client + "/people").status());
        var coordinator = Api.as(world.coordinator).upload(client + "/roster-imports", "a.csv", RosterFileTest.sample("hr-roster.csv"));
        assertEquals(201, coordinator.status(), coordinator.text());
    }

    @Test void refusesFilesThatAreNotWhatTheySay() {
        var pdf = upload("contacts.csv", "%PDF-1.7 …");
        assertEquals(415, pdf.status(), pdf.text());
        assertEquals("upload.not_text", pdf.reason());
        assertEquals(400, upload("a.csv", "").status());
        assertEquals(400, upload("a.csv", "員工UserID,姓名\n").status());
        var attendance = upload("attendance-sheet.csv");
        assertEquals("upload.headers_unknown", attendance.reason(), attendance.text());
        var large = api.upload(client + "/roster-imports", "a.csv", new byte[11_000_000]);
        assertEquals(413, large.status(), large.text());
        assertEquals(415, api.post(client + "/roster-imports", Map.of("file", "x")).status());
        var form = api.send("POST", client + "/roster-imports", "--b\r\nContent-Disposition: form-data; name=\"other\"; filename=\"x\"\r\n\r\nx\r\n--b--\r\n",
            "multipart/form-data; boundary=b", Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertEquals(400, form.status(), form.text());
        var plain = api.send("POST", client + "/roster-imports", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n",
            "multipart/form-data; boundary=b", Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertEquals(400, plain.status(), plain.text());
        var hostile = upload("=cmd|..\\\\..\\\\evil<script>.csv", "UserID,name,title\nu1,<script>alert(1)</script>,\"=1+1\"\n");
        assertEquals(201, hostile.status(), hostile.text());
        assertEquals("1+1", hostile.json().path("rows").path(0).path("after").path("title").asText());
    }

    @Test void largestRosterIsReadAndApplied() {
        var text = new StringBuilder("員工UserID,姓名,手機號,郵箱,部門,工號,企業帳號\n");
        for (int i = 0; i < 20_000; i++) text.append("u").append(i).append(",張三").append(i).append(",+86-135").append(10_000_000 + i).append(",p").append(i).append("@x.example,營運部,E").append(i).append(",是\n");
        var preview = upload("large.csv", text.toString());
        assertEquals(201, preview.status());
        assertEquals(1_000, preview.json().path("rows").size());
        assertEquals(1_000, preview.json().path("next").asInt());
        assertEquals("20000 0 0", counts(apply(preview, false)));
        assertEquals(20_000, total("filter=plus86"));
        assertEquals(413, upload("large.csv", text + "u20000,張三,,,,,\n").status());
    }
}
