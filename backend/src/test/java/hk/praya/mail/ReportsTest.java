package hk.praya.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.mail.Returned.Says;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What servers say of letters that they could not deliver is understood, and whatever else is sent there does no harm. */
class ReportsTest {
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz".replaceAll("[a-c]", "2");
    private static final String TO = "ka.yan.lee@harbour.example";
    private final ReturnAddress address = new ReturnAddress(ReturnsServer.ADDRESS);
    private final Reports reports = new Reports(address);

    private Returned read(byte[] message) {
        return assertTimeoutPreemptively(Duration.ofSeconds(2), () -> reports.read(7, message));
    }

    private Returned read(String message) {
        return read(message.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test void threeKindsOfServersSayThatThereIsNobody() {
        for (var kind : List.of("postfix", "exchange", "gbk")) {
            assertEquals(new Returned(7, TOKEN, Says.FAILED, "5.1.1"), read(Bounces.of(kind, address.of(TOKEN), TO)), kind);
            assertEquals(new Returned(7, TOKEN, Says.FAILED, "5.7.606"), read(Bounces.of(kind, address.of(TOKEN), TO, "Failed", "5.7.606")), kind);
            assertEquals(new Returned(7, TOKEN, Says.UNDECIDED, null), read(Bounces.of(kind, address.of(TOKEN), TO, "delayed", "4.4.1")), kind);
            assertEquals(Says.UNDECIDED, read(Bounces.of(kind, address.of(TOKEN), TO, "delayed", "5.4.1")).says(), kind);
            assertEquals(Says.UNDECIDED, read(Bounces.of(kind, address.of(TOKEN), TO, "failed", "4.4.7")).says(), kind);
            assertEquals(Says.UNDECIDED, read(Bounces.of(kind, address.of(TOKEN), TO, "delivered", "2.1.5")).says(), kind);
        }
    }

    @Test void capitalsThatWereLostOnTheWayOrWonAreTheSameWord() {
        assertEquals(TOKEN, read(Bounces.of("postfix", address.of(TOKEN).toUpperCase(Locale.ROOT), TO)).token());
    }

    @Test void anotherRecipientThanWasWrittenToIsWhomItWasSentOnTo() {
        assertEquals(Says.FAILED, read(Bounces.of("postfix", address.of(TOKEN), "somebody@elsewhere.example")).says());
    }

    @Test void whoAnswersByThemselvesSaysNothing() {
        assertEquals(new Returned(7, TOKEN, Says.NOTHING, null), read(Bounces.of("away", address.of(TOKEN), TO)));
        assertEquals(new Returned(7, TOKEN, Says.NOTHING, null), read(Bounces.of("receipt", address.of(TOKEN), TO)));
    }

    @Test void aWordOfAnotherAddressIsNoWord() {
        for (var wrong : List.of("returns@mail.example", "returns+short@mail.example", address.of(TOKEN + "a"), "xreturns+" + TOKEN + "@mail.example", address.of(TOKEN) + ".evil.example", "returns+" + TOKEN + "@mail.example-evil.example",
            "returns+" + TOKEN.replace('2', '1') + "@mail.example")) {
            assertNull(read(Bounces.of("exchange", wrong, TO)).token(), wrong);
        }
    }

    @Test void wordsOfAStatusInAPlainTextAreNoReport() {
        assertEquals(Says.NOTHING, read("To: " + address.of(TOKEN) + "\nContent-Type: text/plain\n\nFinal-Recipient: rfc822; x@y.example\nAction: failed\nStatus: 5.1.1\n").says());
        assertEquals(Says.NOTHING, read("To: " + address.of(TOKEN) + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n\n--b--\n").says(),
            "outside a report it is somebody's attachment");
    }

    @Test void aReportWithinWhatAScannerAddsIsRead() {
        var inner = new String(Bounces.of("postfix", "x@y.example", TO), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        var part = inner.substring(inner.indexOf("Content-Type: multipart/report"));
        assertEquals(Says.FAILED, read("To: " + address.of(TOKEN) + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=outer\n\n--outer\nContent-Type: text/plain\n\nScanned.\n--outer\n" + part + "\n--outer--\n").says());
    }

    /** The beginning alone is read, and so every report is cut off somewhere. */
    @Test void whatIsCutOffIsReadAsFarAsItGoesAndNeverBreaks() {
        for (var kind : List.of("postfix", "exchange", "gbk")) {
            var whole = Bounces.of(kind, address.of(TOKEN), TO);
            for (var length = 0; length <= whole.length; length += 3) {
                var read = reports.read(7, Arrays.copyOf(whole, length));
                assertTrue(read.status() == null || read.status().equals("5.1.1") || read.status().startsWith("5.1"), kind + " " + length);
            }
            var text = new String(whole, StandardCharsets.ISO_8859_1);
            assertEquals(Says.FAILED, read(Arrays.copyOf(whole, text.indexOf("Somebody's letter") < 0 ? text.lastIndexOf("Return-Path") : text.indexOf("Somebody's letter"))).says(), "the letter that came back is not needed");
        }
    }

    @Test void noiseOfAnySortIsOneMessageThatSaysNothing() {
        var random = new Random(7);
        for (var kind : List.of("postfix", "exchange", "gbk", "away", "receipt")) {
            for (var each = 0; each < 300; each++) {
                var noisy = Bounces.of(kind, address.of(TOKEN), TO);
                for (var bytes = 0; bytes < 40; bytes++) noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
                reports.read(7, noisy);
            }
        }
    }

    @Test void partsWithinPartsAndThousandsOfPartsComeToAnEnd() {
        var deep = new StringBuilder("To: " + address.of(TOKEN) + "\n");
        for (var each = 0; each < 3_000; each++) deep.append("Content-Type: multipart/report; report-type=delivery-status; boundary=b").append(each).append("\n\n--b").append(each).append('\n');
        assertTrue(List.of(Says.UNREADABLE, Says.NOTHING).contains(read(deep.toString()).says()));
        var wide = "To: " + address.of(TOKEN) + "\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n" + "--b\n\n".repeat(50_000) + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n\n--b--\n";
        assertEquals(Says.UNREADABLE, read(wide).says(), "what it says comes within the first parts, or is not looked for");
        var long_ = "To: " + address.of(TOKEN) + "\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n" + "Action: failed\n\n".repeat(16_000) + "\n--b--\n";
        assertEquals(Says.UNDECIDED, read(long_).says());
    }

    @Test void anAddressThatWordsCannotBeAddedToIsRefusedAtTheStart() {
        for (var wrong : List.of("", "returns", "returns+x@mail.example", "a@b@c", "a b@mail.example", "r".repeat(38) + "@mail.example")) assertThrows(IllegalStateException.class, () -> new ReturnAddress(wrong), wrong);
        assertTrue(new ReturnAddress("r".repeat(37) + "@mail.example").of(TOKEN).indexOf('@') <= 64);
    }
}
