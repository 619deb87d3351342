package hk.praya.transfer;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.flow;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** The register taken to a spreadsheet and back. */
class RegisterSheetTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final String transfers = client(world) + "/transfers";
    private final String imports = client(world) + "/transfer-imports";

    private byte[] sheet(String query) {
        var reply = api.get(transfers + "/sheet?" + query);
        assertEquals(200, reply.status());
        return reply.bytes();
    }

    private JsonNode preview(String name, byte[] content) {
        return ok(api.upload(imports, name, content)).json();
    }

    private JsonNode csv(String text) {
        return preview("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Api.Reply apply(JsonNode preview, boolean skipErrors) {
        return api.post(imports + "/" + preview.path("id").asText() + "/application", Map.of("skipErrors", skipErrors));
    }

    @Test void whatGoesOutComesBackTheSameInEitherLanguageAndEitherFormat() throws IOException {
        Cases.transfer(world);
        var other = new HashMap<>(flow());
        other.put("importer", "other");
        other.put("importerName", Map.of("zhHant", "薪酬服務社"));
        other.put("importerPlace", "singapore");
        other.put("exporter", Map.of("en", "Group Holdings Limited"));
        other.put("subjects", List.of(Map.of("group", "customers"), Map.of("group", "employees", "count", 3)));
        other.put("purpose", "=HYPERLINK(\"http://example.com\")");
        other.put("route", "By courier\nand by hand");
        other.put("systems", List.of("+Payroll"));
        ok(api.post(transfers, other));
        for (var query : List.of("format=xlsx&locale=en", "format=xlsx&locale=zh-Hant", "format=csv&locale=en", "format=csv&locale=zh-Hant")) {
            var seen = preview(query.contains("xlsx") ? "register.xlsx" : "register.csv", sheet(query));
            assertEquals(2, seen.path("counts").path("same").asInt(), query + " " + seen);
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet("format=xlsx&locale=zh-Hant"))); var rows = workbook.getFirstSheet().openStream()) {
            assertEquals("轉移登記冊", workbook.getFirstSheet().getName());
            assertEquals(3, rows.count());
        }
    }

    private Map<String, Object> elsewhere() {
        var other = new HashMap<>(flow());
        other.putAll(Map.of("importer", "other", "importerName", Map.of("en", "Payroll Bureau"), "importerPlace", "other", "importerCountry", "JP",
            "storedIn", List.of("hong_kong", "other"), "storedCountries", List.of("JP", "DE"), "accessedFrom", List.of("other"),
            "recipients", List.of(Map.of("name", "Courier Limited", "place", "other", "country", "MY", "purpose", "Delivery"))));
        return other;
    }

    @Test void aPlaceElsewhereIsCalledByItsCountryAndComesBackAsIt() {
        var id = ok(api.post(transfers, elsewhere())).id();
        var text = new String(sheet("format=csv&locale=en"), StandardCharsets.UTF_8);
        assertTrue(text.contains("Hong Kong; Japan; Germany") && text.contains("Courier Limited (Malaysia): Delivery") && text.contains("Elsewhere"), text);
        assertTrue(new String(sheet("format=csv&locale=zh-Hant"), StandardCharsets.UTF_8).contains("香港；日本；德國"));
        for (var query : List.of("format=xlsx&locale=en", "format=xlsx&locale=zh-Hant", "format=csv&locale=en", "format=csv&locale=zh-Hant")) {
            var seen = preview(query.contains("xlsx") ? "register.xlsx" : "register.csv", sheet(query));
            assertEquals(1, seen.path("counts").path("same").asInt(), query + " " + seen);
        }
        var seen = csv("No.,Place of importer,Stored in,Read from\n1,Malaysia,Thailand; 韩国,Hong Kong\n");
        ok(apply(seen, false));
        var view = ok(api.get(transfers + "/" + id)).json();
        assertEquals("MY", view.path("importerCountry").asText());
        assertEquals("[\"TH\",\"KR\"]", view.path("storedCountries").toString(), "in any of the three languages");
        assertEquals("[\"hong_kong\"]", view.path("accessedFrom").toString());
        assertEquals(0, view.path("accessedCountries").size());
        assertTrue(csv("No.,Name (English),Stored in\n1,Payroll,Atlantis\n").toString().contains("transfer.word_unknown"));
        assertTrue(csv("No.,Name (English),Data subjects\n1,Payroll,Employees: -4\n").toString().contains("row.number_unreadable"), "less than nobody");
    }

    @Test void aCountryIsSaidOfAPlaceElsewhereOnly() {
        for (var wrong : List.of(Map.of("importerPlace", "mainland"), Map.of("storedIn", List.of("hong_kong")), Map.of("storedCountries", List.of("CN")), Map.of("importerCountry", "ZZ"))) {
            var other = elsewhere();
            other.putAll(wrong);
            Cases.refused(400, "transfer.country_unknown", api.post(transfers, other));
        }
        var other = elsewhere();
        other.put("storedCountries", List.of("JP", "JP"));
        Cases.refused(400, "value_twice", api.post(transfers, other));
    }

    @Test void theMapCallsAPlaceElsewhereByItsCountry() {
        ok(api.post(transfers, elsewhere()));
        var map = ok(api.get(transfers + "/map")).json().toString();
        assertTrue(map.contains("德國") && map.contains("Germany") && map.contains("Elsewhere"), map);
    }

    @Test void namesThatASpreadsheetWouldRunComeBackAsTheyWere() {
        var other = new HashMap<>(flow());
        other.put("importer", "other");
        other.put("importerName", Map.of("en", "=Payroll"));
        other.put("importerPlace", "singapore");
        other.put("exporter", Map.of("en", "+852 Holdings", "zhHant", "控股公司"));
        ok(api.post(transfers, other));
        for (var query : List.of("format=xlsx&locale=en", "format=csv&locale=zh-Hant")) {
            var seen = preview(query.contains("xlsx") ? "register.xlsx" : "register.csv", sheet(query));
            assertEquals(1, seen.path("counts").path("same").asInt(), query + " " + seen);
            assertFalse(seen.toString().contains("formula_neutralised"), query + " " + seen);
        }
    }

    @Test void theMechanismGoesOutAndIsNeverChosenByACell() {
        var chosen = Cases.transfer(world);
        Cases.transfer(world);
        var at = transfers + "/" + chosen + "/mechanism";
        var answers = Map.of("rmc.role", List.of("independent"), "s33.condition", List.of("f"), "s33.precautions", List.of("contract", "law", "security"));
        ok(api.send("PUT", at, Map.of("answers", answers, "note", ""), "application/json", Map.of("If-Match", "\"0\"")));
        assertTrue(new String(sheet("format=csv&locale=en"), StandardCharsets.UTF_8).contains("Model clauses, Set I; Section 33(2)(f), voluntary"));
        for (var query : List.of("format=xlsx&locale=en", "format=csv&locale=zh-Hant")) {
            var seen = preview(query.contains("xlsx") ? "register.xlsx" : "register.csv", sheet(query));
            assertEquals(2, seen.path("counts").path("same").asInt(), query + " " + seen);
            assertFalse(seen.toString().contains("mechanism_not_read"), query + " " + seen);
        }
        var seen = csv("No.,Name (English),Purpose,Mechanism\n1,HR and chat to the Mainland,from the sheet,GBA Standard Contract\n2,HR and chat to the Mainland,from the sheet,\n");
        assertEquals("warning transfer.mechanism_not_read", seen.at("/rows/0/problems/0/severity").asText() + " " + seen.at("/rows/0/problems/0/key").asText(), seen.toString());
        assertEquals(0, seen.at("/rows/1/problems").size(), "an empty cell takes nothing away");
        assertEquals("{\"added\":0,\"changed\":2}", ok(apply(seen, false)).json().toString());
        assertEquals("Model clauses, Set I", ok(api.get(transfers + "/" + chosen)).json().at("/mechanisms/0/en").asText());
        assertEquals(1, ok(api.get(at)).json().path("historyTotal").asInt(), "no choice was made");
    }

    private static String columns(JsonNode row) {
        var columns = new java.util.ArrayList<String>();
        row.path("changes").forEach(each -> columns.add("\"" + each.path("column").asText() + "\""));
        return columns.toString();
    }

    @Test void aChangedRowIsShownBesideWhatStandsAndTakenOverOnce() {
        Cases.transfer(world);
        var seen = csv("編號,目的,資料當事人（人數）\n1,只用於考勤,僱員：130；顧客\n");
        var row = seen.path("rows").path(0);
        assertEquals("changed", row.path("state").asText(), seen.toString());
        assertEquals("[\"subjects\", \"purpose\"]", columns(row));
        assertEquals("Employees: 120", row.path("changes").path(0).path("before").path("en").asText());
        assertEquals("僱員：130；顧客", row.path("changes").path(0).path("after").path("zhHant").asText());
        assertEquals("{\"added\":0,\"changed\":1}", ok(apply(seen, false)).json().toString());
        assertEquals("{\"added\":0,\"changed\":1}", ok(apply(seen, false)).json().toString(), "once more is the same once");
        var now = ok(api.get(transfers)).json().path("items").path(0);
        assertEquals("只用於考勤", now.path("purpose").asText());
        assertEquals(130, now.path("people").asInt());
        assertEquals("Hong Kong to Hangzhou", now.path("route").asText(), "a column that the sheet lacks stays");
        assertEquals(1, now.path("version").asInt());
    }

    @Test void newRowsAreNumberedAndWrongOnesRefuseTheWhole() {
        var seen = csv("Name (English),Importer,Place of importer,Kinds of data,Since\n"
            + "Payslips,Payroll Bureau,Singapore,Payroll; Contact details,2026-03-01\nChat,DingTalk (Singapore) Private Limited,,訊息內容,\nNobody knows,Acme,Atlantis,Souls,yesterday\n");
        assertEquals(2, seen.path("counts").path("new").asInt(), seen.toString());
        var wrong = seen.path("rows").path(2).path("problems").toString();
        for (var key : List.of("transfer.word_unknown", "row.date_unreadable", "Atlantis", "Souls")) assertTrue(wrong.contains(key), wrong);
        refused(409, "transfer_import.errors", apply(seen, false));
        assertEquals(0, ok(api.get(transfers)).json().path("total").asInt(), "nothing is half done");
        assertEquals(2, ok(apply(seen, true)).json().path("added").asInt());
        var second = ok(api.get(transfers)).json().path("items").path(1);
        assertEquals("singapore", second.path("importerPlace").asText(), "an entity that is known is where it is");
        assertEquals("dingtalk_singapore", second.path("importer").asText());
    }

    @Test void aRowWithoutAnImporterSaysSo() {
        var rows = csv("Name (English),Importer,Place of importer,Purpose\nPayslips,,Singapore,Paying\nMore payslips,Payroll Bureau,,Paying\n").path("rows");
        assertEquals("[{\"key\":\"transfer.importer_missing\",\"field\":\"importer\",\"severity\":\"error\",\"params\":{}}]", rows.at("/0/problems").toString());
        assertEquals("transfer.place_missing", rows.at("/1/problems/0/key").asText());
    }

    @Test void whatChangedSinceThePreviewIsNotOverwritten() {
        var id = Cases.transfer(world);
        var seen = csv("No.,Purpose,Route\n1,from the sheet,by sea\n");
        var edited = new HashMap<>(flow());
        edited.put("purpose", "by hand");
        ok(api.put(transfers + "/" + id, edited, 0));
        var reply = apply(seen, false);
        refused(409, "transfer_import.changed_since", reply);
        assertEquals("1", reply.json().path("reasons").path(0).path("params").path("numbers").asText());
        assertEquals("by hand", ok(api.get(transfers)).json().path("items").path(0).path("purpose").asText());
    }

    @Test void aNumberThatIsNotThereOrThereTwiceIsAnError() {
        Cases.transfer(world);
        var rows = csv("No.,Purpose,Route\n7,x,x\n1,y,y\n1,z,z\n").path("rows");
        assertTrue(rows.path(0).path("problems").toString().contains("transfer.number_unknown"));
        assertEquals("changed", rows.path(1).path("state").asText());
        assertTrue(rows.path(2).path("problems").toString().contains("transfer.number_twice"));
    }

    @Test void aFileThatIsNoListIsRefusedAndABombIsNotUnpacked() throws IOException {
        assertEquals(415, api.upload(imports, "x.xlsx", zip("hello.txt", new byte[10])).status());
        assertEquals(415, api.upload(imports, "x.xlsx", new byte[] {0x50, 0x4B, 3, 4, 9, 9, 9, 9}).status());
        refused(413, "upload.unpacks_too_large", api.upload(imports, "x.xlsx", zip("xl/worksheets/sheet1.xml", new byte[120 * 1024 * 1024])));
        refused(400, "upload.headers_unknown", api.upload(imports, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
