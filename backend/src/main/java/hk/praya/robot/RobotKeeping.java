package hk.praya.robot;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.robot.tables.records.RobotRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entering a group's robot, changing it, and taking it away. */
@Singleton
final class RobotKeeping {
    /** As the platform shows it, or what is particular in it. */
    private static final Pattern WEBHOOK = Pattern.compile("(?:" + Pattern.quote(RobotSender.PLATFORM) + "/robot/send\\?access_token=)?([A-Za-z0-9]{32,128})");
    private static final Pattern SECRET = Pattern.compile("SEC[A-Za-z0-9]{16,128}");

    private final Access access;
    private final RobotQueries robots;
    private final SealedKeys keys;
    private final Ending ending;
    private final Idempotency idempotency;
    private final Clock clock;

    RobotKeeping(Access access, RobotQueries robots, SealedKeys keys, Ending ending, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.robots = robots;
        this.keys = keys;
        this.ending = ending;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What ends with a robot: what was to go out by it, and what was to be seen to. */
    @Singleton
    record Ending(MessageQueries messages, RobotTrouble trouble) {}

    /** @param webhook its address, or its token alone; null: the one that is kept. @param secret null: likewise */
    record Wanted(String name, String language, @Nullable String webhook, @Nullable String secret) {
        @Override public String toString() {
            return "Wanted";
        }
    }

    Outcome<UUID> add(Actor actor, UUID clientId, Wanted wanted, UUID key) {
        var id = Ids.next(clock);
        var token = token(wanted.webhook());
        var said = List.of(wanted.name(), wanted.language(), HexFormat.of().formatHex(keys.mark(clientId, wanted.webhook() + " " + wanted.secret())));
        return access.write(actor, Permission.ROBOT_MANAGE, Subject.of(clientId, "robot", id), act -> idempotency.once(act, key, clientId, "robot.add", said, id, () -> {
            if (token == null) return Outcome.refused(Refusal.INVALID, "robot_webhook", "webhook");
            if (wanted.secret() == null || !SECRET.matcher(wanted.secret()).matches()) return Outcome.refused(Refusal.INVALID, "robot_secret", "secret");
            if (robots.all(act.scope(), clientId).size() >= RobotQueries.ROBOTS) return Outcome.refused(Refusal.CONFLICT, "robots_too_many");
            var row = new RobotRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setName(wanted.name()).setLanguage(wanted.language())
                .setToken(keys.token(clientId, token)).setSecret(keys.secret(clientId, wanted.secret())).setMark(keys.mark(clientId, token)).setRecent(new OffsetDateTime[0])
                .setCreatedBy(actor.id()).setCreatedAt(now()).setChangedAt(now()).setVersion(0L);
            if (!robots.insert(row)) return Outcome.refused(Refusal.CONFLICT, "robot_known", "webhook");
            act.changed(null, List.of(wanted.name(), wanted.language()));
            return Outcome.done(id);
        }));
    }

    Outcome<UUID> edit(Actor actor, UUID clientId, UUID id, Wanted wanted, long version) {
        return change(actor, clientId, id, version, (act, row) -> {
            var change = new RobotRecord().setName(wanted.name()).setLanguage(wanted.language());
            if (wanted.webhook() != null) {
                var token = token(wanted.webhook());
                if (token == null) return Outcome.refused(Refusal.INVALID, "robot_webhook", "webhook");
                var mark = keys.mark(clientId, token);
                if (robots.isKnown(act.scope(), clientId, mark, id)) return Outcome.refused(Refusal.CONFLICT, "robot_known", "webhook");
                // Another robot: what this one was told lately counts for it no more.
                if (!java.util.Arrays.equals(mark, row.getMark())) change.setRecent(new OffsetDateTime[0]).setHeldUntil(null);
                change.setToken(keys.token(clientId, token)).setMark(mark);
            }
            if (wanted.secret() != null) {
                if (!SECRET.matcher(wanted.secret()).matches()) return Outcome.refused(Refusal.INVALID, "robot_secret", "secret");
                change.setSecret(keys.secret(clientId, wanted.secret()));
            }
            // That it was replaced is said, and not by what.
            act.changed(List.of(row.getName(), row.getLanguage()), List.of(wanted.name(), wanted.language(), wanted.webhook() != null, wanted.secret() != null));
            return Outcome.done(change);
        });
    }

    /** What opens it is not kept a moment longer. */
    Outcome<UUID> remove(Actor actor, UUID clientId, UUID id, long version) {
        return change(actor, clientId, id, version, (act, row) -> {
            ending.messages().drop(act.scope(), clientId, id, null, now());
            ending.trouble().isGone(act, clientId, id);
            act.changed(List.of(row.getName(), row.getLanguage()), null);
            return Outcome.done(new RobotRecord().setToken(null).setSecret(null).setMark(null).setRemovedAt(now()));
        });
    }

    private interface Changing {
        Outcome<RobotRecord> of(Act act, RobotRecord row);
    }

    private Outcome<UUID> change(Actor actor, UUID clientId, UUID id, long version, Changing changing) {
        return access.write(actor, Permission.ROBOT_MANAGE, Subject.of(clientId, "robot", id), act -> {
            var found = robots.lock(act.scope(), clientId, id);
            if (found.isEmpty()) return Outcome.absent();
            var row = found.get();
            if (row.getVersion() != version) return Outcome.stale(row.getVersion());
            return changing.of(act, row).map(change -> {
                robots.update(row, change.setChangedAt(now()).setVersion(version + 1));
                return id;
            });
        });
    }

    private static @Nullable String token(@Nullable String webhook) {
        if (webhook == null) return null;
        var found = WEBHOOK.matcher(webhook);
        return found.matches() ? found.group(1) : null;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
