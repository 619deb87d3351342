package hk.praya.ledger;

import static hk.praya.jooq.ledger.Tables.ACKNOWLEDGEMENT;
import static hk.praya.jooq.ledger.Tables.CONSENT;
import static hk.praya.jooq.ledger.Tables.CORRECTION;
import static hk.praya.jooq.ledger.Tables.EXPORT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.CopiedRow;
import hk.praya.access.CopyQueries;
import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.CorrectionRecord;
import hk.praya.jooq.ledger.tables.records.ExportRecord;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger for a file of them: the person, the version and the row come first, then whether it was staff or a customer, as {@link ExportLines} has them. */
@Singleton
final class ExportQueries {
    private final DSLContext jooq;
    private final CopyQueries copies;

    ExportQueries(DSLContext jooq, CopyQueries copies) {
        this.jooq = jooq;
        this.copies = copies;
    }

    void insert(ExportRecord row) {
        jooq.insertInto(EXPORT).set(row).execute();
    }

    Optional<ExportRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(EXPORT).where(EXPORT.FIRM_ID.eq(scope.firmId()), EXPORT.CLIENT_ID.eq(clientId), EXPORT.ID.eq(id)).fetchOptional();
    }

    /** @param after the row that those before ended with; null: from the first on */
    List<CopiedRow> rows(Scope scope, ExportRecord of, @Nullable UUID after, int limit) {
        return copies.rows(switch (of.getRecord()) {
            case "acknowledgement" -> acknowledgements(scope, of, after, limit);
            case "consent" -> consents(scope, of, after, limit);
            default -> corrections(scope, of, after, limit);
        });
    }

    private Select<?> acknowledgements(Scope scope, ExportRecord of, @Nullable UUID after, int limit) {
        var a = ACKNOWLEDGEMENT;
        return jooq.select(a.PERSON_ID, a.VERSION_ID, a.ID, a.READER, a.OPENED_AT, a.AT, a.LANGUAGE, a.READ_SECONDS, a.ZONE, a.METHOD, a.DEVICE, a.ELECTRONIC, a.PACK, a.PACK_VERSION, a.TEXT_HASH)
            .from(a).where(a.FIRM_ID.eq(scope.firmId()), a.CLIENT_ID.eq(of.getClientId()), beyond(a.NOTICE_ID, a.ID, a.AT, of, after)).orderBy(a.ID).limit(inline(limit));
    }

    private Select<?> consents(Scope scope, ExportRecord of, @Nullable UUID after, int limit) {
        var c = CONSENT;
        return jooq.select(c.PERSON_ID, c.VERSION_ID, c.ID, c.READER, c.OPENED_AT, c.AT, c.ACT, c.PURPOSE, c.PURPOSE_EN, c.PURPOSE_ZH_HANT, c.GUARDIAN_NAME, c.GUARDIAN_RELATION,
                c.LANGUAGE, c.READ_SECONDS, c.ZONE, c.METHOD, c.DEVICE, c.ELECTRONIC, c.PACK, c.PACK_VERSION, c.TEXT_HASH)
            .from(c).where(c.FIRM_ID.eq(scope.firmId()), c.CLIENT_ID.eq(of.getClientId()), beyond(c.NOTICE_ID, c.ID, c.AT, of, after)).orderBy(c.ID).limit(inline(limit));
    }

    private Select<?> corrections(Scope scope, ExportRecord of, @Nullable UUID after, int limit) {
        var c = CORRECTION;
        return jooq.select(c.PERSON_ID, c.VERSION_ID, c.ID, c.READER, c.CORRECTED_BY, c.AT, c.RECORD_ID, c.RECORD, c.ORDINAL, c.WRONG, c.COUNTS, c.LANGUAGE, c.REASON)
            .from(c).where(c.FIRM_ID.eq(scope.firmId()), c.CLIENT_ID.eq(of.getClientId()), beyond(c.NOTICE_ID, c.ID, c.AT, of, after)).orderBy(c.ID).limit(inline(limit));
    }

    private static Condition beyond(Field<UUID> notice, Field<UUID> id, Field<OffsetDateTime> at, ExportRecord of, @Nullable UUID after) {
        return (of.getNoticeId() == null ? noCondition() : notice.eq(of.getNoticeId())).and(after == null ? noCondition() : id.gt(after)).and(at.le(of.getAt()));
    }

    /** Whatever was said of the rows between these two, the last of each. */
    List<CorrectionRecord> corrected(Scope scope, UUID clientId, UUID first, UUID last, OffsetDateTime until, int limit) {
        return jooq.selectDistinct(CORRECTION.fields()).on(CORRECTION.RECORD_ID).from(CORRECTION)
            .where(CORRECTION.FIRM_ID.eq(scope.firmId()), CORRECTION.CLIENT_ID.eq(clientId), CORRECTION.RECORD_ID.between(first, last), CORRECTION.AT.le(until))
            .orderBy(CORRECTION.RECORD_ID, CORRECTION.ORDINAL.desc()).limit(limit).fetchInto(CORRECTION);
    }
}
