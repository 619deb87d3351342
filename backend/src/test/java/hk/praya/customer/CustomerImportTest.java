package hk.praya.customer;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** A list of customers is looked at first and counts for nothing until it is applied; then it says who is on it, and nobody's staff is more or less for it. */
class CustomerImportTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final UUID list = CustomerCalls.list(world);

    private Reply read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Reply read(byte[] content) {
        return api.upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv", content);
    }

    private Reply apply(Reply read, boolean confirmGone) {
        return api.post(client(world) + "/customer-imports/" + ok(read).id() + "/application", Map.of("confirmGone", confirmGone));
    }

    private static String counts(Reply read) {
        var counts = ok(read).json().path("counts");
        return List.of("added", "changed", "unchanged", "gone", "errors", "problems").stream().map(each -> counts.path(each).asText()).collect(Collectors.joining(" "));
    }

    private static List<String> problems(Reply read) {
        var all = new ArrayList<String>();
        ok(read).json().path("rows").forEach(row -> row.path("problems").forEach(problem -> all.add(row.path("line").asInt() + " " + problem.path("key").asText() + (problem.path("params").isEmpty() ? "" : " " + problem.path("params").path("line").asText()))));
        return all;
    }

    private List<String> names() {
        return ok(api.get(client(world) + "/customer-lists/" + list + "/customers?limit=200")).json().path("items").valueStream()
            .map(each -> each.path("name").path("zhHant").isNull() ? each.path("name").path("en").asText() : each.path("name").path("zhHant").asText()).sorted().toList();
    }

    private static String one(String sql) {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void nothingCountsBeforeItIsApplied() {
        var read = read("姓名,電郵,語言,備註\n陳大文,dai@buyers.example,中文,VIP\nMary Wong,mary@buyers.example,English,\n");
        assertEquals("2 0 0 0 0 0", counts(read));
        assertEquals(List.of("name", "email", "language", ""), read.json().path("columns").valueStream().map(each -> each.path("field").isNull() ? "" : each.path("field").asText()).toList());
        assertEquals(List.of(), names());
        assertEquals("0", one("select count(*) from roster.person where client_id = '" + world.client.id() + "' and email like '%dai@buyers%'"));
        assertEquals("2 0 0", applied(apply(read, false)));
        assertEquals(List.of("Mary Wong", "陳大文"), names());
        assertEquals(2, ok(api.get(client(world) + "/customer-lists")).json().path("customers").asInt());
        assertEquals("en", ok(api.get(client(world) + "/customer-lists/" + list + "/customers?q=mary")).json().path("items").path(0).path("language").asText());
        assertFalse(one("select string_agg(r::text, ' ') from customer.import_row r where client_id = '" + world.client.id() + "'").contains("VIP"), "what is not needed is not kept");
    }

    private static String applied(Reply reply) {
        var json = ok(reply).json();
        return json.path("added").asInt() + " " + json.path("changed").asInt() + " " + json.path("gone").asInt();
    }

    @Test void eachRowThatIsLeftOutOrToBeCheckedSaysWhy() {
        var read = read("name,email,language\nMary Wong,mary@buyers.example,en\nMary W,MARY@buyers.example ,en\n,nobody@buyers.example,en\n12345,number@buyers.example,en\nNo Address,,en\nNonsense,not an address,en\n"
            + "A Colleague," + world.staff.email() + ",en\n=cmd|'/C calc'!A0,cmd@buyers.example,en\nKlingon,k@buyers.example,tlh\n" + "x".repeat(501) + ",long@buyers.example,en\n");
        assertEquals(List.of("3 row.repeated 2", "4 row.name_missing", "5 row.name_missing", "6 row.email_missing", "7 row.email_wrong", "8 row.address_of_staff", "9 row.formula_neutralised", "10 row.language_unknown", "11 row.cell_too_long ", "11 row.name_missing"),
            problems(read));
        assertEquals("4 0 0 0 6 9", counts(read));
        assertEquals(6, ok(api.get(client(world) + "/customer-imports/" + read.id() + "?show=error")).json().path("rowsTotal").asInt());
        assertEquals(9, ok(api.get(client(world) + "/customer-imports/" + read.id() + "?show=problems")).json().path("rows").size());
        apply(read, true);
        assertEquals(List.of("A Colleague", "Klingon", "Mary Wong", "cmd|'/C calc'!A0"), names(), "no name that a spreadsheet would run");
    }

    @Test void ofTheNextListOnlyTheDifferenceCounts() {
        CustomerCalls.applied(world, list, "name,email,language\nAnn,ann@b.example,en\nBob,bob@b.example,en\nCat,cat@b.example,en\nDan,dan@b.example,en\n");
        var next = read("name,email,language\nAnn,ann@b.example,en\nRobert,bob@b.example,\nEve,eve@b.example,en\n,dan@b.example,en\n");
        assertEquals("1 1 1 1 1 1", counts(next), "who is in the file and left out is not gone");
        assertEquals("1 1 0", applied(apply(next, false)));
        assertEquals(List.of("Ann", "Cat", "Dan", "Eve", "Robert"), names(), "nobody is gone unless somebody says so");
        var again = read("name,email\nAnn,ann@b.example\nRobert,bob@b.example\nEve,eve@b.example\nDan,dan@b.example\n");
        assertEquals("0 0 4 1 0 0", counts(again));
        assertEquals("0 0 1", applied(apply(again, true)));
        assertEquals("true", one("select (gone_at is not null)::text from roster.person where email = 'cat@b.example' and client_id = '" + world.client.id() + "'"));
        var person = one("select person_id from roster.person where email = 'cat@b.example' and client_id = '" + world.client.id() + "'");
        CustomerCalls.applied(world, list, "name,email\nCatherine,cat@b.example\n");
        assertEquals(person + " Catherine true", one("select person_id || ' ' || name_en || ' ' || (gone_at is null) from roster.person where email = 'cat@b.example' and client_id = '" + world.client.id() + "'"), "whoever is back is who they were");
    }

    @Test void whoeverIsOnAnotherListIsTheSameCustomerThere() {
        var other = CustomerCalls.list(world);
        CustomerCalls.applied(world, list, "name,email\nAnn,ann@b.example\n");
        CustomerCalls.applied(world, other, "name,email\nAnn,ann@b.example\nBob,bob@b.example\n");
        assertEquals(2, ok(api.get(client(world) + "/customer-lists")).json().path("customers").asInt());
        CustomerCalls.applied(world, list, "name,email\nZoe,zoe@b.example\n");
        assertEquals("true", one("select (gone_at is null)::text from roster.person where email = 'ann@b.example' and client_id = '" + world.client.id() + "'"), "still on the other list");
    }

    @Test void aFileReadBeforeTheListsMovedIsRefused() {
        var first = read("name,email\nAnn,ann@b.example\n");
        var second = read("name,email\nBob,bob@b.example\n");
        assertEquals("1 0 0", applied(apply(second, true)));
        assertTrue(ok(api.get(client(world) + "/customer-imports/" + first.id())).json().path("stale").asBoolean());
        refused(409, "customer_import.lists_changed", apply(first, true));
        assertEquals(List.of("Bob"), names());
    }

    @Test void whoeverCameToBeStaffSinceIsACustomerAllTheSame() {
        var read = read("name,email\nAnn,ann.new@b.example\n");
        ok(api.post(client(world) + "/people", Map.of("name", Map.of("en", "Ann"), "email", "ann.new@b.example", "mobileKind", "none", "accountKind", "none", "active", true)));
        assertEquals("1 0 0", applied(apply(read, true)));
        assertTrue(ok(api.get(client(world) + "/customer-lists/" + list + "/customers")).json().path("items").path(0).path("ofStaff").asBoolean());
    }

    @Test void pressedTwiceAtOnceIsDoneOnce() {
        var read = read("name,email\nAnn,ann@b.example\nBob,bob@b.example\n");
        var replies = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(() -> apply(read, true))).toList().stream().map(CompletableFuture::join).toList();
        replies.forEach(reply -> assertEquals("2 0 0", applied(reply)));
        assertEquals("2", one("select count(*) from customer.membership where list_id = '" + list + "'"));
        assertEquals("1", one("select count(*) from audit.line where client_id = '" + world.client.id() + "' and operation = 'customerImportApply'"));
    }

    @Test void otherEncodingsAreRead() {
        var csv = "姓名,電郵\n陳大文,dai@b.example\n";
        for (var each : List.of("Big5", "GB18030", "UTF-16")) {
            var text = each.equals("GB18030") ? "姓名,电邮\n陈大文,dai@b.example\n" : csv;
            var name = each.equals("GB18030") ? "陈大文" : "陳大文";
            assertEquals(name, ok(read(text.getBytes(Charset.forName(each)))).json().path("rows").path(0).path("name").path("zhHant").asText(), each);
        }
        refused(400, "upload.column_missing", read("name,language\nAnn,en\n"));
        refused(400, "upload.headers_unknown", read("a,b\n1,2\n"));
    }

    @Test void aWorkbookIsReadAsAFileOfTextIs() throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var book = new Workbook(plain, "Test", "1.0")) {
            var sheet = book.newWorksheet("Members");
            var rows = List.of(List.of("Our members 2026", "", ""), List.of("客戶姓名", "電子郵件", "語言"), List.of("陳大文", "dai@b.example", "TC"), List.of("Ann", "Ann@B.example", "eng"));
            for (var row = 0; row < rows.size(); row++) for (var at = 0; at < 3; at++) sheet.value(row, at, rows.get(row).get(at));
        }
        var read = ok(api.upload(client(world) + "/customer-lists/" + list + "/imports", "members.xlsx", plain.toByteArray()));
        assertEquals("2 0 0 0 0 0", counts(read));
        assertEquals(List.of("dai@b.example zh-Hant", "ann@b.example en"), read.json().path("rows").valueStream().map(each -> each.path("email").asText() + " " + each.path("language").asText()).toList());
    }

    @Test void whatAFileSaidOfPeopleIsForgottenSomeDaysLater() throws SQLException {
        var read = ok(read("name,email\nAnn,ann@b.example\n"));
        Stack.one().bean(ImportForgetting.class).work();
        assertEquals(1, ok(api.get(client(world) + "/customer-imports/" + read.id())).json().path("rows").size(), "not before its time");
        assertEquals("172800", one("select extract(epoch from j.due - i.created_at)::int from access.job j join customer.list_import i on i.import_id = j.subject_id where i.import_id = '" + read.id() + "'"));
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute("update access.job set due = now() - interval '1 minute' where subject_id = '" + read.id() + "' and kind = 'customer.forget'");
        }
        Stack.one().bean(ImportForgetting.class).work();
        assertEquals("1 0", one("select count(*) || ' ' || count(coalesce(person_id::text, name_en, name_zh_hant, email, language)) from customer.import_row where import_id = '" + read.id() + "' and problems = '[]'"));
        refused(410, "customer_import.forgotten", api.get(client(world) + "/customer-imports/" + read.id()));
        refused(410, "customer_import.forgotten", apply(read, true));
        assertEquals("1", one("select count(*) from audit.line where client_id = '" + world.client.id() + "' and operation = 'preview-forgotten'"));
    }

    @Test void staffAreCountedAndListedAsBefore() {
        var before = staff();
        CustomerCalls.applied(world, list, "name,email\n" + IntStream.range(0, 1_000).mapToObj(no -> "Person customer " + no + ",c" + no + "@many.example\n").collect(Collectors.joining()));
        assertEquals(before, staff());
        var customer = one("select person_id from roster.person where email = 'c1@many.example' and client_id = '" + world.client.id() + "'");
        assertEquals(404, api.get(client(world) + "/people/" + customer).status());
        assertEquals(404, api.put(client(world) + "/people/" + customer, Map.of("name", Map.of("en", "Staff now"), "mobileKind", "none", "accountKind", "none", "active", true), 0).status());
        assertEquals(404, api.put(client(world) + "/people/" + customer + "/roles", Map.of("roles", List.of("coordinator")), 0).status());
        refused(400, "link.subject_unknown", api.post(client(world) + "/links", Map.of("personId", customer, "purpose", "sign_in", "send", "copy")));
        assertNotEquals("", one("select roles::text from access.person_access where person_id = '" + customer + "'"));
        assertEquals("{customer}", one("select roles::text from access.person_access where person_id = '" + customer + "'"));
    }

    /** Whatever says something of how many people work there, and who they are. */
    private List<String> staff() {
        var facts = ok(api.get(client(world) + "/roster-facts")).text().replaceAll("\"asOf\":\"[^\"]*\"", "");
        return List.of(facts, ok(api.get(client(world) + "/people?limit=200")).text(), ok(api.get(client(world) + "/people?q=customer")).text(), ok(api.get(client(world) + "/people?filter=gone")).text(), ok(api.get(client(world) + "/people?filter=roles")).text(),
            one("select coalesce(sum(people), 0) from portfolio.client_entry where client_id = '" + world.client.id() + "'"),
            String.valueOf(one("select string_agg(r::text, ' ') from roster.rollup r where client_id = '" + world.client.id() + "'")));
    }

    @Test void anotherClientsListsAreAbsent() {
        var other = Api.as(world.otherConsultant);
        var elsewhere = "/api/clients/" + world.otherClient.id();
        var read = ok(read("name,email\nAnn,ann@b.example\n"));
        assertEquals(404, other.get(elsewhere + "/customer-lists/" + list + "/customers").status());
        assertEquals(404, other.get(elsewhere + "/customer-imports/" + read.id()).status());
        assertEquals(404, other.post(elsewhere + "/customer-imports/" + read.id() + "/application", Map.of("confirmGone", true)).status());
        assertEquals(404, other.upload(elsewhere + "/customer-lists/" + list + "/imports", "members.csv", CustomerCalls.file()).status());
        assertEquals(404, other.put(elsewhere + "/customer-lists/" + list, Map.of("name", "Mine"), 0).status());
        assertEquals(0, ok(other.get(elsewhere + "/customer-lists")).json().path("items").size());
    }

    @Test void listsAreNamedApartAndRenamedAgainstWhatStands() {
        ok(api.put(client(world) + "/customer-lists/" + list, Map.of("name", "Members"), 0));
        assertEquals(412, api.put(client(world) + "/customer-lists/" + list, Map.of("name", "Mine"), 0).status());
        refused(409, "customer_list_known", api.post(client(world) + "/customer-lists", Map.of("name", "MEMBERS")));
    }

    @Test void theLongestListIsReadAndAppliedAndOneMoreRowIsRefused() {
        var rows = IntStream.range(0, 50_000).mapToObj(no -> "顧客" + no + " Customer Number " + no + ",customer" + no + "@many.example,中文\n").collect(Collectors.joining());
        var read = read("姓名,電郵,語言\n" + rows);
        assertEquals("50000 0 0 0 0 0", counts(read));
        assertEquals(200, read.json().path("rows").size());
        assertEquals("50000 0 0", applied(apply(read, true)));
        refused(413, "upload.too_many_rows", read("姓名,電郵,語言\n" + rows + "One more,more@many.example,en\n"));
        var all = ok(api.get(client(world) + "/customer-lists/" + list + "/customers?limit=200&q=many.example")).json();
        assertEquals(50_000, all.path("total").asInt(), "as many as are called so, a page at a time");
        var next = ok(api.get(client(world) + "/customer-lists/" + list + "/customers?limit=200&q=many.example&cursor=" + all.path("next").asText())).json();
        assertEquals(200, next.path("items").size());
        assertTrue(next.path("items").path(0).path("personId").asText().compareTo(all.path("items").path(199).path("personId").asText()) > 0);
        assertEquals(1, ok(api.get(client(world) + "/customer-lists/" + list + "/customers?q=customer4711@")).json().path("total").asInt());
        CustomerCalls.forgotten(world);
    }
}
