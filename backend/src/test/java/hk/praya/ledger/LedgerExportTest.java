package hk.praya.ledger;

import static hk.praya.ledger.LedgerCases.acknowledged;
import static hk.praya.ledger.LedgerCases.chosen;
import static hk.praya.ledger.LedgerCases.consent;
import static hk.praya.ledger.LedgerCases.corrected;
import static hk.praya.ledger.LedgerCases.exporting;
import static hk.praya.ledger.LedgerCases.ledger;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The ledger as a file: one kind to a file, nothing that a spreadsheet runs, and a line in the trail. */
class LedgerExportTest {
    private final World world = World.fresh();
    private final UUID notice = NoticeCases.published(world);

    private String asked(Someone somebody, Map<String, Object> what) {
        return ledger(world) + "/exports/" + ok(Api.as(somebody).post(ledger(world) + "/exports", what)).id() + "/content";
    }

    private static List<CSVRecord> rows(Api.Reply reply) throws IOException {
        var text = ok(reply).text();
        assertTrue(text.startsWith("\ufeff") && text.endsWith("\r\n"), text);
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text.substring(1))).getRecords();
    }

    private List<CSVRecord> rows(Map<String, Object> what) throws IOException {
        return rows(Api.as(world.consultant).get(asked(world.consultant, what)));
    }

    private static void execute(String sql) {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void saysWhatIsKeptOfEachAndNeverCallsReadingConsent() throws IOException {
        var first = acknowledged(world, world.coordinator, notice);
        var last = acknowledged(world, world.staff, notice);
        corrected(world, last, "wrong_person", 0);
        var form = NoticeCases.consentForm(world);
        chosen(world, world.staff, form, true, false);
        var reply = Api.as(world.consultant).get(asked(world.consultant, exporting("acknowledgement")));
        assertEquals("text/csv;charset=utf-8", reply.headers().get("Content-Type").replace(" ", "").toLowerCase(java.util.Locale.ROOT));
        var rows = rows(reply);
        assertEquals(List.of(first.toString(), last.toString()), rows.stream().map(each -> each.get("Record")).toList());
        var row = rows.getLast();
        assertEquals("Read and understood (no consent)", row.get("Recorded"));
        assertEquals(List.of("Person staff", "1", "Collection statement for staff", "1", "42", "Company account", "Yes"),
            List.of(row.get("Person (English)"), row.get("Notice number"), row.get("Notice"), row.get("Version"), row.get("Seconds open"), row.get("Signed in by"), row.get("Electronic record: ticked")));
        assertEquals(64, row.get("SHA-256 of the text").length());
        assertTrue(row.get("Recorded at (Hong Kong time)").matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"), row.toString());
        assertEquals(List.of("No", "Recorded for the wrong person", LedgerCases.REASON), List.of(row.get("Counts"), row.get("Corrected"), row.get("Reason")));
        assertEquals(List.of("Yes", "", ""), List.of(rows.getFirst().get("Counts"), rows.getFirst().get("Corrected"), rows.getFirst().get("Reason")));
        var consents = rows(exporting("consent"));
        assertEquals(List.of("Consent given the company magazine", "Consent refused the website"), consents.stream().map(each -> each.get("Recorded") + " " + each.get("Purpose (English)")).sorted().toList());
        var corrections = rows(exporting("correction"));
        assertEquals(1, corrections.size());
        assertEquals(List.of("Member consultant", last.toString(), "Acknowledgement", LedgerCases.REASON),
            List.of(corrections.getFirst().get("Corrected by"), corrections.getFirst().get("Record"), corrections.getFirst().get("Kind of record"), corrections.getFirst().get("Reason")));
    }

    @Test void saysWhichOfThoseWhoAreCalledTheSame() throws IOException {
        acknowledged(world, world.staff, notice);
        execute("update roster.person set staff_number = 'E-0042', email = 'secret.of@staff.example', department = '財務部' where person_id = '" + world.staff.id() + "'");
        var row = rows(exporting("acknowledgement")).getLast();
        assertEquals(List.of("E-0042", "財務部"), List.of(row.get("Staff number or e-mail"), row.get("Department")));
        assertFalse(row.toString().contains("secret.of"), "of whoever has a number the address is not needed");
        execute("update roster.person set staff_number = null, kind = 'staff' where person_id = '" + world.staff.id() + "'");
        assertEquals("secret.of@staff.example", rows(exporting("acknowledgement")).getLast().get("Staff number or e-mail"));
        execute("update roster.person set staff_number = null, email = null, department = '' where person_id = '" + world.staff.id() + "'");
        row = rows(exporting("acknowledgement")).getLast();
        assertEquals(List.of("", ""), List.of(row.get("Staff number or e-mail"), row.get("Department")));
    }

    @Test void isOfOneNoticeWhereOneIsNamedAndInChineseWhereThatIsAsked() throws IOException {
        acknowledged(world, world.staff, notice);
        var other = acknowledged(world, world.staff, NoticeCases.published(world));
        var what = new HashMap<>(exporting("acknowledgement"));
        what.put("noticeId", notice.toString());
        assertEquals(1, rows(what).size());
        what.put("noticeId", UUID.randomUUID().toString());
        assertEquals("field.unknown", Api.as(world.consultant).post(ledger(world) + "/exports", what).reason());
        var rows = rows(Map.of("record", "acknowledgement", "language", "zh-Hant"));
        assertEquals(other.toString(), rows.getLast().get("紀錄編號"));
        assertEquals("已閱讀及明白（並非同意）", rows.getLast().get("所作紀錄"));
    }

    @Test void nothingInItIsRunByASpreadsheet() throws IOException {
        var form = NoticeCases.consentForm(world);
        var body = new HashMap<>(LedgerCases.reading(NoticeCases.current(world, form), 1));
        body.remove("attempt");
        body.put("choices", Map.of("magazine", true, "website", false));
        body.put("guardian", Map.of("name", "=HYPERLINK(\"http://x\",\"y\")", "relation", "@mother, \"legal\"\nguardian"));
        ok(Api.as(world.staff).post("/api/clients/" + world.client.id() + "/own-notices/" + form + "/choices", body));
        execute("update roster.person set name_en = '+1+cmd|'' /C calc''!A0' where person_id = '" + world.staff.id() + "'");
        var given = consent(world, world.staff, "magazine");
        var said = new HashMap<>(LedgerCases.saying("mistake", 0));
        said.put("reason", "-2+3 was typed, \"quoted\",\r\nand went on");
        ok(Api.as(world.consultant).post(LedgerCases.at(world, given) + "/corrections", said));
        for (var record : List.of("consent", "correction")) {
            for (var row : rows(exporting(record))) for (var cell : row) assertFalse(hk.praya.table.Cells.isFormula(cell), record + ": " + cell);
        }
        var row = rows(exporting("consent")).stream().filter(each -> each.get("Record").equals(given.toString())).findFirst().orElseThrow();
        assertEquals("'=HYPERLINK(\"http://x\",\"y\")", row.get("Acted for by"));
        assertEquals("'@mother, \"legal\"\nguardian", row.get("As"));
        assertEquals("'+1+cmd|' /C calc'!A0", row.get("Person (English)"));
        assertTrue(row.get("Reason").startsWith("'-2+3"), row.get("Reason"));
    }

    @Test void everyRowOfManyPartsIsInItOnceAndInTurn() throws IOException {
        var record = acknowledged(world, world.staff, notice);
        execute("insert into ledger.acknowledgement select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'version_id', gen_random_uuid()))).* from ledger.acknowledgement a, generate_series(1, 12000) n where a.id = '" + record + "'");
        var rows = rows(exporting("acknowledgement"));
        assertEquals(12_001, rows.size());
        assertEquals(12_001, new HashSet<>(rows.stream().map(each -> each.get("Record")).toList()).size());
        assertEquals(rows.stream().map(each -> each.get("Record")).sorted().toList(), rows.stream().map(each -> each.get("Record")).toList());
        execute("delete from ledger.acknowledgement where notice_id = '" + notice + "' and id <> '" + record + "'");
    }

    @Test void anEmptyLedgerIsAHeadAndNothingElse() throws IOException {
        for (var record : List.of("acknowledgement", "consent", "correction")) assertEquals(0, rows(exporting(record)).size());
    }

    @Test void isAskedForOnTheTrailAndFetchedByWhoeverAskedForAWhile() throws IOException {
        acknowledged(world, world.staff, notice);
        var path = asked(world.reviewer, exporting("acknowledgement"));
        assertEquals(1, rows(Api.as(world.reviewer).get(path)).size());
        assertEquals(1, rows(Api.as(world.reviewer).get(path)).size(), "begun anew, where it broke off");
        var later = acknowledged(world, world.coordinator, notice);
        assertFalse(Api.as(world.reviewer).get(path).text().contains(later.toString()), "as of when it was asked for");
        for (var somebody : List.of(world.consultant, world.partner, world.coordinator)) assertEquals(404, Api.as(somebody).get(path).status(), somebody.role());
        assertEquals(403, Api.as(world.staff).get(path).status());
        var trail = ok(Api.as(world.consultant).get("/api/clients/" + world.client.id() + "/audit?action=ledger.export")).json().path("items");
        assertEquals(1, trail.size());
        assertEquals(world.reviewer.id().toString(), trail.path(0).path("actorId").asText());
        execute("update ledger.export set at = at - interval '11 minutes' where firm_id = '" + world.firm.id() + "'");
        refused(410, "ledger_export_over", Api.as(world.reviewer).get(path));
    }

    @Test void theCompanyTakesItsOwnOutAndNobodyElses() throws IOException {
        acknowledged(world, world.staff, notice);
        assertEquals(1, rows(Api.as(world.coordinator).get(asked(world.coordinator, exporting("acknowledgement")))).size());
        for (var somebody : List.of(world.partner, world.administrator, world.decisionMaker, world.staff)) assertEquals(403, Api.as(somebody).post(ledger(world) + "/exports", exporting("consent")).status(), somebody.role());
        var others = "/api/clients/" + world.otherClient.id() + "/ledger/exports";
        var taken = ok(Api.as(world.otherConsultant).post(others, exporting("acknowledgement"))).id();
        assertEquals(0, rows(Api.as(world.otherConsultant).get(others + "/" + taken + "/content")).size());
        assertEquals(404, Api.as(world.consultant).post(others, exporting("acknowledgement")).status());
    }
}
