package hk.praya.robot;

import static hk.praya.robot.RobotCases.robots;
import static hk.praya.robot.RobotCases.sql;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.KeptJson;
import hk.praya.testing.Stack;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a robot does not take is seen and told, its limit is kept however many send, and what does not answer comes to an end. */
class RobotRefusalsTest extends RobotTesting {
    @Test void aWrongSignatureIsSeenAndToldAndGoesOutOnceItIsPutRight() {
        platform.knows(token, "SECanotherSecretThanWasEntered00");
        var robot = RobotCases.robot(world, token);
        var notice = published(robot);
        work();
        assertEquals("refused signature", state(notice));
        assertTrue(isTold(), "the consultant has it among what is to be seen to");
        work();
        later(Duration.ofHours(3));
        work();
        assertEquals(1, platform.asked.size(), "the same would be refused again");
        ok(consultant.put(RobotCases.at(world, robot), Map.of("name", "全體同事", "language", "en", "secret", "SECanotherSecretThanWasEntered00"), 0));
        var message = told(notice).path(0).path("id").asText();
        ok(consultant.post(RobotCases.at(world, robot) + "/messages/" + message + "/again", ""));
        assertEquals("robot_message_open", consultant.post(RobotCases.at(world, robot) + "/messages/" + message + "/again", "").reason(), "a second click asks for no second message");
        work();
        assertTrue(state(notice).startsWith("sent"));
        assertTrue(platform.texts.getFirst().contains("Collection statement for staff"), "in the language that it is set to now");
        assertFalse(isTold(), "it takes messages again");
    }

