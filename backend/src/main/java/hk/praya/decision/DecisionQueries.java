package hk.praya.decision;

import static hk.praya.jooq.tia.Tables.DECISION;
import static hk.praya.jooq.tia.Tables.REVIEW;

import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.DecisionRecord;
import hk.praya.jooq.tia.tables.records.ReviewRecord;
import hk.praya.tia.Assessments;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the firm recommended of an assessment, and what the client decided. */
@Singleton
final class DecisionQueries {
    private static final int REVIEWS = 100;

    private final DSLContext jooq;

    DecisionQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** The newest first. */
    List<ReviewRecord> reviews(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(REVIEW).where(REVIEW.FIRM_ID.eq(scope.firmId()), REVIEW.CLIENT_ID.eq(clientId), REVIEW.ASSESSMENT_ID.eq(id))
            .orderBy(REVIEW.AT.desc()).limit(REVIEWS).fetch();
    }

    void insert(ReviewRecord row) {
        jooq.insertInto(REVIEW).set(row).execute();
    }

    boolean isDecided(Scope scope, UUID clientId, UUID id) {
        return jooq.fetchExists(DECISION, DECISION.FIRM_ID.eq(scope.firmId()).and(DECISION.CLIENT_ID.eq(clientId)).and(DECISION.ASSESSMENT_ID.eq(id)));
    }

    Optional<DecisionRecord> decision(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(DECISION).where(DECISION.FIRM_ID.eq(scope.firmId()), DECISION.CLIENT_ID.eq(clientId), DECISION.ASSESSMENT_ID.eq(id)).fetchOptional();
    }

    /** What was chosen, of each version that was decided. */
    Map<UUID, String> choices(Scope scope, UUID clientId) {
        return jooq.select(DECISION.ASSESSMENT_ID, DECISION.CHOICE).from(DECISION).where(DECISION.FIRM_ID.eq(scope.firmId()), DECISION.CLIENT_ID.eq(clientId))
            .orderBy(DECISION.ASSESSMENT_ID.desc()).limit(Assessments.ASSESSMENTS).fetchMap(DECISION.ASSESSMENT_ID, DECISION.CHOICE);
    }

    void insert(DecisionRecord row) {
        jooq.insertInto(DECISION).set(row).execute();
    }
}
