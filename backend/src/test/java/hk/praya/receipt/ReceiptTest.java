package hk.praya.receipt;

import static hk.praya.receipt.ReceiptCalls.acknowledged;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Archive;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** What somebody holds in their hands, and whether it is what it was. */
class ReceiptTest {
    private final World world = World.fresh();
    private final UUID notice = NoticeCases.published(world);
    private final UUID record = acknowledged(world, world.staff, notice);
    private final String own = client(world) + "/own-records/" + record;
    private final Api staff = Api.as(world.staff);

    private String verified(byte[] file) {
        return ok(Api.nobody().send("POST", "/public/receipts", file, "application/octet-stream", Map.of())).json().path("result").asText();
    }

    private String shown(String path) {
        var page = ok(Api.nobody().get(path));
        var shown = List.of("genuine", "altered", "unknown").stream().filter(each -> page.text().contains("class=\"" + each + "\"")).toList();
        assertEquals(1, shown.size(), page.text());
        return shown.getFirst();
    }

    private byte[] file() {
        return ok(staff.get(own + "/receipt")).bytes();
    }

    private String address() {
        var text = new String(file(), StandardCharsets.UTF_8);
        return text.substring(text.indexOf("/public/receipts/"), text.lastIndexOf("\"}"));
    }

    @Test void hasTheFieldsOfTheStandardAndSaysThatItIsNoConsent() {
        var receipt = ok(staff.get(own + "/receipt")).json().path("receipt");
        for (var field : List.of("schema_version", "receipt_id", "record_id", "pii_principal_id", "privacy_notice", "pii_controllers", "purposes", "pii_information", "recipient_third_parties", "storage_locations",
            "retention_period", "jurisdiction", "withdrawal_method", "event")) assertTrue(receipt.has(field), field);
        assertEquals("notice/acknowledgement", receipt.path("event").path("event_type").asText());
        assertEquals("acknowledged", receipt.path("event").path("event_state").asText());
        assertEquals("支付薪酬", receipt.path("purposes").path(0).path("purpose").asText(), "in the language that was read");
        assertEquals("zh-Hant", receipt.path("privacy_notice").path("language").asText());
        assertTrue(receipt.path("event").path("event_time").asText().endsWith("+08:00"));
        assertFalse(receipt.toString().contains("\"consent\""));
    }

    @Test void aConsentNamesItsPurposeAndItsDeed() {
        var form = NoticeCases.consentForm(world);
        var body = new HashMap<String, Object>(Map.of("versionId", NoticeCases.current(world, form).toString(), "language", "en", "readSeconds", 5, "zone", "Asia/Hong_Kong", "electronic", true));
        body.put("choices", Map.of("magazine", true, "website", false));
        ok(staff.post(client(world) + "/own-notices/" + form + "/choices", body));
        var list = ok(staff.get(client(world) + "/own-records")).json().path("items");
        assertEquals(3, list.size());
        for (var each : list) {
            if (each.path("purpose").isNull() || each.path("purpose").isMissingNode()) continue;
            var receipt = ok(staff.get(client(world) + "/own-records/" + each.path("id").asText() + "/receipt")).json().path("receipt");
            assertEquals("consent", receipt.path("event").path("event_type").asText());
            assertEquals(each.path("deed").asText(), receipt.path("event").path("event_state").asText());
            assertEquals(each.path("purpose").asText(), receipt.path("purposes").path(0).path("purpose_id").asText());
        }
    }

    @Test void theSameLetterForLetterAndGenuine() {
        var file = file();
        assertArrayEquals(file, file());
        assertEquals("genuine", verified(file));
        assertEquals("genuine", shown(address()));
    }

    @Test void whatHappensToTheNoticeOrTheClientLaterChangesNothing() {
        var before = file();
        ok(Api.as(world.consultant).post(NoticeCases.at(world, notice) + "/withdrawal", Map.of("note", "Gone.")));
        assertArrayEquals(before, file());
        assertEquals("genuine", verified(before));
    }

