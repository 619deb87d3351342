package hk.praya.transfer;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.flow;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TransferTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final String transfers = client(world) + "/transfers";

    private Map<String, Object> with(String field, Object value) {
        var flow = new HashMap<>(flow());
        flow.put(field, value);
        return flow;
    }

    private UUID platform(String vendor) {
        return ok(api.post(client(world) + "/platforms", Map.of("vendor", vendor, "edition", "", "region", ""))).id();
    }

    @Test void aTransferHasANumberThatStaysAndGoesEverywhereThatItIsSaidToGo() {
        var first = Cases.transfer(world);
        Cases.transfer(world);
        ok(api.put(transfers + "/" + first, with("storedIn", List.of("singapore")), 0));
        var view = ok(api.get(transfers + "/" + first)).json();
        assertEquals(1, view.path("number").asInt());
        assertEquals("[\"mainland\",\"singapore\",\"hong_kong\"]", view.path("destinations").toString(), "seat, storage, reading, recipients");
        assertEquals(120, view.path("people").asInt());
        assertTrue(view.path("importerCalled").path("zhHant").asText().contains("釘釘"));
        assertEquals("verified", view.path("importerGrade").asText());
        var list = ok(api.get(transfers)).json();
        assertEquals(2, list.path("total").asInt());
        assertEquals(2, list.path("items").path(1).path("number").asInt());
    }

    @Test void whatNobodyKnowsIsRefusedWithItsField() {
        refused(400, "value_unknown", api.post(transfers, with("categories", List.of("hr", "souls"))));
        refused(400, "field.missing", api.post(transfers, with("importerPlace", "")));
        refused(400, "field.missing", api.post(transfers, with("recipients", List.of(Map.of("name", "Courier Limited", "place", "", "purpose", "")))));
        refused(400, "value_twice", api.post(transfers, with("storedIn", List.of("mainland", "mainland"))));
        refused(400, "transfer.importer_unknown", api.post(transfers, with("importer", "acme")));
        refused(400, "transfer.importer_name_missing", api.post(transfers, with("importer", "other")));
        refused(400, "transfer.platform_unknown", api.post(transfers, with("platformId", UUID.randomUUID().toString())));
        refused(400, "ends_before_start", api.post(transfers, with("ends", "2025-12-31")));
        var reply = api.post(transfers, with("subjects", List.of(Map.of("group", "martians"))));
        refused(400, "value_unknown", reply);
        assertEquals("subjects[0].group", reply.json().path("reasons").path(0).path("field").asText());
        assertEquals(0, ok(api.get(transfers)).json().path("total").asInt());
    }

    @Test void theRegisterIsPagedFilteredAndSearchedInBothScripts() {
        for (var i = 0; i < 5; i++) Cases.transfer(world);
        var other = new HashMap<>(with("importer", "other"));
        other.put("importerName", Map.of("en", "Payroll Bureau", "zhHant", "薪酬服務社"));
        other.put("importerPlace", "singapore");
        other.put("storedIn", List.of());
        other.put("accessedFrom", List.of());
        other.put("recipients", List.of());
        other.put("ends", "2026-02-01");
        ok(api.post(transfers, other));
        var numbers = new ArrayList<Integer>();
        var cursor = "";
        do {
            var page = ok(api.get(transfers + "?limit=2&cursor=" + cursor)).json();
            page.path("items").forEach(each -> numbers.add(each.path("number").asInt()));
            assertEquals(cursor.isEmpty(), page.path("total").isNumber());
            cursor = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!cursor.isEmpty());
        assertEquals(List.of(1, 2, 3, 4, 5, 6), numbers);
        assertEquals(1, ok(api.get(transfers + "?place=singapore")).json().path("total").asInt());
        assertEquals(1, ok(api.get(transfers + "?state=ended")).json().path("total").asInt());
        assertEquals(5, ok(api.get(transfers + "?state=current")).json().path("total").asInt());
        assertEquals(1, ok(api.get(transfers + "?q=%E8%96%AA%E9%85%AC")).json().path("total").asInt());
        assertEquals(1, ok(api.get(transfers + "?q=payroll+bureau")).json().path("total").asInt());
        assertEquals(0, ok(api.get(transfers + "?q=%25")).json().path("total").asInt());
        assertEquals(400, api.get(transfers + "?limit=2&cursor=" + ok(api.get(transfers + "?limit=2&q=hr")).json().path("next").asText()).status(), "another list's cursor");
    }

    @Test void theAddressBookProposesATransferForEachOfTwoImporters() throws IOException {
        platform("dingtalk");
        byte[] book;
        try (var sample = TransferTest.class.getResourceAsStream("/samples/dingtalk-contacts.utf8.csv")) {
            book = sample.readAllBytes();
        }
        var preview = ok(api.upload(client(world) + "/roster-imports", "dingtalk-contacts.utf8.csv", book)).id();
        ok(api.post(client(world) + "/roster-imports/" + preview + "/application", Map.of("confirmGone", true, "confirmDoubt", true)));
        var proposed = ok(api.get(transfers + "/proposals")).json().path("items");
        assertEquals(2, proposed.size(), proposed.toString());
        assertEquals(41, proposed.path(0).path("accounts").asInt());
        assertEquals("dingding_mainland", proposed.path(0).path("importer").asText());
        assertEquals(96, proposed.path(1).path("accounts").asInt());
        assertEquals(2, ok(api.post(transfers + "/proposals", Map.of())).json().path("ids").size());
        assertTrue(ok(api.get(transfers + "/proposals")).json().path("items").path(0).path("registered").asBoolean());
        refused(409, "transfer.nothing_proposed", api.post(transfers + "/proposals", Map.of()));
        assertEquals(41, ok(api.get(transfers)).json().path("items").path(0).path("people").asInt());
    }

    /** Nothing names DingTalk where another platform stands. */
    @Test void peopleWhoWereEnteredByHandAreOfTheOnlyPlatformInUse() {
        platform("wecom");
        person();
        var proposed = ok(api.get(transfers + "/proposals")).json().path("items");
        assertEquals(List.of("wecom_mainland", "1"), List.of(proposed.path(0).path("importer").asText(), proposed.path(0).path("accounts").asText()), proposed.toString());
    }

    @Test void withoutAPlatformOrAnAddressBookNobodyKnowsWhoseAccountsTheyAre() {
        person();
        assertEquals(0, ok(api.get(transfers + "/proposals")).json().path("items").size());
    }

    private void person() {
        ok(api.post(client(world) + "/people", Map.of("name", Map.of("en", "Somebody", "zhHant", "某人"), "mobileKind", "plus86", "accountKind", "enterprise", "active", true)));
    }

    @Test void twoWhoProposeAtOnceMakeEachTransferOnce() throws Exception {
        platform("wecom");
        platform("teams");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Api.Reply> press = () -> Api.as(world.consultant).post(transfers + "/proposals", Map.of());
            for (var future : both.invokeAll(List.of(press, press, press))) assertTrue(List.of(201, 409).contains(future.get().status()), future.get().text());
        }
        assertEquals(2, ok(api.get(transfers)).json().path("total").asInt());
    }

    @Test void twoWhoRegisterAtOnceGetTwoNumbers() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Api.Reply>>();
            for (var i = 0; i < 8; i++) tasks.add(() -> Api.as(world.consultant).post(transfers, flow()));
            for (var future : many.invokeAll(tasks)) ok(future.get());
        }
        var numbers = new ArrayList<Integer>();
        ok(api.get(transfers)).json().path("items").forEach(each -> numbers.add(each.path("number").asInt()));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), numbers);
    }

    @Test void theSecondOfTwoEditorsIsToldAndNothingIsLost() {
        var id = Cases.transfer(world);
        ok(api.put(transfers + "/" + id, with("purpose", "first"), 0));
        assertEquals(412, api.put(transfers + "/" + id, with("purpose", "second"), 0).status());
        assertEquals("first", ok(api.get(transfers + "/" + id)).json().path("purpose").asText());
    }

    @Test void theMapShowsWhoReceivesAndWhereItLies() {
        Cases.transfer(world);
        var map = ok(api.get(transfers + "/map")).json();
        assertEquals(1, map.path("transfers").asInt());
        var columns = new ArrayList<String>();
        map.path("nodes").forEach(each -> columns.add(each.path("column").asText()));
        assertEquals(List.of("exporter", "importer", "place", "place", "recipient"), columns);
        assertEquals(1, map.path("links").path(0).path("numbers").path(0).asInt());
    }

    @Test void theRegisterNamesTheMechanismThatWasChosen() {
        var chosen = Cases.transfer(world);
        Cases.transfer(world);
        var put = Map.of("answers", Map.of("rmc.role", List.of("independent"), "s33.condition", List.of("f")), "note", "");
        ok(api.send("PUT", transfers + "/" + chosen + "/mechanism", put, "application/json", Map.of("If-Match", "\"0\"")));
        var items = ok(api.get(transfers)).json().path("items");
        assertEquals("Model clauses, Set I", items.at("/0/mechanisms/0/en").asText());
        assertEquals("第33條（自願參照）：尚未有足夠支持", items.at("/0/mechanisms/1/zhHant").asText());
        assertEquals(0, items.at("/1/mechanisms").size(), "nothing was chosen for the other");
        var again = Map.of("answers", Map.of("s33.condition", List.of("none")), "note", "");
        ok(api.send("PUT", transfers + "/" + chosen + "/mechanism", again, "application/json", Map.of("If-Match", "\"1\"")));
        assertEquals("[{\"en\":\"None of the mechanisms\",\"zhHant\":\"不採用任何機制\"}]", ok(api.get(transfers + "/" + chosen)).json().path("mechanisms").toString(), "the newest stands");
    }

    @Test void anotherClientsRegisterIsNotThere() {
        var id = Cases.transfer(world);
        for (var stranger : List.of(world.otherConsultant, world.foreignConsultant)) {
            assertEquals(404, Api.as(stranger).get(transfers).status());
            assertEquals(404, Api.as(stranger).get(transfers + "/" + id).status());
            assertEquals(404, Api.as(stranger).get(transfers + "/map").status());
            assertEquals(404, Api.as(stranger).get(transfers + "/sheet").status());
        }
        assertEquals(403, Api.as(world.coordinator).get(transfers).status());
    }
}
