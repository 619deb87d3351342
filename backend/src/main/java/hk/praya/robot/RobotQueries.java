package hk.praya.robot;

import static hk.praya.jooq.robot.Tables.CHOICE;
import static hk.praya.jooq.robot.Tables.ROBOT_;
import static org.jooq.impl.DSL.any;

import hk.praya.access.Scope;
import hk.praya.jooq.robot.tables.records.ChoiceRecord;
import hk.praya.jooq.robot.tables.records.RobotRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** A client's robots, and which notice is told to which of them. */
@Singleton
final class RobotQueries {
    /** A company has a group for everybody, and some for departments and sites. */
    static final int ROBOTS = 20;

    private final DSLContext jooq;

    RobotQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition here(Scope scope, UUID clientId) {
        return ROBOT_.FIRM_ID.eq(scope.firmId()).and(ROBOT_.CLIENT_ID.eq(clientId)).and(ROBOT_.REMOVED_AT.isNull());
    }

    /** In the order in which they were entered. */
    List<RobotRecord> all(Scope scope, UUID clientId) {
        return jooq.selectFrom(ROBOT_).where(here(scope, clientId)).orderBy(ROBOT_.ID).limit(ROBOTS).fetch();
    }

    /** Of these, those that are there. */
    List<RobotRecord> some(Scope scope, UUID clientId, UUID[] ids) {
        return jooq.selectFrom(ROBOT_).where(here(scope, clientId), ROBOT_.ID.eq(any(ids))).orderBy(ROBOT_.ID).limit(ROBOTS).fetch();
    }

    Optional<RobotRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ROBOT_).where(here(scope, clientId), ROBOT_.ID.eq(id)).forNoKeyUpdate().fetchOptional();
    }

    /** @return false where the same robot is there already */
    boolean insert(RobotRecord row) {
        return jooq.insertInto(ROBOT_).set(row).onConflictDoNothing().execute() == 1;
    }

    boolean isKnown(Scope scope, UUID clientId, byte[] mark, UUID but) {
        return jooq.fetchExists(jooq.selectOne().from(ROBOT_).where(here(scope, clientId), ROBOT_.MARK.eq(mark), ROBOT_.ID.ne(but)));
    }

    void update(RobotRecord known, RobotRecord change) {
        jooq.update(ROBOT_).set(change).where(ROBOT_.FIRM_ID.eq(known.getFirmId()), ROBOT_.CLIENT_ID.eq(known.getClientId()), ROBOT_.ID.eq(known.getId())).execute();
    }

    Optional<ChoiceRecord> choice(Scope scope, UUID clientId, UUID noticeId) {
        return jooq.selectFrom(CHOICE).where(CHOICE.FIRM_ID.eq(scope.firmId()), CHOICE.CLIENT_ID.eq(clientId), CHOICE.NOTICE_ID.eq(noticeId)).fetchOptional();
    }

    /** Those that this notice is told to and that are there. */
    List<RobotRecord> chosen(Scope scope, UUID clientId, UUID noticeId) {
        return choice(scope, clientId, noticeId).map(row -> some(scope, clientId, row.getRobots())).orElse(List.of());
    }

    /** @param version that it was made against; 0 where there was none. @return false where it moved since */
    boolean choose(ChoiceRecord row, long version) {
        if (version == 0) return jooq.insertInto(CHOICE).set(row.setVersion(1L)).onConflictDoNothing().execute() == 1;
        return jooq.update(CHOICE).set(row.setVersion(version + 1)).where(CHOICE.FIRM_ID.eq(row.getFirmId()), CHOICE.CLIENT_ID.eq(row.getClientId()), CHOICE.NOTICE_ID.eq(row.getNoticeId()), CHOICE.VERSION.eq(version)).execute() == 1;
    }
}