    @Test void whatWasAlteredCutShortOrForgedIsSaidToBe() {
        var text = new String(file(), StandardCharsets.UTF_8);
        assertEquals("altered", verified(text.replace("\"read_seconds\":42", "\"read_seconds\":4200").getBytes(StandardCharsets.UTF_8)));
        assertEquals("altered", verified(text.replace("acknowledged", "given").getBytes(StandardCharsets.UTF_8)));
        assertEquals("unknown", verified(text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8)));
        assertEquals("unknown", verified("{}".getBytes(StandardCharsets.UTF_8)));
        assertEquals("unknown", verified(new byte[] {(byte) 0xff, 0, 1}));
        var token = ReceiptToken.read(address().substring("/public/receipts/".length())).orElseThrow();
        assertEquals("altered", shown("/public/receipts/" + new ReceiptToken(token.firmId(), token.clientId(), token.recordId(), DigestUtils.sha256("x")).text()));
        assertEquals("unknown", shown("/public/receipts/" + new ReceiptToken(token.firmId(), token.clientId(), UUID.randomUUID(), token.sha256()).text()));
        assertEquals("unknown", shown("/public/receipts/" + new ReceiptToken(world.otherFirm.id(), token.clientId(), token.recordId(), token.sha256()).text()));
        assertEquals("unknown", shown("/public/receipts/" + new ReceiptToken(token.firmId(), world.otherClient.id(), token.recordId(), token.sha256()).text()));
        assertEquals("unknown", shown("/public/receipts/abc"));
        assertEquals("unknown", shown(address().substring(0, address().length() - 9)));
    }

    private String chosen(byte[] file) {
        var page = ok(Api.nobody().upload("/public/receipts/file", "receipt.json", file, UUID.randomUUID().toString()));
        for (var told : List.of(world.client.name(), "Person staff", "支付薪酬", world.staff.id().toString(), "<script")) assertFalse(page.text().contains(told), told);
        assertTrue(page.headers().get("content-security-policy").contains("form-action 'self'"));
        assertEquals("same-origin", page.headers().get("referrer-policy"), "a form of ours has to say that it is");
        var shown = List.of("genuine", "altered", "unknown", "choose").stream().filter(each -> page.text().contains("class=\"" + each + "\"")).toList();
        assertEquals(1, shown.size(), page.text());
        return shown.getFirst();
    }

    @Test void anybodyChoosesAFileAndIsToldOfThatFile() throws Exception {
        var file = file();
        var text = new String(file, StandardCharsets.UTF_8);
        assertEquals("genuine", chosen(file));
        assertEquals("altered", chosen(text.replace("\"read_seconds\":42", "\"read_seconds\":43").getBytes(StandardCharsets.UTF_8)));
        assertEquals("unknown", chosen(text.substring(0, text.length() - 3).getBytes(StandardCharsets.UTF_8)));
        assertEquals("unknown", chosen("a shopping list".getBytes(StandardCharsets.UTF_8)));
        assertEquals("unknown", chosen(new byte[Verification.LARGEST + 1]));
        assertEquals("choose", chosen(new byte[0]), "nothing was chosen");
        assertEquals("unknown", verified(new byte[0]));
        var page = ok(Api.nobody().get("/public/receipts"));
        assertTrue(page.text().contains("enctype=\"multipart/form-data\"") && page.text().contains("type=\"file\""), page.text());
    }

    @Test void howAnEditorSpacesItIsNoMatterAndEveryValueIs() throws Exception {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        var tree = json.readTree(file());
        assertEquals("genuine", verified(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree)));
        assertEquals("genuine", verified(json.writer().with(com.fasterxml.jackson.core.JsonGenerator.Feature.ESCAPE_NON_ASCII).writeValueAsBytes(tree)));
        for (var field : List.of("receipt", "sha256")) {
            var other = (com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(file());
            if (field.equals("sha256")) other.put("sha256", "0".repeat(64));
            else ((com.fasterxml.jackson.databind.node.ObjectNode) other.path("receipt")).put("remark", "added");
            assertEquals("altered", verified(json.writeValueAsBytes(other)), field);
        }
        var beside = (com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(file());
        beside.put("note", "added");
        assertEquals("altered", verified(json.writeValueAsBytes(beside)));
        var others = acknowledged(world, world.coordinator, notice);
        var another = json.readTree(ok(Api.as(world.coordinator).get(client(world) + "/own-records/" + others + "/receipt")).bytes());
        beside.remove("note");
        beside.put("verify", another.path("verify").asText());
        assertEquals("altered", verified(json.writeValueAsBytes(beside)), "another's code");
        var token = ReceiptToken.read(address().substring("/public/receipts/".length())).orElseThrow();
        beside.put("verify", "/public/receipts/" + new ReceiptToken(token.firmId(), token.clientId(), token.recordId(), DigestUtils.sha256("x")).text());
        assertEquals("altered", verified(json.writeValueAsBytes(beside)), "a code of this record that is of another receipt");
    }

    @Test void saysWhereTheNoticeSaysThatItIsKeptAndOldOnesStayAsTheyWere() throws Exception {
        var receipt = ok(staff.get(own + "/receipt")).json().path("receipt");
        assertEquals("ISO/IEC TS 27560:2023; praya 1.1", receipt.path("schema_version").asText());
        assertEquals("[\"unknown: the notice does not say\"]", receipt.path("storage_locations").toString());
        assertTrue(receipt.path("processing_locations").isArray());
        sql("update notice.text set told = told - 'storage' where version_id = '" + NoticeCases.current(world, notice) + "'");
        var old = file();
        assertTrue(new String(old, StandardCharsets.UTF_8).contains("praya 1.0\"") && !new String(old, StandardCharsets.UTF_8).contains("processing_locations"), new String(old, StandardCharsets.UTF_8));
        assertEquals("genuine", verified(old));
    }

    private static void sql(String sql) throws java.sql.SQLException {
        try (var connection = hk.praya.testing.Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test void whoeverActedForThemIsOnThePaperAndInTheirRecordsAndBesideTheDecision() throws Exception {
        var form = NoticeCases.consentForm(world);
        var body = new HashMap<String, Object>(Map.of("versionId", NoticeCases.current(world, form).toString(), "language", "en", "readSeconds", 5, "zone", "Asia/Hong_Kong", "electronic", true));
        body.put("choices", Map.of("magazine", true, "website", false));
        body.put("guardian", Map.of("name", "Wong Mei Ling", "relation", "mother"));
        ok(staff.post(client(world) + "/own-notices/" + form + "/choices", body));
        var consent = ok(staff.get(client(world) + "/own-records")).json().path("items").path(0);
        assertEquals("Wong Mei Ling (mother)", consent.path("guardian").asText());
        for (var purpose : ok(staff.get(client(world) + "/own-notices/" + form)).json().path("purposes")) assertEquals("Wong Mei Ling (mother)", purpose.path("guardian").asText());
        var pdf = ok(staff.get(client(world) + "/own-records/" + consent.path("id").asText() + "/receipt.pdf"));
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.bytes())) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            for (var said : List.of("Wong Mei Ling (mother)", "代為決定者", "Decided for them by")) assertTrue(text.contains(said), text);
            assertEquals(1, document.getNumberOfPages());
        }
        assertEquals(List.of(), Archive.failures(pdf.bytes()));
        var alone = ok(staff.get(client(world) + "/own-records")).json().path("items").path(2);
        assertTrue(alone.path("guardian").isNull() || alone.path("guardian").isMissingNode(), "they themselves");
    }

    @Test void isCalledByItsNoticeAndDayAndItsAddressIsOnOneLine() throws Exception {
        for (var path : List.of("/receipt", "/receipt.pdf")) {
            var name = ok(staff.get(own + path)).headers().get("content-disposition");
            assertTrue(name.matches(".*receipt-\\d+-v1-\\d{4}-\\d\\d-\\d\\d\\.(json|pdf).*"), name);
        }
        try (var document = org.apache.pdfbox.Loader.loadPDF(ok(staff.get(own + "/receipt.pdf")).bytes())) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.lines().anyMatch(line -> line.strip().endsWith("/public/receipts")), text);
        }
    }

    @Test void thePageNamesNobodyAndRunsNothing() {
        var page = ok(Api.nobody().get(address()));
        for (var told : List.of(world.client.name(), "Person staff", "支付薪酬", world.staff.id().toString(), "<script")) assertFalse(page.text().contains(told), told);
        assertTrue(page.headers().get("content-security-policy").startsWith("default-src 'none'; style-src 'sha256-"));
        assertTrue(page.text().startsWith("<!doctype html>"));
    }

    @Test void nobodyFetchesAnothersReceipt() {
        assertEquals(404, Api.as(world.coordinator).get(own + "/receipt").status());
        assertEquals(404, Api.as(world.decisionMaker).get(own + "/receipt.pdf").status());
        assertEquals(404, staff.get(client(world) + "/own-records/" + UUID.randomUUID() + "/receipt").status());
        assertEquals(0, ok(Api.as(world.coordinator).get(client(world) + "/own-records")).json().path("items").size());
    }

    @Test void isAPageOfPaperToo() throws Exception {
        var pdf = ok(staff.get(own + "/receipt.pdf"));
        assertEquals("application/pdf", pdf.headers().get("content-type"));
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.bytes())) {
            assertEquals(1, document.getNumberOfPages());
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.contains("並非同意") && text.contains("Person staff"), text);
        }
        assertArrayEquals(pdf.bytes(), ok(staff.get(own + "/receipt.pdf")).bytes());
        assertEquals(List.of(), Archive.failures(pdf.bytes()));
    }
}
