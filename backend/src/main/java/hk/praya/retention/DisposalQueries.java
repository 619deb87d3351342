package hk.praya.retention;

import static hk.praya.jooq.retention.Tables.DISPOSAL;
import static hk.praya.jooq.retention.Tables.DISPOSAL_PERSON;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.retention.tables.records.DisposalPersonRecord;
import hk.praya.jooq.retention.tables.records.DisposalRecord;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Disposals, and whom they are about: by numbers that lead to nobody once they are done. */
@Singleton
final class DisposalQueries {
    private static final int OUTCOMES = 10;

    private final DSLContext jooq;

    DisposalQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return DISPOSAL.FIRM_ID.eq(scope.firmId()).and(DISPOSAL.CLIENT_ID.eq(clientId));
    }

    private static Condition whom(Scope scope, UUID clientId, UUID disposalId) {
        return DISPOSAL_PERSON.FIRM_ID.eq(scope.firmId()).and(DISPOSAL_PERSON.CLIENT_ID.eq(clientId)).and(DISPOSAL_PERSON.DISPOSAL_ID.eq(disposalId));
    }

    /** @param others why whoever is there now is another person, of whom that was said */
    void insert(DisposalRecord row, List<UUID> people, Map<UUID, String> others) {
        jooq.insertInto(DISPOSAL).set(row).execute();
        jooq.batchInsert(people.stream().map(person -> new DisposalPersonRecord().setFirmId(row.getFirmId()).setClientId(row.getClientId()).setDisposalId(row.getId()).setPersonId(person).setAnother(others.get(person))).toList()).execute();
    }

    Optional<UUID> open(Scope scope, UUID clientId) {
        return jooq.select(DISPOSAL.ID).from(DISPOSAL).where(of(scope, clientId), DISPOSAL.STATE.in(inline("prepared"), inline("running"))).fetchOptional(DISPOSAL.ID);
    }

    /** The newest first. @param before a number; null: from the newest on */
    List<DisposalRecord> page(Scope scope, UUID clientId, @Nullable Integer before, int limit) {
        return jooq.selectFrom(DISPOSAL).where(of(scope, clientId), before == null ? noCondition() : DISPOSAL.NUMBER.lt(before)).orderBy(DISPOSAL.NUMBER.desc()).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId) {
        return jooq.fetchCount(DISPOSAL, of(scope, clientId));
    }

    Optional<DisposalRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(DISPOSAL).where(of(scope, clientId), DISPOSAL.ID.eq(id)).fetchOptional();
    }

    Optional<DisposalRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(DISPOSAL).where(of(scope, clientId), DISPOSAL.ID.eq(id)).forUpdate().fetchOptional();
    }

    void update(DisposalRecord known, DisposalRecord change) {
        jooq.update(DISPOSAL).set(change).set(DISPOSAL.VERSION, known.getVersion() + 1)
            .where(DISPOSAL.FIRM_ID.eq(known.getFirmId()), DISPOSAL.CLIENT_ID.eq(known.getClientId()), DISPOSAL.ID.eq(known.getId())).execute();
    }

    List<UUID> people(Scope scope, UUID clientId, UUID disposalId, int limit) {
        return jooq.select(DISPOSAL_PERSON.PERSON_ID).from(DISPOSAL_PERSON).where(whom(scope, clientId, disposalId)).orderBy(DISPOSAL_PERSON.PERSON_ID).limit(limit).fetch(DISPOSAL_PERSON.PERSON_ID);
    }

    /** Of whom it was said that whoever is there now is another person. */
    Set<UUID> others(Scope scope, UUID clientId, UUID disposalId) {
        return Set.copyOf(jooq.select(DISPOSAL_PERSON.PERSON_ID).from(DISPOSAL_PERSON).where(whom(scope, clientId, disposalId), DISPOSAL_PERSON.ANOTHER.isNotNull()).limit(Disposals.PEOPLE).fetch(DISPOSAL_PERSON.PERSON_ID));
    }

    List<DisposalPersonRecord> listed(Scope scope, UUID clientId, UUID disposalId, @Nullable UUID after, int limit) {
        return jooq.selectFrom(DISPOSAL_PERSON).where(whom(scope, clientId, disposalId), after == null ? noCondition() : DISPOSAL_PERSON.PERSON_ID.gt(after)).orderBy(DISPOSAL_PERSON.PERSON_ID).limit(limit).fetch();
    }

    long countListed(Scope scope, UUID clientId, UUID disposalId) {
        return jooq.fetchCount(DISPOSAL_PERSON, whom(scope, clientId, disposalId));
    }

    Optional<DisposalRecord> byNumber(Scope scope, UUID clientId, int number) {
        return jooq.selectFrom(DISPOSAL).where(of(scope, clientId), DISPOSAL.NUMBER.eq(number)).fetchOptional();
    }

    /** Those of whom nobody has said yet what became of them. */
    List<UUID> left(Scope scope, UUID clientId, UUID disposalId, int limit) {
        return jooq.select(DISPOSAL_PERSON.PERSON_ID).from(DISPOSAL_PERSON).where(whom(scope, clientId, disposalId), DISPOSAL_PERSON.OUTCOME.isNull())
            .orderBy(DISPOSAL_PERSON.PERSON_ID).limit(limit).fetch(DISPOSAL_PERSON.PERSON_ID);
    }

    void became(Scope scope, UUID clientId, UUID disposalId, List<UUID> people, String outcome, OffsetDateTime at) {
        if (people.isEmpty()) return;
        jooq.update(DISPOSAL_PERSON).set(DISPOSAL_PERSON.OUTCOME, outcome).set(DISPOSAL_PERSON.AT, at)
            .where(whom(scope, clientId, disposalId), DISPOSAL_PERSON.PERSON_ID.eq(any(people.toArray(UUID[]::new))), DISPOSAL_PERSON.OUTCOME.isNull()).execute();
    }

    /** How many came to what; those of whom nobody has said it yet are not there. */
    Map<String, Integer> outcomes(Scope scope, UUID clientId, UUID disposalId) {
        return jooq.select(DISPOSAL_PERSON.OUTCOME, count()).from(DISPOSAL_PERSON).where(whom(scope, clientId, disposalId), DISPOSAL_PERSON.OUTCOME.isNotNull())
            .groupBy(DISPOSAL_PERSON.OUTCOME).limit(OUTCOMES).fetchMap(row -> row.value1(), row -> row.value2());
    }
}
