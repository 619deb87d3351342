package hk.praya.client;

import static hk.praya.jooq.client.Tables.CLIENT_;
import static hk.praya.jooq.client.Tables.CLIENT_IMPORT;

import hk.praya.access.Scope;
import hk.praya.jooq.client.tables.records.ClientImportRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Lists of clients read, and what the firm has already. */
@Singleton
final class ClientImportQueries {
    /** Four times what a firm is built to hold. */
    private static final int CLIENTS = 20_000;

    private final DSLContext jooq;

    ClientImportQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    void insert(ClientImportRecord row) {
        jooq.insertInto(CLIENT_IMPORT).set(row).execute();
    }

    Optional<ClientImportRecord> find(Scope scope, UUID id) {
        return jooq.selectFrom(CLIENT_IMPORT).where(CLIENT_IMPORT.FIRM_ID.eq(scope.firmId()), CLIENT_IMPORT.ID.eq(id)).fetchOptional();
    }

    Optional<ClientImportRecord> lock(Scope scope, UUID id) {
        return jooq.selectFrom(CLIENT_IMPORT).where(CLIENT_IMPORT.FIRM_ID.eq(scope.firmId()), CLIENT_IMPORT.ID.eq(id)).forUpdate().fetchOptional();
    }

    void committed(Scope scope, UUID id, int added, int skipped, Instant at) {
        jooq.update(CLIENT_IMPORT).set(CLIENT_IMPORT.ADDED, added).set(CLIENT_IMPORT.SKIPPED, skipped).set(CLIENT_IMPORT.COMMITTED_AT, at.atOffset(ZoneOffset.UTC))
            .where(CLIENT_IMPORT.FIRM_ID.eq(scope.firmId()), CLIENT_IMPORT.ID.eq(id)).execute();
    }

    List<DuplicatePolicy.Existing> existing(Scope scope) {
        return jooq.select(CLIENT_.NAME_EN, CLIENT_.NAME_ZH_HANT, CLIENT_.BR_NUMBER).from(CLIENT_).where(CLIENT_.FIRM_ID.eq(scope.firmId())).limit(CLIENTS)
            .fetch(row -> new DuplicatePolicy.Existing(row.value1(), row.value2(), row.value3()));
    }
}
