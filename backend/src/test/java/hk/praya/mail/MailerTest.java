package hk.praya.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Mailbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How letters leave the house: never in clear to another machine, by a password that the server asks for, and under an envelope of their own. */
class MailerTest {
    private static final String TOKEN = "q".repeat(26);
    private static final String FROM = "praya@praya.example";
    private final String to = UUID.randomUUID() + "@harbour.example";

    private static MailServer server(SecureMail of, String user, String password, MailServer.Tls tls) {
        return new MailServer("localhost", of.port(), user, password, tls, of.trust());
    }

    @Test void aLetterThatMayComeBackHasAnEnvelopeOfItsOwnAndIsFromWhomItWas() throws Mailer.Unsent {
        ReturnsServer.mailer().send(new Mailer.Letter(to, "Subject", "Text\n").returningBy(TOKEN));
        var sent = Mailbox.one().sentTo(to).getFirst();
        assertEquals("returns+" + TOKEN + "@mail.example", sent.envelope());
        assertEquals("Praya <" + FROM + ">", sent.header("From"));
        assertEquals("auto-generated", sent.header("Auto-Submitted"));
        assertTrue(sent.header("Message-ID").matches("<[^@<>]+@praya\\.example>"), sent.header("Message-ID"));
    }

    @Test void anyOtherLetterComesBackToWhomItIsFrom() throws Mailer.Unsent {
        ReturnsServer.mailer().send(new Mailer.Letter(to, "Subject", "Text\n"));
        new Mailer(new MailServer("127.0.0.1", Mailbox.one().port(), "", "", MailServer.Tls.NONE, null), FROM, null).send(new Mailer.Letter(to, "Subject", "Text\n").returningBy(TOKEN));
        for (var sent : Mailbox.one().sentTo(to)) assertEquals(List.of(FROM, "Praya <" + FROM + ">", ""), List.of(sent.envelope(), sent.header("From"), sent.header("Auto-Submitted")));
        assertEquals(2, Mailbox.one().sentTo(to).size());
    }

    @Test void itSaysWhoseItIsInWordsThatGrowNoHeader() throws Mailer.Unsent {
        ReturnsServer.mailer().send(new Mailer.Letter(to, "Subject", "Text\n").of("維港物流\r\nBcc: somebody@elsewhere.example"));
        ReturnsServer.mailer().send(new Mailer.Letter(to, "Subject", "Text\n").of(" "));
        var sent = Mailbox.one().sentTo(to);
        assertEquals("維港物流 Bcc: somebody@elsewhere.example · Praya", sent.getFirst().from());
        assertEquals("", sent.getFirst().header("Bcc"));
        assertEquals("Praya <" + FROM + ">", sent.getLast().header("From"));
    }

    @Test void theServersPasswordIsSaidWithinTlsAlone() throws Exception {
        try (var mail = new SecureMail()) {
            new Mailer(server(mail, SecureMail.USER, SecureMail.PASSWORD, MailServer.Tls.TLS), FROM, null).send(new Mailer.Letter(to, "Subject", "Text\n"));
            assertEquals(1, mail.received());
            assertFalse(assertThrows(Mailer.Unsent.class, () -> new Mailer(server(mail, SecureMail.USER, "another", MailServer.Tls.TLS), FROM, null).send(new Mailer.Letter(to, "Subject", "Text\n"))).isForGood(), "it says nothing of whom it was for");
            assertThrows(Mailer.Unsent.class, () -> new Mailer(new MailServer("localhost", mail.port(), SecureMail.USER, SecureMail.PASSWORD, MailServer.Tls.TLS, null), FROM, null).send(new Mailer.Letter(to, "Subject", "Text\n")),
                "whoever cannot prove to be the server is told nothing");
            assertThrows(Mailer.Unsent.class, () -> new Mailer(new MailServer("127.0.0.1", mail.port(), SecureMail.USER, SecureMail.PASSWORD, MailServer.Tls.TLS, mail.trust()), FROM, null).send(new Mailer.Letter(to, "Subject", "Text\n")),
                "nor whoever proves to be another");
            assertEquals(1, mail.received());
        }
    }

