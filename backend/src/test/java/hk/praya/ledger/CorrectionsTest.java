package hk.praya.ledger;

import static hk.praya.ledger.LedgerCases.acknowledged;
import static hk.praya.ledger.LedgerCases.at;
import static hk.praya.ledger.LedgerCases.chosen;
import static hk.praya.ledger.LedgerCases.consent;
import static hk.praya.ledger.LedgerCases.corrected;
import static hk.praya.ledger.LedgerCases.reading;
import static hk.praya.ledger.LedgerCases.saying;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was wrong is said by another row; the row stays, and whatever followed from it follows no more. */
class CorrectionsTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Api staff = Api.as(world.staff);

    private JsonNode counts(UUID notice) {
        return ok(consultant.get(NoticeCases.at(world, notice) + "/coverage")).json().path("counts");
    }

    /** The counts are those of the people behind them. */
    private void counted(UUID notice, int asked, int done, int refused) {
        var counts = counts(notice);
        assertEquals(List.of(asked, done, refused), List.of(counts.path("asked").asInt(), counts.path("done").asInt(), counts.path("refused").asInt()));
        assertEquals(done, ok(consultant.get(NoticeCases.at(world, notice) + "/readers?standing=done")).json().path("total").asInt());
    }

    private JsonNode own(UUID notice) {
        return ok(staff.get(client(world) + "/own-notices/" + notice)).json();
    }

    private Api.Reply acknowledge(UUID notice, int attempt) {
        return staff.post(client(world) + "/own-notices/" + notice + "/acknowledgement", reading(NoticeCases.current(world, notice), attempt));
    }

    private List<JsonNode> obligations() {
        var open = ok(consultant.get(client(world) + "/obligations")).json().path("items");
        return Stream.iterate(0, each -> each < open.size(), each -> each + 1).map(open::get).filter(each -> each.path("kind").asText().equals("consent_withdrawn") && each.path("state").asText().equals("open")).toList();
    }

    private static String row(UUID record) {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement()
            .executeQuery("select a::text from ledger.acknowledgement a where id = '" + record + "' union all select c::text from ledger.consent c where id = '" + record + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void whoseAcknowledgementWasNotTheirsIsAskedAgainAndAcknowledgesOnce() {
        var notice = NoticeCases.published(world);
        var record = acknowledged(world, world.staff, notice);
        var before = row(record);
        counted(notice, 3, 1, 0);
        corrected(world, record, "wrong_person", 0);
        counted(notice, 3, 0, 0);
        assertEquals(before, row(record), "the row itself stays as it was written");
        assertEquals("asked", own(notice).path("state").asText());
        assertTrue(own(notice).path("acknowledged").isNull() || own(notice).path("acknowledged").isMissingNode());
        assertEquals(2, own(notice).path("attempt").asInt());
        var again = ok(acknowledge(notice, 2)).id();
        assertFalse(again.equals(record));
        assertEquals(again, ok(acknowledge(notice, 2)).id(), "pressed twice it is one");
        counted(notice, 3, 1, 0);
        assertEquals("notice_acknowledged", acknowledge(notice, 3).reason());
        assertEquals(again.toString(), own(notice).path("acknowledged").path("id").asText());
    }

    @Test void whatWasSentBeforeACorrectionAndArrivesAfterItIsTheOneFromBefore() {
        var notice = NoticeCases.published(world);
        var record = acknowledged(world, world.staff, notice);
        corrected(world, record, "shared_device", 0);
        assertEquals(record, ok(acknowledge(notice, 1)).id());
        counted(notice, 3, 0, 0);
        refused(409, "notice_record_corrected", acknowledge(notice, 3));
        counted(notice, 3, 0, 0);
    }

    @Test void aRemarkChangesNothingAndACorrectionIsCorrectedByAnother() {
        var notice = NoticeCases.published(world);
        var record = acknowledged(world, world.staff, notice);
        corrected(world, record, "other", 0);
        counted(notice, 3, 1, 0);
        refused(409, "correction_of_nothing", consultant.post(at(world, record) + "/corrections", saying("correction_wrong", 1)));
        corrected(world, record, "mistake", 1);
        counted(notice, 3, 0, 0);
        corrected(world, record, "other", 2);
        counted(notice, 3, 0, 0);
        corrected(world, record, "correction_wrong", 3);
        counted(notice, 3, 1, 0);
        assertEquals(record.toString(), own(notice).path("acknowledged").path("id").asText());
        var view = ok(consultant.get(at(world, record))).json();
        assertTrue(view.path("counts").asBoolean());
        assertEquals(4, view.path("corrections").size());
        assertEquals("Member consultant", view.path("corrections").path(0).path("byName").path("en").asText());
    }

    @Test void whoeverAcknowledgedAgainMeanwhileStaysDoneWhateverBecomesOfTheFirst() {
        var notice = NoticeCases.published(world);
        var record = acknowledged(world, world.staff, notice);
        corrected(world, record, "test", 0);
        var again = ok(acknowledge(notice, 2)).id();
        corrected(world, record, "correction_wrong", 1);
        counted(notice, 3, 1, 0);
        corrected(world, again, "mistake", 0);
        counted(notice, 3, 1, 0);
        corrected(world, record, "mistake", 2);
        counted(notice, 3, 0, 0);
        ok(acknowledge(notice, 3));
        counted(notice, 3, 1, 0);
    }

    @Test void whatWasAcknowledgedOfAnEarlierVersionSaysNothingOfTheOneAskedForNow() {
        var notice = NoticeCases.published(world);
        var record = acknowledged(world, world.staff, notice);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing("material"), NoticeCases.version(world, notice)));
        counted(notice, 3, 0, 0);
        ok(acknowledge(notice, 1));
        counted(notice, 3, 1, 0);
        corrected(world, record, "wrong_person", 0);
        counted(notice, 3, 1, 0);
        corrected(world, record, "correction_wrong", 1);
        counted(notice, 3, 1, 0);
    }

    @Test void whoeverIsAskedAgainAfterAMereCorrectionOfTheTextReadsTheTextOfToday() {
        var notice = NoticeCases.published(world);
        var record = acknowledged(world, world.staff, notice);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing("correction"), NoticeCases.version(world, notice)));
        counted(notice, 3, 1, 0);
        corrected(world, record, "wrong_person", 0);
        counted(notice, 3, 0, 0);
        assertEquals(1, own(notice).path("attempt").asInt(), "of a version that they have never acknowledged");
        corrected(world, record, "correction_wrong", 1);
        counted(notice, 3, 1, 0);
        corrected(world, record, "mistake", 2);
        ok(acknowledge(notice, 1));
        counted(notice, 3, 1, 0);
    }

    @Test void whatIsReadNoMoreIsCorrectedAllTheSameAndAsksNobody() {
        var notice = NoticeCases.published(world);
        var record = acknowledged(world, world.staff, notice);
        ok(consultant.post(NoticeCases.at(world, notice) + "/withdrawal", Map.of("note", "Gone.")));
        corrected(world, record, "wrong_person", 0);
        counted(notice, 0, 0, 0);
        assertEquals(404, staff.get(client(world) + "/own-notices/" + notice).status());
    }

    @Test void aConsentThatIsNotTheirsIsToBeStoppedAsIfTakenBack() {
        var form = NoticeCases.consentForm(world);
        chosen(world, world.staff, form, true, false);
        counted(form, 3, 1, 0);
        var given = consent(world, world.staff, "magazine");
        corrected(world, given, "wrong_person", 0);
        assertEquals(1, obligations().size());
        assertTrue(obligations().getFirst().toString().contains("人員"), "of the person, not of whoever corrected");
        var purposes = ok(consultant.get(NoticeCases.at(world, form) + "/coverage")).json().path("purposes");
        for (var purpose : purposes) assertEquals(List.of(0, purpose.path("purpose").asText().equals("website") ? 1 : 0, 0), List.of(purpose.path("given").asInt(), purpose.path("refused").asInt(), purpose.path("withdrawn").asInt()));
        counted(form, 3, 0, 0);
        for (var purpose : own(form).path("purposes")) assertEquals(purpose.path("purpose").asText().equals("website") ? "refused" : "", purpose.path("deed").asText(""), "nothing is chosen for them");
        assertEquals(404, staff.post(client(world) + "/own-notices/" + form + "/consents/magazine/withdrawal", Map.of("zone", "Asia/Hong_Kong")).status(), "what does not count cannot be taken back");
        chosen(world, world.staff, form, true, false);
        counted(form, 3, 1, 0);
        assertEquals(0, obligations().size(), "agreed to by themselves: there is nothing to stop");
    }

    @Test void noCorrectionMakesAConsent() {
        var form = NoticeCases.consentForm(world);
        chosen(world, world.staff, form, true, false);
        var given = consent(world, world.staff, "magazine");
        corrected(world, given, "shared_device", 0);
        refused(409, "correction_gives_consent", consultant.post(at(world, given) + "/corrections", saying("correction_wrong", 1)));
        assertEquals(1, ok(consultant.get(at(world, given))).json().path("corrections").size(), "what was refused left nothing");
        counted(form, 3, 0, 0);
        assertEquals(1, obligations().size());
        chosen(world, world.staff, form, true, false);
        assertEquals(0, obligations().size(), "they agree by themselves");
        ok(staff.post(client(world) + "/own-notices/" + form + "/consents/magazine/withdrawal", Map.of("zone", "Asia/Hong_Kong")));
        assertEquals(1, obligations().size());
        for (var wrong : List.of("mistake", "test", "shared_device", "wrong_person")) refused(409, "correction_gives_consent", consultant.post(at(world, consent(world, world.staff, "magazine")) + "/corrections", saying(wrong, 0)));
        corrected(world, consent(world, world.staff, "magazine"), "other", 0);
        assertEquals(1, obligations().size(), "what was taken back stays so");
        counted(form, 3, 1, 1);
    }

    @Test void aRefusalThatDoesNotCountIsAskedAgainAndRaisesNothing() {
        var form = NoticeCases.consentForm(world);
        chosen(world, world.staff, form, false, false);
        counted(form, 3, 1, 1);
        corrected(world, consent(world, world.staff, "website"), "mistake", 0);
        counted(form, 3, 0, 0);
        assertEquals(0, obligations().size());
        corrected(world, consent(world, world.staff, "website"), "correction_wrong", 1);
        counted(form, 3, 1, 1);
    }

    @Test void pressedTwiceOrByTwoAtOnceItIsSaidOnce() throws Exception {
        var record = acknowledged(world);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var path = at(world, record) + "/corrections";
        var first = ok(consultant.send("POST", path, saying("mistake", 0), "application/json", key)).id();
        assertEquals(first, ok(consultant.send("POST", path, saying("mistake", 0), "application/json", key)).id());
        refused(409, "idempotency_key_reused", consultant.send("POST", path, saying("test", 0), "application/json", key));
        refused(412, "stale", consultant.post(path, saying("other", 0)));
        var crowd = IntStream.range(0, 8).mapToObj(_ -> CompletableFuture.supplyAsync(() -> Api.as(world.consultant).post(path, saying("correction_wrong", 1)).status())).toList();
        assertEquals(1, crowd.stream().map(CompletableFuture::join).filter(status -> status == 201).count());
        assertEquals(2, ok(consultant.get(at(world, record))).json().path("corrections").size());
    }

    @Test void aReasonIsGivenInWords() {
        var path = at(world, acknowledged(world)) + "/corrections";
        for (var reason : List.of("", "         ", "   Short.       ", "長".repeat(2001))) {
            var body = new HashMap<>(saying("mistake", 0));
            body.put("reason", reason);
            assertEquals(400, consultant.post(path, body).status(), reason);
        }
        var unknown = new HashMap<>(saying("mistake", 0));
        unknown.put("wrong", "boredom");
        assertEquals(400, consultant.post(path, unknown).status());
    }

    @Test void nobodyElseSaysSoAndNobodyOfAnotherClient() {
        var record = acknowledged(world);
        for (var somebody : List.of(world.reviewer, world.partner, world.coordinator, world.decisionMaker, world.staff, world.administrator)) {
            assertEquals(403, Api.as(somebody).post(at(world, record) + "/corrections", saying("mistake", 0)).status(), somebody.role());
        }
        assertEquals(404, Api.as(world.otherConsultant).post(at(world, record) + "/corrections", saying("mistake", 0)).status());
        assertEquals(404, Api.as(world.otherConsultant).post("/api/clients/" + world.otherClient.id() + "/ledger/" + record + "/corrections", saying("mistake", 0)).status());
        assertEquals(404, Api.as(world.foreignConsultant).post("/api/clients/" + world.foreignClient.id() + "/ledger/" + record + "/corrections", saying("mistake", 0)).status());
        assertEquals(0, ok(consultant.get(at(world, record))).json().path("corrections").size());
    }

    @Test void noRowIsEverChangedOrTakenAwayByAnyLogin() {
        var record = acknowledged(world);
        var correction = corrected(world, record, "mistake", 0);
        for (var login : List.of("praya_client", "praya_firm", "praya_firm_read", "praya_person")) {
            for (var sql : List.of("update ledger.correction set reason = 'Nothing was wrong at all'", "delete from ledger.correction where id = '" + correction + "'", "update ledger.acknowledgement set ordinal = 2")) {
                assertThrows(SQLException.class, () -> {
                    try (var connection = Postgres.one().as(login); var statement = connection.createStatement()) {
                        statement.execute("set praya.firm = '" + world.firm.id() + "'; set praya.reach = '{" + world.client.id() + "}'; set praya.person = '" + world.staff.id() + "'");
                        statement.execute(sql);
                    }
                }, login + ": " + sql);
            }
        }
    }

    @Test void thePersonReadsWhatWasSaidAndTheReceiptStaysGenuine() throws Exception {
        var record = acknowledged(world);
        var path = client(world) + "/own-records/" + record + "/receipt";
        var before = ok(staff.get(path)).bytes();
        corrected(world, record, "wrong_person", 0);
        var own = ok(staff.get(client(world) + "/own-records")).json().path("items").path(0);
        assertEquals("wrong_person", own.path("correction").path("wrong").asText());
        assertEquals(LedgerCases.REASON, own.path("correction").path("reason").asText());
        assertFalse(own.path("correction").path("counts").asBoolean());
        assertArrayEquals(before, ok(staff.get(path)).bytes(), "it says what was recorded, which has not changed");
        assertArrayEquals(before, ok(consultant.get(at(world, record) + "/receipt")).bytes());
        assertEquals("genuine", ok(Api.nobody().send("POST", "/public/receipts", before, "application/octet-stream", Map.of())).json().path("result").asText());
        try (var document = org.apache.pdfbox.Loader.loadPDF(ok(staff.get(path + ".pdf")).bytes())) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertTrue(text.contains("不計算在內") && text.contains("Recorded for the wrong person"), text);
        }
        assertEquals(List.of(), hk.praya.testing.Archive.failures(ok(consultant.get(at(world, record) + "/receipt.pdf")).bytes()));
    }
}
