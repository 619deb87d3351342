package hk.praya.retention;

import static hk.praya.retention.RetentionCases.address;
import static hk.praya.retention.RetentionCases.approve;
import static hk.praya.retention.RetentionCases.at;
import static hk.praya.retention.RetentionCases.left;
import static hk.praya.retention.RetentionCases.leftCustomer;
import static hk.praya.retention.RetentionCases.one;
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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.customer.CustomerCalls;
import hk.praya.ledger.LedgerCases;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Customers who are on no list any more: kept for a time as people who left are, disposed of in the same way, and by themselves. */
class FormerCustomersTest {
    private static final String KIND = "former_customers";

    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final UUID list = CustomerCalls.list(world);

    private UUID prepared(List<UUID> people) {
        return ok(consultant.post(retention(world) + "/disposals", preparing(world, KIND, people))).id();
    }

    private JsonNode group(String kind) {
        for (var group : ok(consultant.get(retention(world))).json().path("groups")) if (group.path("kind").asText().equals(kind)) return group;
        throw new AssertionError(kind);
    }

    private String person(UUID id, String what) {
        return String.valueOf(one("select " + what + " from roster.person where client_id = '" + world.client.id() + "' and person_id = '" + id + "'"));
    }

    @Test void whoHasBeenOnNoListForTheTimeIsPastItAndNobodyElse() {
        var old = leftCustomer(world, list, "Old Customer", 8);
        leftCustomer(world, list, "Late Customer", 2);
        left(world, "Old Colleague", 9);
        assertEquals(List.of(1, 84), List.of(group(KIND).path("due").asInt(), group(KIND).path("months").asInt()));
        assertEquals(1, group("former_employees").path("due").asInt(), "a group is a group");
        var rows = ok(consultant.get(retention(world) + "/leavers?kind=" + KIND)).json();
        assertEquals(List.of(1, old.toString(), "due"), List.of(rows.path("total").asInt(), rows.path("items").path(0).path("personId").asText(), rows.path("items").path(0).path("standing").asText()));
        assertEquals(400, consultant.get(retention(world) + "/leavers?kind=everybody").status());
        ok(consultant.put(retention(world) + "/periods/" + KIND, Map.of("months", 12, "reason", RetentionCases.REASON), 0));
        assertEquals(2, group(KIND).path("due").asInt(), "by a period of the client's own");
        assertEquals(1, group("former_employees").path("due").asInt(), "which is of this group alone");
        refused(409, "retention_not_due", consultant.post(retention(world) + "/disposals", preparing(world, List.of(old))));
    }

    @Test void whoIsBackOnAListIsWhoTheyWereAndStays() {
        var old = leftCustomer(world, list, "Old Customer", 8);
        var disposal = prepared(List.of(old));
        CustomerCalls.applied(world, CustomerCalls.list(world), "name,email,language\nOld Customer," + address("Old Customer") + ",en\n");
        assertEquals(0, group(KIND).path("due").asInt());
        refused(409, "retention_nothing", approve(world, disposal));
        assertEquals("true", person(old, "(gone_at is null and disposed_at is null)::text"));
    }

    @Test void whoCameBackAfterItWasApprovedStaysToo() {
        var old = leftCustomer(world, list, "Old Customer", 8);
        var disposal = prepared(List.of(old));
        ok(approve(world, disposal));
        CustomerCalls.applied(world, list, "name,email,language\nOld Customer," + address("Old Customer") + ",en\nSomebody Else,else@buyers.example,en\n");
        work(world);
        assertEquals("1", seen(world, disposal).path("outcomes").path("not_due").asText());
        assertEquals(address("Old Customer"), person(old, "email"));
    }

