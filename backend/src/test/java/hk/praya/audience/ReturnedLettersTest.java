package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.mail.Bounces;
import hk.praya.mail.ReturnsServer;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.World;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A letter that comes back says that its address does not work: it is seen, nothing goes there again, and whoever can find another way is told. */
class ReturnedLettersTest extends LetterTesting {
    private final ReturnsServer server = new ReturnsServer();

    @AfterEach void stop() {
        server.close();
    }

    private void comesBack(String kind, World.Someone whose) {
        server.arrives(Bounces.of(kind, envelope(whose), whose.email()));
    }

    private void look() {
        look(server.box());
    }

    private void corrected(World.Someone who, String address) {
        var path = client(world) + "/people/" + who.id();
        var known = ok(consultant.get(path));
        var body = new HashMap<String, Object>(Map.of("name", Map.of("en", "Put Right"), "email", address, "department", "", "title", "", "mobileKind", "none", "accountKind", "none", "active", true));
        ok(consultant.put(path, body, known.json().path("version").asLong()));
    }

    @Test void whatThreeKindsOfServersGiveBackIsSeenAndToldAndNothingGoesThereAgain() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        comesBack("exchange", world.decisionMaker);
        comesBack("gbk", world.coordinator);
        assertEquals("sent", reader(notice, world.staff).path("letter").asText(), "nobody has looked yet");
        assertEquals(0, unreached(notice));
        look();
        for (var each : List.of(world.staff, world.decisionMaker, world.coordinator)) {
            var row = reader(notice, each);
            assertEquals(List.of("returned", "5.1.1", "asked", "true"), List.of(row.path("letter").asText(), row.path("status").asText(), row.path("state").asText(), row.path("unreached").asText()));
        }
        assertEquals(3, unreached(notice));
        assertEquals(3, ok(consultant.get(at(world, notice) + "/readers?standing=unreached&limit=1")).json().path("total").asInt());
        assertTrue(isCoordinatorTold());
        assertTrue(ok(Api.as(world.coordinator).get(client(world) + "/own-obligations")).json().path("items").valueStream().anyMatch(each -> each.path("noticeId").asText().equals(notice.toString())), "and where to see who they are");
        assertEquals(0, server.waiting(), "what was read is taken out");
        assertEquals(3, noted(world));
        write(notice, wednesday(1));
        write(notice, wednesday(2));
        assertEquals(List.of(1, 1, 1), List.of(written(world.staff), written(world.decisionMaker), written(world.coordinator)));
        assertEquals(0, reader(notice, world.staff).path("reminded").asInt(), "and nobody says that they were reminded");
    }

    @Test void anAddressThatWasPutRightIsWrittenToAndNobodyIsToldAnyMore() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        look();
        var right = "right" + world.staff.id() + "@harbour.example";
        corrected(world.staff, right);
        write(notice, morning());
        var letter = Mailbox.one().sentTo(right).getFirst();
        assertFalse(letter.text().contains("尚未完成"), "who was never reached is not reminded: " + letter.text());
        assertEquals(List.of("sent", "false"), List.of(reader(notice, world.staff).path("letter").asText(), reader(notice, world.staff).path("unreached").asText()));
        assertEquals(0, unreached(notice));
        assertFalse(isCoordinatorTold());
        write(notice);
        assertEquals(1, Mailbox.one().sentTo(right).size(), "once");
        assertEquals(1, count("access.job where client_id = '" + world.client.id() + "' and kind = 'audience.reminders' and done_at is null and subject_id = '" + NoticeCases.current(world, notice) + "'"), "reminders are looked at once a day, however often somebody moves on the roster");
        write(notice, wednesday(1));
        assertTrue(Mailbox.one().sentTo(right).getLast().text().contains("尚未完成"), "and reminded as anybody is");
    }

    @Test void aCustomersLikewise() {
        var cases = new CustomerCases(world);
        cases.onTheList("Ann", "Bob");
        var notice = cases.published();
        write(notice);
        var ann = "ann@" + cases.domain;
        server.arrives(Bounces.of("gbk", Mailbox.one().sentTo(ann).getLast().envelope(), ann));
        look();
        assertEquals(1, unreached(notice));
        var right = "ann.right@" + cases.domain;
        var known = ok(consultant.get(client(world) + "/customer-lists/" + cases.list + "/customers")).json().path("items").valueStream().filter(each -> each.path("email").asText().equals(ann)).findFirst().orElseThrow();
        ok(consultant.put(client(world) + "/customers/" + known.path("personId").asText(), Map.of("name", Map.of("en", "Ann"), "email", right, "language", "en"), known.path("version").asLong()));
        write(notice, morning());
        assertEquals(List.of(1, 1), List.of(Mailbox.one().sentTo(right).size(), Mailbox.one().sentTo("bob@" + cases.domain).size()));
        assertEquals(0, unreached(notice));
    }

    @Test void whatComesBackOfTheWrongAddressAfterItWasPutRightSaysNothingOfTheRightOne() {
        var notice = published(world);
        write(notice);
        var first = envelope(world.staff);
        comesBack("postfix", world.staff);
        look();
        var right = "right" + world.staff.id() + "@harbour.example";
        corrected(world.staff, right);
        write(notice, morning());
        sql("update audience.letter set outcome = 'sent', status = null where client_id = '" + world.client.id() + "' and outcome = 'returned'");
        server.arrives(Bounces.of("exchange", first, world.staff.email()));
        look();
        assertEquals(List.of("sent", "false"), List.of(reader(notice, world.staff).path("letter").asText(), reader(notice, world.staff).path("unreached").asText()));
        assertEquals(1, count("audience.letter where client_id = '" + world.client.id() + "' and outcome = 'returned'"), "it is kept of the letter that it is about");
    }

    @Test void anAddressThatTheFirstServerRefusesIsTheSame() {
        var notice = published(world);
        write(world, notice, Clock.systemUTC(), ReturnsServer.refusing(world.staff.email()));
        assertEquals(List.of("refused", "true"), List.of(reader(notice, world.staff).path("letter").asText(), reader(notice, world.staff).path("unreached").asText()));
        assertEquals(1, unreached(notice));
        assertTrue(isCoordinatorTold());
        write(notice, wednesday(1));
        assertEquals(List.of(0, 2), List.of(written(world.staff), written(world.decisionMaker)));
    }

    @Test void aServerThatDoesNotAnswerSaysNothingOfAnAddress() {
        var notice = published(world);
        write(world, notice, Clock.systemUTC(), ReturnsServer.down());
        assertEquals(1, count("audience.letter where client_id = '" + world.client.id() + "' and outcome = 'unsent'"));
        assertEquals(0, unreached(notice));
        write(notice);
        write(notice, wednesday(1));
        assertTrue(written(world.staff) > 0 && written(world.coordinator) > 0 && written(world.decisionMaker) > 0, "the next one goes");
    }

    @Test void whatIsLateOrAnswersByItselfOrSaysThatItWasReadChangesNothing() {
        var notice = published(world);
        write(notice);
        for (var kind : List.of("away", "receipt")) comesBack(kind, world.staff);
        for (var kind : List.of("postfix", "exchange", "gbk")) server.arrives(Bounces.of(kind, envelope(world.staff), world.staff.email(), "delayed", "4.4.7"));
        look();
        assertEquals("sent", reader(notice, world.staff).path("letter").asText());
        assertEquals(List.of(0, 0, 0), List.of(unreached(notice), server.waiting(), noted(world)));
    }

    @Test void saidTwiceOrByTwoWhoReadAtOnceItIsOnce() throws Exception {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        comesBack("exchange", world.staff);
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : together.invokeAll(IntStream.range(0, 4).mapToObj(_ -> Executors.callable(() -> look(server.box()))).toList())) done.get();
        }
        assertEquals(List.of(1, 1), List.of(noted(world), unreached(notice)));
        assertEquals(0, server.waiting());
    }

    @Test void whoeverHasReadItMeanwhileIsNotBothered() {
        var notice = published(world);
        write(notice);
        ok(Api.as(world.staff).post(own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice))));
        comesBack("postfix", world.staff);
        look();
        assertEquals(List.of("returned", "done", "false"), List.of(reader(notice, world.staff).path("letter").asText(), reader(notice, world.staff).path("state").asText(), reader(notice, world.staff).path("unreached").asText()));
        assertEquals(0, unreached(notice));
        assertFalse(isCoordinatorTold());
    }

    @Test void whoeverReadsItByAnotherWayIsNoMoreToldOf() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        look();
        ok(Api.as(world.staff).post(own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice))));
        assertEquals(0, unreached(notice));
        write(notice, wednesday(1));
        assertFalse(isCoordinatorTold());
    }

    @Test void whatSomebodySawToIsNotAskedAgainUntilAnotherLetterComesBack() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        look();
        var duty = ok(consultant.get(client(world) + "/obligations?limit=50")).json().path("items").valueStream().filter(each -> each.path("kind").asText().equals("notice_unreached")).findFirst().orElseThrow();
        assertEquals(1, duty.path("particulars").path("count").asInt());
        ok(consultant.act(client(world) + "/obligations/" + duty.path("id").asText() + "/completion", Map.of("note", "Shown on paper."), duty.path("version").asLong()));
        write(notice, wednesday(1));
        assertFalse(isCoordinatorTold());
        comesBack("gbk", world.decisionMaker);
        look();
        assertTrue(isCoordinatorTold(), "somebody more");
    }

    @Test void aNoticeThatIsWithdrawnIsNobodysToSeeTo() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        look();
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "Gone.")));
        assertFalse(isCoordinatorTold());
        comesBack("postfix", world.coordinator);
        look();
        assertFalse(isCoordinatorTold(), "and what comes back of it later tells nobody");
        assertEquals(2, noted(world));
    }

    @Test void aMaterialChangeAsksAnewAndTriesAgain() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        look();
        var old = envelope(world.coordinator);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("material"), NoticeCases.version(world, notice)));
        assertFalse(isCoordinatorTold());
        server.arrives(Bounces.of("postfix", old, world.coordinator.email()));
        look();
        assertEquals(0, unreached(notice), "what comes back of the version before says nothing of how they are asked now");
        write(notice);
        assertEquals(List.of(2, 2), List.of(written(world.staff), written(world.coordinator)));
    }

    @Test void whoeverDiesBeforeItIsTakenOutReadsItAgainAndItIsOnce() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        look(server.dying());
        assertEquals(List.of(1, 1, 1), List.of(unreached(notice), server.waiting(), noted(world)));
        look();
        assertEquals(List.of(1, 0, 1), List.of(unreached(notice), server.waiting(), noted(world)));
    }

    @Test void aMailboxThatDoesNotAnswerHoldsNobodyUp() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        look(ReturnsServer.nowhere());
        assertEquals(List.of(0, 1), List.of(unreached(notice), server.waiting()));
        look();
        assertEquals(1, unreached(notice));
    }
}
