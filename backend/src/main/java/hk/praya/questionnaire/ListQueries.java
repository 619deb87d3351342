package hk.praya.questionnaire;

import static hk.praya.jooq.questionnaire.Tables.LIST_IMPORT;

import hk.praya.access.Scope;
import hk.praya.jooq.questionnaire.tables.records.ListImportRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Lists that came back. */
@Singleton
final class ListQueries {
    private final DSLContext jooq;

    ListQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition one(Scope scope, UUID clientId, UUID assessmentId, UUID id) {
        return LIST_IMPORT.FIRM_ID.eq(scope.firmId()).and(LIST_IMPORT.CLIENT_ID.eq(clientId)).and(LIST_IMPORT.ASSESSMENT_ID.eq(assessmentId)).and(LIST_IMPORT.ID.eq(id));
    }

    void insert(ListImportRecord row) {
        jooq.insertInto(LIST_IMPORT).set(row).execute();
    }

    Optional<ListImportRecord> find(Scope scope, UUID clientId, UUID assessmentId, UUID id) {
        return jooq.selectFrom(LIST_IMPORT).where(one(scope, clientId, assessmentId, id)).fetchOptional();
    }

    Optional<ListImportRecord> lock(Scope scope, UUID clientId, UUID assessmentId, UUID id) {
        return jooq.selectFrom(LIST_IMPORT).where(one(scope, clientId, assessmentId, id)).forUpdate().fetchOptional();
    }

    void taken(Scope scope, UUID clientId, UUID assessmentId, UUID id, List<String> keys, Instant at) {
        jooq.update(LIST_IMPORT).set(LIST_IMPORT.TAKEN_KEYS, keys.toArray(String[]::new)).set(LIST_IMPORT.TAKEN_AT, at.atOffset(ZoneOffset.UTC))
            .where(one(scope, clientId, assessmentId, id)).execute();
    }
}
