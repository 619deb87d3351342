package hk.praya.ledger;

import static hk.praya.jooq.ledger.Tables.ACKNOWLEDGEMENT;
import static hk.praya.jooq.ledger.Tables.OPENING;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.AcknowledgementRecord;
import hk.praya.jooq.ledger.tables.records.OpeningRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The ledger's statements: it is added to, and read. */
@Singleton
final class LedgerQueries {
    private final DSLContext jooq;

    LedgerQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return ACKNOWLEDGEMENT.FIRM_ID.eq(scope.firmId()).and(ACKNOWLEDGEMENT.CLIENT_ID.eq(clientId));
    }

    void insert(OpeningRecord row) {
        jooq.insertInto(OPENING).set(row).onConflictDoNothing().execute();
    }

    void insert(AcknowledgementRecord row) {
        jooq.insertInto(ACKNOWLEDGEMENT).set(row).execute();
    }

    Optional<OpeningRecord> opening(Scope scope, UUID clientId, UUID versionId, UUID personId) {
        return jooq.selectFrom(OPENING).where(OPENING.FIRM_ID.eq(scope.firmId()), OPENING.CLIENT_ID.eq(clientId), OPENING.VERSION_ID.eq(versionId), OPENING.PERSON_ID.eq(personId)).fetchOptional();
    }

    List<AcknowledgementRecord> ofPerson(Scope scope, UUID clientId, UUID personId, @Nullable UUID before, int limit) {
        return jooq.selectFrom(ACKNOWLEDGEMENT).where(of(scope, clientId), ACKNOWLEDGEMENT.PERSON_ID.eq(personId), before == null ? noCondition() : ACKNOWLEDGEMENT.ID.lt(before))
            .orderBy(ACKNOWLEDGEMENT.ID.desc()).limit(limit).fetch();
    }

    Optional<AcknowledgementRecord> find(Scope scope, UUID clientId, UUID personId, UUID versionId) {
        return jooq.selectFrom(ACKNOWLEDGEMENT).where(of(scope, clientId), ACKNOWLEDGEMENT.VERSION_ID.eq(versionId), ACKNOWLEDGEMENT.PERSON_ID.eq(personId)).fetchOptional();
    }

    /** The newest first. */
    List<AcknowledgementRecord> ofNotice(Scope scope, UUID clientId, UUID noticeId, @Nullable UUID before, int limit) {
        return jooq.selectFrom(ACKNOWLEDGEMENT).where(of(scope, clientId), ACKNOWLEDGEMENT.NOTICE_ID.eq(noticeId), before == null ? noCondition() : ACKNOWLEDGEMENT.ID.lt(before))
            .orderBy(ACKNOWLEDGEMENT.ID.desc()).limit(limit).fetch();
    }
}
