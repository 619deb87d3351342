package hk.praya.robot;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.http.HongKong;
import hk.praya.audience.Addressed;
import hk.praya.jooq.robot.tables.records.MessageRecord;
import hk.praya.jooq.robot.tables.records.RobotRecord;
import hk.praya.mechanism.WorkingDays;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Published;
import hk.praya.notice.Readers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What groups are told: prepared in the act that publishes a notice, or that chooses a robot for one that is read already, and again in the steps
 * in which its readers are reminded. Whatever moves it on later goes by its version: of one that is read no more nothing is told.
 */
@Singleton
final class Announcing implements Readers {
    /** As those who have not read it are reminded by letters. */
    static final int EVERY = 3;
    static final int TIMES = 3;
    static final LocalTime FROM = LocalTime.of(10, 0);
    /** A group that was told of it only now is not reminded of it the next morning. */
    private static final Duration LATELY = Duration.ofDays(2);

    private final RobotQueries robots;
    private final MessageQueries messages;
    private final Read read;
    private final Jobs jobs;
    private final WorkingDays calendar;
    private final Clock clock;

    Announcing(RobotQueries robots, MessageQueries messages, Read read, Jobs jobs, WorkingDays calendar, Clock clock) {
        this.robots = robots;
        this.messages = messages;
        this.read = read;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is read now, and by whom. */
    @Singleton
    record Read(PublishedNotices notices, Addressed addressed) {
        /** What is for customers no group of the staff is told of: they could not open it. */
        Optional<Published> byStaff(Act act, UUID clientId, UUID noticeId) {
            return addressed.areCustomers(act.scope(), clientId, noticeId) ? Optional.empty() : notices.current(act.scope(), clientId, noticeId);
        }
    }

    @Override public void published(Act act, UUID clientId, UUID noticeId, UUID versionId, boolean everybody) {
        messages.drop(act.scope(), clientId, null, noticeId, now());
        var chosen = robots.chosen(act.scope(), clientId, noticeId);
        var published = read.byStaff(act, clientId, noticeId);
        if (chosen.isEmpty() || published.isEmpty()) return;
        // Whoever has read what was only corrected is asked nothing: neither is their group. Who has not is reminded of what stands now.
        if (everybody) prepare(act, clientId, published.get(), chosen, 0);
        next(act, clientId, published.get());
    }

    @Override public void withdrawn(Act act, UUID clientId, UUID noticeId) {
        messages.drop(act.scope(), clientId, null, noticeId, now());
    }

    @Override public boolean undone(Act act, UUID clientId, UUID noticeId, UUID versionId, @Nullable UUID beforeId, boolean everybody) {
        messages.drop(act.scope(), clientId, null, noticeId, now());
        return true;
    }

    /** For a notice that may be read already. @param known those that it was told to before */
    void chosen(Act act, UUID clientId, UUID noticeId, Collection<UUID> known, List<RobotRecord> chosen) {
        var published = read.byStaff(act, clientId, noticeId);
        if (published.isEmpty()) return;
        prepare(act, clientId, published.get(), chosen.stream().filter(each -> !known.contains(each.getId())).toList(), 0);
        if (known.isEmpty() && !chosen.isEmpty()) next(act, clientId, published.get());
    }

    /** @return how many are told anew */
    int prepare(Act act, UUID clientId, Published published, List<RobotRecord> chosen, int ordinal) {
        // Whom it is for may be said anew while reminders are on their way.
        if (read.addressed().areCustomers(act.scope(), clientId, published.noticeId())) return 0;
        var told = 0;
        for (var robot : chosen) {
            var lately = ordinal > 0 && messages.isToldSince(act.scope(), clientId, robot.getId(), published.noticeId(), now().minus(LATELY));
            if (lately) continue;
            var id = messages.prepare(new MessageRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(Ids.next(clock)).setRobotId(robot.getId()).setNoticeId(published.noticeId())
                .setVersionId(published.versionId()).setOrdinal((short) ordinal).setState(MessageState.WAITING.key()).setTries((short) 0).setPreparedAt(now()));
            id.ifPresent(each -> jobs.request(act, clientId, RobotMessages.SEND, each, clock.instant()));
            if (id.isPresent()) told++;
        }
        return told;
    }

    /** In the morning of a working day. */
    private Instant step(Published published, int ordinal) {
        return calendar.later(HongKong.day(published.publishedAt()), EVERY * ordinal).atTime(FROM).atZone(HongKong.ZONE).toInstant();
    }

    /** Which reminder it is the time of; 0: of none yet. */
    int ordinal(Published published) {
        var now = clock.instant();
        return (int) IntStream.rangeClosed(1, TIMES).filter(each -> !step(published, each).isAfter(now)).count();
    }

    /** Looked at again at the next step that is to come, if there is one. */
    void next(Act act, UUID clientId, Published published) {
        var now = clock.instant();
        IntStream.rangeClosed(1, TIMES).mapToObj(each -> step(published, each)).filter(each -> each.isAfter(now)).findFirst()
            .ifPresent(due -> jobs.request(act, clientId, RobotReminders.STEP, published.versionId(), due));
    }

    /** When people are at work again, where they are not now: somebody looked after their time. */
    Optional<Instant> later() {
        var here = clock.instant().atZone(HongKong.ZONE);
        var today = here.toLocalDate();
        if (!calendar.isWorkingDay(today)) return Optional.of(calendar.later(today, 1).atTime(FROM).atZone(HongKong.ZONE).toInstant());
        return here.toLocalTime().isBefore(FROM) ? Optional.of(today.atTime(FROM).atZone(HongKong.ZONE).toInstant()) : Optional.empty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
