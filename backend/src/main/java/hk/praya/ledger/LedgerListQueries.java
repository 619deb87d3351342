package hk.praya.ledger;

import static hk.praya.jooq.ledger.Tables.ACKNOWLEDGEMENT;
import static hk.praya.jooq.ledger.Tables.CONSENT;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.AcknowledgementRecord;
import hk.praya.jooq.ledger.tables.records.ConsentRecord;
import hk.praya.roster.Whose;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The ledger as a list, the newest first: ids run by time. */
@Singleton
final class LedgerListQueries {
    private final DSLContext jooq;

    LedgerListQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /**
     * Which rows; each part may be null, and then says nothing.
     *
     * @param versionId of that notice. @param reader staff or customer. @param people whose
     * @param until rows before then
     */
    record Which(@Nullable UUID noticeId, @Nullable UUID versionId, @Nullable String reader, @Nullable Whose people, @Nullable Instant from, @Nullable Instant until, boolean corrected) {
        private Condition of(Field<UUID> notice, Field<UUID> version, Field<String> kind, Field<UUID> person, Field<OffsetDateTime> at, Condition wasCorrected) {
            return (noticeId == null ? noCondition() : notice.eq(noticeId)).and(versionId == null ? noCondition() : version.eq(versionId)).and(reader == null ? noCondition() : kind.eq(reader))
                .and(people == null ? noCondition() : people.is(person))
                .and(from == null ? noCondition() : at.ge(from.atOffset(ZoneOffset.UTC))).and(until == null ? noCondition() : at.lt(until.atOffset(ZoneOffset.UTC)))
                .and(corrected ? wasCorrected : noCondition());
        }
    }

    private static Condition acknowledgements(Scope scope, UUID clientId, Which which) {
        return ACKNOWLEDGEMENT.FIRM_ID.eq(scope.firmId()).and(ACKNOWLEDGEMENT.CLIENT_ID.eq(clientId)).and(which.of(ACKNOWLEDGEMENT.NOTICE_ID, ACKNOWLEDGEMENT.VERSION_ID, ACKNOWLEDGEMENT.READER, ACKNOWLEDGEMENT.PERSON_ID, ACKNOWLEDGEMENT.AT,
            CorrectionQueries.corrected(ACKNOWLEDGEMENT.FIRM_ID, ACKNOWLEDGEMENT.CLIENT_ID, ACKNOWLEDGEMENT.ID)));
    }

    private static Condition consents(Scope scope, UUID clientId, Which which) {
        return CONSENT.FIRM_ID.eq(scope.firmId()).and(CONSENT.CLIENT_ID.eq(clientId)).and(which.of(CONSENT.NOTICE_ID, CONSENT.VERSION_ID, CONSENT.READER, CONSENT.PERSON_ID, CONSENT.AT,
            CorrectionQueries.corrected(CONSENT.FIRM_ID, CONSENT.CLIENT_ID, CONSENT.ID)));
    }

    List<AcknowledgementRecord> acknowledgements(Scope scope, UUID clientId, Which which, @Nullable UUID before, int limit) {
        return jooq.selectFrom(ACKNOWLEDGEMENT).where(acknowledgements(scope, clientId, which), before == null ? noCondition() : ACKNOWLEDGEMENT.ID.lt(before)).orderBy(ACKNOWLEDGEMENT.ID.desc()).limit(limit).fetch();
    }

    long countAcknowledgements(Scope scope, UUID clientId, Which which) {
        return jooq.fetchCount(ACKNOWLEDGEMENT, acknowledgements(scope, clientId, which));
    }

    List<ConsentRecord> consents(Scope scope, UUID clientId, Which which, @Nullable UUID before, int limit) {
        return jooq.selectFrom(CONSENT).where(consents(scope, clientId, which), before == null ? noCondition() : CONSENT.ID.lt(before)).orderBy(CONSENT.ID.desc()).limit(limit).fetch();
    }

    long countConsents(Scope scope, UUID clientId, Which which) {
        return jooq.fetchCount(CONSENT, consents(scope, clientId, which));
    }
}
