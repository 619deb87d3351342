package hk.praya.transfer;

import static hk.praya.jooq.transfer.Tables.TRANSFER_IMPORT;

import hk.praya.access.Scope;
import hk.praya.jooq.transfer.tables.records.TransferImportRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Sheets that came back. */
@Singleton
final class TransferImportQueries {
    private final DSLContext jooq;

    TransferImportQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition one(Scope scope, UUID clientId, UUID id) {
        return TRANSFER_IMPORT.FIRM_ID.eq(scope.firmId()).and(TRANSFER_IMPORT.CLIENT_ID.eq(clientId)).and(TRANSFER_IMPORT.ID.eq(id));
    }

    void insert(TransferImportRecord row) {
        jooq.insertInto(TRANSFER_IMPORT).set(row).execute();
    }

    Optional<TransferImportRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(TRANSFER_IMPORT).where(one(scope, clientId, id)).fetchOptional();
    }

    Optional<TransferImportRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(TRANSFER_IMPORT).where(one(scope, clientId, id)).forUpdate().fetchOptional();
    }

    void applied(Scope scope, UUID clientId, UUID id, int added, int changed, Instant at) {
        jooq.update(TRANSFER_IMPORT).set(TRANSFER_IMPORT.APPLIED_AT, at.atOffset(ZoneOffset.UTC)).set(TRANSFER_IMPORT.ADDED, added).set(TRANSFER_IMPORT.CHANGED, changed)
            .where(one(scope, clientId, id)).execute();
    }
}