    @Test void aClockThatIsHoursWrongIsASignatureThatIsNot() {
        var notice = published(known());
        sql("update access.job set due = now() - interval '1 minute' where client_id = '" + world.client.id() + "' and kind like 'robot.%'");
        messages(new RobotSender("development", platform.url(), Duration.ofSeconds(2), Stack.one().bean(KeptJson.class), Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)))).work();
        assertEquals("refused signature", state(notice));
    }

    @Test void aKeywordAnAddressAndARobotThatIsGoneAreSaidForWhatTheyAre() {
        var robot = known();
        platform.mood = GroupPlatform.Mood.KEYWORD;
        var notice = published(robot);
        work();
        assertEquals("refused keyword", state(notice));
        platform.mood = GroupPlatform.Mood.ADDRESS;
        var second = published(robot);
        work();
        assertEquals("refused address", state(second));
        platform.mood = GroupPlatform.Mood.WELL;
        var third = published(RobotCases.robot(world));
        work();
        assertEquals("refused token", state(third));
    }

    @Test void whatDoesNotAnswerIsTriedAgainLaterAndLaterAndThenGivenUp() {
        for (var mood : List.of(GroupPlatform.Mood.SILENT, GroupPlatform.Mood.BROKEN, GroupPlatform.Mood.NONSENSE, GroupPlatform.Mood.REDIRECTS, GroupPlatform.Mood.ENDLESS, GroupPlatform.Mood.BUSY)) {
            platform.mood = mood;
            platform.asked.clear();
            var notice = published(RobotCases.robot(world));
            for (var each = 0; each < 40 && !state(notice).startsWith("given_up"); each++) {
                work();
                work();
                later(Duration.ofMinutes(4));
            }
            assertEquals("given_up " + (List.of(GroupPlatform.Mood.NONSENSE, GroupPlatform.Mood.REDIRECTS).contains(mood) ? "unclear" : "silent"), state(notice), mood.name());
            assertEquals(RobotMessages.TRIES, platform.asked.size(), mood + ": tried so often, and nothing was followed anywhere: " + platform.asked);
            assertTrue(platform.asked.stream().allMatch("/robot/send"::equals), mood.name());
        }
        assertTrue(isTold());
    }

    @Test void noMoreThanTwentyGoOutInAMinuteAndNoneIsLost() {
        var robot = known();
        var notices = many(robot, 45);
        work();
        assertEquals(20, platform.texts.size());
        later(Duration.ofSeconds(30));
        work();
        assertEquals(20, platform.texts.size());
        later(Duration.ofSeconds(41));
        work();
        assertEquals(40, platform.texts.size());
        later(Duration.ofSeconds(71));
        work();
        assertEquals(notices, platform.texts.size());
        assertEquals(0, platform.refusedForRate, "the platform never had to say that it were too many");
    }

    @Test void twoServersKeepTheLimitTogetherAndTellNobodyTwice() throws Exception {
        many(known(), 30);
        work(4);
        assertEquals(20, platform.texts.size());
        later(Duration.ofSeconds(71));
        work(4);
        assertEquals(30, platform.texts.size());
        assertEquals(0, platform.refusedForRate);
    }

    private void work(int servers) throws Exception {
        sql("update access.job set attempts = 0, due = now() - interval '1 minute' where client_id = '" + world.client.id() + "' and done_at is null and kind like 'robot.%' and due <= greatest(now(), timestamptz '" + clock.now + "')");
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var each = 0; each < servers; each++) all.add(threads.submit(() -> {
                start.await();
                messages(sender()).work();
                return null;
            }));
            start.countDown();
            for (var each : all) each.get();
        }
    }

    /** As many messages about one notice, as if it had been told in so many steps. */
    private int many(UUID robot, int count) {
        var notice = published(robot);
        var firm = world.firm.id();
        var here = world.client.id();
        IntStream.range(1, count).forEach(each -> {
            var id = UUID.randomUUID();
            sql("insert into robot.message (firm_id, client_id, id, robot_id, state, tries, ordinal, prepared_at) values ('" + firm + "','" + here + "','" + id + "','" + robot + "','waiting',0,0,now())");
            sql("insert into access.job (job_id, firm_id, client_id, kind, subject_id, due) values (gen_random_uuid(),'" + firm + "','" + here + "','robot.message','" + id + "',now())");
        });
        return count;
    }

    @Test void afterThePlatformSaidThatItWereTooManyNothingGoesOutForTenMinutes() {
        var robot = known();
        platform.isCrowded(token);
        var notice = published(robot);
        work();
        assertEquals("waiting too_many", state(notice));
        assertFalse(ok(consultant.get(robots(world))).json().path("items").path(0).path("heldUntil").isNull());
        later(Duration.ofMinutes(9));
        var second = published(robot);
        work();
        assertEquals(1, platform.asked.size(), "what was prepared meanwhile waits, too");
        later(Duration.ofMinutes(2));
        work();
        assertEquals(2, platform.texts.size());
        assertTrue(state(notice).startsWith("sent") && state(second).startsWith("sent"));
    }

    @Test void whatWasBeingSentWhenAServerDiedIsSentAgain() {
        var notice = published(known());
        var dying = new RobotSender("development", platform.url(), Duration.ofSeconds(2), Stack.one().bean(KeptJson.class), clock) {
            @Override Answer send(Keys keys, String text) {
                super.send(keys, text);
                throw new IllegalStateException("Gone before it could say what came of it");
            }
        };
        sql("update access.job set due = now() - interval '1 minute' where client_id = '" + world.client.id() + "' and kind like 'robot.%' and due <= now()");
        messages(dying).work();
        assertTrue(state(notice).startsWith("sending"));
        later(Duration.ofMinutes(2));
        work();
        assertTrue(state(notice).startsWith("sent"));
        assertEquals(2, platform.texts.size(), "told twice rather than never");
    }

    @Test void aServerThatDiesEachTimeEndsToo() {
        var notice = published(known());
        var dying = new RobotSender("development", platform.url(), Duration.ofSeconds(2), Stack.one().bean(KeptJson.class), clock) {
            @Override Answer send(Keys keys, String text) {
                throw new IllegalStateException("Gone");
            }
        };
        for (var each = 0; each < 12; each++) {
            sql("update access.job set attempts = 0, due = now() - interval '1 minute' where client_id = '" + world.client.id() + "' and done_at is null and kind = 'robot.message'");
            messages(dying).work();
            later(Duration.ofMinutes(2));
        }
        assertEquals("given_up silent", state(notice));
        assertTrue(isTold());
    }
}
