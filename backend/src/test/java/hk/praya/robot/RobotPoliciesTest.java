package hk.praya.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.KeptJson;
import hk.praya.testing.Stack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What signs a message, how many there may be, what an answer means, and where messages go. */
class RobotPoliciesTest {
    private static final Instant NOW = Instant.parse("2026-12-02T02:00:00Z");

    /** Worked out by another program: printf '1700000000000\nSECknownVectorOfThisTest0123456789' | openssl dgst -sha256 -hmac SECknownVectorOfThisTest0123456789 -binary | base64 */
    @Test void theSignatureIsThatOfTheRuleWrittenForAnAddress() {
        assertEquals("RdaIzn5mfko70EG1wisDH6NQsGRe6i7a%2B%2BwFUhhv9rY%3D", RobotSignature.of(1_700_000_000_000L, "SECknownVectorOfThisTest0123456789"));
    }

    @Test void noMinuteHoldsMoreThanTwentyHoweverLateSomeArrive() {
        var sent = new ArrayList<Instant>();
        List<Instant> recent = List.of();
        var now = NOW;
        while (sent.size() < 100) {
            var next = RatePolicy.next(recent, null, now);
            if (next.isAfter(now)) {
                now = next;
                continue;
            }
            sent.add(now);
            recent = RatePolicy.with(recent, now);
            now = now.plusMillis(700);
        }
        for (var last : sent) {
            // The one may have been on its way for as long as it may, the other for no time.
            var together = sent.stream().filter(each -> !each.isAfter(last) && each.plus(RobotSender.TIME).isAfter(last.minus(Duration.ofMinutes(1)))).count();
            assertTrue(together <= RatePolicy.MOST, together + " in the minute before " + last);
        }
        assertEquals(RatePolicy.MOST, recent.size(), "no more is remembered than is needed");
    }

    @Test void whatWasHeldWaits() {
        assertEquals(NOW.plusSeconds(5), RatePolicy.next(List.of(), NOW.plusSeconds(5), NOW));
        assertEquals(NOW, RatePolicy.next(List.of(), NOW.minusSeconds(5), NOW));
    }

    @Test void anAnswerIsReadForWhatItSaysAndNotForItsStatus() {
        assertEquals(Answer.SENT, AnswerPolicy.of(200, 0, "ok"));
        assertEquals(Answer.SIGNATURE, AnswerPolicy.of(200, 310000, "sign not match"));
        assertEquals(Answer.SIGNATURE, AnswerPolicy.of(200, 310000, "invalid timestamp"));
        assertEquals(Answer.KEYWORD, AnswerPolicy.of(200, 310000, "keywords not in content"));
        assertEquals(Answer.ADDRESS, AnswerPolicy.of(200, 310000, "ip 203.0.113.9 not in whitelist"));
        assertEquals(Answer.SETTINGS, AnswerPolicy.of(200, 310000, "something else"));
        assertEquals(Answer.TOO_MANY, AnswerPolicy.of(200, 410100, "send too fast"));
        assertEquals(Answer.TOKEN, AnswerPolicy.of(200, 300001, "token is not exist"));
        assertEquals(Answer.UNCLEAR, AnswerPolicy.of(200, 12345, "whatever"));
        assertEquals(Answer.UNCLEAR, AnswerPolicy.of(200, null, ""));
        assertEquals(Answer.UNCLEAR, AnswerPolicy.of(302, 0, "ok"));
        assertEquals(Answer.SILENT, AnswerPolicy.of(502, null, ""));
    }

    @Test void inProductionMessagesGoNowhereElse() {
        var json = Stack.one().bean(KeptJson.class);
        for (var elsewhere : List.of("http://127.0.0.1:8080", "http://oapi.dingtalk.com", "https://oapi.dingtalk.com.example", "https://oapi.dingtalk.com/x")) {
            assertThrows(IllegalStateException.class, () -> new RobotSender("production", elsewhere, json, Clock.systemUTC()), elsewhere);
        }
        new RobotSender("production", RobotSender.PLATFORM, json, Clock.systemUTC());
    }

    @Test void whatOpensARobotIsNotSaidByWhatHoldsIt() {
        assertEquals("Keys", new RobotSender.Keys("token", "secret").toString());
        assertEquals("Wanted", new RobotKeeping.Wanted("name", "en", "token", "secret").toString());
        assertEquals("RobotEdit", new RobotController.RobotEdit("name", "en", "token", "secret").toString());
    }
}
