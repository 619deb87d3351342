package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Access;
import hk.praya.access.Jobs;
import hk.praya.access.Reach;
import hk.praya.http.HongKong;
import hk.praya.mechanism.WorkingDays;
import hk.praya.notice.NoticeCases;
import hk.praya.obligation.Obligations;
import hk.praya.testing.Api;
import hk.praya.testing.Mailbox;
import hk.praya.testing.OwnSignIn;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is asked is written to once, reminded politely, and no more once they have read it. */
class NoticeLettersTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private UUID published(boolean letters) {
        var notice = NoticeCases.approved(world);
        var rule = new HashMap<String, Object>(NoticeCases.everybody());
        rule.put("letters", letters);
        ok(consultant.put(at(world, notice) + "/audience", rule, 0));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        return notice;
    }

    private static NoticeLetters letters(Clock clock) {
        var stack = Stack.one();
        var writing = stack.bean(NoticeLetters.Writing.class);
        var unread = new UnreadNotices(stack.bean(Obligations.class), stack.bean(LetterQueries.class), stack.bean(Reach.class), stack.bean(WorkingDays.class), clock);
        return new NoticeLetters(stack.bean(Jobs.class), stack.bean(Access.class), stack.bean(LetterQueries.class), stack.bean(AskQueries.class),
            new NoticeLetters.Writing(writing.notices(), writing.text(), writing.mailer(), unread, writing.arriving(), writing.addressed()), clock);
    }

    /** Its letters are looked for now, whenever they are due. */
    private void work(Clock clock, UUID notice) {
        sql("update access.job set due = now() - interval '1 minute', attempts = 0 where client_id = '" + world.client.id() + "' and done_at is null and kind like 'audience.%' and subject_id = '" + NoticeCases.current(world, notice) + "'");
        letters(clock).work();
    }

    @Test void whoeverTheCompanysSignInDoesNotKnowComesByALink() {
        OwnSignIn.at(world);
        var outside = UUID.randomUUID() + "@mail.example";
        sql("update roster.person set email = '" + outside + "' where person_id = '" + world.staff.id() + "'");
        var notice = published(true);
        work(Clock.systemUTC(), notice);
        assertTrue(Mailbox.one().sentTo(outside).getFirst().text().contains("/l/"), "at the page they would be refused");
        assertTrue(Mailbox.one().sentTo(world.coordinator.email()).getFirst().text().contains("/my/notices/" + notice));
        sql("update access.person_access set identity_id = '" + UUID.randomUUID() + "' where person_id = '" + world.staff.id() + "'");
        var second = published(true);
        work(Clock.systemUTC(), second);
        assertTrue(Mailbox.one().sentTo(outside).getLast().text().contains("/my/notices/" + second), "they came in by it before, whatever address the roster has since");
    }

    /** A Wednesday in so many weeks, in the morning. */
    private static Clock wednesday(int weeks) {
        var day = LocalDate.now(HongKong.ZONE).plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        while (!Stack.one().bean(WorkingDays.class).isWorkingDay(day)) day = day.plusWeeks(1);
        return Clock.fixed(day.atTime(LocalTime.of(10, 30)).atZone(HongKong.ZONE).toInstant(), HongKong.ZONE);
    }

    private static void sql(String statement) {
        try (var connection = Postgres.one().as("praya_migrator")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int written(World.Someone somebody) {
        return Mailbox.one().sentTo(somebody.email()).size();
    }

    @Test void everybodyWithAnAddressIsWrittenToOnceWithALinkOfTheirOwn() {
        var notice = published(true);
        work(Clock.systemUTC(), notice);
        work(Clock.systemUTC(), notice);
        assertEquals(List.of(1, 1, 1), List.of(written(world.staff), written(world.coordinator), written(world.decisionMaker)));
        var letter = Mailbox.one().sentTo(world.staff.email()).getFirst();
        assertTrue(letter.text().contains("員工收集個人資料聲明") && letter.text().contains("Collection statement for staff"), letter.text());
        assertTrue(letter.text().contains("/l/"), letter.text());
        assertEquals(world.client.name().replace("Harbour View", "維港") + " · Praya", letter.from());
        assertFalse(letter.text().contains("{") || letter.subject().contains("Person"), letter.subject());
        assertEquals("sent", ok(consultant.get(at(world, notice) + "/readers")).json().path("items").path(0).path("letter").asText());
        var token = letter.text().substring(letter.text().indexOf("/l/") + 3).split("\\s")[0];
        assertEquals("notice", ok(Api.nobody().post("/public/links/" + token, "")).json().path("purpose").asText());
    }

    @Test void withoutLettersNobodyIsWrittenTo() {
        work(Clock.systemUTC(), published(false));
        assertEquals(0, written(world.staff));
    }

    @Test void whoeverHasNoAddressIsNotWrittenToAndIsSeen() {
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "No Address"), "department", "A", "title", "", "mobileKind", "none", "accountKind", "none", "active", true)));
        var notice = published(true);
        work(Clock.systemUTC(), notice);
        var readers = ok(consultant.get(at(world, notice) + "/readers?department=A")).json().path("items");
        assertEquals("no_address", readers.path(0).path("letter").asText());
    }

    @Test void whoeverHasNotReadItIsRemindedOnWorkingDaysAndThenTheCoordinatorIsTold() {
        var notice = published(true);
        work(Clock.systemUTC(), notice);
        ok(Api.as(world.coordinator).post(own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice))));
        work(wednesday(1), notice);
        work(wednesday(1), notice);
        assertEquals(List.of(2, 1, 2), List.of(written(world.staff), written(world.coordinator), written(world.decisionMaker)), "once in three working days, and not those who have read it");
        assertTrue(Mailbox.one().sentTo(world.staff.email()).getLast().text().contains("尚未完成"));
        work(wednesday(2), notice);
        work(wednesday(3), notice);
        work(wednesday(4), notice);
        assertEquals(4, written(world.staff), "three reminders, and no more");
        var duties = ok(Api.as(world.coordinator).get(client(world) + "/own-obligations"));
        assertTrue(duties.text().contains("notice_unread"), duties.text());
        for (var each : List.of(world.staff, world.decisionMaker)) ok(Api.as(each).post(own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice))));
        work(wednesday(5), notice);
        assertFalse(ok(Api.as(world.coordinator).get(client(world) + "/own-obligations")).text().contains("notice_unread"), "everybody has read it by now");
    }

    @Test void afterACorrectionWhoeverWaitsGoesOnBeingRemindedAndNobodyIsAskedAnew() {
        var notice = published(true);
        work(Clock.systemUTC(), notice);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("correction"), NoticeCases.version(world, notice)));
        work(Clock.systemUTC(), notice);
        assertEquals(1, written(world.staff), "what was corrected is not written about again");
        work(wednesday(1), notice);
        assertEquals(2, written(world.staff), "and the reminder comes");
    }

    @Test void whomTheLettersHadNotReachedBeforeACorrectionIsWrittenToAfterIt() {
        var notice = published(true);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("correction"), NoticeCases.version(world, notice)));
        work(Clock.systemUTC(), notice);
        assertEquals(1, written(world.staff));
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("material"), NoticeCases.version(world, notice)));
        work(Clock.systemUTC(), notice);
        assertEquals(2, written(world.staff), "a material change asks anew, and says so");
    }

    @Test void nobodyIsRemindedOnASunday() {
        var notice = published(true);
        work(Clock.systemUTC(), notice);
        var sunday = LocalDate.now(HongKong.ZONE).plusWeeks(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        work(Clock.fixed(sunday.atTime(LocalTime.of(10, 30)).atZone(HongKong.ZONE).toInstant(), HongKong.ZONE), notice);
        assertEquals(1, written(world.staff));
        work(wednesday(2), notice);
        assertEquals(2, written(world.staff), "and on the next working day they are");
    }

    @Test void whatWasWithdrawnIsNotWrittenAbout() {
        var notice = published(true);
        var version = NoticeCases.current(world, notice);
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "Gone.")));
        sql("update access.job set due = now() - interval '1 minute' where done_at is null and subject_id = '" + version + "'");
        letters(Clock.systemUTC()).work();
        assertEquals(0, written(world.staff));
    }

    @Test void aLinkToANoticeIsForWhoeverIsAskedToReadIt() {
        var notice = published(false);
        var made = consultant.post(client(world) + "/links", Map.of("personId", world.staff.id().toString(), "purpose", "notice", "subjectId", notice.toString(), "send", "copy"));
        assertTrue(ok(made).json().path("message").asText().contains("有一份通知待你處理"));
        assertEquals("link.subject_unknown", consultant.post(client(world) + "/links", Map.of("personId", world.staff.id().toString(), "purpose", "notice", "subjectId", UUID.randomUUID().toString(), "send", "copy")).reason());
        ok(consultant.post(client(world) + "/links", Map.of("personId", world.staff.id().toString(), "purpose", "notice", "subjectId", notice.toString(), "send", "email")));
        assertTrue(Mailbox.one().sentTo(world.staff.email()).getLast().text().contains("Collection statement for staff"));
    }
}
