package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.audience.CustomerCases.link;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.mail.Bounces;
import hk.praya.mail.ReturnsServer;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.OwnSignIn;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever's address is put right before they have answered is told there, with the letters of the next morning and once for each address. */
class ReaddressedTest extends LetterTesting {
    private final String was = world.staff.email();
    private final String right = "right." + was;

    private void moved(World in, String address) {
        var path = client(in) + "/people/" + in.staff.id();
        var known = ok(Api.as(in.consultant).get(path));
        var body = new HashMap<String, Object>(Map.of("name", Map.of("en", "Put Right"), "email", address, "department", "", "title", "", "mobileKind", "none", "accountKind", "none", "active", true, "staffNumber", "S-1"));
        ok(Api.as(in.consultant).put(path, body, known.json().path("version").asLong()));
    }

    private void listed(String address) {
        var file = "姓名,工號,郵箱\nPut Right,S-1," + address + "\n";
        var path = client(world) + "/roster-imports";
        var preview = ok(consultant.upload(path, "hr.csv", file.getBytes(StandardCharsets.UTF_8)));
        ok(consultant.post(path + "/" + preview.id() + "/application", Map.of("confirmGone", false, "confirmDoubt", true)));
    }

    private static int sent(String address) {
        return Mailbox.one().sentTo(address).size();
    }

    @Test void staffAreToldInTheMorningAndOnce() {
        var notice = published(world);
        write(notice);
        var old = link(was);
        moved(world, right);
        refused(410, "link_revoked", Api.nobody().send("POST", "/public/links/" + old, "{}", "application/json", Map.of()));
        write(notice, early());
        assertEquals(0, sent(right), "nobody is written to before people are at work");
        write(notice, morning());
        var letter = Mailbox.one().sentTo(right).getLast().text();
        assertFalse(letter.contains("尚未完成"), "what is asked, and not that it was forgotten: " + letter);
        assertEquals(200, Api.nobody().send("POST", "/public/links/" + link(right), "{}", "application/json", Map.of()).status());
        write(notice, morning());
        assertEquals(List.of(1, 1), List.of(sent(right), sent(was)));
        assertEquals("false", reader(notice, world.staff).path("unreached").asText());
    }

    @Test void aListThatComesTwiceTellsThemOnce() {
        moved(world, was);
        var notice = published(world);
        write(notice);
        listed(right);
        listed(right);
        write(notice, morning());
        listed(right);
        write(notice, morning());
        assertEquals(List.of(1, 1), List.of(sent(right), sent(was)));
        assertEquals(1, sent(world.coordinator.email()), "and nobody else");
    }

    @Test void whereTheyWereNotWrittenToYetTheFirstLetterGoesThereAndNoOther() {
        var notice = published(world);
        moved(world, right);
        write(notice);
        write(notice, morning());
        assertEquals(List.of(1, 0), List.of(sent(right), sent(was)));
    }

    @Test void putBackBeforeTheMorningNobodyIsToldAnythingWhereTheCompanysSignInLetsThemIn() {
        OwnSignIn.at(world);
        var notice = published(world);
        write(notice);
        moved(world, right);
        moved(world, was);
        write(notice, morning());
        assertEquals(List.of(0, 1), List.of(sent(right), sent(was)));
    }

    @Test void ofTwoListsThatDisagreeEachAddressIsToldOnce() {
        OwnSignIn.at(world);
        var notice = published(world);
        write(notice);
        for (var address : List.of(right, was, right, was)) {
            moved(world, address);
            write(notice, morning());
        }
        assertEquals(List.of(1, 1), List.of(sent(right), sent(was)));
    }

    @Test void putBackWhoeverComesByALinkIsSentOneThatOpens() {
        var notice = published(world);
        write(notice);
        var old = link(was);
        moved(world, right);
        moved(world, was);
        write(notice, morning());
        write(notice, morning());
        assertEquals(List.of(0, 2), List.of(sent(right), sent(was)));
        refused(410, "link_revoked", Api.nobody().send("POST", "/public/links/" + old, "{}", "application/json", Map.of()));
        assertEquals(200, Api.nobody().send("POST", "/public/links/" + link(was), "{}", "application/json", Map.of()).status());
    }

    @Test void whoeverHasAnsweredIsToldNothing() {
        var notice = published(world);
        write(notice);
        ok(Api.as(world.staff).post(own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice))));
        moved(world, right);
        write(notice, morning());
        assertEquals(0, sent(right));
    }

    @Test void capitalLettersAreNoOtherAddress() {
        var notice = published(world);
        write(notice);
        var token = link(was);
        moved(world, was.toUpperCase(Locale.ROOT));
        assertEquals(200, Api.nobody().send("POST", "/public/links/" + token, "{}", "application/json", Map.of()).status());
        listed(was.toUpperCase(Locale.ROOT));
        write(notice, morning());
        assertEquals(1, sent(was));
        assertEquals(200, Api.nobody().send("POST", "/public/links/" + token, "{}", "application/json", Map.of()).status());
    }

    @Test void whereNobodyIsWrittenToNobodyIsNow() {
        var notice = NoticeCases.published(world);
        moved(world, right);
        write(notice, morning());
        assertEquals(0, sent(right));
    }

    @Test void anAddressThatDoesNotWorkIsNotTriedAgainBecauseItIsPutBack() {
        var notice = published(world);
        write(notice);
        try (var server = new ReturnsServer()) {
            server.arrives(Bounces.of("postfix", envelope(world.staff), was));
            look(server.box());
        }
        moved(world, right);
        assertEquals(0, unreached(notice), "nobody says of the right one that it does not work");
        moved(world, was);
        write(notice, morning());
        assertEquals(List.of(0, 1), List.of(sent(right), sent(was)));
        assertEquals(1, unreached(notice));
        assertTrue(isCoordinatorTold());
    }

    @Test void nobodyOfAnotherClientOrFirmIsWrittenTo() {
        var other = World.fresh();
        var theirs = published(other);
        write(other, theirs, morning(), ReturnsServer.mailer());
        var before = sent(other.staff.email());
        moved(world, right);
        write(other, theirs, morning(), ReturnsServer.mailer());
        assertEquals(before, sent(other.staff.email()));
        assertEquals(0, count("audience.ask where client_id = '" + other.client.id() + "' and unreached is not null"));
    }
}
