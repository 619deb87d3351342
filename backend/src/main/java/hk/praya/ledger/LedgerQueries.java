package hk.praya.ledger;

import static hk.praya.jooq.ledger.Tables.ACKNOWLEDGEMENT;
import static hk.praya.jooq.ledger.Tables.CONSENT;
import static hk.praya.jooq.ledger.Tables.OPENING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.AcknowledgementRecord;
import hk.praya.jooq.ledger.tables.records.ConsentRecord;
import hk.praya.jooq.ledger.tables.records.OpeningRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The ledger's statements: it is added to, and read. */
@Singleton
final class LedgerQueries {
    /** As many as a notice can have, of every version. */
    private static final int PURPOSES = 300;

    private static final Condition CONSENT_COUNTS = CorrectionQueries.counts(CONSENT.FIRM_ID, CONSENT.CLIENT_ID, CONSENT.ID);
    private static final Condition ACKNOWLEDGEMENT_COUNTS = CorrectionQueries.counts(ACKNOWLEDGEMENT.FIRM_ID, ACKNOWLEDGEMENT.CLIENT_ID, ACKNOWLEDGEMENT.ID);

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

    void insert(ConsentRecord row) {
        jooq.insertInto(CONSENT).set(row).execute();
    }

    Optional<ConsentRecord> consent(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(CONSENT).where(CONSENT.FIRM_ID.eq(scope.firmId()), CONSENT.CLIENT_ID.eq(clientId), CONSENT.ID.eq(id)).fetchOptional();
    }

    /** The last of each purpose that counts. */
    List<ConsentRecord> standing(Scope scope, UUID clientId, UUID personId, UUID noticeId) {
        return jooq.selectDistinct(CONSENT.fields()).on(CONSENT.PURPOSE).from(CONSENT)
            .where(CONSENT.FIRM_ID.eq(scope.firmId()), CONSENT.CLIENT_ID.eq(clientId), CONSENT.PERSON_ID.eq(personId), CONSENT.NOTICE_ID.eq(noticeId), CONSENT_COUNTS)
            .orderBy(CONSENT.PURPOSE, CONSENT.AT.desc(), CONSENT.ID.desc()).limit(PURPOSES).fetchInto(CONSENT);
    }

    Optional<OpeningRecord> opening(Scope scope, UUID clientId, UUID versionId, UUID personId) {
        return jooq.selectFrom(OPENING).where(OPENING.FIRM_ID.eq(scope.firmId()), OPENING.CLIENT_ID.eq(clientId), OPENING.VERSION_ID.eq(versionId), OPENING.PERSON_ID.eq(personId)).fetchOptional();
    }

    boolean isOpened(Scope scope, UUID clientId, UUID versionId) {
        return jooq.fetchExists(OPENING, OPENING.FIRM_ID.eq(scope.firmId()).and(OPENING.CLIENT_ID.eq(clientId)).and(OPENING.VERSION_ID.eq(versionId)));
    }

    /** Which of these anybody has opened. */
    List<UUID> opened(Scope scope, Collection<UUID> clientIds, Collection<UUID> versionIds) {
        return jooq.selectDistinct(OPENING.VERSION_ID).from(OPENING).where(OPENING.FIRM_ID.eq(scope.firmId()), OPENING.CLIENT_ID.eq(any(clientIds.toArray(UUID[]::new))), OPENING.VERSION_ID.eq(any(versionIds.toArray(UUID[]::new))))
            .limit(versionIds.size()).fetch(OPENING.VERSION_ID);
    }

    List<AcknowledgementRecord> ofPerson(Scope scope, UUID clientId, UUID personId, @Nullable Instant before, int limit) {
        return jooq.selectFrom(ACKNOWLEDGEMENT).where(of(scope, clientId), ACKNOWLEDGEMENT.PERSON_ID.eq(personId), before == null ? noCondition() : ACKNOWLEDGEMENT.AT.lt(before.atOffset(ZoneOffset.UTC)))
            .orderBy(ACKNOWLEDGEMENT.AT.desc(), ACKNOWLEDGEMENT.ID.desc()).limit(limit).fetch();
    }

    List<ConsentRecord> consentsOf(Scope scope, UUID clientId, UUID personId, @Nullable Instant before, int limit) {
        return jooq.selectFrom(CONSENT).where(CONSENT.FIRM_ID.eq(scope.firmId()), CONSENT.CLIENT_ID.eq(clientId), CONSENT.PERSON_ID.eq(personId), before == null ? noCondition() : CONSENT.AT.lt(before.atOffset(ZoneOffset.UTC)))
            .orderBy(CONSENT.AT.desc(), CONSENT.ID.desc()).limit(limit).fetch();
    }

    Optional<AcknowledgementRecord> acknowledgement(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ACKNOWLEDGEMENT).where(of(scope, clientId), ACKNOWLEDGEMENT.ID.eq(id)).fetchOptional();
    }

    /** The last that counts. */
    Optional<AcknowledgementRecord> find(Scope scope, UUID clientId, UUID personId, UUID versionId) {
        return jooq.selectFrom(ACKNOWLEDGEMENT).where(of(scope, clientId), ACKNOWLEDGEMENT.VERSION_ID.eq(versionId), ACKNOWLEDGEMENT.PERSON_ID.eq(personId), ACKNOWLEDGEMENT_COUNTS)
            .orderBy(ACKNOWLEDGEMENT.ORDINAL.desc()).limit(1).fetchOptional();
    }

    Optional<AcknowledgementRecord> before(Scope scope, UUID clientId, UUID personId, UUID noticeId, UUID versionId) {
        return jooq.selectFrom(ACKNOWLEDGEMENT).where(of(scope, clientId), ACKNOWLEDGEMENT.PERSON_ID.eq(personId), ACKNOWLEDGEMENT.NOTICE_ID.eq(noticeId), ACKNOWLEDGEMENT.VERSION_ID.ne(versionId), ACKNOWLEDGEMENT_COUNTS)
            .orderBy(ACKNOWLEDGEMENT.AT.desc(), ACKNOWLEDGEMENT.ID.desc()).limit(1).fetchOptional();
    }

    /** How often, whether it counts or not. */
    int times(Scope scope, UUID clientId, UUID personId, UUID versionId) {
        return jooq.fetchCount(ACKNOWLEDGEMENT, of(scope, clientId).and(ACKNOWLEDGEMENT.VERSION_ID.eq(versionId)).and(ACKNOWLEDGEMENT.PERSON_ID.eq(personId)));
    }

    /** Of each purpose that they decided about in a version: whether anything that they said counts. */
    Map<String, Boolean> decided(Scope scope, UUID clientId, UUID personId, UUID noticeId, UUID versionId) {
        return jooq.select(CONSENT.PURPOSE, boolOr(CONSENT_COUNTS)).from(CONSENT)
            .where(CONSENT.FIRM_ID.eq(scope.firmId()), CONSENT.CLIENT_ID.eq(clientId), CONSENT.PERSON_ID.eq(personId), CONSENT.NOTICE_ID.eq(noticeId), CONSENT.VERSION_ID.eq(versionId))
            .groupBy(CONSENT.PURPOSE).limit(PURPOSES).fetchMap(row -> row.value1(), row -> row.value2());
    }
}
