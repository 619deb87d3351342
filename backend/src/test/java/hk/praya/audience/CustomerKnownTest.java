package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.audience.CustomerCases.one;
import static hk.praya.audience.CustomerCases.sql;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.customer.CustomerCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of one customer: on which lists they are, what they are asked, and who may send them there. */
class CustomerKnownTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final CustomerCases cases = new CustomerCases(world);
    private final String domain = cases.domain;

    private String path(UUID list) {
        return client(world) + "/customer-lists/" + list + "/customers";
    }

    private String person(String name) {
        return one("select person_id from roster.person where client_id = '" + world.client.id() + "' and email = '" + name + "@" + domain + "'");
    }

    private List<String> elsewhere(UUID list, String name) {
        var row = ok(consultant.get(path(list))).json().path("items").valueStream().filter(each -> each.path("personId").asText().equals(person(name))).findFirst().orElseThrow();
        assertEquals(row, ok(consultant.get(path(list) + "/" + person(name))).json().path("customer"));
        return row.path("elsewhere").valueStream().map(each -> each.path("id").asText()).toList();
    }

    @Test void onWhichOtherListsSomebodyIsIsSaidAndWhichTheyAreOnNoMoreIsNot() {
        var other = CustomerCalls.list(world);
        var third = CustomerCalls.list(world);
        cases.onTheList("Ann", "Bob");
        CustomerCalls.applied(world, other, "name,email\nAnn,ann@" + domain + "\n");
        CustomerCalls.applied(world, third, "name,email\nAnn,ann@" + domain + "\n");
        assertEquals(List.of(other.toString(), third.toString()), elsewhere(cases.list, "ann"));
        assertEquals(List.of(), elsewhere(cases.list, "bob"));
        assertEquals(List.of(cases.list.toString(), third.toString()), elsewhere(other, "ann"));
        assertEquals(204, consultant.send("DELETE", path(other) + "/" + person("ann"), null, null, Map.of()).status());
        assertEquals(List.of(third.toString()), elsewhere(cases.list, "ann"));
        assertEquals(204, consultant.send("DELETE", client(world) + "/customer-lists/" + third, null, null, Map.of("If-Match", "\"0\"")).status());
        assertEquals(List.of(), elsewhere(cases.list, "ann"), "a list that is closed");
    }

    @Test void whatSomebodyIsAskedIsSaidWhetherTheyAnsweredAndWhetherALetterCameBack() {
        cases.onTheList("Ann", "Bob");
        var notice = cases.published();
        cases.letters(notice);
        ok(cases.signedIn("ann@" + domain).send("POST", own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
        sql("update audience.ask a set unreached = (select address from audience.letter l where l.client_id = a.client_id and l.notice_id = a.notice_id and l.person_id = a.person_id) where client_id = '" + world.client.id() + "'");
        assertEquals(List.of("true false"), asked("ann"));
        assertEquals(List.of("false true"), asked("bob"));
        assertEquals(notice.toString(), known("bob").path("asked").path(0).path("noticeId").asText());
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "A mistake.")));
        assertEquals(List.of(), asked("bob"), "what is read no more");
    }

    private JsonNode known(String name) {
        return ok(consultant.get(path(cases.list) + "/" + person(name))).json();
    }

    private List<String> asked(String name) {
        return known(name).path("asked").valueStream().map(each -> each.path("done").asBoolean() + " " + each.path("unreached").asBoolean()).toList();
    }

    @Test void whatAListIsForIsSaidWhileItIsRead() {
        cases.onTheList("Ann");
        assertEquals(0, lists(consultant).path(0).path("notices").size());
        var draft = NoticeCases.draft(world);
        ok(consultant.put(at(world, draft) + "/audience", CustomerCases.rule(List.of(cases.list)), 0));
        assertEquals(0, lists(Api.as(world.coordinator)).path(0).path("notices").size(), "what is not published is the firm's");
        cases.published();
        assertEquals(1, lists(Api.as(world.coordinator)).path(0).path("notices").size());
    }

    private JsonNode lists(Api api) {
        return ok(api.get(client(world) + "/customer-lists")).json().path("items");
    }

    @Test void theCoordinatorKeepsTheListsAndSendsNoLink() {
        var coordinator = Api.as(world.coordinator);
        cases.onTheList("Ann");
        var notice = cases.published();
        var ann = person("ann");
        var known = ok(coordinator.get(path(cases.list) + "/" + ann)).json();
        assertTrue(known.path("actions").path("edit").path("allowed").asBoolean());
        assertFalse(known.path("actions").path("issueLinks").path("allowed").asBoolean());
        assertEquals(403, coordinator.post(client(world) + "/links", Map.of("personId", ann, "purpose", "notice", "subjectId", notice.toString(), "send", "email")).status());
        ok(coordinator.post(path(cases.list), Map.of("name", Map.of("en", "Bob"), "email", "bob@" + domain)));
        var version = known.path("customer").path("version").asLong();
        ok(coordinator.put(client(world) + "/customers/" + ann, Map.of("name", Map.of("en", "Ann Right"), "email", "ann@" + domain), version));
        assertEquals(412, coordinator.put(client(world) + "/customers/" + ann, Map.of("name", Map.of("en", "Late"), "email", "ann@" + domain), version).status());
        assertEquals(204, coordinator.send("DELETE", path(cases.list) + "/" + ann, null, null, Map.of()).status());
        assertEquals(404, coordinator.get(path(cases.list) + "/" + ann).status(), "whoever is on it no more");
        assertEquals(List.of("Bob"), cases.asked(notice));
    }

    @Test void whoeverElseAtTheClientSeesNothingOfItsCustomers() {
        cases.onTheList("Ann");
        var ann = person("ann");
        for (var each : List.of(world.decisionMaker, world.staff, world.customer, world.otherCoordinator, world.otherConsultant)) {
            var api = Api.as(each);
            var hidden = each.clientId() != null && each.clientId().equals(world.client.id()) ? 403 : 404;
            assertEquals(hidden, api.get(client(world) + "/customer-lists").status(), each.role());
            assertEquals(hidden, api.get(path(cases.list)).status(), each.role());
            assertEquals(hidden, api.get(path(cases.list) + "/" + ann).status(), each.role());
            assertEquals(hidden, api.post(path(cases.list), Map.of("name", Map.of("en", "Bob"), "email", "bob@" + domain)).status(), each.role());
            assertEquals(hidden, api.put(client(world) + "/customers/" + ann, Map.of("name", Map.of("en", "Bob"), "email", "bob@" + domain), 0).status(), each.role());
            assertEquals(hidden, api.send("DELETE", path(cases.list) + "/" + ann, null, null, Map.of()).status(), each.role());
        }
        for (var each : List.of(world.decisionMaker, world.staff)) assertFalse(ok(Api.as(each).get(client(world) + "/home")).json().path("actions").path("customers").path("allowed").asBoolean(), each.role());
        assertTrue(ok(Api.as(world.coordinator).get(client(world) + "/home")).json().path("actions").path("customers").path("allowed").asBoolean());
        for (var elsewhere : List.of(world.otherCoordinator, world.otherConsultant)) assertEquals(404, Api.as(elsewhere).get("/api/clients/" + world.otherClient.id() + "/customer-lists/" + cases.list + "/customers/" + ann).status());
        assertEquals(404, consultant.get(path(CustomerCalls.list(world)) + "/" + ann).status(), "on another list");
        assertEquals(404, consultant.get(path(cases.list) + "/" + world.staff.id()).status(), "somebody of the staff");
    }

    @Test void aLinkIsSentByWhoeverIssuesThemToWhatIsAskedAndTheTrailHasIt() {
        cases.onTheList("Ann");
        var notice = cases.published();
        var ann = person("ann");
        assertTrue(known("ann").path("actions").path("issueLinks").path("allowed").asBoolean());
        assertFalse(ok(Api.as(world.reviewer).get(path(cases.list) + "/" + ann)).json().path("actions").path("issueLinks").path("allowed").asBoolean());
        var link = ok(consultant.post(client(world) + "/links", Map.of("personId", ann, "purpose", "notice", "subjectId", notice.toString(), "send", "email"))).json();
        assertTrue(Mailbox.one().sentTo("ann@" + domain).getLast().text().contains("/l/"));
        assertEquals("1", one("select count(*) from audit.line where client_id = '" + world.client.id() + "' and operation = 'linkIssue' and subject_id = '" + link.path("id").asText() + "'"));
        assertEquals(400, consultant.post(client(world) + "/links", Map.of("personId", ann, "purpose", "notice", "subjectId", NoticeCases.published(world).toString(), "send", "email")).status(), "what only staff are asked");
    }

    @Test void whoeverSeesTheRosterSeesTheCustomersAndTheOtherWayRound() {
        var matrix = new HashMap<String, List<Integer>>();
        world.everybody().forEach((role, who) -> matrix.put(role, List.of(Api.as(who).get(client(world) + "/people").status(), Api.as(who).get(client(world) + "/customer-lists").status())));
        matrix.forEach((role, statuses) -> assertEquals(statuses.getFirst(), statuses.getLast(), role + ": what one list says of the other is no news to them"));
    }
}
