package hk.praya.tia;

import static hk.praya.jooq.tia.Tables.ANSWER;
import static hk.praya.jooq.tia.Tables.ASSESSMENT;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.cardinality;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Answers that point to evidence. */
@Singleton
final class PointingQueries {
    /** A page of items, each in several answers of several assessments. */
    private static final int LIMIT = 5_000;

    private final DSLContext jooq;

    PointingQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** The assessments in whose answers any of these ever stood: whoever asks looks at how they stand now. */
    List<UUID> assessments(Scope scope, UUID clientId, Collection<UUID> items, Collection<String> proofs) {
        return jooq.selectDistinct(ANSWER.ASSESSMENT_ID).from(ANSWER).where(ANSWER.FIRM_ID.eq(scope.firmId()), ANSWER.CLIENT_ID.eq(clientId),
            arrayOverlap(ANSWER.EVIDENCE_IDS, items.toArray(UUID[]::new)).or(arrayOverlap(ANSWER.PROOFS, proofs.toArray(String[]::new)))).limit(LIMIT).fetch(row -> row.value1());
    }

    /** Of the whole firm, the clients in whose answers any of these ever stood. */
    List<UUID> clients(Scope scope, Collection<String> proofs) {
        return jooq.selectDistinct(ANSWER.CLIENT_ID).from(ANSWER).where(ANSWER.FIRM_ID.eq(scope.firmId()), cardinality(ANSWER.PROOFS).gt(0),
            arrayOverlap(ANSWER.PROOFS, proofs.toArray(String[]::new))).orderBy(ANSWER.CLIENT_ID).limit(LIMIT).fetch(row -> row.value1());
    }

    /** One answer as it stands. */
    record Pointing(UUID assessmentId, Names title, String key, List<UUID> items) {}

    List<Pointing> pointing(Scope scope, UUID clientId, Collection<UUID> items) {
        var newest = jooq.select(ANSWER.ASSESSMENT_ID, ANSWER.KEY, ANSWER.EVIDENCE_IDS).distinctOn(ANSWER.ASSESSMENT_ID, ANSWER.KEY).from(ANSWER)
            .where(ANSWER.FIRM_ID.eq(scope.firmId()), ANSWER.CLIENT_ID.eq(clientId)).orderBy(ANSWER.ASSESSMENT_ID, ANSWER.KEY, ANSWER.VERSION.desc()).asTable("newest");
        return jooq.select(ASSESSMENT.ID, ASSESSMENT.TITLE_EN, ASSESSMENT.TITLE_ZH_HANT, newest.field(ANSWER.KEY), newest.field(ANSWER.EVIDENCE_IDS)).from(newest)
            .join(ASSESSMENT).on(ASSESSMENT.FIRM_ID.eq(scope.firmId()), ASSESSMENT.CLIENT_ID.eq(clientId), ASSESSMENT.ID.eq(newest.field(ANSWER.ASSESSMENT_ID)))
            .where(arrayOverlap(newest.field(ANSWER.EVIDENCE_IDS), items.toArray(UUID[]::new)))
            .orderBy(ASSESSMENT.STARTED_AT.desc(), ASSESSMENT.ID, newest.field(ANSWER.KEY)).limit(LIMIT)
            .fetch(row -> new Pointing(row.value1(), new Names(row.value2(), row.value3()), row.value4(), List.of(row.value5())));
    }
}
