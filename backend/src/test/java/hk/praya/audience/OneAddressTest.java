package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.audience.CustomerCases.one;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.customer.CustomerCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An employee may be a customer of their own company: both sides say so, and of two people with one address each link is of one and shows nothing of the other. */
class OneAddressTest {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final CustomerCases cases = new CustomerCases(world);
    private final String customers = client(world) + "/customer-lists/" + cases.list + "/customers";
    private final String people = client(world) + "/people";
    private final String both = "both@" + cases.domain;

    private static Map<String, Object> customer(String name, String email) {
        return Map.of("name", Map.of("en", name), "email", email, "language", "en");
    }

    private static Map<String, Object> colleague(String name, String email) {
        return Map.of("name", Map.of("en", name), "email", email, "mobileKind", "none", "accountKind", "none", "active", true);
    }

    private boolean isOfStaff(String personId) {
        var row = ok(consultant.get(customers)).json().path("items").valueStream().filter(each -> each.path("personId").asText().equals(personId)).findFirst().orElseThrow();
        assertEquals(row, ok(consultant.get(customers + "/" + personId)).json().path("customer"));
        return row.path("ofStaff").asBoolean();
    }

    private boolean isCustomer(String personId) {
        var row = ok(consultant.get(people + "?limit=200")).json().path("items").valueStream().filter(each -> each.path("id").asText().equals(personId)).findFirst().orElseThrow();
        assertEquals(row, ok(consultant.get(people + "/" + personId)).json());
        return row.path("alsoCustomer").asBoolean();
    }

    @Test void aCustomerAtTheAddressOfAColleagueIsPutOnTheListAndBothSidesSaySo() {
        var colleague = ok(consultant.post(people, colleague("Ann at work", both))).id().toString();
        var made = ok(consultant.post(customers, customer("Ann at home", both))).json();
        assertTrue(made.path("ofStaff").asBoolean());
        var ann = made.path("id").asText();
        assertNotEquals(colleague, ann);
        assertTrue(isOfStaff(ann));
        assertTrue(isCustomer(colleague));
        var moved = ok(consultant.put(client(world) + "/customers/" + ann, customer("Ann at home", "ann@" + cases.domain), 0)).json();
        assertFalse(moved.path("ofStaff").asBoolean());
        assertFalse(isOfStaff(ann));
        assertFalse(isCustomer(colleague));
        assertTrue(ok(consultant.put(client(world) + "/customers/" + ann, customer("Ann at home", both), 1)).json().path("ofStaff").asBoolean());
    }

    @Test void aColleagueAtTheAddressOfACustomerIsPutOnTheRosterAndBothSidesSaySo() {
        var ann = ok(consultant.post(customers, customer("Ann at home", both))).id().toString();
        assertFalse(isOfStaff(ann));
        var made = ok(consultant.post(people, colleague("Ann at work", both))).json();
        assertTrue(made.path("alsoCustomer").asBoolean());
        assertTrue(isOfStaff(ann));
        assertEquals(204, consultant.send("DELETE", customers + "/" + ann, null, null, Map.of()).status());
        assertFalse(isCustomer(made.path("id").asText()), "whoever is on no list any more is asked as staff alone");
    }

    @Test void anAddressAtAnotherClientIsNobodysBusinessHere() {
        ok(Api.as(world.otherConsultant).post("/api/clients/" + world.otherClient.id() + "/people", colleague("Elsewhere", both)));
        var elsewhere = World.fresh();
        ok(Api.as(elsewhere.consultant).post(client(elsewhere) + "/people", colleague("Far away", both)));
        assertFalse(ok(consultant.post(customers, customer("Ann", both))).json().path("ofStaff").asBoolean());
        var third = ok(Api.as(world.otherConsultant).post("/api/clients/" + world.otherClient.id() + "/people", colleague("Third", "third@" + cases.domain))).json();
        assertFalse(third.path("alsoCustomer").asBoolean());
        ok(consultant.post(customers, customer("Third", "third@" + cases.domain)));
        assertFalse(ok(Api.as(world.otherConsultant).get("/api/clients/" + world.otherClient.id() + "/people/" + third.path("id").asText())).json().path("alsoCustomer").asBoolean());
    }

    private static String warned(JsonNode preview) {
        return preview.path("rows").valueStream().map(row -> row.path("line").asInt() + " " + row.path("change").asText() + row.path("problems").valueStream().map(each -> " " + each.path("severity").asText() + " " + each.path("key").asText()).reduce("", String::concat)).toList().toString();
    }

    private JsonNode hr(String rows) {
        return ok(consultant.upload(client(world) + "/roster-imports", "hr.csv", ("Staff No.,English Name,Department,Email\n" + rows).getBytes(StandardCharsets.UTF_8))).json();
    }

    @Test void aFileOfColleaguesWarnsWhereSomebodyComesToHaveACustomersAddressAndNotAgain() {
        ok(consultant.post(customers, customer("Ann at home", both)));
        var rows = "E1,Ann at work,Sales," + both + "\nE2,Bob,Sales,bob@" + cases.domain + "\n";
        var first = hr(rows);
        assertEquals("[2 added warning row.address_of_customer, 3 added]", warned(first));
        assertEquals(1, first.path("counts").path("problems").asInt());
        assertEquals(0, first.path("counts").path("errors").asInt());
        assertEquals(2, ok(consultant.post(client(world) + "/roster-imports/" + first.path("id").asText() + "/application", Map.of("confirmGone", false))).json().path("added").asInt());
        assertEquals("[2 unchanged, 3 unchanged]", warned(hr(rows)));
        ok(consultant.post(customers, customer("Bob at home", "bob.home@" + cases.domain)));
        assertEquals("[2 changed, 3 changed warning row.address_of_customer]", warned(hr("E1,Ann at work,Logistics," + both + "\nE2,Bob,Sales,bob.home@" + cases.domain + "\n")));
    }

