package hk.praya.audience;

import static hk.praya.testing.Cases.client;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Access;
import hk.praya.access.Envelopes;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.mail.Bounces;
import hk.praya.mail.ReturnsServer;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The word that a letter comes back by leads to that letter and to nothing else, and nothing is kept by which anybody could be found. */
class WhoseLetterTest extends LetterTesting {
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

    @Test void aWordOfAnotherFirmLeadsToItsLetterAndToNothingElse() {
        var other = World.fresh();
        var notice = published(world);
        var theirs = published(other);
        write(notice);
        write(other, theirs, Clock.systemUTC(), ReturnsServer.mailer());
        // Under the address of ours, to somebody of ours: whose letter it is, its word alone says.
        server.arrives(Bounces.of("postfix", envelope(other.staff), world.staff.email()));
        look();
        assertEquals(0, unreached(notice));
        assertEquals(List.of(0, 1), List.of(noted(world), noted(other)));
        assertEquals(1, count("audience.ask where client_id = '" + other.client.id() + "' and unreached is not null"));
        assertEquals(0, count("audience.ask where client_id = '" + world.client.id() + "' and unreached is not null"));
    }

    @Test void aWordThatNobodyWasGivenOrLongAgoLeadsNowhere() {
        var notice = published(world);
        write(notice);
        server.arrives(Bounces.of("postfix", "returns+" + "a".repeat(26) + "@mail.example", world.staff.email()));
        server.arrives(Bounces.of("postfix", ReturnsServer.mailer().hasReturns() ? "returns@mail.example" : "", world.staff.email()));
        sql("update access.envelope set expires_at = now() - interval '1 minute' where client_id = '" + world.client.id() + "'");
        comesBack("exchange", world.staff);
        look();
        assertEquals(List.of(0, 0, 0), List.of(unreached(notice), server.waiting(), noted(world)));
    }

    @Test void withoutAMailboxALetterHasNoWordAndComesBackToWhomItIsFrom() {
        var notice = published(world);
        write(world, notice, Clock.systemUTC(), Stack.one().bean(hk.praya.mail.Mailer.class));
        assertEquals("praya@localhost", envelope(world.staff));
        assertEquals(0, count("access.envelope where client_id = '" + world.client.id() + "'"));
    }

    @Test void ofTheWordItsHashAloneIsKeptAndOfTheAddressNothing() {
        write(published(world));
        var word = envelope(world.staff).replaceAll(".*\\+|@.*", "");
        assertEquals(26, word.length());
        assertTrue(Stack.one().bean(Envelopes.class).sent(word).isPresent());
        assertEquals(0, count("access.envelope e, audience.letter l where e.client_id = '" + world.client.id() + "' and l.client_id = e.client_id and (e::text || l::text like '%" + word + "%' or e::text || l::text like '%" + world.staff.email() + "%')"));
    }

    @Test void ofWhomNothingIsKeptNeitherIsWhereTheyWereWrittenTo() {
        var notice = published(world);
        write(notice);
        comesBack("postfix", world.staff);
        look();
        var who = List.of(world.staff.id());
        Stack.one().bean(Access.class).<UUID>asSystem(world.firm.id(), world.client.id(), Purpose.DISPOSAL, Permission.NOTICE_LETTER, Subject.ofClient(world.client.id()), act -> {
            Stack.one().bean(Departures.class).forget(act, world.client.id(), who);
            return Outcome.done(world.client.id());
        });
        assertEquals(0, count("audience.letter where person_id = '" + world.staff.id() + "' and address is not null") + count("audience.ask where person_id = '" + world.staff.id() + "' and unreached is not null"));
        assertEquals(2, count("audience.letter where client_id = '" + world.client.id() + "' and address is not null"), "of nobody else");
    }
}
