package hk.praya.retention;

import static hk.praya.jooq.retention.Tables.PROOF;

import hk.praya.access.Scope;
import hk.praya.jooq.retention.tables.records.ProofRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What is proven without the person. */
@Singleton
final class ProofQueries {
    private final DSLContext jooq;

    ProofQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    void insert(List<ProofRecord> rows) {
        jooq.batchInsert(rows).execute();
    }

    Optional<ProofRecord> find(Scope scope, UUID clientId, UUID recordId) {
        return jooq.selectFrom(PROOF).where(PROOF.FIRM_ID.eq(scope.firmId()), PROOF.CLIENT_ID.eq(clientId), PROOF.RECORD_ID.eq(recordId)).fetchOptional();
    }

    long count(Scope scope, UUID clientId, UUID disposalId) {
        return jooq.fetchCount(PROOF, PROOF.FIRM_ID.eq(scope.firmId()), PROOF.CLIENT_ID.eq(clientId), PROOF.DISPOSAL_ID.eq(disposalId));
    }

    List<ProofRecord> of(Scope scope, UUID clientId, UUID disposalId, int limit) {
        return jooq.selectFrom(PROOF).where(PROOF.FIRM_ID.eq(scope.firmId()), PROOF.CLIENT_ID.eq(clientId), PROOF.DISPOSAL_ID.eq(disposalId)).orderBy(PROOF.RECORD_ID).limit(limit).fetch();
    }
}
