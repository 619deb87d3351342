package hk.praya.robot;

import static hk.praya.jooq.robot.Tables.MESSAGE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;

import hk.praya.access.Scope;
import hk.praya.jooq.robot.tables.records.MessageRecord;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What groups are told, and what became of each message. */
@Singleton
final class MessageQueries {
    private final DSLContext jooq;

    MessageQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition here(Scope scope, UUID clientId) {
        return MESSAGE.FIRM_ID.eq(scope.firmId()).and(MESSAGE.CLIENT_ID.eq(clientId));
    }

    Optional<MessageRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(MESSAGE).where(here(scope, clientId), MESSAGE.ID.eq(id)).fetchOptional();
    }

    Optional<MessageRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(MESSAGE).where(here(scope, clientId), MESSAGE.ID.eq(id)).forNoKeyUpdate().fetchOptional();
    }

    /** Once for each robot, version and step. One that was dropped before it went out is prepared again. @return its id, where it is to go out */
    Optional<UUID> prepare(MessageRecord row) {
        return jooq.insertInto(MESSAGE).set(row).onConflict(MESSAGE.FIRM_ID, MESSAGE.CLIENT_ID, MESSAGE.ROBOT_ID, MESSAGE.VERSION_ID, MESSAGE.ORDINAL).where(MESSAGE.VERSION_ID.isNotNull())
            .doUpdate().set(MESSAGE.STATE, row.getState()).set(MESSAGE.REASON, (String) null).set(MESSAGE.TRIES, (short) 0).set(MESSAGE.PREPARED_AT, row.getPreparedAt()).set(MESSAGE.SETTLED_AT, (OffsetDateTime) null)
            .where(MESSAGE.STATE.eq(MessageState.DROPPED.key())).returningResult(MESSAGE.ID).fetchOptional(MESSAGE.ID);
    }

    void update(MessageRecord known, MessageRecord change) {
        jooq.update(MESSAGE).set(change).where(MESSAGE.FIRM_ID.eq(known.getFirmId()), MESSAGE.CLIENT_ID.eq(known.getClientId()), MESSAGE.ID.eq(known.getId())).execute();
    }

    /** What has not begun to go out does not go out any more. @param robotId null: of every robot. @param noticeId null: about anything */
    void drop(Scope scope, UUID clientId, @Nullable UUID robotId, @Nullable UUID noticeId, OffsetDateTime at) {
        var which = here(scope, clientId).and(MESSAGE.STATE.eq(MessageState.WAITING.key()));
        if (robotId != null) which = which.and(MESSAGE.ROBOT_ID.eq(robotId));
        if (noticeId != null) which = which.and(MESSAGE.NOTICE_ID.eq(noticeId));
        jooq.update(MESSAGE).set(MESSAGE.STATE, MessageState.DROPPED.key()).set(MESSAGE.SETTLED_AT, at).where(which).execute();
    }

    /** Whether the group was told of it since then. */
    boolean isToldSince(Scope scope, UUID clientId, UUID robotId, UUID noticeId, OffsetDateTime then) {
        return jooq.fetchExists(jooq.selectOne().from(MESSAGE).where(here(scope, clientId), MESSAGE.ROBOT_ID.eq(robotId), MESSAGE.NOTICE_ID.eq(noticeId), coalesce(MESSAGE.SETTLED_AT, MESSAGE.PREPARED_AT).gt(then)));
    }

    /** The newest of each of these robots. */
    Map<UUID, MessageRecord> last(Scope scope, UUID clientId, Collection<UUID> robots) {
        if (robots.isEmpty()) return Map.of();
        return jooq.selectDistinct(MESSAGE.fields()).on(MESSAGE.ROBOT_ID).from(MESSAGE).where(here(scope, clientId), MESSAGE.ROBOT_ID.eq(any(robots.toArray(UUID[]::new))))
            .orderBy(MESSAGE.ROBOT_ID, MESSAGE.PREPARED_AT.desc(), MESSAGE.ID.desc()).limit(robots.size()).fetchInto(MESSAGE).intoMap(MESSAGE.ROBOT_ID);
    }

    /** The newest first. */
    List<MessageRecord> about(Scope scope, UUID clientId, UUID noticeId, int limit) {
        return jooq.selectFrom(MESSAGE).where(here(scope, clientId), MESSAGE.NOTICE_ID.eq(noticeId)).orderBy(MESSAGE.PREPARED_AT.desc(), MESSAGE.ID.desc()).limit(limit).fetch();
    }

    int countAbout(Scope scope, UUID clientId, UUID noticeId) {
        return jooq.select(count()).from(MESSAGE).where(here(scope, clientId), MESSAGE.NOTICE_ID.eq(noticeId)).fetchSingle(count());
    }
}
