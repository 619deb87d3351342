package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.choosing;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.ledger.LedgerCases.acknowledged;
import static hk.praya.ledger.LedgerCases.corrected;
import static hk.praya.ledger.LedgerCases.exporting;
import static hk.praya.ledger.LedgerCases.ledger;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.ledger.LedgerCases;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Staff and customers are told apart wherever their answers are shown: by each answer itself, and not by what a notice is for by now. */
class StaffAndCustomersTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final CustomerCases cases = new CustomerCases(world);

    private JsonNode list(String query) {
        return ok(consultant.get(ledger(world) + query)).json();
    }

    private List<String> readers(String query) {
        return list(query).path("items").valueStream().map(each -> each.path("reader").asText() + " " + each.path("person").path("en").asText()).toList();
    }

    private List<String> file(String record, String language, String column) throws IOException {
        var path = ledger(world) + "/exports/" + ok(consultant.post(ledger(world) + "/exports", Map.of("record", record, "language", language))).id() + "/content";
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(ok(consultant.get(path)).text().substring(1))).getRecords().stream().map(each -> each.get(column)).toList();
    }

    /** Ann of the customers and somebody of the staff have each read a notice of their own. */
    private UUID bothRead() {
        acknowledged(world, world.staff, NoticeCases.published(world));
        cases.onTheList("Ann");
        var notice = cases.published();
        cases.letters(notice);
        ok(cases.signedIn("ann@" + cases.domain).send("POST", own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
        return notice;
    }

    @Test void aRowSaysWhichItWasAndTheListIsNarrowedToEither() {
        bothRead();
        assertEquals(List.of("customer Ann", "staff Person staff"), readers(""));
        assertEquals(List.of("customer Ann"), readers("?reader=customer"));
        assertEquals(List.of("staff Person staff"), readers("?reader=staff"));
        assertEquals(List.of(1, 1), List.of(list("?reader=customer").path("total").asInt(), list("?reader=staff").path("total").asInt()));
        assertEquals(400, consultant.get(ledger(world) + "?reader=everybody").status());
        var row = list("?reader=customer").path("items").path(0).path("id").asText();
        assertEquals("customer", ok(consultant.get(ledger(world) + "/" + row)).json().path("row").path("reader").asText());
    }

    @Test void soDoesADecisionAndWhatIsTakenBack() {
        cases.onTheList("Ann");
        var form = NoticeCases.consentForm(world);
        LedgerCases.chosen(world, world.staff, form, true, false);
        ok(consultant.put(at(world, form) + "/audience", CustomerCases.rule(List.of(cases.list)), 1));
        cases.letters(form);
        var ann = cases.signedIn("ann@" + cases.domain);
        ok(ann.post(own(world, form) + "/choices", choosing(NoticeCases.current(world, form), true, false)));
        assertEquals(List.of("customer Ann", "customer Ann"), readers("?record=consent&reader=customer"));
        assertEquals(List.of("staff Person staff", "staff Person staff"), readers("?record=consent&reader=staff"), "as it was when they answered, whomever the notice is for by now");
        ok(ann.post(own(world, form) + "/choices", choosing(ann, world, form, false, false)));
        assertEquals(3, list("?record=consent&reader=customer").path("total").asInt());
    }

    @Test void theFileSaysItInItsOwnLanguageAndOfWhatWasCorrectedToo() throws IOException {
        bothRead();
        assertEquals(List.of("Staff", "Customer"), file("acknowledgement", "en", "Staff or customer"));
        assertEquals(List.of("員工", "顧客"), file("acknowledgement", "zh-Hant", "身分"));
        assertEquals(List.of("Person staff", "Ann"), file("acknowledgement", "en", "Person (English)"));
        assertTrue(file("acknowledgement", "en", "Recorded at (Hong Kong time)").getLast().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
        corrected(world, UUID.fromString(list("?reader=customer").path("items").path(0).path("id").asText()), "mistake", 0);
        assertEquals(List.of("Customer"), file("correction", "en", "Staff or customer"));
        assertEquals(List.of("Member consultant"), file("correction", "en", "Corrected by"));
        assertEquals(List.of("", "Made by mistake"), file("acknowledgement", "en", "Corrected"));
    }

    @Test void ofWhomNothingIsKeptItIsStillKnownWhichTheyWere() throws IOException {
        bothRead();
        corrected(world, UUID.fromString(list("?reader=customer").path("items").path(0).path("id").asText()), "mistake", 0);
        CustomerCases.sql("update roster.person set gone_at = now(), disposed_at = now(), name_en = 'Data erased', name_zh_hant = '資料已刪除', email = null, language = null, active = false where client_id = '" + world.client.id() + "' and name_en = 'Ann'");
        CustomerCases.sql("update ledger.correction set reason = null where client_id = '" + world.client.id() + "'");
        assertEquals(List.of("customer Data erased"), readers("?reader=customer"));
        assertEquals(List.of("Staff", "Customer"), file("acknowledgement", "en", "Staff or customer"));
        assertEquals(List.of("", ""), file("acknowledgement", "en", "Reason"), "nor why it was corrected");
        assertEquals(List.of("Customer"), file("correction", "en", "Staff or customer"));
    }

    @Test void howFarANoticeGotIsSaidOfStaffOrOfCustomersAndNothingIsAddedUpOfTheTwo() {
        var forCustomers = bothRead();
        ok(Api.as(world.coordinator).get(client(world) + "/coverage"));
        var items = ok(Api.as(world.coordinator).get(client(world) + "/coverage")).json().path("items");
        assertEquals(List.of("customer 1 1", "staff 3 1"), items.valueStream().map(each -> each.path("readers").asText() + " " + each.path("counts").path("asked").asInt() + " " + each.path("counts").path("done").asInt()).sorted().toList());
        var one = ok(consultant.get(at(world, forCustomers) + "/coverage")).json();
        assertEquals(List.of("customer", 0), List.of(one.path("readers").asText(), one.path("departments").size()), "customers are in no department");
        for (var somebody : List.of(world.consultant, world.partner)) {
            var kinds = ok(Api.as(somebody).get("/api/firm/notices/totals")).json().path("kinds");
            assertEquals(List.of("staff 1 3 1", "customer 1 1 1"), kinds.valueStream().map(each -> each.path("readers").asText() + " " + each.path("notices").asInt() + " " + each.path("counts").path("asked").asInt() + " " + each.path("counts").path("done").asInt()).toList());
            var book = ok(Api.as(somebody).get("/api/firm/notices?readers=customer")).json();
            assertEquals(List.of(1, forCustomers.toString(), "customer"), List.of(book.path("total").asInt(), book.path("items").path(0).path("noticeId").asText(), book.path("items").path(0).path("readers").asText()));
            assertEquals(1, ok(Api.as(somebody).get("/api/firm/notices?readers=staff")).json().path("total").asInt());
        }
        assertEquals(400, consultant.get("/api/firm/notices?readers=everybody").status());
        ok(consultant.put(at(world, forCustomers) + "/audience", NoticeCases.everybody(), 1));
        assertEquals(2, ok(consultant.get("/api/firm/notices?readers=staff")).json().path("total").asInt(), "of whomever it is for by now");
    }
}