    @Test void nothingIsLeftThatSaysWhoTheyWere() {
        var old = leftCustomer(world, list, "Old Customer", 8);
        ok(consultant.upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv", ("name,email\nOld Customer," + address("Old Customer") + "\n").getBytes(StandardCharsets.UTF_8)));
        assertNotEquals("0", one("select count(*) from customer.import_row where client_id = '" + world.client.id() + "' and email = '" + address("Old Customer") + "'"));
        var disposal = prepared(null);
        assertEquals(List.of(1, 1), List.of(seen(world, disposal).path("going").path("people").asInt(), seen(world, disposal).path("going").path("lists").asInt()));
        ok(approve(world, disposal));
        work(world);
        var after = seen(world, disposal);
        assertEquals(List.of("done", 1, 1), List.of(after.path("row").path("state").asText(), after.path("done").path("people").asInt(), after.path("done").path("lists").asInt()));
        assertEquals("Data erased", person(old, "name_en"));
        assertEquals("true", person(old, "(email is null and language is null and disposed_at is not null and kind = 'customer')::text"));
        assertEquals("1", one("select count(*) from customer.membership where client_id = '" + world.client.id() + "' and person_id = '" + old + "' and left_at is not null"), "that somebody was on it stays, of nobody");
        assertEquals("0", one("select count(*) from customer.import_row where client_id = '" + world.client.id() + "' and email = '" + address("Old Customer") + "'"));
        assertEquals("{customer} true", one("select roles::text || ' ' || (suspended_at is not null) from access.person_access where client_id = '" + world.client.id() + "' and person_id = '" + old + "'"));
        assertTrue(ok(consultant.get(at(world, disposal) + "/record.csv?language=en")).text().contains("Entries on lists of customers, kept of nobody"), "and the record says so");
        assertFalse(ok(consultant.get(at(world, disposal) + "/record.csv?language=en")).text().contains("Old Customer"));
    }

    /** A file that was looked at before says who they were by a number that leads to nobody now. */
    @Test void whatWasPreviewedBeforeIsReadAgainAndTheAddressIsFree() {
        var old = leftCustomer(world, list, "Old Customer", 8);
        var csv = "name,email,language\nOld Customer," + address("Old Customer") + ",en\nSomebody Else,else@buyers.example,en\n";
        var previewed = ok(consultant.upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv", csv.getBytes(StandardCharsets.UTF_8))).id();
        ok(approve(world, prepared(List.of(old))));
        work(world);
        var applied = consultant.post(client(world) + "/customer-imports/" + previewed + "/application", Map.of("confirmGone", true));
        refused(410, "customer_import.forgotten", applied);
        assertEquals("Data erased", person(old, "name_en"));
        CustomerCalls.applied(world, list, csv);
        var now = one("select person_id from roster.person where client_id = '" + world.client.id() + "' and email = '" + address("Old Customer") + "'");
        assertNotEquals(old.toString(), now, "somebody new under the same address");
    }

    @Test void aHoldKeepsACustomerAndWhoeverWasAskedAboutTheNotice() {
        var old = leftCustomer(world, list, "Old Customer", 8);
        RetentionCases.held(world, "person", old);
        assertEquals(1, group(KIND).path("held").asInt());
        refused(409, "retention_held", consultant.post(retention(world) + "/disposals", preparing(world, KIND, List.of(old))));
        sql("update retention.hold set lifted_by = placed_by, lifted_at = now(), lifted_reason = 'It is over now.' where client_id = '" + world.client.id() + "'");
        var notice = NoticeCases.published(world);
        sql("insert into audience.ask (firm_id, client_id, notice_id, person_id, version_id, state, department, lane, asked_at, closed, closed_at) values ('" + world.firm.id() + "','" + world.client.id() + "','" + notice + "','" + old + "','"
            + NoticeCases.current(world, notice) + "','closed','',1,now(),'not_meant',now())");
        RetentionCases.held(world, "notice", notice);
        assertEquals(1, group(KIND).path("held").asInt());
    }

    @Test void aRecordOfTheirsStaysAsProofAndTheirReceiptIsKnownAgain() {
        var form = NoticeCases.consentForm(world);
        LedgerCases.chosen(world, world.staff, form, true, false);
        var old = leftCustomer(world, list, "Old Customer", 8);
        sql("update ledger.consent set person_id = '" + old + "', guardian_name = 'A Parent', guardian_relation = 'mother' where client_id = '" + world.client.id() + "'");
        var disposal = prepared(List.of(old));
        var records = seen(world, disposal).path("going").path("consents").asInt();
        assertTrue(records > 0);
        ok(approve(world, disposal));
        work(world);
        assertEquals(String.valueOf(records), one("select count(*) from retention.proof where disposal_id = '" + disposal + "'"));
        assertEquals("0", one("select count(*) from ledger.consent where client_id = '" + world.client.id() + "' and guardian_name is not null"));
    }

    /** A client that keeps nobody but customers is looked at once a year, too; and each group is decided about by itself. */
    @Test void customersBeginAYearlyReviewAndAreDecidedAboutApart() {
        leftCustomer(world, list, "Old Customer", 8);
        assertTrue(ok(consultant.get(retention(world))).json().path("reviewDue").isTextual());
        var version = RetentionCases.version(world);
        refused(400, "retention_undecided", consultant.act(retention(world) + "/reviews", Map.of("decisions", List.of()), version));
        ok(consultant.act(retention(world) + "/reviews", Map.of("decisions", List.of(Map.of("kind", KIND, "decision", "dispose", "reason", "", "due", 1))), version));
    }

    @Test void nobodyOfTheClientsOwnAndNobodyOfAnotherFirmSeesThem() {
        leftCustomer(world, list, "Old Customer", 8);
        assertEquals(403, Api.as(world.coordinator).get(retention(world) + "/leavers?kind=" + KIND).status());
        assertEquals(404, Api.as(world.otherConsultant).get(retention(world) + "/leavers?kind=" + KIND).status());
        assertEquals(403, Api.as(world.partner).post(retention(world) + "/disposals", preparing(world, KIND, null)).status());
    }
}
