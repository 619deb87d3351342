package hk.praya.audience;

import static hk.praya.audience.CustomerCases.link;
import static hk.praya.audience.CustomerCases.one;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.customer.CustomerCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One customer put on a list, put right and taken off by hand counts as one of a file does; a list that is closed has nobody on it. */
class CustomerKeepingTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final CustomerCases cases = new CustomerCases(world);
    private final UUID list = cases.list;
    private final String domain = cases.domain;

    private String path(UUID ofList) {
        return client(world) + "/customer-lists/" + ofList + "/customers";
    }

    private Map<String, Object> said(String name, String email) {
        return new HashMap<>(Map.of("name", Map.of("en", name), "email", email, "language", "en"));
    }

    private Api.Reply add(String name) {
        return consultant.post(path(list), said(name, name.toLowerCase(java.util.Locale.ROOT) + "@" + domain));
    }

    private String person(String email) {
        return one("select person_id from roster.person where client_id = '" + world.client.id() + "' and email = '" + email + "'");
    }

    private List<String> names(UUID ofList) {
        return ok(consultant.get(path(ofList))).json().path("items").valueStream().map(each -> each.path("name").path("en").asText()).sorted().toList();
    }

    private String customers() {
        return ok(consultant.get(client(world) + "/customer-lists")).json().path("customers").asText();
    }

    @Test void whoeverIsPutOnByHandIsAskedAndWrittenToAndWhoeverIsTakenOffIsNot() {
        cases.onTheList("Ann");
        var notice = cases.published();
        cases.letters(notice);
        ok(add("Bob"));
        assertEquals(List.of("Ann", "Bob"), cases.asked(notice));
        cases.letters(notice);
        assertEquals(1, Mailbox.one().sentTo("bob@" + domain).size());
        assertEquals(1, Mailbox.one().sentTo("ann@" + domain).size(), "nobody is written to twice");
        var bob = cases.signedIn("bob@" + domain);
        assertEquals(204, consultant.send("DELETE", path(list) + "/" + person("bob@" + domain), null, null, Map.of()).status());
        assertEquals(List.of("Ann"), cases.asked(notice));
        assertEquals(401, bob.get(client(world) + "/own-notices").status());
        assertEquals(404, consultant.send("DELETE", path(list) + "/" + person("bob@" + domain), null, null, Map.of()).status(), "twice");
        assertEquals("1", customers());
        assertEquals(person("bob@" + domain), ok(add("Bob")).id().toString(), "whoever is back is who they were");
        assertEquals(List.of("Ann", "Bob"), cases.asked(notice));
    }

    @Test void pressedTwiceAtOnceIsDoneOnce() {
        var key = UUID.randomUUID().toString();
        var replies = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(() -> consultant.send("POST", path(list), said("Ann", "ann@" + domain), "application/json", Map.of("Idempotency-Key", key)))).toList()
            .stream().map(CompletableFuture::join).toList();
        assertEquals(List.of(person("ann@" + domain)), replies.stream().map(each -> ok(each).id().toString()).distinct().toList());
        assertEquals("1", customers());
    }

    @Test void whatDoesNotMakeACustomerIsRefusedAndSaysWhy() {
        ok(add("Ann"));
        refused(409, "customer_listed", add("Ann"));
        refused(400, "field.malformed", consultant.post(path(list), said("Bob", "not an address")));
        refused(400, "name_missing", consultant.post(path(list), said("123", "bob@" + domain)));
        var klingon = said("Bob", "bob@" + domain);
        klingon.put("language", "tlh");
        assertEquals(400, consultant.post(path(list), klingon).status());
        assertEquals(404, consultant.post(path(CustomerCalls.list(World.fresh())), said("Bob", "bob@" + domain)).status());
        assertEquals(List.of("Ann"), names(list));
        ok(consultant.post(path(list), said("=cmd|'/C calc'!A0", "cmd@" + domain)));
    }

    @Test void anAddressThatIsPutRightIsWhereTheyAreWrittenToAndTheOldLinkOpensNothing() {
        cases.onTheList("Ann");
        var notice = cases.published();
        cases.letters(notice);
        var token = link("ann@" + domain);
        var stranger = cases.signedIn("ann@" + domain);
        var ann = person("ann@" + domain);
        var version = ok(consultant.get(path(list))).json().path("items").path(0).path("version").asLong();
        assertEquals(412, consultant.put(client(world) + "/customers/" + ann, said("Ann", "ann.right@" + domain), version + 1).status());
        ok(consultant.put(client(world) + "/customers/" + ann, said("Ann Right", "ann.right@" + domain), version));
        assertEquals(401, stranger.get(client(world) + "/own-notices").status(), "whoever read at the wrong address");
        refused(410, "link_revoked", Api.nobody().send("POST", "/public/links/" + token + "/code", "{}", "application/json", Map.of()));
        refused(410, "link_revoked", Api.nobody().send("POST", "/public/links/" + token, "{}", "application/json", Map.of()));
        assertEquals(List.of("Ann Right"), cases.asked(notice), "the same person, asked as before");
        assertEquals(0, ok(consultant.get(at(world, notice) + "/coverage")).json().path("unreached").asInt(), "nothing came back from the new address");
        assertEquals("[false]", ok(consultant.get(at(world, notice) + "/readers")).json().path("items").valueStream().map(each -> each.path("unreached").asText()).toList().toString());
        assertEquals("false", ok(consultant.get(path(list) + "/" + ann)).json().path("asked").path(0).path("unreached").asText());
        assertEquals(412, consultant.put(client(world) + "/customers/" + ann, said("Ann", "ann@" + domain), version).status(), "somebody else was sooner");
        cases.morning(notice);
        assertTrue(Mailbox.one().sentTo("ann.right@" + domain).getFirst().text().contains("for you alone"), "what the old address was told is told to the new one");
        cases.morning(notice);
        assertEquals(1, Mailbox.one().sentTo("ann.right@" + domain).size(), "once");
    }

    @Test void whoeversAddressIsPutBackBeforeALetterWentIsWrittenToThere() {
        cases.onTheList("Ann");
        var notice = cases.published();
        cases.letters(notice);
        var ann = person("ann@" + domain);
        ok(consultant.put(client(world) + "/customers/" + ann, said("Ann", "ann.wrong@" + domain), 0));
        ok(consultant.put(client(world) + "/customers/" + ann, said("Ann", "ann@" + domain), 1));
        cases.morning(notice);
        assertEquals(List.of(2, 0), List.of(Mailbox.one().sentTo("ann@" + domain).size(), Mailbox.one().sentTo("ann.wrong@" + domain).size()));
        cases.signedIn("ann@" + domain);
    }

    @Test void whoeverHasAnsweredIsNotWrittenToAnewWhereTheirAddressIsPutRight() {
        cases.onTheList("Ann");
        var notice = cases.published();
        cases.letters(notice);
        ok(cases.signedIn("ann@" + domain).send("POST", AudienceCalls.own(world, notice) + "/acknowledgement", AudienceCalls.acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
        ok(consultant.put(client(world) + "/customers/" + person("ann@" + domain), said("Ann", "ann.right@" + domain), 0));
        cases.morning(notice);
        assertEquals(0, Mailbox.one().sentTo("ann.right@" + domain).size());
    }

    @Test void nobodyBecomesSomebodyElseByAnAddress() {
        ok(add("Ann"));
        ok(add("Bob"));
        refused(409, "customer_known", consultant.put(client(world) + "/customers/" + person("ann@" + domain), said("Ann", "bob@" + domain), 0));
        assertEquals(404, consultant.put(client(world) + "/customers/" + world.staff.id(), said("Ann", "ann.other@" + domain), 0).status(), "staff are no customers");
        assertEquals(404, Api.as(world.otherConsultant).put("/api/clients/" + world.otherClient.id() + "/customers/" + person("ann@" + domain), said("Ann", "mine@" + domain), 0).status());
    }

    @Test void aPreviewReadBeforeACustomerWasPutRightIsRefused() {
        ok(add("Ann"));
        var read = ok(consultant.upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv", ("name,email\nAnn,ann@" + domain + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))).id();
        ok(consultant.put(client(world) + "/customers/" + person("ann@" + domain), said("Ann Right", "ann.right@" + domain), 0));
        refused(409, "customer_import.lists_changed", consultant.post(client(world) + "/customer-imports/" + read + "/application", Map.of("confirmGone", true)));
    }

    @Test void aListIsClosedOnceNothingIsAddressedToIt() {
        cases.onTheList("Ann", "Bob");
        var other = CustomerCalls.list(world);
        CustomerCalls.applied(world, other, "name,email\nBob,bob@" + domain + "\n");
        var notice = cases.published();
        refused(409, "customer_list.addressed", close(list, 0));
        assertEquals(List.of("Ann", "Bob"), names(list));
        ok(consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(other)), 1));
        assertEquals(412, close(list, 3).status());
        assertEquals(204, close(list, 0).status());
        assertEquals(404, close(list, 1).status(), "twice");
        assertEquals(404, consultant.get(path(list)).status());
        assertEquals(404, add("Cat").status());
        refused(400, "audience_list_unknown", consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(list)), 2));
        assertEquals("1", customers());
        assertEquals("true false", one("select string_agg((gone_at is not null)::text, ' ' order by email) from roster.person where client_id = '" + world.client.id() + "' and email in ('ann@" + domain + "', 'bob@" + domain + "')"));
        assertEquals(List.of("Bob"), cases.asked(notice));
    }

    @Test void aListThatADraftIsForIsNotClosedEither() {
        var notice = NoticeCases.draft(world);
        ok(consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(list)), 0));
        refused(409, "customer_list.addressed", close(list, 0));
    }

    private Api.Reply close(UUID which, long version) {
        return consultant.send("DELETE", client(world) + "/customer-lists/" + which, null, null, Map.of("If-Match", "\"" + version + "\""));
    }
}
