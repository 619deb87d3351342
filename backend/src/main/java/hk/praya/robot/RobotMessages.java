package hk.praya.robot;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Jobs;
import hk.praya.access.Jobs.Job;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.jooq.robot.tables.records.MessageRecord;
import hk.praya.jooq.robot.tables.records.RobotRecord;
import hk.praya.notice.PublishedNotices;
import hk.praya.robot.RobotSender.Keys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands messages over to robots: taken in one act, which keeps the robot's limit; sent in none; and what came of it noted in another. One that was being
 * sent when a server died is sent again: a group that is told something twice is better off than one that is never told (decision 035).
 */
@Singleton
final class RobotMessages {
    static final String SEND = "robot.message";
    /** The last of them some two hours after the first. */
    static final int TRIES = 8;
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final Access access;
    private final MessageQueries messages;
    private final RobotQueries robots;
    private final Handing handing;
    private final Clock clock;

    RobotMessages(Jobs jobs, Access access, MessageQueries messages, RobotQueries robots, Handing handing, Clock clock) {
        this.jobs = jobs;
        this.access = access;
        this.messages = messages;
        this.robots = robots;
        this.handing = handing;
        this.clock = clock;
    }

    /** What is read now, what a message of it says, what opens the robot, whoever carries it there, and whoever is told where it is not taken. */
    @Singleton
    record Handing(PublishedNotices notices, GroupWords words, SealedKeys keys, RobotSender sender, RobotTrouble trouble, RobotReminders reminders) {}

    /** Whatever is due, until nothing is. */
    void work() {
        jobs.work(job -> {
            if (job.kind().equals(SEND)) one(job);
            else handing.reminders().step(job);
        }, SEND, RobotReminders.STEP);
    }

    private void one(Job job) {
        take(job).ifPresent(taken -> {
            var answer = handing.sender().send(taken.keys(), taken.text());
            became(job, answer);
        });
    }

    private record Taken(Keys keys, String text) {}

    /** Empty where it is not to go out, or not yet. */
    private Optional<Taken> take(Job job) {
        return act(job, act -> {
            var message = messages.lock(act.scope(), Objects.requireNonNull(job.clientId()), job.subjectId()).filter(each -> MessageState.of(each.getState()).isOpen());
            if (message.isEmpty()) return Outcome.absent();
            var robot = robots.lock(act.scope(), message.get().getClientId(), message.get().getRobotId());
            return Outcome.done(robot.isEmpty() ? dropped(act, message.get()) : take(act, message.get(), robot.get()));
        });
    }

    private Optional<Taken> take(Act act, MessageRecord message, RobotRecord robot) {
        var text = text(act, message, robot);
        if (text.isEmpty()) return dropped(act, message);
        if (message.getTries() >= TRIES) {
            // A server died at each of them.
            failed(act, message, robot, MessageState.GIVEN_UP, message.getReason() == null ? Answer.SILENT.key() : message.getReason());
            return Optional.empty();
        }
        var recent = Arrays.stream(robot.getRecent()).map(OffsetDateTime::toInstant).toList();
        var due = RatePolicy.next(recent, robot.getHeldUntil() == null ? null : robot.getHeldUntil().toInstant(), clock.instant());
        if (due.isAfter(clock.instant())) {
            waits(act, message, due);
            return Optional.empty();
        }
        robots.update(robot, new RobotRecord().setRecent(RatePolicy.with(recent, clock.instant()).stream().map(each -> each.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new)));
        moved(act, message, new MessageRecord().setState(MessageState.SENDING.key()).setTries((short) (message.getTries() + 1)));
        return Optional.of(new Taken(handing.keys().open(message.getClientId(), robot.getToken(), robot.getSecret()), text.get()));
    }

    /** Empty where what it is about is not told to this group any more. */
    private Optional<String> text(Act act, MessageRecord message, RobotRecord robot) {
        var clientId = message.getClientId();
        if (message.getNoticeId() == null) return Optional.of(handing.words().trial(act.scope(), clientId, robot.getLanguage()));
        var chosen = robots.choice(act.scope(), clientId, message.getNoticeId()).filter(row -> Arrays.asList(row.getRobots()).contains(robot.getId()));
        return chosen.flatMap(_ -> handing.notices().byVersion(act.scope(), clientId, message.getVersionId())).map(published -> handing.words().about(act.scope(), clientId, robot.getLanguage(), published, message.getOrdinal() > 0));
    }

    private void became(Job job, Answer answer) {
        act(job, act -> {
            var message = messages.lock(act.scope(), Objects.requireNonNull(job.clientId()), job.subjectId()).filter(each -> each.getState().equals(MessageState.SENDING.key()));
            if (message.isEmpty()) return Outcome.absent();
            var robot = robots.lock(act.scope(), message.get().getClientId(), message.get().getRobotId());
            became(act, message.get(), robot, answer);
            return Outcome.done(Optional.empty());
        });
    }

    private void became(Act act, MessageRecord message, Optional<RobotRecord> robot, Answer answer) {
        if (answer == Answer.TOO_MANY) robot.ifPresent(each -> robots.update(each, new RobotRecord().setHeldUntil(clock.instant().plus(RatePolicy.PAUSE).atOffset(ZoneOffset.UTC))));
        if (answer == Answer.SENT) {
            moved(act, message, new MessageRecord().setState(MessageState.SENT.key()).setReason(null).setSettledAt(now()));
            handing.trouble().isOver(act, message.getClientId(), message.getRobotId());
        } else if (robot.isEmpty()) {
            dropped(act, message);
        } else if (answer.isForGood() || message.getTries() >= TRIES) {
            failed(act, message, robot.get(), answer.isForGood() ? MessageState.REFUSED : MessageState.GIVEN_UP, answer.key());
        } else {
            messages.update(message, new MessageRecord().setReason(answer.key()));
            waits(act, message, clock.instant().plus(answer == Answer.TOO_MANY ? RatePolicy.PAUSE : AGAIN.multipliedBy(1L << message.getTries() - 1)));
        }
    }

    private void waits(Act act, MessageRecord message, Instant due) {
        moved(act, message, new MessageRecord().setState(MessageState.WAITING.key()));
        jobs.request(act, message.getClientId(), SEND, message.getId(), due);
    }

    private Optional<Taken> dropped(Act act, MessageRecord message) {
        moved(act, message, new MessageRecord().setState(MessageState.DROPPED.key()).setSettledAt(now()));
        return Optional.empty();
    }

    private void failed(Act act, MessageRecord message, RobotRecord robot, MessageState state, String reason) {
        moved(act, message, new MessageRecord().setState(state.key()).setReason(reason).setSettledAt(now()));
        // Of a trial whoever asked for it looks at what came of it.
        if (message.getNoticeId() != null) handing.trouble().stands(act, message.getClientId(), robot);
    }

    private void moved(Act act, MessageRecord message, MessageRecord change) {
        messages.update(message, change);
        act.changed(message.getState(), change.getState());
    }

    private interface Step {
        Outcome<Optional<Taken>> of(Act act);
    }

    private Optional<Taken> act(Job job, Step step) {
        UUID clientId = Objects.requireNonNull(job.clientId());
        var outcome = access.asSystem(job.firmId(), clientId, Purpose.ROBOT_MESSAGE, Permission.ROBOT_SEND, Subject.of(clientId, "robot_message", job.subjectId()), step::of);
        return outcome instanceof Outcome.Done<Optional<Taken>>(var done) ? done : Optional.empty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
