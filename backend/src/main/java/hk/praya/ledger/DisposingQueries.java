package hk.praya.ledger;

import static hk.praya.jooq.ledger.Tables.ACKNOWLEDGEMENT;
import static hk.praya.jooq.ledger.Tables.CONSENT;
import static hk.praya.jooq.ledger.Tables.CORRECTION;
import static hk.praya.jooq.ledger.Tables.OPENING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;

import hk.praya.access.Scope;
import hk.praya.jooq.ledger.tables.records.AcknowledgementRecord;
import hk.praya.jooq.ledger.tables.records.ConsentRecord;
import hk.praya.ledger.Disposing.Held;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Rows of people of whom nothing is to be kept. */
@Singleton
final class DisposingQueries {
    /** Of the few people of one piece; whoever has more is no person. */
    private static final int MOST = 20_000;

    private final DSLContext jooq;

    DisposingQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Field<UUID> firmId, Field<UUID> clientId, Field<UUID> personId, Scope scope, UUID client, List<UUID> people) {
        return firmId.eq(scope.firmId()).and(clientId.eq(client)).and(personId.eq(any(people.toArray(UUID[]::new))));
    }

    private static Condition acknowledgementsOf(Scope scope, UUID client, List<UUID> people) {
        return of(ACKNOWLEDGEMENT.FIRM_ID, ACKNOWLEDGEMENT.CLIENT_ID, ACKNOWLEDGEMENT.PERSON_ID, scope, client, people);
    }

    private static Condition consentsOf(Scope scope, UUID client, List<UUID> people) {
        return of(CONSENT.FIRM_ID, CONSENT.CLIENT_ID, CONSENT.PERSON_ID, scope, client, people);
    }

    private static Condition reasonsOf(Scope scope, UUID client, List<UUID> people) {
        return of(CORRECTION.FIRM_ID, CORRECTION.CLIENT_ID, CORRECTION.PERSON_ID, scope, client, people).and(CORRECTION.REASON.isNotNull());
    }

    Held held(Scope scope, UUID client, List<UUID> people) {
        return new Held(jooq.fetchCount(OPENING, of(OPENING.FIRM_ID, OPENING.CLIENT_ID, OPENING.PERSON_ID, scope, client, people)), jooq.fetchCount(ACKNOWLEDGEMENT, acknowledgementsOf(scope, client, people)),
            jooq.fetchCount(CONSENT, consentsOf(scope, client, people)), jooq.fetchCount(CONSENT, consentsOf(scope, client, people).and(CONSENT.GUARDIAN_NAME.isNotNull())),
            jooq.fetchCount(CORRECTION, reasonsOf(scope, client, people)));
    }

    List<AcknowledgementRecord> acknowledgements(Scope scope, UUID client, List<UUID> people) {
        return bounded(jooq.selectFrom(ACKNOWLEDGEMENT).where(acknowledgementsOf(scope, client, people)).orderBy(ACKNOWLEDGEMENT.ID).limit(MOST).fetch());
    }

    List<ConsentRecord> consents(Scope scope, UUID client, List<UUID> people) {
        return bounded(jooq.selectFrom(CONSENT).where(consentsOf(scope, client, people)).orderBy(CONSENT.ID).limit(MOST).fetch());
    }

    /** A record that was not seen would lose its proof: rather nothing is done. */
    private static <T> List<T> bounded(List<T> rows) {
        if (rows.size() >= MOST) throw new IllegalStateException("More records than " + MOST + " of a few people");
        return rows;
    }

    /** Those of these people who opened one of these notices, acknowledged it, or decided about anything in it. */
    Set<UUID> ofNotices(Scope scope, UUID client, List<UUID> people, Collection<UUID> notices) {
        var which = notices.toArray(UUID[]::new);
        return Set.copyOf(jooq.select(OPENING.PERSON_ID).from(OPENING).where(of(OPENING.FIRM_ID, OPENING.CLIENT_ID, OPENING.PERSON_ID, scope, client, people), OPENING.NOTICE_ID.eq(any(which)))
            .union(jooq.select(ACKNOWLEDGEMENT.PERSON_ID).from(ACKNOWLEDGEMENT).where(acknowledgementsOf(scope, client, people), ACKNOWLEDGEMENT.NOTICE_ID.eq(any(which))))
            .union(jooq.select(CONSENT.PERSON_ID).from(CONSENT).where(consentsOf(scope, client, people), CONSENT.NOTICE_ID.eq(any(which))))
            .limit(people.size()).fetch(OPENING.PERSON_ID));
    }

    int forgetGuardians(Scope scope, UUID client, List<UUID> people) {
        return jooq.update(CONSENT).setNull(CONSENT.GUARDIAN_NAME).setNull(CONSENT.GUARDIAN_RELATION).where(consentsOf(scope, client, people), CONSENT.GUARDIAN_NAME.isNotNull()).execute();
    }

    int forgetReasons(Scope scope, UUID client, List<UUID> people) {
        return jooq.update(CORRECTION).setNull(CORRECTION.REASON).where(reasonsOf(scope, client, people)).execute();
    }

    Map<UUID, Long> records(Scope scope, UUID client, Collection<UUID> notices, Collection<UUID> versions) {
        var counts = new HashMap<UUID, Long>();
        jooq.select(ACKNOWLEDGEMENT.VERSION_ID, count()).from(ACKNOWLEDGEMENT).where(ACKNOWLEDGEMENT.FIRM_ID.eq(scope.firmId()), ACKNOWLEDGEMENT.CLIENT_ID.eq(client), ACKNOWLEDGEMENT.VERSION_ID.eq(any(versions.toArray(UUID[]::new))))
            .groupBy(ACKNOWLEDGEMENT.VERSION_ID).limit(versions.size()).forEach(row -> counts.merge(row.value1(), row.value2().longValue(), Long::sum));
        jooq.select(CONSENT.VERSION_ID, count()).from(CONSENT).where(CONSENT.FIRM_ID.eq(scope.firmId()), CONSENT.CLIENT_ID.eq(client), CONSENT.NOTICE_ID.eq(any(notices.toArray(UUID[]::new))), CONSENT.VERSION_ID.eq(any(versions.toArray(UUID[]::new))))
            .groupBy(CONSENT.VERSION_ID).limit(versions.size()).forEach(row -> counts.merge(row.value1(), row.value2().longValue(), Long::sum));
        return counts;
    }
}
