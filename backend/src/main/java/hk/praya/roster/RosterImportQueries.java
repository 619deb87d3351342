package hk.praya.roster;

import static hk.praya.jooq.roster.Tables.ROSTER_IMPORT;

import hk.praya.access.Scope;
import hk.praya.jooq.roster.tables.records.RosterImportRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Files read and what became of them. */
@Singleton
final class RosterImportQueries {
    private final DSLContext jooq;

    RosterImportQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    void insert(RosterImportRecord row) {
        jooq.insertInto(ROSTER_IMPORT).set(row).execute();
    }

    Optional<RosterImportRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ROSTER_IMPORT).where(ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()), ROSTER_IMPORT.CLIENT_ID.eq(clientId), ROSTER_IMPORT.ID.eq(id)).fetchOptional();
    }

    Optional<RosterImportRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ROSTER_IMPORT).where(ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()), ROSTER_IMPORT.CLIENT_ID.eq(clientId), ROSTER_IMPORT.ID.eq(id)).forUpdate().fetchOptional();
    }

    Optional<RosterImportRecord> lastApplied(Scope scope, UUID clientId) {
        return jooq.selectFrom(ROSTER_IMPORT).where(ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()), ROSTER_IMPORT.CLIENT_ID.eq(clientId), ROSTER_IMPORT.APPLIED_AT.isNotNull())
            .orderBy(ROSTER_IMPORT.APPLIED_AT.desc()).limit(1).fetchOptional();
    }

    boolean hasApplied(Scope scope, UUID clientId, String kind) {
        return jooq.fetchExists(ROSTER_IMPORT, ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()).and(ROSTER_IMPORT.CLIENT_ID.eq(clientId)).and(ROSTER_IMPORT.APPLIED_AT.isNotNull()).and(ROSTER_IMPORT.KIND.eq(kind)));
    }

    Optional<RosterImportRecord> lastApplied(Scope scope, UUID clientId, String kind) {
        return jooq.selectFrom(ROSTER_IMPORT).where(ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()), ROSTER_IMPORT.CLIENT_ID.eq(clientId), ROSTER_IMPORT.APPLIED_AT.isNotNull(),
            ROSTER_IMPORT.KIND.eq(kind)).orderBy(ROSTER_IMPORT.APPLIED_AT.desc()).limit(1).fetchOptional();
    }

    void applied(Scope scope, UUID clientId, UUID id, int added, int changed, int gone, Instant at) {
        jooq.update(ROSTER_IMPORT).set(ROSTER_IMPORT.ADDED, added).set(ROSTER_IMPORT.CHANGED, changed).set(ROSTER_IMPORT.GONE, gone)
            .set(ROSTER_IMPORT.APPLIED_AT, at.atOffset(ZoneOffset.UTC))
            .where(ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()), ROSTER_IMPORT.CLIENT_ID.eq(clientId), ROSTER_IMPORT.ID.eq(id)).execute();
    }

    /** What nobody applied is forgotten: people of a file that was only looked at are not kept. */
    void forget(Scope scope, UUID clientId, Instant before) {
        jooq.update(ROSTER_IMPORT).set(ROSTER_IMPORT.PREVIEW, JSONB.valueOf("{}"))
            .where(ROSTER_IMPORT.FIRM_ID.eq(scope.firmId()), ROSTER_IMPORT.CLIENT_ID.eq(clientId), ROSTER_IMPORT.APPLIED_AT.isNull(),
                ROSTER_IMPORT.CREATED_AT.lt(before.atOffset(ZoneOffset.UTC)), ROSTER_IMPORT.PREVIEW.ne(JSONB.valueOf("{}"))).execute();
    }
}