    @Test void aServerThatCannotTurnToTlsIsToldNothing() throws Exception {
        try (var clear = new ClearServer(false)) {
            var starttls = new MailServer("localhost", clear.port(), SecureMail.USER, SecureMail.PASSWORD, MailServer.Tls.STARTTLS, null);
            assertFalse(assertThrows(Mailer.Unsent.class, () -> new Mailer(starttls, FROM, null).send(new Mailer.Letter(to, "Subject", "Text\n"))).isForGood());
            assertEquals(List.of(), clear.told().stream().filter(each -> !each.startsWith("EHLO") && !each.startsWith("QUIT")).toList());
        }
    }

    @Test void aServerThatTurnsToTlsIsToldTheRestWithinIt() throws Exception {
        try (var clear = new ClearServer(true)) {
            new Mailer(new MailServer("localhost", clear.port(), SecureMail.USER, SecureMail.PASSWORD, MailServer.Tls.STARTTLS, SecureMail.certificate().trust()), FROM, null).send(new Mailer.Letter(to, "Subject", "Text\n"));
            assertEquals(List.of("EHLO", "STARTTLS"), clear.told().stream().map(each -> each.split(" ")[0]).toList(), "in clear");
            assertEquals(List.of("EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"), clear.toldWithin().stream().map(each -> each.split(" ")[0]).toList());
        }
    }

    @Test void productionSpeaksToNoOtherMachineInClear(@TempDir Path folder) throws Exception {
        var password = Files.writeString(folder.resolve("password"), "correct horse\n").toString();
        assertThrows(IllegalStateException.class, () -> MailServer.of("production", "praya.mail.tls", "mail.praya.example", 25, "", "", "none"));
        assertThrows(IllegalStateException.class, () -> MailServer.of("production", "praya.mail.tls", "127.0.0.1.evil.example", 25, "", "", "none"), "a name is no machine of ours for beginning like one");
        assertThrows(IllegalStateException.class, () -> MailServer.of("production", "praya.mail.tls", "mail.praya.example", 25, "", "", "perhaps"));
        for (var here : List.of("localhost", "127.0.0.1", "::1")) assertEquals(MailServer.Tls.NONE, MailServer.of("production", "praya.mail.tls", here, 25, "", "", "none").tls());
        assertEquals("correct horse", MailServer.of("production", "praya.mail.tls", "mail.praya.example", 587, "praya", password, "starttls").password());
        assertThrows(IllegalStateException.class, () -> MailServer.of("production", "praya.mail.tls", "mail.praya.example", 587, "praya", "", "starttls"), "a user without a password");
        assertThrows(IllegalStateException.class, () -> MailServer.of("production", "praya.mail.tls", "mail.praya.example", 587, "", password, "starttls"));
        assertThrows(java.io.UncheckedIOException.class, () -> MailServer.of("production", "praya.mail.tls", "mail.praya.example", 587, "praya", folder.resolve("gone").toString(), "tls"));
        assertFalse(MailServer.of("production", "praya.mail.tls", "mail.praya.example", 587, "praya", password, "tls").toString().contains("horse"));
    }

    @Test void theMailboxOfReturnsLikewise() {
        var clear = new MailConfiguration("localhost", 25, FROM, "", "", "none", ReturnsServer.ADDRESS, "imap.praya.example", 143, "", "", "none");
        assertThrows(IllegalStateException.class, () -> new ReturnsBox("production", clear));
        assertTrue(new ReturnsBox("development", clear).isThere());
        assertFalse(new ReturnsBox("production", new MailConfiguration("localhost", 25, FROM, "", "", "none", "", "", 993, "", "", "tls")).isThere());
    }
}
