package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.choosing;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.audience.ProofCases.listed;
import static hk.praya.audience.ProofCases.tie;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.customer.CustomerCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Mailbox;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A notice for a list of customers reaches whoever is on it, by a link of their own, and nobody of the staff. */
class CustomersAskedTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final CustomerCases cases = new CustomerCases(world);
    private final UUID list = cases.list;
    private final String domain = cases.domain;

    @Test void whoeverIsOnTheListIsAskedAndNobodyOfTheStaff() {
        cases.onTheList("Ann", "Bob");
        var notice = cases.published();
        assertEquals(List.of("Ann", "Bob"), cases.asked(notice));
        assertEquals(404, Api.as(world.staff).get(own(world, notice)).status());
        assertEquals(404, Api.as(world.customer).get(own(world, notice)).status(), "a customer who is on no list of it");
        var view = ok(consultant.get(at(world, notice) + "/audience")).json();
        assertEquals(2, view.path("customers").asInt());
        assertEquals(3, view.path("people").asInt(), "staff are counted as they were");
    }

    @Test void aCustomerReadsAndAcknowledgesByALinkOfTheirOwnAndHasAReceipt() {
        cases.onTheList("Ann", "Bob");
        var notice = cases.published();
        cases.letters(notice);
        var ann = cases.signedIn("ann@" + domain);
        assertEquals("[\"customer\"]", ann.get("/api/me").json().path("roles").toString());
        assertEquals(1, ok(ann.get(client(world) + "/own-notices")).json().path("items").size());
        ok(ann.send("POST", own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
        assertEquals(1, ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts").path("done").asInt());
        var records = ok(ann.get(client(world) + "/own-records")).json().path("items");
        assertEquals(200, ann.get(client(world) + "/own-records/" + records.path(0).path("id").asText() + "/receipt").status());
        assertEquals("link", CustomerCases.one("select method from ledger.acknowledgement where client_id = '" + world.client.id() + "'"));
        for (var closed : List.of("/people", "/home", "/own-obligations", "/customer-lists", "/coverage", "/ledger?record=acknowledgement")) assertEquals(403, ann.get(client(world) + closed).status(), closed);
        assertEquals(403, ann.get("/api/notice-packs").status(), "the firm's own content");
    }

    @Test void whoReadsEnglishIsWrittenToInEnglishFirst() {
        CustomerCalls.applied(world, list, "name,email,language\nAnn,ann@" + domain + ",en\n陳大文,dai@" + domain + ",中文\nBob,bob@" + domain + ",\n");
        cases.letters(cases.published());
        var ann = Mailbox.one().sentTo("ann@" + domain).getLast();
        assertTrue(ann.subject().startsWith("A notice to read · "), ann.subject());
        assertTrue(ann.text().startsWith("Ann,"), ann.text());
        assertTrue(ann.text().indexOf("for you alone") < ann.text().indexOf("請勿轉發"));
        for (var each : List.of("dai", "bob")) assertTrue(Mailbox.one().sentTo(each + "@" + domain).getLast().subject().endsWith(" · A notice to read"));
    }

    @Test void aCompanysOwnSignInIsNoWayInForItsCustomers() {
        CustomerCases.sql("insert into access.source_client (firm_id, client_id, source_id, domain) values ('" + world.firm.id() + "', '" + world.client.id() + "', 'source-" + world.client.id() + "', '" + domain + "')");
        cases.onTheList("Ann");
        cases.letters(cases.published());
        assertTrue(Mailbox.one().sentTo("ann@" + domain).getFirst().text().contains("/l/"));
    }

    @Test void whoComesToTheListIsAskedAndWhoIsGoneFromItIsAskedNoMoreAndComesInNoMore() {
        cases.onTheList("Ann", "Bob");
        var notice = cases.published();
        cases.letters(notice);
        var bob = cases.signedIn("bob@" + domain);
        cases.onTheList("Ann", "Cat");
        assertEquals(List.of("Ann", "Cat"), cases.asked(notice));
        assertEquals("not_meant", CustomerCases.one("select closed from audience.ask a join roster.person p using (firm_id, client_id, person_id) where p.email = 'bob@" + domain + "'"));
        assertEquals(401, bob.get(client(world) + "/own-notices").status());
        cases.letters(notice);
        assertEquals(1, Mailbox.one().sentTo("cat@" + domain).size());
        assertEquals(1, Mailbox.one().sentTo("ann@" + domain).size(), "nobody is written to twice");
        assertEquals(2, ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts").path("asked").asInt());
    }

    @Test void aChangeOfTheRosterDoesNotTouchWhatIsForCustomers() {
        cases.onTheList("Ann");
        var notice = cases.published();
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "New Colleague"), "mobileKind", "none", "accountKind", "none", "active", true)));
        assertEquals(List.of("Ann"), cases.asked(notice));
    }

    @Test void customersDecideAboutEachPurposeAsStaffDo() {
        cases.onTheList("Ann");
        var notice = NoticeCases.consentForm(world);
        ok(consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(list)), 1));
        cases.letters(notice);
        var ann = cases.signedIn("ann@" + domain);
        ok(ann.post(own(world, notice) + "/choices", choosing(NoticeCases.current(world, notice), true, false)));
        assertEquals(1, ok(consultant.get(at(world, notice) + "/coverage")).json().path("purposes").path(0).path("given").asInt());
        assertEquals(0, ok(Api.as(world.staff).get(client(world) + "/own-notices")).json().path("items").size(), "who was asked before is asked no more");
    }

    @Test void aMixtureIsRefusedAndSoIsAnotherClientsList() {
        var notice = NoticeCases.draft(world);
        var everybody = CustomerCases.rule(List.of(list));
        everybody.put("everyone", true);
        refused(400, "audience_mixed", consultant.put(at(world, notice) + "/audience", everybody, 0));
        var department = CustomerCases.rule(List.of(list));
        department.put("departments", List.of("Finance"));
        refused(400, "audience_mixed", consultant.put(at(world, notice) + "/audience", department, 0));
        refused(400, "audience_list_unknown", consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(CustomerCalls.list(World.fresh()))), 0));
        assertEquals(412, consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(list)), 7).status());
        assertEquals(0, ok(consultant.get(at(world, notice) + "/audience")).json().path("version").asInt());
    }

    @Test void whatCustomersReadProvesNothingOfTheStaff() {
        cases.onTheList("Ann");
        var notice = cases.published();
        cases.letters(notice);
        ok(cases.signedIn("ann@" + domain).send("POST", own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
        assertFalse(ok(consultant.get(client(world) + "/notice-proofs")).text().contains(notice.toString()));
        assertTrue(ok(consultant.get(client(world) + "/notice-proofs")).json().path("total").asInt() == 0);
    }

    @Test void whatCustomersAgreedToProvesConsentAndOnlyWhereTheQuestionSpeaksOfThem() {
        cases.onTheList("Ann");
        var form = NoticeCases.consentForm(world);
        ok(consultant.put(at(world, form) + "/audience", CustomerCases.rule(List.of(list)), 1));
        cases.letters(form);
        var tia = Cases.draft(world);
        ok(tie(world, tia, "D2.consent", "recorded", List.of("notice:" + form), 0));
        assertEquals(List.of("true", "below_threshold"), List.of(listed(world, form).path("customers").asText(), listed(world, form).path("standing").asText()));
        ok(cases.signedIn("ann@" + domain).post(own(world, form) + "/choices", choosing(NoticeCases.current(world, form), true, false)));
        assertEquals(List.of("holds", 1), List.of(listed(world, form).path("standing").asText(), listed(world, form).path("agreed").asInt()));
        assertEquals(400, tie(world, tia, "M1.notice", "class_and_place_95", List.of("notice:" + cases.published()), 0).status(), "what staff read is another thing");
    }

    @Test void fiftyThousandAreAskedWithinTheActThatAppliesTheirList() {
        var notice = NoticeCases.approved(world);
        ok(consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(list)), 0));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        var read = ok(consultant.upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv",
            ("name,email\n" + IntStream.range(0, 50_000).mapToObj(no -> "Customer " + no + ",c" + no + "@" + domain + "\n").collect(Collectors.joining())).getBytes(java.nio.charset.StandardCharsets.UTF_8))).id();
        ok(consultant.post(client(world) + "/customer-imports/" + read + "/application", Map.of("confirmGone", true)));
        assertEquals(50_000, ok(consultant.get(at(world, notice) + "/coverage")).json().path("counts").path("asked").asInt());
        CustomerCases.sql("update access.job set done_at = now() where client_id = '" + world.client.id() + "' and done_at is null");
        CustomerCalls.forgotten(world);
    }
}
