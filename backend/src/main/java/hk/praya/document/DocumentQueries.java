package hk.praya.document;

import static hk.praya.jooq.document.Tables.RENDERED;

import hk.praya.access.Scope;
import hk.praya.jooq.document.tables.records.RenderedRecord;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Documents that are made. */
@Singleton
final class DocumentQueries {
    private final DSLContext jooq;

    DocumentQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @return without its content */
    Optional<RenderedRecord> find(Scope scope, UUID clientId, String kind, UUID subjectId) {
        return jooq.select(RENDERED.ID, RENDERED.SHA256, RENDERED.SNAPSHOT_HASH, RENDERED.PAGES, RENDERED.SIZE, RENDERED.RENDERED_AT).from(RENDERED)
            .where(RENDERED.FIRM_ID.eq(scope.firmId()), RENDERED.CLIENT_ID.eq(clientId), RENDERED.KIND.eq(kind), RENDERED.SUBJECT_ID.eq(subjectId)).fetchOptionalInto(RENDERED);
    }

    Optional<byte[]> content(Scope scope, UUID clientId, String kind, UUID subjectId) {
        return jooq.select(RENDERED.CONTENT).from(RENDERED)
            .where(RENDERED.FIRM_ID.eq(scope.firmId()), RENDERED.CLIENT_ID.eq(clientId), RENDERED.KIND.eq(kind), RENDERED.SUBJECT_ID.eq(subjectId)).fetchOptional(RENDERED.CONTENT);
    }

    /** Made twice is made once: the same snapshot gives the same bytes. */
    void insert(RenderedRecord row) {
        jooq.insertInto(RENDERED).set(row).onConflictDoNothing().execute();
    }
}
