package hk.praya.robot;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.robot.tables.records.ChoiceRecord;
import hk.praya.jooq.robot.tables.records.MessageRecord;
import hk.praya.jooq.robot.tables.records.RobotRecord;
import hk.praya.notice.PublishedNotices;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which robots a client has, and what became of what groups were told. What opens them is in no view. */
@Singleton
final class RobotReading {
    /** Of a notice, the newest. */
    private static final int MESSAGES = 100;

    private final Access access;
    private final Authorization authorization;
    private final RobotQueries robots;
    private final MessageQueries messages;
    private final PublishedNotices notices;
    private final Clock clock;

    RobotReading(Access access, Authorization authorization, RobotQueries robots, MessageQueries messages, PublishedNotices notices, Clock clock) {
        this.access = access;
        this.authorization = authorization;
        this.robots = robots;
        this.messages = messages;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What a group is told.
     *
     * @param noticeId null: a trial
     * @param ordinal 0: that it is there; then each reminder. @param current of the version that is read now, or a trial
     * @param state waiting, sending, sent, refused, given_up or dropped
     * @param reason signature, keyword, address, token, settings, too_many, silent or unclear: why it was not taken, or was not yet
     */
    @Serdeable
    record RobotMessageView(UUID id, UUID robotId, @Nullable UUID noticeId, int ordinal, boolean current, String state, @Nullable String reason, Instant preparedAt, @Nullable Instant settledAt) {
        static RobotMessageView of(MessageRecord row, @Nullable UUID current) {
            return new RobotMessageView(row.getId(), row.getRobotId(), row.getNoticeId(), row.getOrdinal(), row.getNoticeId() == null || Objects.equals(row.getVersionId(), current), row.getState(), row.getReason(),
                row.getPreparedAt().toInstant(), instant(row.getSettledAt()));
        }
    }

    /** @param last what it was told last; null: nothing yet. @param about the notice that it was about. @param heldUntil the platform takes nothing from it until then; null: it does */
    @Serdeable
    record RobotView(UUID id, String name, String language, @Nullable RobotMessageView last, @Nullable Names about, @Nullable Instant heldUntil, long version) {}

    @Serdeable
    record RobotsView(List<RobotView> items, int most, Action manage) {}

    Outcome<RobotsView> all(Actor actor, UUID clientId) {
        return access.read(actor, Permission.ROBOT_VIEW, clientId, scope -> {
            var rows = robots.all(scope, clientId);
            var last = messages.last(scope, clientId, rows.stream().map(RobotRecord::getId).toList());
            var about = notices.stood(scope, clientId, last.values().stream().map(MessageRecord::getNoticeId).filter(Objects::nonNull).distinct().toList());
            return Outcome.done(new RobotsView(rows.stream().map(row -> view(row, last.get(row.getId()), about)).toList(), RobotQueries.ROBOTS, manage(actor, clientId)));
        });
    }

    private RobotView view(RobotRecord row, @Nullable MessageRecord last, Map<UUID, PublishedNotices.Stood> about) {
        var notice = last == null || last.getNoticeId() == null ? null : about.get(last.getNoticeId());
        var held = instant(row.getHeldUntil());
        return new RobotView(row.getId(), row.getName(), row.getLanguage(), last == null ? null : RobotMessageView.of(last, notice == null ? null : notice.versionId()), notice == null ? null : notice.title(),
            held != null && held.isAfter(clock.instant()) ? held : null, row.getVersion());
    }

    @Serdeable
    record RobotChoice(UUID id, String name, String language) {}

    /** @param chosen of those that are there. @param messages the newest, of {@code total}. @param version that the next choice is made against */
    @Serdeable
    record NoticeRobotsView(List<RobotChoice> all, List<UUID> chosen, List<RobotMessageView> messages, int total, long version, Action manage) {}

    Outcome<NoticeRobotsView> about(Actor actor, UUID clientId, UUID noticeId) {
        return access.read(actor, Permission.ROBOT_VIEW, clientId, scope -> {
            if (!notices.exists(scope, clientId, noticeId)) return Outcome.absent();
            var rows = robots.all(scope, clientId);
            var choice = robots.choice(scope, clientId, noticeId);
            var chosen = choice.map(row -> Arrays.asList(row.getRobots())).orElse(List.of());
            var current = notices.current(scope, clientId, noticeId).map(PublishedNotices.Published::versionId).orElse(null);
            return Outcome.done(new NoticeRobotsView(rows.stream().map(row -> new RobotChoice(row.getId(), row.getName(), row.getLanguage())).toList(), rows.stream().map(RobotRecord::getId).filter(chosen::contains).toList(),
                messages.about(scope, clientId, noticeId, MESSAGES).stream().map(row -> RobotMessageView.of(row, current)).toList(), messages.countAbout(scope, clientId, noticeId),
                choice.map(ChoiceRecord::getVersion).orElse(0L), manage(actor, clientId)));
        });
    }

    private Action manage(Actor actor, UUID clientId) {
        return Action.of(authorization.decide(actor, Permission.ROBOT_MANAGE, clientId));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
