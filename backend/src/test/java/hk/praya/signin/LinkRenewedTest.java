package hk.praya.signin;

import static hk.praya.audience.AudienceCalls.choosing;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.audience.CustomerCases.link;
import static hk.praya.audience.CustomerCases.sql;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.audience.CustomerCases;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be taken back at any time can be, also after the link's time is over: another goes to the address that it was sent to, and nowhere else. */
class LinkRenewedTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final CustomerCases cases = new CustomerCases(world);
    private final String ann = "ann@" + cases.domain;

    private UUID form() {
        cases.onTheList("Ann");
        var form = NoticeCases.consentForm(world);
        ok(consultant.put(at(world, form) + "/audience", CustomerCases.rule(List.of(cases.list)), 1));
        cases.letters(form);
        return form;
    }

    private void over() {
        sql("update access.link set expires_at = now() - interval '1 hour', created_at = now() - interval '15 days' where client_id = '" + world.client.id() + "'");
    }

    private static Api.Reply renew(String token) {
        var reply = Api.nobody().send("POST", "/public/links/" + token + "/renewal", "{}", "application/json", Map.of());
        Stack.one().bean(LinkRenewing.class).work();
        return reply;
    }

    @Test void whoAgreedLongAgoComesInByAnotherLinkAndTakesItBack() {
        var form = form();
        var first = link(ann);
        ok(cases.signedIn(ann).post(own(world, form) + "/choices", choosing(NoticeCases.current(world, form), true, false)));
        over();
        refused(410, "link_expired", Api.nobody().send("POST", "/public/links/" + first, "{}", "application/json", Map.of()));
        var reply = renew(first);
        assertEquals(202, reply.status());
        assertTrue(reply.json().path("emailHint").asText().startsWith("a…@"));
        assertNotEquals(first, link(ann));
        assertEquals("notice " + form, CustomerCases.one("select purpose || ' ' || subject_id from access.link where client_id = '" + world.client.id() + "' order by created_at desc limit 1"), "it leads where the first one led");
        assertTrue(Mailbox.one().sentTo(ann).getLast().subject().startsWith("Your new link"), "in the language that they read");
        var again = cases.signedIn(ann);
        ok(again.post(own(world, form) + "/choices", choosing(again, world, form, false, false)));
        assertEquals(1, ok(consultant.get(at(world, form) + "/coverage")).json().path("purposes").path(0).path("withdrawn").asInt());
    }

    @Test void pressedTwiceItIsSentOnce() {
        form();
        var token = link(ann);
        over();
        var before = Mailbox.one().sentTo(ann).size();
        assertEquals(202, renew(token).status());
        assertEquals(202, renew(token).status());
        assertEquals(before + 1, Mailbox.one().sentTo(ann).size());
    }

    @Test void whatIsNotTheirsToRenewIsRefused() {
        form();
        var token = link(ann);
        refused(409, "link_valid", renew(token));
        refused(404, "link_unknown", renew("AAAAAAAAAAAAAAAAAAAAAA"));
        over();
        var person = CustomerCases.one("select person_id from roster.person where email = '" + ann + "'");
        var version = ok(consultant.get(client(world) + "/customer-lists/" + cases.list + "/customers")).json().path("items").path(0).path("version").asLong();
        ok(consultant.put(client(world) + "/customers/" + person, Map.of("name", Map.of("en", "Ann"), "email", "ann.right@" + cases.domain, "language", "en"), version));
        refused(410, "link_revoked", renew(token));
    }

    @Test void whoIsOnNoListAnyMoreIsSentNothing() {
        form();
        var token = link(ann);
        over();
        cases.onTheList("Bob");
        var before = Mailbox.one().sentTo(ann).size();
        refused(410, "link_revoked", renew(token));
        assertEquals(before, Mailbox.one().sentTo(ann).size());
    }
}
