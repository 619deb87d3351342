package hk.praya.document;

import static hk.praya.jooq.document.Tables.RENDERED;
import static org.jooq.impl.DSL.any;

import hk.praya.access.Scope;
import hk.praya.jooq.document.tables.records.RenderedRecord;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Documents that are made. */
@Singleton
final class DocumentQueries {
    private static final String[] KINDS = Arrays.stream(DocumentKind.values()).map(DocumentKind::key).toArray(String[]::new);

    private final DSLContext jooq;

    DocumentQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** All that was made of one subject, without contents: as many as there are kinds. */
    List<RenderedRecord> all(Scope scope, UUID clientId, UUID subjectId) {
        return jooq.select(RENDERED.KIND, RENDERED.SHA256, RENDERED.SNAPSHOT_HASH, RENDERED.PAGES, RENDERED.SIZE, RENDERED.RENDERED_AT).from(RENDERED)
            .where(RENDERED.FIRM_ID.eq(scope.firmId()), RENDERED.CLIENT_ID.eq(clientId), RENDERED.KIND.eq(any(KINDS)), RENDERED.SUBJECT_ID.eq(subjectId)).fetchInto(RENDERED);
    }

    List<String> made(Scope scope, UUID clientId, UUID subjectId) {
        return all(scope, clientId, subjectId).stream().map(RenderedRecord::getKind).toList();
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