    @Test void aFileOfCustomersWarnsWhereSomebodyComesToHaveAColleaguesAddressAndNotAgain() {
        ok(consultant.post(people, colleague("Ann at work", both)));
        var csv = "name,email\nAnn at home," + both + "\nBob,bob@" + cases.domain + "\n";
        var imports = client(world) + "/customer-lists/" + cases.list + "/imports";
        assertEquals("[2 added warning row.address_of_staff, 3 added]", warned(ok(consultant.upload(imports, "members.csv", csv.getBytes(StandardCharsets.UTF_8))).json()));
        CustomerCalls.applied(world, cases.list, csv);
        assertEquals("[2 unchanged, 3 unchanged]", warned(ok(consultant.upload(imports, "members.csv", csv.getBytes(StandardCharsets.UTF_8))).json()));
        assertEquals(2, ok(consultant.get(customers)).json().path("total").asInt());
    }

    private String issued(UUID personId, String purpose, UUID subject) {
        var body = new HashMap<String, Object>(Map.of("personId", personId.toString(), "purpose", purpose, "send", "copy"));
        if (subject != null) body.put("subjectId", subject.toString());
        var url = ok(consultant.post(client(world) + "/links", body)).json().path("url").asText();
        return url.substring(url.indexOf("/l/") + 3);
    }

    private String code(String token) {
        assertEquals(202, Api.nobody().send("POST", "/public/links/" + token + "/code", "{}", "application/json", Map.of()).status());
        var code = CODE.matcher(Mailbox.one().sentTo(both).getLast().text());
        assertTrue(code.find());
        return code.group(1);
    }

    private static Api.Reply enter(String token, String code) {
        return Api.nobody().send("POST", "/public/links/" + token + "/session", Map.of("code", code), "application/json", Map.of());
    }

    private static Api session(Api.Reply entered) {
        var cookie = ok(entered).headers().get("Set-Cookie");
        return Api.withToken(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }

    private static List<String> given(World world, Api api) {
        return ok(api.get(client(world) + "/own-notices")).json().path("items").valueStream().map(each -> each.path("noticeId").asText()).toList();
    }

    @Test void ofTwoWithOneAddressEachLinkIsOfOneAndShowsNothingOfTheOther() {
        var work = ok(consultant.post(people, colleague("Ann at work", both))).id();
        var home = ok(consultant.post(customers, customer("Ann at home", both))).id();
        var forCustomers = cases.published();
        var forStaff = NoticeCases.published(world);
        var workToken = issued(work, "sign_in", null);
        var homeToken = issued(home, "notice", forCustomers);
        var workCode = code(workToken);
        var homeCode = code(homeToken);
        refused(400, "code_wrong", enter(homeToken, workCode));
        refused(400, "code_wrong", enter(workToken, homeCode));
        var atWork = session(enter(workToken, workCode));
        var atHome = session(enter(homeToken, homeCode));
        assertEquals(List.of(work + " [\"staff\"]", home + " [\"customer\"]"), List.of(atWork, atHome).stream().map(each -> each.get("/api/me").json()).map(me -> me.path("id").asText() + " " + me.path("roles")).toList());
        assertEquals(List.of(forStaff.toString()), given(world, atWork));
        assertEquals(List.of(forCustomers.toString()), given(world, atHome));
        assertEquals(404, atWork.get(own(world, forCustomers)).status());
        assertEquals(404, atHome.get(own(world, forStaff)).status());
        assertEquals(403, atHome.get(client(world) + "/home").status());
        ok(atHome.send("POST", own(world, forCustomers) + "/acknowledgement", acknowledging(NoticeCases.current(world, forCustomers)), "application/json", Map.of()));
        assertEquals(0, ok(atWork.get(client(world) + "/own-records")).json().path("items").size());
        assertEquals(1, ok(atHome.get(client(world) + "/own-records")).json().path("items").size());
        assertEquals(0, ok(consultant.get(at(world, forStaff) + "/coverage")).json().path("counts").path("done").asInt());
        // Taken off, or their address put right: only that one's links end.
        assertEquals(204, consultant.send("DELETE", customers + "/" + home, null, null, Map.of()).status());
        assertEquals(List.of(forStaff.toString()), given(world, atWork));
        refused(410, "link_revoked", Api.nobody().send("POST", "/public/links/" + homeToken, "{}", "application/json", Map.of()));
        assertEquals(200, Api.nobody().send("POST", "/public/links/" + workToken, "{}", "application/json", Map.of()).status());
        assertEquals(404, consultant.post(client(world) + "/links", Map.of("personId", home.toString(), "purpose", "notice", "subjectId", forCustomers.toString(), "send", "copy")).status(), "whoever is on no list is sent nothing");
    }

    @Test void lettersAboutEitherGoToEither() {
        ok(consultant.post(people, colleague("Ann at work", both)));
        ok(consultant.post(customers, customer("Ann at home", both)));
        var notice = cases.published();
        cases.letters(notice);
        var letters = Mailbox.one().sentTo(both);
        assertEquals(1, letters.size());
        assertTrue(letters.getFirst().text().startsWith("Ann at home,"), letters.getFirst().text());
        assertEquals("1", one("select count(*) from access.link where client_id = '" + world.client.id() + "' and email = '" + both + "'"));
    }
}
