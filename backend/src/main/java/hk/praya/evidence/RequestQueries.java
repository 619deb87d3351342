package hk.praya.evidence;

import static hk.praya.jooq.evidence.Tables.REQUEST;
import static hk.praya.jooq.evidence.Tables.REQUEST_STEP;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import hk.praya.access.Scope;
import hk.praya.http.Cursor.Place;
import hk.praya.jooq.evidence.tables.records.RequestRecord;
import hk.praya.jooq.evidence.tables.records.RequestStepRecord;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Documents asked of people at the client. */
@Singleton
final class RequestQueries {
    private static final List<String> SETTLED = Arrays.stream(RequestState.values()).filter(RequestState::isSettled).map(RequestState::key).toList();
    /** Beyond, nobody reads the story of one document. */
    private static final int STEPS = 100;
    private static final int USES = 1_000;

    private final DSLContext jooq;

    RequestQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return REQUEST.FIRM_ID.eq(scope.firmId()).and(REQUEST.CLIENT_ID.eq(clientId));
    }

    void insert(RequestRecord request) {
        jooq.insertInto(REQUEST).set(request).execute();
    }

    void insert(RequestStepRecord step) {
        jooq.insertInto(REQUEST_STEP).set(step).execute();
    }

    Optional<RequestRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(REQUEST).where(of(scope, clientId), REQUEST.ID.eq(id)).forUpdate().fetchOptional();
    }

    void update(RequestRecord known, RequestRecord change) {
        jooq.update(REQUEST).set(change).where(REQUEST.FIRM_ID.eq(known.getFirmId()), REQUEST.CLIENT_ID.eq(known.getClientId()), REQUEST.ID.eq(known.getId())).execute();
    }

    /** @param person only those asked of them; null for all */
    Optional<RequestRecord> find(Scope scope, UUID clientId, @Nullable UUID person, UUID id) {
        return jooq.selectFrom(REQUEST).where(of(scope, clientId), REQUEST.ID.eq(id), of(person)).fetchOptional();
    }

    private static Condition of(@Nullable UUID person) {
        return person == null ? noCondition() : REQUEST.PERSON_ID.eq(person);
    }

    /** @param open those still under way, or those that are settled; null for all */
    record Which(@Nullable UUID person, @Nullable Boolean open) {
        private Condition condition() {
            return of(person).and(open == null ? noCondition() : open ? REQUEST.STATE.notIn(SETTLED) : REQUEST.STATE.in(SETTLED));
        }
    }

    /** The newest first. */
    List<RequestRecord> page(Scope scope, UUID clientId, Which which, @Nullable Place after, int limit) {
        var beyond = after == null ? noCondition() : row(REQUEST.CREATED_AT, REQUEST.ID).lessThan(after.at().atOffset(ZoneOffset.UTC), after.id());
        return jooq.selectFrom(REQUEST).where(of(scope, clientId), which.condition(), beyond).orderBy(REQUEST.CREATED_AT.desc(), REQUEST.ID.desc()).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId, Which which) {
        return jooq.fetchCount(REQUEST, of(scope, clientId).and(which.condition()));
    }

    List<RequestStepRecord> steps(Scope scope, UUID clientId, UUID requestId) {
        return jooq.selectFrom(REQUEST_STEP).where(REQUEST_STEP.FIRM_ID.eq(scope.firmId()), REQUEST_STEP.CLIENT_ID.eq(clientId), REQUEST_STEP.REQUEST_ID.eq(requestId))
            .orderBy(REQUEST_STEP.AT, REQUEST_STEP.ID).limit(STEPS).fetch();
    }

    /** Those that were answered with any of these. */
    List<RequestRecord> answeredWith(Scope scope, UUID clientId, Collection<UUID> items) {
        return jooq.selectFrom(REQUEST).where(of(scope, clientId), arrayOverlap(REQUEST.ITEM_IDS, items.toArray(UUID[]::new)))
            .orderBy(REQUEST.CREATED_AT.desc(), REQUEST.ID.desc()).limit(USES).fetch();
    }
}
