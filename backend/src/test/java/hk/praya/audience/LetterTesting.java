package hk.praya.audience;

import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.access.Access;
import hk.praya.access.Envelopes;
import hk.praya.access.Jobs;
import hk.praya.access.Reach;
import hk.praya.http.HongKong;
import hk.praya.mail.Mailer;
import hk.praya.mail.ReturnsBox;
import hk.praya.mail.ReturnsServer;
import hk.praya.mechanism.WorkingDays;
import hk.praya.notice.NoticeCases;
import hk.praya.obligation.Obligations;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.UUID;

/** Letters about a notice, written when a test says so and by the mailer that it says. */
class LetterTesting {
    final World world = World.fresh();
    final Api consultant = Api.as(world.consultant);

    static UUID published(World in) {
        var notice = NoticeCases.approved(in);
        var rule = new HashMap<String, Object>(NoticeCases.everybody());
        rule.put("letters", true);
        ok(Api.as(in.consultant).put(at(in, notice) + "/audience", rule, 0));
        ok(Api.as(in.consultant).act(at(in, notice) + "/publication", NoticeCases.publishing(), version(in, notice)));
        return notice;
    }

    static void write(World in, UUID notice, Clock clock, Mailer by) {
        sql("update access.job set due = now() - interval '1 minute', attempts = 0 where client_id = '" + in.client.id() + "' and done_at is null and kind like 'audience.%' and subject_id = '" + NoticeCases.current(in, notice) + "'");
        var stack = Stack.one();
        var writing = stack.bean(NoticeLetters.Writing.class);
        var unread = new UnreadNotices(stack.bean(Obligations.class), stack.bean(LetterQueries.class), stack.bean(Reach.class), stack.bean(WorkingDays.class), clock);
        new NoticeLetters(stack.bean(Jobs.class), stack.bean(Access.class), stack.bean(LetterQueries.class), stack.bean(AskQueries.class), new NoticeLetters.Writing(writing.notices(), writing.text(), by, unread, writing.arriving(), writing.addressed()), clock).work();
    }

    void write(UUID notice, Clock clock) {
        write(world, notice, clock, ReturnsServer.mailer());
    }

    void write(UUID notice) {
        write(notice, Clock.systemUTC());
    }

    static void look(ReturnsBox box) {
        var stack = Stack.one();
        new ReturnedLetters(box, stack.bean(Envelopes.class), stack.bean(Access.class), stack.bean(LetterQueries.class), stack.bean(Unreached.class)).work();
    }

    /** A Wednesday in so many weeks, in the morning. */
    static Clock wednesday(int weeks) {
        var day = LocalDate.now(HongKong.ZONE).plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        while (!Stack.one().bean(WorkingDays.class).isWorkingDay(day)) day = day.plusWeeks(1);
        return Clock.fixed(day.atTime(LocalTime.of(10, 30)).atZone(HongKong.ZONE).toInstant(), HongKong.ZONE);
    }

    /** The next working day at this hour. */
    private static Clock workingDay(int hour) {
        return Clock.fixed(Stack.one().bean(WorkingDays.class).later(LocalDate.now(HongKong.ZONE), 1).atTime(hour, 30).atZone(HongKong.ZONE).toInstant(), HongKong.ZONE);
    }

    /** When letters go out: nobody who was asked today is reminded by then. */
    static Clock morning() {
        return workingDay(10);
    }

    static Clock early() {
        return workingDay(8);
    }

    static void sql(String statement) {
        try (var connection = Postgres.one().as("praya_migrator")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int count(String sql) {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery("select count(*) from " + sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int written(World.Someone somebody) {
        return Mailbox.one().sentTo(somebody.email()).size();
    }

    /** Where the last letter to them comes back to. */
    static String envelope(World.Someone somebody) {
        return Mailbox.one().sentTo(somebody.email()).getLast().envelope();
    }

    JsonNode reader(UUID notice, World.Someone somebody) {
        return ok(consultant.get(at(world, notice) + "/readers?limit=200")).json().path("items").valueStream().filter(each -> each.path("personId").asText().equals(somebody.id().toString())).findFirst().orElseThrow();
    }

    int unreached(UUID notice) {
        return ok(consultant.get(at(world, notice) + "/coverage")).json().path("unreached").asInt();
    }

    boolean isCoordinatorTold() {
        return ok(Api.as(world.coordinator).get(client(world) + "/own-obligations")).text().contains("notice_unreached");
    }

    static int noted(World in) {
        return count("audit.line where firm_id = '" + in.firm.id() + "' and operation = 'letter-return'");
    }
}
