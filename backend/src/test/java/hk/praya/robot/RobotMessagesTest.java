package hk.praya.robot;

import static hk.praya.audience.AudienceTesting.acknowledged;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.robot.RobotCases.choosing;
import static hk.praya.robot.RobotCases.robots;
import static hk.praya.robot.RobotCases.sql;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.access.Access;
import hk.praya.access.Jobs;
import hk.praya.access.KeptJson;
import hk.praya.audience.Reached;
import hk.praya.http.HongKong;
import hk.praya.mechanism.WorkingDays;
import hk.praya.notice.NoticeCases;
import hk.praya.notice.PublishedNotices;
import hk.praya.obligation.Obligations;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A group is told of a notice once, reminded politely, of nobody; and what its robot does not take is seen. Against a platform that really checks. */
class RobotMessagesTest {
    /** As late as the test says. */
    private static final class Moving extends Clock {
        volatile Instant now = Instant.now();

        @Override public ZoneId getZone() {
            return HongKong.ZONE;
        }

        @Override public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override public Instant instant() {
            return now;
        }
    }

    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Moving clock = new Moving();
    private final GroupPlatform platform = new GroupPlatform(clock);
    private final String token = RobotCases.token();

    @AfterEach void close() {
        platform.close();
    }

    private RobotMessages messages(RobotSender sender) {
        var stack = Stack.one();
        var robots = stack.bean(RobotQueries.class);
        var queries = stack.bean(MessageQueries.class);
        var notices = stack.bean(PublishedNotices.class);
        var jobs = stack.bean(Jobs.class);
        var access = stack.bean(Access.class);
        var calendar = stack.bean(WorkingDays.class);
        var announcing = new Announcing(robots, queries, notices, jobs, calendar, clock);
        var reminders = new RobotReminders(access, jobs, robots, notices, stack.bean(Reached.class), announcing);
        var trouble = new RobotTrouble(stack.bean(Obligations.class), calendar, clock);
        return new RobotMessages(jobs, access, queries, robots, new RobotMessages.Handing(notices, stack.bean(GroupWords.class), stack.bean(SealedKeys.class), sender, trouble, reminders), clock);
    }

    private RobotSender sender() {
        return new RobotSender("development", platform.url(), Duration.ofMillis(600), Stack.one().bean(KeptJson.class), clock);
    }


    private void work() {
        sql("update access.job set attempts = 0, due = now() - interval '1 minute' where client_id = '" + world.client.id() + "' and done_at is null and kind like 'robot.%' and due <= greatest(now(), timestamptz '" + clock.now + "')");
        messages(sender()).work();
    }

