package hk.praya.change;

import static hk.praya.jooq.change.Tables.ADOPTION;

import hk.praya.access.Reach;
import hk.praya.access.Scope;
import hk.praya.jooq.change.tables.records.AdoptionRecord;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Changes that were taken over. */
@Singleton
final class ChangeQueries {
    /** More than an assessment lives to see; the list says how many there are. */
    static final int HISTORY = 50;

    private final DSLContext jooq;
    private final Reach reach;

    ChangeQueries(DSLContext jooq, Reach reach) {
        this.jooq = jooq;
        this.reach = reach;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return ADOPTION.FIRM_ID.eq(scope.firmId()).and(ADOPTION.CLIENT_ID.eq(clientId));
    }

    void insert(AdoptionRecord row) {
        jooq.insertInto(ADOPTION).set(row).execute();
    }

    Optional<AdoptionRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ADOPTION).where(of(scope, clientId), ADOPTION.ID.eq(id)).forUpdate().fetchOptional();
    }

    List<AdoptionRecord> newest(Scope scope, UUID clientId) {
        return jooq.selectFrom(ADOPTION).where(of(scope, clientId)).orderBy(ADOPTION.AT.desc(), ADOPTION.ID).limit(HISTORY).fetch();
    }

    /** Of all clients that one reaches. */
    List<AdoptionRecord> newest(Scope scope) {
        return jooq.selectFrom(ADOPTION).where(reached(scope)).orderBy(ADOPTION.AT.desc(), ADOPTION.ID).limit(HISTORY).fetch();
    }

    int count(Scope scope) {
        return jooq.fetchCount(ADOPTION, reached(scope));
    }

    private Condition reached(Scope scope) {
        return reach.within(scope, ADOPTION.FIRM_ID, ADOPTION.CLIENT_ID);
    }

    int count(Scope scope, UUID clientId) {
        return jooq.fetchCount(ADOPTION, of(scope, clientId));
    }

    void undone(Scope scope, UUID clientId, UUID id, UUID by, OffsetDateTime at) {
        jooq.update(ADOPTION).set(ADOPTION.UNDONE_BY, by).set(ADOPTION.UNDONE_AT, at).where(of(scope, clientId), ADOPTION.ID.eq(id)).execute();
    }
}
