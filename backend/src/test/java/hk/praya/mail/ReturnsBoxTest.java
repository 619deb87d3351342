package hk.praya.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.mail.Returned.Says;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mailbox is read a little at a time, and what was read is taken out when it is said so. */
class ReturnsBoxTest {
    private static final String TOKEN = "z".repeat(26);
    private final ReturnsServer server = new ReturnsServer();
    private final ReturnAddress address = new ReturnAddress(ReturnsServer.ADDRESS);

    @AfterEach void stop() {
        server.close();
    }

    private byte[] bounce() {
        return Bounces.of("postfix", address.of(TOKEN), "a@harbour.example");
    }

    @Test void whatIsReadStaysUntilItIsTakenOut() throws ReturnsBox.Unreachable {
        server.arrives(bounce());
        server.arrives(Bounces.of("away", address.of(TOKEN), "a@harbour.example"));
        var round = server.box().read();
        assertEquals(List.of(Says.FAILED, Says.NOTHING), round.messages().stream().map(Returned::says).toList());
        assertEquals(TOKEN, round.messages().getFirst().token());
        assertFalse(round.more());
        assertEquals(round.messages(), server.box().read().messages(), "reading changes nothing");
        server.box().remove(round.validity(), round.messages().subList(0, 1));
        assertEquals(1, server.waiting());
        server.box().remove(round.validity(), round.messages());
        server.box().remove(round.validity(), round.messages());
        assertEquals(0, server.waiting(), "and what is gone already is none the worse");
        assertEquals(List.of(), server.box().read().messages());
    }

    @Test void ofAMailboxThatWasMadeAnewNothingIsTakenOut() throws ReturnsBox.Unreachable {
        server.arrives(bounce());
        var round = server.box().read();
        server.box().remove(round.validity() + 1, round.messages());
        assertEquals(1, server.waiting());
    }

    @Test void aFullOneIsReadRoundByRoundTheOldestFirst() throws ReturnsBox.Unreachable {
        IntStream.range(0, ReturnsBox.TOGETHER + 3).forEach(each -> server.arrives(("To: " + address.of(TOKEN) + "\r\nSubject: " + each + "\r\n\r\n.\r\n").getBytes(StandardCharsets.US_ASCII)));
        var first = server.box().read();
        assertEquals(ReturnsBox.TOGETHER, first.messages().size());
        assertTrue(first.more());
        server.box().remove(first.validity(), first.messages());
        assertEquals(List.of(String.valueOf(ReturnsBox.TOGETHER), String.valueOf(ReturnsBox.TOGETHER + 1), String.valueOf(ReturnsBox.TOGETHER + 2)), server.subjects());
        assertFalse(server.box().read().more());
    }

    @Test void ofALargeMessageTheBeginningIsReadAndSaysWhatItSays() throws ReturnsBox.Unreachable {
        var text = new String(bounce(), StandardCharsets.ISO_8859_1);
        var cut = text.lastIndexOf("Return-Path");
        server.arrives((text.substring(0, cut) + ("x".repeat(76) + "\r\n").repeat(20 * 1024 * 1024 / 78) + text.substring(cut)).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Says.FAILED, server.box().read().messages().getFirst().says());
    }

    @Test void whoeverDoesNotAnswerOrHasAnotherPasswordIsNotWaitedFor() throws IOException {
        assertThrows(ReturnsBox.Unreachable.class, () -> ReturnsServer.nowhere().read());
        var wrong = new MailServer("127.0.0.1", server.port(), ReturnsServer.ADDRESS, "another", MailServer.Tls.NONE, null);
        assertThrows(ReturnsBox.Unreachable.class, () -> new ReturnsBox(wrong, ReturnsServer.ADDRESS, Duration.ofSeconds(5)).read());
        try (var silent = new ServerSocket(0)) {
            var box = new ReturnsBox(new MailServer("127.0.0.1", silent.getLocalPort(), "a", "b", MailServer.Tls.NONE, null), ReturnsServer.ADDRESS, Duration.ofMillis(300));
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThrows(ReturnsBox.Unreachable.class, box::read));
        }
    }

    @Test void withoutOneNobodyLooks() {
        assertFalse(new ReturnsBox(null, "", Duration.ofSeconds(1)).isThere());
    }
}
