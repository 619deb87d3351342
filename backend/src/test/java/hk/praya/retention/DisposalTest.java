package hk.praya.retention;

import static hk.praya.retention.RetentionCases.approve;
import static hk.praya.retention.RetentionCases.approving;
import static hk.praya.retention.RetentionCases.at;
import static hk.praya.retention.RetentionCases.held;
import static hk.praya.retention.RetentionCases.leave;
import static hk.praya.retention.RetentionCases.left;
import static hk.praya.retention.RetentionCases.one;
import static hk.praya.retention.RetentionCases.prepared;
import static hk.praya.retention.RetentionCases.preparing;
import static hk.praya.retention.RetentionCases.retention;
import static hk.praya.retention.RetentionCases.seen;
import static hk.praya.retention.RetentionCases.sql;
import static hk.praya.retention.RetentionCases.work;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Jobs.Job;
import hk.praya.ledger.LedgerCases;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is disposed of says of nobody who they were, and what was proven stays proven. */
class DisposalTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Api reviewer = Api.as(world.reviewer);

    private String verified(byte[] file) {
        return ok(Api.nobody().send("POST", "/public/receipts", file, "application/octet-stream", Map.of())).json().path("result").asText();
    }

    private String outcome(UUID disposal, UUID person) {
        return one("select outcome from retention.disposal_person where disposal_id = '" + disposal + "' and person_id = '" + person + "'");
    }

    private String person(UUID id) {
        return one("select p::text from roster.person p where client_id = '" + world.client.id() + "' and person_id = '" + id + "'");
    }

    /** Nobody comes in as them any more: within seconds, as whoever has left. */
    private static void until(World.Someone somebody, String path) {
        var deadline = System.nanoTime() + 5_000_000_000L;
        while (Api.as(somebody).get(path).status() < 400) {
            if (System.nanoTime() > deadline) throw new AssertionError("They still come in after five seconds");
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private Job job(UUID disposal) {
        return new Job(UUID.randomUUID(), world.firm.id(), world.client.id(), Disposals.WORK, disposal, false);
    }

    @Test void whoLeftLongAgoIsNobodyAfterwardsAndTheirReceiptIsStillGenuine() {
        var notice = NoticeCases.published(world);
        var record = LedgerCases.acknowledged(world, world.staff, notice);
        var address = client(world) + "/own-records/" + record + "/receipt";
        var receipt = ok(Api.as(world.staff).get(address)).bytes();
        var name = one("select name_en from roster.person where person_id = '" + world.staff.id() + "'");
        leave(world, world.staff.id(), 9);
        var disposal = prepared(world, null);
        var preview = seen(world, disposal).path("going");
        assertEquals(1, preview.path("people").asInt());
        assertEquals(1, preview.path("acknowledgements").asInt());
        assertTrue(preview.path("departments").asInt() > 0);
        assertEquals(name, seen(world, disposal).path("examples").path(0).path("en").asText());
        assertTrue(person(world.staff.id()).contains(name), "nothing goes before it was approved");
        ok(approve(world, disposal));
        work(world);
        var done = seen(world, disposal);
        assertEquals("done", done.path("row").path("state").asText());
        assertEquals(preview, done.path("done"), "what was done is what the preview said");
        assertEquals(0, done.path("examples").size());
        assertFalse(done.toString().contains(name));
        for (var trace : List.of(name, world.staff.email(), "Operations")) assertFalse(person(world.staff.id()).contains(trace), person(world.staff.id()));
        assertEquals("", one("select department from audience.ask where person_id = '" + world.staff.id() + "' and notice_id = '" + notice + "'"));
        assertEquals("genuine", verified(receipt));
        assertEquals("altered", verified(new String(receipt, java.nio.charset.StandardCharsets.UTF_8).replace("\"read_seconds\":42", "\"read_seconds\":43").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var row = ok(consultant.get(LedgerCases.at(world, record))).json().path("row");
        assertEquals("Data erased", row.path("person").path("en").asText());
        assertEquals("資料已刪除", row.path("person").path("zhHant").asText());
        assertTrue(row.path("mark").isNull() || row.path("mark").isMissingNode(), row.toString());
        assertEquals("", row.path("department").asText(""));
        refused(410, "record_disposed", consultant.get(LedgerCases.at(world, record) + "/receipt"));
        until(world.staff, address);
        assertEquals("disposed", ok(consultant.get(client(world) + "/people/" + world.staff.id())).json().path("state").asText());
        assertEquals(0, ok(consultant.get(client(world) + "/ledger?q=" + world.staff.email().substring(0, 12))).json().path("total").asInt());
    }

    @Test void aGuardiansNameGoesAndTheReceiptThatHasItStaysGenuine() {
        var form = NoticeCases.consentForm(world);
        LedgerCases.chosen(world, world.staff, form, true, false);
        var record = LedgerCases.consent(world, world.staff, "magazine");
        sql("update ledger.consent set guardian_name = 'Wong Mei Ling', guardian_relation = 'mother' where id = '" + record + "'");
        var receipt = ok(Api.as(world.staff).get(client(world) + "/own-records/" + record + "/receipt")).bytes();
        assertTrue(new String(receipt, java.nio.charset.StandardCharsets.UTF_8).contains("Wong Mei Ling"));
        ok(Api.as(world.staff).post(client(world) + "/own-notices/" + form + "/consents/magazine/withdrawal", Map.of("zone", "Asia/Hong_Kong")));
        LedgerCases.corrected(world, record, "other", 0);
        leave(world, world.staff.id(), 8);
        var disposal = prepared(world, null);
        var preview = seen(world, disposal).path("going");
        assertEquals(List.of(1, 1, 1), List.of(preview.path("guardians").asInt(), preview.path("reasons").asInt(), preview.path("obligations").asInt()));
        ok(approve(world, disposal));
        work(world);
        assertEquals(preview, seen(world, disposal).path("done"));
        assertNull(one("select guardian_name from ledger.consent where id = '" + record + "'"));
        assertEquals("genuine", verified(receipt));
        assertFalse(ok(consultant.get(LedgerCases.at(world, record))).text().contains(LedgerCases.REASON));
        assertEquals("0", one("select count(*) from obligation.obligation where client_id = '" + world.client.id() + "' and (particulars::text like '%人員%' or particulars::text like '%Person staff%')"));
        assertEquals(0, Integer.parseInt(one("select count(*) from retention.proof where proof::text like '%" + world.staff.id() + "%'")), "no proof says whose it was");
    }

    @Test void nobodyApprovesWhatTheyPreparedAndNobodyElseDecides() {
        var disposal = prepared(world);
        sql("update retention.disposal set prepared_by = '" + world.reviewer.id() + "' where id = '" + disposal + "'");
        refused(403, "retention_own", approve(world, disposal));
        assertEquals(403, consultant.act(at(world, disposal) + "/decision", approving("0".repeat(64)), 0).status());
        assertEquals(403, Api.as(world.partner).act(at(world, disposal) + "/decision", approving("0".repeat(64)), 0).status());
        assertEquals(404, Api.as(world.otherConsultant).get(at(world, disposal)).status());
        assertEquals(404, consultant.get(at(world, disposal).replace(world.client.id().toString(), world.otherClient.id().toString())).status());
        work(world);
        assertEquals("prepared", seen(world, disposal).path("row").path("state").asText());
    }

    @Test void pressedTwiceIsOneAndAnOldVersionIsRefused() {
        var person = left(world, "Lau Wai", 10);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = preparing(world, List.of(person));
        var first = ok(consultant.send("POST", retention(world) + "/disposals", body, "application/json", key)).id();
        assertEquals(first, ok(consultant.send("POST", retention(world) + "/disposals", body, "application/json", key)).id());
        refused(409, "retention_disposal_open", consultant.post(retention(world) + "/disposals", body));
        var digest = seen(world, first).path("seen").asText();
        var both = IntStream.range(0, 2).mapToObj(_ -> CompletableFuture.supplyAsync(() -> reviewer.act(at(world, first) + "/decision", approving(digest), 0).status())).map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 412), both);
        refused(412, "stale", consultant.act(at(world, first) + "/cancellation", Map.of(), 0));
        work(world);
        work(world);
        assertEquals("2", one("select count(*) from audit.line where action = 'retention.run' and subject_id = '" + first + "' and client_id = '" + world.client.id() + "'"), "one line for the piece, one for the end");
        assertEquals("1", one("select count(*) from audit.line where action = 'retention.dispose' and subject_id = '" + first + "' and client_id = '" + world.client.id() + "'"));
        assertEquals(1, seen(world, first).path("done").path("people").asInt());
    }

    @Test void whoIsHeldIsNotOnTheListAndIsRefusedByName() {
        var person = left(world, "Held Person", 9);
        var other = left(world, "Other Person", 9);
        var hold = held(world, "person", person);
        refused(409, "retention_held", consultant.post(retention(world) + "/disposals", preparing(world, List.of(person))));
        var disposal = prepared(world, null);
        assertEquals(1, seen(world, disposal).path("going").path("people").asInt());
        assertEquals(1, seen(world, disposal).path("outcomes").path("held").asInt(), "due, and held back");
        ok(approve(world, disposal));
        work(world);
        assertEquals(1, seen(world, disposal).path("outcomes").path("held").asInt());
        assertTrue(ok(consultant.get(at(world, disposal) + "/record.csv?language=en")).text().lines().anyMatch(line -> line.matches("(?i).*legal hold.*,\"?1\"?$")), ok(consultant.get(at(world, disposal) + "/record.csv?language=en")).text());
        assertTrue(person(person).contains("Held Person"));
        assertFalse(person(other).contains("Other Person"));
        ok(consultant.act(retention(world) + "/holds/" + hold + "/lifting", Map.of("reason", "The claim was settled."), 0));
        refused(409, "retention_lifted_already", consultant.act(retention(world) + "/holds/" + hold + "/lifting", Map.of("reason", "The claim was settled."), 1));
        prepared(world, List.of(person));
    }

    @Test void aHoldBetweenPreviewAndApprovalIsSeenAndOneAfterApprovalStillHolds() {
        var person = left(world, "Held Person", 9);
        var other = left(world, "Other Person", 9);
        var disposal = prepared(world, null);
        var before = seen(world, disposal).path("seen").asText();
        held(world, "person", person);
        assertEquals(412, reviewer.act(at(world, disposal) + "/decision", approving(before), 0).status(), "others would go than were seen");
        ok(approve(world, disposal));
        held(world, "person", other);
        work(world);
        assertEquals(List.of("held", "held"), List.of(outcome(disposal, person), outcome(disposal, other)));
        assertTrue(person(other).contains("Other Person"));
        assertEquals(0, seen(world, disposal).path("done").path("people").asInt());
    }

    @Test void aHoldOnANoticeHoldsWhoeverHasARecordOfItAndOneOnTheClientHoldsEverybody() {
        var notice = NoticeCases.published(world);
        LedgerCases.acknowledged(world, world.staff, notice);
        leave(world, world.staff.id(), 9);
        held(world, "notice", notice);
        refused(409, "retention_nothing", consultant.post(retention(world) + "/disposals", preparing(world, null)));
        left(world, "Other Person", 9);
        held(world, "client", null);
        refused(409, "retention_nothing", consultant.post(retention(world) + "/disposals", preparing(world, null)));
        var group = ok(consultant.get(retention(world))).json().path("groups").path(0);
        assertEquals(List.of(2, 2), List.of(group.path("due").asInt(), group.path("held").asInt()));
    }

    @Test void aCrashBetweenTwoPiecesLosesNothingAndDoesNothingTwice() {
        var people = new ArrayList<UUID>();
        for (var each = 0; each < DisposalRun.TOGETHER + 7; each++) people.add(left(world, "Leaver " + each, 9));
        var disposal = prepared(world, null);
        ok(approve(world, disposal));
        assertTrue(Stack.one().bean(DisposalRun.class).piece(job(disposal)), "and then it crashes");
        assertEquals(DisposalRun.TOGETHER, seen(world, disposal).path("done").path("people").asInt());
        assertEquals("running", seen(world, disposal).path("row").path("state").asText());
        var held = people.stream().filter(each -> outcome(disposal, each) == null).findFirst().orElseThrow();
        held(world, "person", held);
        var back = people.stream().filter(each -> outcome(disposal, each) == null && !each.equals(held)).findFirst().orElseThrow();
        sql("update roster.person set gone_at = null, has_left = false, last_working_day = null where person_id = '" + back + "'");
        work(world);
        work(world);
        var done = seen(world, disposal);
        assertEquals("done", done.path("row").path("state").asText());
        assertEquals(people.size() - 2, done.path("done").path("people").asInt());
        assertEquals(List.of("held", "not_due"), List.of(outcome(disposal, held), outcome(disposal, back)));
        assertEquals(people.size() - 2, Integer.parseInt(one("select count(*) from roster.person where disposed_at is not null and client_id = '" + world.client.id() + "'")));
        assertEquals("0", one("select count(*) from roster.person where disposed_at is not null and client_id <> '" + world.client.id() + "' and firm_id = '" + world.firm.id() + "'"), "nobody of another client");
    }

    @Test void whoCameBackUnderTheirOldAddressOrNumberIsNotDisposedOf() {
        var person = left(world, "Yip Ho", 9);
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "Yip Ho"), "email", person + "@left.example", "mobileKind", "none", "accountKind", "none", "active", true)));
        refused(409, "retention_returned", consultant.post(retention(world) + "/disposals", preparing(world, List.of(person))));
        refused(409, "retention_nothing", consultant.post(retention(world) + "/disposals", preparing(world, null)));
        assertEquals("returned", ok(consultant.get(retention(world) + "/leavers")).json().path("items").path(0).path("standing").asText());
        refused(409, "retention_not_due", consultant.post(retention(world) + "/disposals", preparing(world, List.of(world.coordinator.id()))));
        refused(409, "retention_not_due", consultant.post(retention(world) + "/disposals", preparing(world, List.of(left(world, "Of late", 6)))));
    }

    @Test void onlyTheClientSaysThatItIsToBeDone() {
        var person = left(world, "Yip Ho", 9);
        var body = preparing(world, List.of(person));
        body.put("instructedBy", world.staff.id().toString());
        refused(400, "retention_instructed_by", consultant.post(retention(world) + "/disposals", body));
        body.put("instructedBy", world.coordinator.id().toString());
        body.put("instructedOn", LocalDate.now().plusDays(3).toString());
        refused(400, "retention_instructed_later", consultant.post(retention(world) + "/disposals", body));
    }

    @Test void theRecordSaysByWhichRuleAndWhoDecidedAndNamesNobody() {
        var notice = NoticeCases.published(world);
        var record = LedgerCases.acknowledged(world, world.staff, notice);
        leave(world, world.staff.id(), 9);
        var disposal = prepared(world, null);
        ok(approve(world, disposal));
        work(world);
        for (var language : List.of("en", "zh-Hant")) {
            var file = ok(consultant.get(at(world, disposal) + "/record.csv?language=" + language)).text();
            assertTrue(file.contains(record.toString()), file);
            for (var trace : List.of("Person staff", world.staff.id().toString(), world.staff.email())) assertFalse(file.contains(trace), file);
        }
        for (var said : List.of("據擬備者所述", "其他仍保留的內容", "代表公司決定者的姓名")) assertTrue(ok(consultant.get(at(world, disposal) + "/record.csv?language=zh-Hant")).text().contains(said), said);
        assertEquals("verified", seen(world, disposal).path("applied").path("grade").asText());
        var file = ok(Api.as(world.partner).get(at(world, disposal) + "/record.csv?language=en")).text();
        assertTrue(file.contains(one("select coalesce(name_en, name_zh_hant) from roster.person where person_id = '" + world.coordinator.id() + "'")) && file.contains("as stated by whoever prepared it"), file);
        assertTrue(file.contains("Code of Practice on Human Resource Management") && file.contains("Verified") && file.contains("Member consultant") && file.contains("Member reviewer"), file);
    }
}
