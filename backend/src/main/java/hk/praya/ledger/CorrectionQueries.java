package hk.praya.ledger;

import static hk.praya.jooq.ledger.Tables.CORRECTION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.CorrectionRecord;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Corrections: they are added, and read. */
@Singleton
final class CorrectionQueries {
    private static final int OF_ONE = 99;

    private final DSLContext jooq;

    CorrectionQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @return false where somebody else said something in the same turn */
    boolean insert(CorrectionRecord row) {
        return jooq.insertInto(CORRECTION).set(row).onConflictDoNothing().execute() == 1;
    }

    List<CorrectionRecord> of(Scope scope, UUID clientId, UUID recordId) {
        return jooq.selectFrom(CORRECTION).where(CORRECTION.FIRM_ID.eq(scope.firmId()), CORRECTION.CLIENT_ID.eq(clientId), CORRECTION.RECORD_ID.eq(recordId)).orderBy(CORRECTION.ORDINAL).limit(OF_ONE).fetch();
    }

    /** The last of each of these rows. */
    List<CorrectionRecord> last(Scope scope, UUID clientId, Collection<UUID> recordIds) {
        if (recordIds.isEmpty()) return List.of();
        return jooq.selectDistinct(CORRECTION.fields()).on(CORRECTION.RECORD_ID).from(CORRECTION)
            .where(CORRECTION.FIRM_ID.eq(scope.firmId()), CORRECTION.CLIENT_ID.eq(clientId), CORRECTION.RECORD_ID.eq(any(recordIds.toArray(UUID[]::new))))
            .orderBy(CORRECTION.RECORD_ID, CORRECTION.ORDINAL.desc()).limit(recordIds.size()).fetchInto(CORRECTION);
    }

    /** Whether a row counts: as was said of it last; as it stands where nothing was said. */
    static Condition counts(Field<UUID> firmId, Field<UUID> clientId, Field<UUID> recordId) {
        var last = select(CORRECTION.COUNTS).from(CORRECTION).where(CORRECTION.FIRM_ID.eq(firmId), CORRECTION.CLIENT_ID.eq(clientId), CORRECTION.RECORD_ID.eq(recordId)).orderBy(CORRECTION.ORDINAL.desc()).limit(1);
        return coalesce(field(last), inline(true)).isTrue();
    }

    /** Whether anything was said of a row. */
    static Condition corrected(Field<UUID> firmId, Field<UUID> clientId, Field<UUID> recordId) {
        return exists(selectOne().from(CORRECTION).where(CORRECTION.FIRM_ID.eq(firmId), CORRECTION.CLIENT_ID.eq(clientId), CORRECTION.RECORD_ID.eq(recordId)));
    }
}
