package hk.praya.retention;

import static hk.praya.jooq.retention.Tables.HOLD;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.retention.tables.records.HoldRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Holds: placed and lifted, never taken away. */
@Singleton
final class HoldQueries {
    /** Of one client at a time: more are no exceptions any more, and the whole client is held. */
    static final int MOST = 500;

    private final DSLContext jooq;

    HoldQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return HOLD.FIRM_ID.eq(scope.firmId()).and(HOLD.CLIENT_ID.eq(clientId));
    }

    List<HoldRecord> inForce(Scope scope, UUID clientId) {
        return jooq.selectFrom(HOLD).where(of(scope, clientId), HOLD.LIFTED_AT.isNull()).orderBy(HOLD.ID).limit(MOST).fetch();
    }

    /** The newest first. */
    List<HoldRecord> page(Scope scope, UUID clientId, @Nullable UUID before, int limit) {
        return jooq.selectFrom(HOLD).where(of(scope, clientId), before == null ? noCondition() : HOLD.ID.lt(before)).orderBy(HOLD.ID.desc()).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId) {
        return jooq.fetchCount(HOLD, of(scope, clientId));
    }

    Optional<HoldRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(HOLD).where(of(scope, clientId), HOLD.ID.eq(id)).fetchOptional();
    }

    /** @return false where that is held already */
    boolean insert(HoldRecord row) {
        return jooq.insertInto(HOLD).set(row).onConflictDoNothing().execute() == 1;
    }

    void lift(HoldRecord known, HoldRecord change) {
        jooq.update(HOLD).set(change).set(HOLD.VERSION, known.getVersion() + 1).where(HOLD.FIRM_ID.eq(known.getFirmId()), HOLD.CLIENT_ID.eq(known.getClientId()), HOLD.ID.eq(known.getId())).execute();
    }
}
