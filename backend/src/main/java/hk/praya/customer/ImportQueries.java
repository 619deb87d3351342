package hk.praya.customer;

import static hk.praya.jooq.customer.Tables.IMPORT_ROW;
import static hk.praya.jooq.customer.Tables.LIST_IMPORT;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.customer.tables.records.ImportRowRecord;
import hk.praya.jooq.customer.tables.records.ListImportRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Files read, row by row, and what became of them. */
@Singleton
final class ImportQueries {

    private final DSLContext jooq;

    ImportQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    void insert(ListImportRecord row) {
        jooq.insertInto(LIST_IMPORT).set(row).execute();
    }

    void insert(List<ImportRowRecord> rows) {
        jooq.batchInsert(rows).execute();
    }

    private static Condition is(Scope scope, UUID clientId, UUID id) {
        return LIST_IMPORT.FIRM_ID.eq(scope.firmId()).and(LIST_IMPORT.CLIENT_ID.eq(clientId)).and(LIST_IMPORT.IMPORT_ID.eq(id));
    }

    Optional<ListImportRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(LIST_IMPORT).where(is(scope, clientId, id)).fetchOptional();
    }

    Optional<ListImportRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(LIST_IMPORT).where(is(scope, clientId, id)).forUpdate().fetchOptional();
    }

    void counted(Scope scope, UUID clientId, UUID id, ListImportRecord counts) {
        jooq.update(LIST_IMPORT).set(counts).where(is(scope, clientId, id)).execute();
    }

    private static Condition of(Scope scope, UUID clientId, UUID id) {
        return IMPORT_ROW.FIRM_ID.eq(scope.firmId()).and(IMPORT_ROW.CLIENT_ID.eq(clientId)).and(IMPORT_ROW.IMPORT_ID.eq(id));
    }

    private static Condition shown(@Nullable String show) {
        return show == null ? noCondition() : show.equals("problems") ? IMPORT_ROW.TROUBLED.isTrue() : IMPORT_ROW.CHANGE.eq(show);
    }

    /** In the order of the file, those who are gone last. @param show added, changed, unchanged, gone, error, problems; null: all */
    List<ImportRowRecord> rows(Scope scope, UUID clientId, UUID id, @Nullable String show, int after, int limit) {
        return jooq.selectFrom(IMPORT_ROW).where(of(scope, clientId, id), shown(show), IMPORT_ROW.NO.gt(after)).orderBy(IMPORT_ROW.NO).limit(limit).fetch();
    }

    /** Files whose people are not forgotten yet, the oldest first. */
    List<UUID> kept(Scope scope, UUID clientId, int limit) {
        return jooq.select(LIST_IMPORT.IMPORT_ID).from(LIST_IMPORT).where(LIST_IMPORT.FIRM_ID.eq(scope.firmId()), LIST_IMPORT.CLIENT_ID.eq(clientId), LIST_IMPORT.FORGOTTEN_AT.isNull())
            .orderBy(LIST_IMPORT.CREATED_AT).limit(limit).fetch(LIST_IMPORT.IMPORT_ID);
    }

    /** Rows stay, and say that there was one and nothing of whom. @return false where they were emptied before */
    boolean forget(Scope scope, UUID clientId, UUID id, Instant now) {
        if (jooq.update(LIST_IMPORT).set(LIST_IMPORT.FORGOTTEN_AT, now.atOffset(ZoneOffset.UTC)).where(is(scope, clientId, id), LIST_IMPORT.FORGOTTEN_AT.isNull()).execute() == 0) return false;
        jooq.update(IMPORT_ROW).setNull(IMPORT_ROW.PERSON_ID).setNull(IMPORT_ROW.NAME_EN).setNull(IMPORT_ROW.NAME_ZH_HANT).setNull(IMPORT_ROW.EMAIL).setNull(IMPORT_ROW.LANGUAGE).set(IMPORT_ROW.PROBLEMS, JSONB.valueOf("[]"))
            .where(of(scope, clientId, id)).execute();
        return true;
    }
}
