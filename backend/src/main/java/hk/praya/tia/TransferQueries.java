package hk.praya.tia;

import static hk.praya.jooq.tia.Tables.ASSESSMENT;
import static hk.praya.jooq.tia.Tables.ASSESSMENT_TRANSFER;
import static hk.praya.jooq.tia.Tables.TRANSFER;

import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.TransferRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The transfers of a client. */
@Singleton
final class TransferQueries {
    /** More flows than a client of this kind has; the register of the next issue pages them. */
    static final int LIMIT = 200;

    private final DSLContext jooq;

    TransferQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    List<TransferRecord> all(Scope scope, UUID clientId) {
        return jooq.selectFrom(TRANSFER).where(TRANSFER.FIRM_ID.eq(scope.firmId()), TRANSFER.CLIENT_ID.eq(clientId)).orderBy(TRANSFER.ID).limit(LIMIT).fetch();
    }

    List<TransferRecord> some(Scope scope, UUID clientId, List<UUID> ids) {
        return jooq.selectFrom(TRANSFER).where(TRANSFER.FIRM_ID.eq(scope.firmId()), TRANSFER.CLIENT_ID.eq(clientId), TRANSFER.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
            .orderBy(TRANSFER.ID).limit(LIMIT).fetch();
    }

    List<TransferRecord> ofAssessment(Scope scope, UUID clientId, UUID assessmentId) {
        return jooq.select(TRANSFER).from(ASSESSMENT_TRANSFER).join(TRANSFER).on(TRANSFER.FIRM_ID.eq(ASSESSMENT_TRANSFER.FIRM_ID),
                TRANSFER.CLIENT_ID.eq(ASSESSMENT_TRANSFER.CLIENT_ID), TRANSFER.ID.eq(ASSESSMENT_TRANSFER.TRANSFER_ID))
            .where(ASSESSMENT_TRANSFER.FIRM_ID.eq(scope.firmId()), ASSESSMENT_TRANSFER.CLIENT_ID.eq(clientId), ASSESSMENT_TRANSFER.ASSESSMENT_ID.eq(assessmentId))
            .orderBy(TRANSFER.ID).limit(LIMIT).fetch(row -> row.value1());
    }

    /** The assessment that a transfer is in now: the newest one. */
    record In(UUID id, String state) {}

    Map<UUID, In> assessments(Scope scope, UUID clientId) {
        return jooq.select(ASSESSMENT_TRANSFER.TRANSFER_ID, ASSESSMENT.ID, ASSESSMENT.STATE).distinctOn(ASSESSMENT_TRANSFER.TRANSFER_ID)
            .from(ASSESSMENT_TRANSFER).join(ASSESSMENT).on(ASSESSMENT.FIRM_ID.eq(ASSESSMENT_TRANSFER.FIRM_ID),
                ASSESSMENT.CLIENT_ID.eq(ASSESSMENT_TRANSFER.CLIENT_ID), ASSESSMENT.ID.eq(ASSESSMENT_TRANSFER.ASSESSMENT_ID))
            .where(ASSESSMENT_TRANSFER.FIRM_ID.eq(scope.firmId()), ASSESSMENT_TRANSFER.CLIENT_ID.eq(clientId))
            .orderBy(ASSESSMENT_TRANSFER.TRANSFER_ID, ASSESSMENT.NUMBER.desc(), ASSESSMENT.VERSION_NO.desc()).limit(LIMIT)
            .fetchMap(ASSESSMENT_TRANSFER.TRANSFER_ID, row -> new In(row.value2(), row.value3()));
    }

    int count(Scope scope, UUID clientId) {
        return jooq.fetchCount(TRANSFER, TRANSFER.FIRM_ID.eq(scope.firmId()).and(TRANSFER.CLIENT_ID.eq(clientId)));
    }
}
