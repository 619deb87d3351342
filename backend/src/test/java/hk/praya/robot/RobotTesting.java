package hk.praya.robot;

import static hk.praya.notice.NoticeCases.version;
import static hk.praya.robot.RobotCases.choosing;
import static hk.praya.robot.RobotCases.robots;
import static hk.praya.robot.RobotCases.sql;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

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
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** A client with a group of its own on a platform that really checks, and a clock that is as late as the test says. */
abstract class RobotTesting {
    /** As late as the test says. */
    static final class Moving extends Clock {
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

    final World world = World.fresh();
    final Api consultant = Api.as(world.consultant);
    final Moving clock = new Moving();
    final GroupPlatform platform = new GroupPlatform(clock);
    final String token = RobotCases.token();

    @AfterEach void close() {
        platform.close();
    }

    RobotMessages messages(RobotSender sender) {
        var stack = Stack.one();
        var robots = stack.bean(RobotQueries.class);
        var queries = stack.bean(MessageQueries.class);
        var notices = stack.bean(PublishedNotices.class);
        var jobs = stack.bean(Jobs.class);
        var access = stack.bean(Access.class);
        var calendar = stack.bean(WorkingDays.class);
        var announcing = new Announcing(robots, queries, stack.bean(Announcing.Read.class), jobs, calendar, clock);
        var reminders = new RobotReminders(access, jobs, robots, notices, stack.bean(Reached.class), announcing);
        var trouble = new RobotTrouble(stack.bean(Obligations.class), calendar, clock);
        return new RobotMessages(jobs, access, queries, robots, new RobotMessages.Handing(notices, stack.bean(GroupWords.class), stack.bean(SealedKeys.class), sender, trouble, reminders), clock);
    }

    RobotSender sender() {
        return new RobotSender("development", platform.url(), Duration.ofMillis(600), Stack.one().bean(KeptJson.class), clock);
    }


    void work() {
        sql("update access.job set attempts = 0, due = now() - interval '1 minute' where client_id = '" + world.client.id() + "' and done_at is null and kind like 'robot.%' and due <= greatest(now(), timestamptz '" + clock.now + "')");
        messages(sender()).work();
    }

    void later(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** The morning of the step in which those who have not read it are reminded. */
    void step(int ordinal) {
        clock.now = Stack.one().bean(WorkingDays.class).later(HongKong.today(Clock.systemUTC()), Announcing.EVERY * ordinal).atTime(LocalTime.of(10, 30)).atZone(HongKong.ZONE).toInstant();
    }

    UUID known() {
        platform.knows(token, RobotCases.SECRET);
        return RobotCases.robot(world, token);
    }

    UUID published(UUID... chosen) {
        var notice = NoticeCases.approved(world);
        ok(consultant.put(NoticeCases.at(world, notice) + "/audience", NoticeCases.everybody(), 0));
        if (chosen.length > 0) ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(chosen), 0));
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        return notice;
    }

    JsonNode told(UUID notice) {
        return ok(consultant.get(NoticeCases.at(world, notice) + "/robots")).json().path("messages");
    }

    String state(UUID notice) {
        return told(notice).path(0).path("state").asText() + " " + told(notice).path(0).path("reason").asText();
    }

    boolean isTold() {
        return ok(consultant.get(client(world) + "/obligations?limit=50")).text().contains("robot_refused");
    }

    void hasOwnSignIn() {
        sql("insert into access.source (source_id, name, domains, created_at) values ('client-" + world.client.id() + "', 'Source', array['" + world.client.id() + ".example'], now())");
        sql("insert into access.source_client (firm_id, client_id, source_id, domain) values ('" + world.firm.id() + "', '" + world.client.id() + "', 'client-" + world.client.id() + "', '" + world.client.id() + ".example')");
    }
}
