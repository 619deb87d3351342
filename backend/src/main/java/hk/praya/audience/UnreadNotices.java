package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.audience.LetterQueries.Left;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.mechanism.WorkingDays;
import hk.praya.notice.PublishedNotices.Published;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Obligations.Stand;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where letters have been of no use, the company's own coordinator is told; and on which days people are written to at all. */
@Singleton
final class UnreadNotices {
    private static final int DAYS = 5;
    static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Obligations obligations;
    private final LetterQueries letters;
    private final Reach reach;
    private final WorkingDays calendar;
    private final Clock clock;

    UnreadNotices(Obligations obligations, LetterQueries letters, Reach reach, WorkingDays calendar, Clock clock) {
        this.obligations = obligations;
        this.letters = letters;
        this.reach = reach;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whoever was reminded as often as anybody is and has not read it is somebody's to speak to. */
    void stands(Act act, UUID clientId, Published published, Left left) {
        var source = unread(published.versionId());
        if (left.exhausted() == 0) {
            obligations.settle(act, clientId, source, "notice_read");
            return;
        }
        raise(act, clientId, Kind.NOTICE_UNREAD, source, published.noticeId(), Particulars.ofQuestions(published.title(), left.exhausted()));
    }

    /** Who is asked has moved, or what they are asked to read: nobody is to speak to anybody about what is no longer asked of them. */
    void asked(Act act, UUID clientId, UUID noticeId, @Nullable Published current) {
        var open = obligations.about(act.scope(), clientId, noticeId, Kind.NOTICE_UNREAD).stream().filter(each -> each.state().equals("open")).toList();
        if (open.isEmpty()) return;
        var left = current == null ? new Left(0, 0) : letters.left(act.scope(), clientId, noticeId, current.versionId(), NoticeLetters.TIMES);
        for (var told : open) {
            var superseded = current != null && !told.source().equals(unread(current.versionId()));
            if (superseded || left.exhausted() == 0) obligations.lapse(act, clientId, told.source(), current == null ? "notice_withdrawn" : superseded ? "notice_superseded" : "notice_not_asked");
        }
        // After a correction they wait as they did: of the version that is read now.
        if (current != null && left.exhausted() > 0) stands(act, clientId, current, left);
    }

    /** What became of the last time that somebody was asked to speak to those who have not read it; empty where nobody was. */
    Optional<Stand> last(Scope scope, UUID clientId, UUID noticeId) {
        return obligations.about(scope, clientId, noticeId, Kind.NOTICE_UNREAD).stream().reduce((_, last) -> last);
    }

    private static String unread(UUID versionId) {
        return "audience.unread:" + versionId;
    }

    /** Somebody more whom letters do not reach: the coordinator is to find another way to them. @param people how many they are by now */
    void unreached(Act act, UUID clientId, UUID noticeId, Names title, int people) {
        raise(act, clientId, Kind.NOTICE_UNREACHED, source(noticeId), noticeId, Particulars.ofQuestions(title, people));
    }

    /** They are fewer by now, or none. What somebody has said they saw to is not asked of them again. */
    void reached(Act act, UUID clientId, UUID noticeId, Names title, int people) {
        if (people == 0) obligations.settle(act, clientId, source(noticeId), "notice_reaches");
        else obligations.restate(act, clientId, source(noticeId), Particulars.ofQuestions(title, people));
    }

    private static String source(UUID noticeId) {
        return "audience.unreached:" + noticeId;
    }

    private void raise(Act act, UUID clientId, Kind kind, String source, UUID noticeId, Particulars about) {
        var coordinator = reach.roles(act.scope(), clientId).entrySet().stream().filter(each -> each.getValue().contains(Role.COORDINATOR)).map(Map.Entry::getKey).sorted().findFirst();
        // What somebody has to see to by a day is not put off because it is still so the next morning.
        if (!obligations.open(act.scope(), clientId, List.of(source)).isEmpty()) {
            obligations.restate(act, clientId, source, about);
            return;
        }
        obligations.raise(act, clientId, new Raised(kind, source, "notice", noticeId, about, coordinator.isPresent() ? BallWith.CLIENT : BallWith.CONSULTANT, coordinator.orElse(null), calendar.later(HongKong.today(clock), DAYS)));
    }

    boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** When letters go out that are looked at again: on working days, once people are at work. */
    Instant nextMorning() {
        return calendar.later(HongKong.today(clock), 1).atTime(MORNING).atZone(HongKong.ZONE).toInstant();
    }

    /** Whoever was written to on that day or before has had so many working days since. */
    LocalDate workingDaysBefore(LocalDate day, int days) {
        var before = day;
        for (var left = days; left > 0;) {
            before = before.minusDays(1);
            if (calendar.isWorkingDay(before)) left--;
        }
        return before;
    }
}
