package hk.praya.retention;

import static hk.praya.jooq.retention.Tables.DESK;

import hk.praya.access.Scope;
import hk.praya.jooq.retention.tables.records.DeskRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** One row for each client: whoever holds, disposes or finishes a review holds it meanwhile. */
@Singleton
final class DeskQueries {
    private final DSLContext jooq;

    DeskQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @return whether it was not there before */
    boolean begin(Scope scope, UUID clientId, LocalDate reviewDue) {
        return jooq.insertInto(DESK).set(DESK.FIRM_ID, scope.firmId()).set(DESK.CLIENT_ID, clientId).set(DESK.REVIEW_DUE, reviewDue).onConflictDoNothing().execute() == 1;
    }

    Optional<DeskRecord> find(Scope scope, UUID clientId) {
        return jooq.selectFrom(DESK).where(DESK.FIRM_ID.eq(scope.firmId()), DESK.CLIENT_ID.eq(clientId)).fetchOptional();
    }

    DeskRecord lock(Scope scope, UUID clientId) {
        return jooq.selectFrom(DESK).where(DESK.FIRM_ID.eq(scope.firmId()), DESK.CLIENT_ID.eq(clientId)).forUpdate().fetchSingle();
    }

    void update(DeskRecord known, DeskRecord change) {
        jooq.update(DESK).set(change).set(DESK.VERSION, known.getVersion() + 1).where(DESK.FIRM_ID.eq(known.getFirmId()), DESK.CLIENT_ID.eq(known.getClientId())).execute();
    }
}