    private void later(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** The morning of the step in which those who have not read it are reminded. */
    private void step(int ordinal) {
        clock.now = Stack.one().bean(WorkingDays.class).later(HongKong.today(Clock.systemUTC()), Announcing.EVERY * ordinal).atTime(LocalTime.of(10, 30)).atZone(HongKong.ZONE).toInstant();
    }

    private UUID known() {
        platform.knows(token, RobotCases.SECRET);
        return RobotCases.robot(world, token);
    }

    private UUID published(UUID... chosen) {
        var notice = NoticeCases.approved(world);
        ok(consultant.put(NoticeCases.at(world, notice) + "/audience", NoticeCases.everybody(), 0));
        if (chosen.length > 0) ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(chosen), 0));
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        return notice;
    }

    private JsonNode told(UUID notice) {
        return ok(consultant.get(NoticeCases.at(world, notice) + "/robots")).json().path("messages");
    }

    private String state(UUID notice) {
        return told(notice).path(0).path("state").asText() + " " + told(notice).path(0).path("reason").asText();
    }

    private boolean isTold() {
        return ok(consultant.get(client(world) + "/obligations?limit=50")).text().contains("robot_refused");
    }

    private void hasOwnSignIn() {
        sql("insert into access.source (source_id, name, domains, created_at) values ('client-" + world.client.id() + "', 'Source', array['" + world.client.id() + ".example'], now())");
        sql("insert into access.source_client (firm_id, client_id, source_id) values ('" + world.firm.id() + "', '" + world.client.id() + "', 'client-" + world.client.id() + "')");
    }

    @Test void aGroupIsToldOnceOfWhatIsPublishedAndOfNobody() {
        hasOwnSignIn();
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "Siu Ming Wong", "zhHant", "黃小明"), "email", "siu.ming.wong@" + world.staff.email().split("@")[1], "department", "Warehouse", "title", "Foreman",
            "mobileKind", "other", "accountKind", "none", "active", true)));
        var robot = known();
        var notice = published(robot);
        work();
        work();
        assertEquals(1, platform.texts.size());
        var text = platform.texts.getFirst();
        assertTrue(text.contains("員工收集個人資料聲明") && text.contains("http://localhost:8080/my/notices/" + notice), text);
        for (var personal : List.of("黃小明", "Siu Ming", "Wong", "Warehouse", "Foreman", "Person", "人員", "@", "/l/", "token", "4 ")) assertFalse(text.contains(personal), personal + " in " + text);
        assertEquals("sent ", state(notice).replace("null", ""));
        assertEquals("sent", ok(consultant.get(robots(world))).json().path("items").path(0).path("last").path("state").asText());
    }

    @Test void whereTheCompanyHasNoSignInOfItsOwnNoLinkStandsInTheGroup() {
        var notice = published(known());
        work();
        assertFalse(platform.texts.getFirst().contains("http"), "it would lead whoever follows it to a door that is closed: " + notice);
    }

    @Test void withoutARobotNobodyIsTold() {
        known();
        published();
        work();
        assertEquals(0, platform.asked.size());
    }

    @Test void aRobotChosenLaterIsToldThenAndOneThatWasToldIsNotToldAgain() {
        var notice = published(known());
        work();
        var second = RobotCases.token();
        platform.knows(second, RobotCases.SECRET);
        var robot = RobotCases.robot(world, second);
        var first = UUID.fromString(told(notice).path(0).path("robotId").asText());
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(first, robot), 1));
        work();
        assertEquals(2, platform.texts.size());
    }

    @Test void whatWasWithdrawnBeforeItWentOutDoesNot() {
        var notice = published(known());
        ok(consultant.post(NoticeCases.at(world, notice) + "/withdrawal", Map.of("note", "Gone.")));
        work();
        assertEquals(0, platform.asked.size());
        assertTrue(state(notice).startsWith("dropped"));
    }

    @Test void whoIsNoLongerChosenOrTakenAwayIsNotTold() {
        var robot = known();
        var notice = published(robot);
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(), 1));
        work();
        assertEquals(0, platform.asked.size());
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(robot), 2));
        ok(consultant.act(RobotCases.at(world, robot) + "/removal", "", 0));
        work();
        assertEquals(0, platform.asked.size());
    }

    @Test void aGroupIsRemindedInTheMorningsOfWorkingDaysWhileSomebodyHasStillToReadIt() {
        var notice = published(known());
        work();
        step(1);
        later(Duration.ofHours(-3));
        work();
        assertEquals(1, platform.texts.size(), "not at half past seven");
        step(1);
        work();
        work();
        assertEquals(2, platform.texts.size());
        assertTrue(platform.texts.getLast().contains("請記得"), platform.texts.getLast());
        step(2);
        work();
        work();
        for (var each : List.of(world.staff, world.decisionMaker, world.coordinator)) acknowledged(world, each, notice);
        step(3);
        work();
        work();
        assertEquals(3, platform.texts.size(), "everybody has read it by the third step");
        assertFalse(isTold());
    }

    @Test void itIsRemindedThreeTimesAndNoMore() {
        published(known());
        work();
        for (var each = 1; each <= 5; each++) {
            step(each);
            work();
            work();
        }
        assertEquals(4, platform.texts.size());
    }

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

    @Test void aTrialIsToldInTheGroupAndItsFailureIsNobodysDuty() {
        var robot = known();
        ok(consultant.post(RobotCases.at(world, robot) + "/trial", ""));
        assertEquals("robot_message_open", consultant.post(RobotCases.at(world, robot) + "/trial", "").reason());
        work();
        assertTrue(platform.texts.getFirst().contains("測試訊息"), platform.texts.getFirst());
        platform.mood = GroupPlatform.Mood.KEYWORD;
        ok(consultant.post(RobotCases.at(world, robot) + "/trial", ""));
        work();
        var last = ok(consultant.get(robots(world))).json().path("items").path(0).path("last");
        assertEquals("refused keyword", last.path("state").asText() + " " + last.path("reason").asText());
        assertFalse(isTold());
    }

    @Test void aCorrectionTellsTheGroupNothingAndAMaterialChangeTellsItAgain() {
        var notice = published(known());
        work();
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing("correction"), version(world, notice)));
        work();
        assertEquals(1, platform.texts.size());
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing("material"), version(world, notice)));
        work();
        assertEquals(2, platform.texts.size());
    }

    /** Nothing of what opens it stands anywhere that anybody reads. */
    @Test void whatOpensARobotStandsInNoRowInTheClear() throws SQLException {
        known();
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery("select (r::text || encode(token, 'escape') || encode(secret, 'escape')) from robot.robot r where client_id = '" + world.client.id() + "'")) {
            assertTrue(rows.next());
            assertFalse(rows.getString(1).contains(token) || rows.getString(1).contains(RobotCases.SECRET));
        }
    }
}
