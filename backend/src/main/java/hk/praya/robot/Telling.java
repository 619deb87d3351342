package hk.praya.robot;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.audience.Addressed;
import hk.praya.jooq.robot.tables.records.ChoiceRecord;
import hk.praya.jooq.robot.tables.records.MessageRecord;
import hk.praya.jooq.robot.tables.records.RobotRecord;
import hk.praya.notice.PublishedNotices;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What somebody has groups told: by a trial, by choosing which groups a notice is told to, and once more where a message was not taken. */
@Singleton
final class Telling {
    private final Access access;
    private final RobotQueries robots;
    private final MessageQueries messages;
    private final Follows follows;
    private final Idempotency idempotency;
    private final Clock clock;

    Telling(Access access, RobotQueries robots, MessageQueries messages, Follows follows, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.robots = robots;
        this.messages = messages;
        this.follows = follows;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What there is to tell, and what comes of it. */
    @Singleton
    record Follows(PublishedNotices notices, Addressed addressed, Announcing announcing, Jobs jobs) {}

    /** @return the message */
    Outcome<UUID> trial(Actor actor, UUID clientId, UUID robotId, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.ROBOT_MANAGE, Subject.of(clientId, "robot", robotId), act -> {
            // Of who asks at the same moment the second waits for the first.
            if (robots.lock(act.scope(), clientId, robotId).isEmpty()) return Outcome.absent();
            return idempotency.once(act, key, clientId, "robot.trial", robotId, id, () -> {
                var last = messages.last(act.scope(), clientId, List.of(robotId)).get(robotId);
                if (last != null && last.getNoticeId() == null && MessageState.of(last.getState()).isOpen()) return Outcome.refused(Refusal.CONFLICT, "robot_message_open");
                messages.prepare(new MessageRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setRobotId(robotId).setOrdinal((short) 0).setState(MessageState.WAITING.key())
                    .setTries((short) 0).setPreparedAt(now()));
                follows.jobs().request(act, clientId, RobotMessages.SEND, id, clock.instant());
                return Outcome.done(id);
            });
        });
    }

    /** @param version of the choice that this one was made against; 0 where there was none */
    Outcome<UUID> choose(Actor actor, UUID clientId, UUID noticeId, List<UUID> wanted, long version) {
        return access.write(actor, Permission.ROBOT_MANAGE, Subject.of(clientId, "notice", noticeId), act -> {
            if (!follows.notices().exists(act.scope(), clientId, noticeId)) return Outcome.absent();
            var ids = wanted.stream().distinct().toArray(UUID[]::new);
            var chosen = robots.some(act.scope(), clientId, ids);
            if (chosen.size() != ids.length) return Outcome.refused(Refusal.INVALID, "robot_unknown", "robots");
            if (ids.length > 0 && follows.addressed().areCustomers(act.scope(), clientId, noticeId)) return Outcome.refused(Refusal.CONFLICT, "robot_for_customers", "robots");
            var before = robots.choice(act.scope(), clientId, noticeId);
            if (before.map(ChoiceRecord::getVersion).orElse(0L) != version) return Outcome.stale(before.map(ChoiceRecord::getVersion).orElse(0L));
            var row = new ChoiceRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setNoticeId(noticeId).setRobots(ids).setSetBy(actor.id()).setSetAt(now());
            if (!robots.choose(row, version)) return Outcome.stale(null);
            var known = before.map(each -> Arrays.asList(each.getRobots())).orElse(List.of());
            known.stream().filter(each -> !Arrays.asList(ids).contains(each)).forEach(each -> messages.drop(act.scope(), clientId, each, noticeId, now()));
            follows.announcing().chosen(act, clientId, noticeId, known, chosen);
            act.changed(known, wanted);
            return Outcome.done(noticeId);
        });
    }

    /** What was changed at the robot meanwhile shows. */
    Outcome<UUID> again(Actor actor, UUID clientId, UUID robotId, UUID messageId) {
        return access.write(actor, Permission.ROBOT_MANAGE, Subject.of(clientId, "robot", robotId), act -> {
            var robot = robots.lock(act.scope(), clientId, robotId).map(RobotRecord::getId);
            var found = messages.lock(act.scope(), clientId, messageId).filter(each -> robot.filter(each.getRobotId()::equals).isPresent());
            if (found.isEmpty()) return Outcome.absent();
            var message = found.get();
            if (!MessageState.of(message.getState()).isFailed()) return Outcome.refused(Refusal.CONFLICT, "robot_message_open");
            if (message.getNoticeId() != null && follows.notices().byVersion(act.scope(), clientId, message.getVersionId()).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "robot_notice_over");
            messages.update(message, new MessageRecord().setState(MessageState.WAITING.key()).setReason(null).setTries((short) 0).setSettledAt(null));
            follows.jobs().request(act, clientId, RobotMessages.SEND, messageId, clock.instant());
            act.changed(message.getState(), MessageState.WAITING.key());
            return Outcome.done(messageId);
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
