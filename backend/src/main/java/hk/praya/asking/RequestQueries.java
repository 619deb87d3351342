package hk.praya.asking;

import static hk.praya.jooq.tia.Tables.QUESTION_REQUEST;

import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Questions sent to people at the client. */
@Singleton
final class RequestQueries {
    private static final int LIMIT = 200;
    /** As many as somebody looks back on. */
    private static final int FINISHED = 20;

    private final DSLContext jooq;

    RequestQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return QUESTION_REQUEST.FIRM_ID.eq(scope.firmId()).and(QUESTION_REQUEST.CLIENT_ID.eq(clientId));
    }

    void insert(QuestionRequestRecord row) {
        jooq.insertInto(QUESTION_REQUEST).set(row).execute();
    }

    List<QuestionRequestRecord> ofAssessment(Scope scope, UUID clientId, UUID assessmentId) {
        return jooq.selectFrom(QUESTION_REQUEST).where(of(scope, clientId), QUESTION_REQUEST.ASSESSMENT_ID.eq(assessmentId))
            .orderBy(QUESTION_REQUEST.CREATED_AT.desc()).limit(LIMIT).fetch();
    }

    /** Those that a person has not finished, the newest first. */
    List<QuestionRequestRecord> openFor(Scope scope, UUID clientId, UUID personId) {
        return jooq.selectFrom(QUESTION_REQUEST).where(of(scope, clientId), QUESTION_REQUEST.PERSON_ID.eq(personId),
            QUESTION_REQUEST.COMPLETED_AT.isNull(), QUESTION_REQUEST.WITHDRAWN_AT.isNull()).orderBy(QUESTION_REQUEST.CREATED_AT.desc()).limit(LIMIT).fetch();
    }

    boolean hasOpen(Scope scope, UUID clientId, UUID assessmentId) {
        return jooq.fetchExists(QUESTION_REQUEST, of(scope, clientId).and(QUESTION_REQUEST.ASSESSMENT_ID.eq(assessmentId))
            .and(QUESTION_REQUEST.COMPLETED_AT.isNull()).and(QUESTION_REQUEST.WITHDRAWN_AT.isNull()));
    }

    /** Those that nobody has finished yet, whoever they were sent to. */
    List<QuestionRequestRecord> openOf(Scope scope, UUID clientId, UUID assessmentId) {
        return jooq.selectFrom(QUESTION_REQUEST).where(of(scope, clientId), QUESTION_REQUEST.ASSESSMENT_ID.eq(assessmentId),
            QUESTION_REQUEST.COMPLETED_AT.isNull(), QUESTION_REQUEST.WITHDRAWN_AT.isNull()).orderBy(QUESTION_REQUEST.CREATED_AT).limit(LIMIT).fetch();
    }

    /** Those that a person has finished, the last one first. */
    List<QuestionRequestRecord> finishedBy(Scope scope, UUID clientId, UUID personId) {
        return jooq.selectFrom(QUESTION_REQUEST).where(of(scope, clientId), QUESTION_REQUEST.PERSON_ID.eq(personId),
            QUESTION_REQUEST.COMPLETED_AT.isNotNull(), QUESTION_REQUEST.WITHDRAWN_AT.isNull()).orderBy(QUESTION_REQUEST.COMPLETED_AT.desc()).limit(FINISHED).fetch();
    }

    /** A request to this person, also one that was taken back: its page says so. */
    Optional<QuestionRequestRecord> everTo(Scope scope, UUID clientId, UUID personId, UUID id) {
        return jooq.selectFrom(QUESTION_REQUEST).where(of(scope, clientId), QUESTION_REQUEST.ID.eq(id), QUESTION_REQUEST.PERSON_ID.eq(personId)).fetchOptional();
    }

    /** A request to this person; one to somebody else is absent. */
    Optional<QuestionRequestRecord> to(Scope scope, UUID clientId, UUID personId, UUID id) {
        return jooq.selectFrom(QUESTION_REQUEST).where(of(scope, clientId), QUESTION_REQUEST.ID.eq(id), QUESTION_REQUEST.PERSON_ID.eq(personId),
            QUESTION_REQUEST.WITHDRAWN_AT.isNull()).fetchOptional();
    }

    /** Those of one assessment that a person has not finished, the newest first: until the transaction ends, they stay so. */
    List<QuestionRequestRecord> lockOpenFor(Scope scope, UUID clientId, UUID personId, UUID assessmentId) {
        return jooq.selectFrom(QUESTION_REQUEST).where(of(scope, clientId), QUESTION_REQUEST.PERSON_ID.eq(personId), QUESTION_REQUEST.ASSESSMENT_ID.eq(assessmentId),
            QUESTION_REQUEST.COMPLETED_AT.isNull(), QUESTION_REQUEST.WITHDRAWN_AT.isNull()).orderBy(QUESTION_REQUEST.CREATED_AT.desc()).limit(LIMIT).forNoKeyUpdate().fetch();
    }

    /** More questions, or another date. */
    void extend(QuestionRequestRecord row) {
        jooq.update(QUESTION_REQUEST).set(QUESTION_REQUEST.QUESTIONS, row.getQuestions()).set(QUESTION_REQUEST.DUE, row.getDue())
            .where(QUESTION_REQUEST.FIRM_ID.eq(row.getFirmId()), QUESTION_REQUEST.CLIENT_ID.eq(row.getClientId()), QUESTION_REQUEST.ID.eq(row.getId())).execute();
    }

    boolean withdraw(Scope scope, UUID clientId, UUID assessmentId, UUID id, Instant now) {
        return jooq.update(QUESTION_REQUEST).set(QUESTION_REQUEST.WITHDRAWN_AT, now.atOffset(ZoneOffset.UTC))
            .where(of(scope, clientId), QUESTION_REQUEST.ASSESSMENT_ID.eq(assessmentId), QUESTION_REQUEST.ID.eq(id), QUESTION_REQUEST.WITHDRAWN_AT.isNull(), QUESTION_REQUEST.COMPLETED_AT.isNull()).execute() == 1;
    }

    boolean complete(Scope scope, UUID clientId, UUID id, Instant now) {
        return jooq.update(QUESTION_REQUEST).set(QUESTION_REQUEST.COMPLETED_AT, now.atOffset(ZoneOffset.UTC))
            .where(of(scope, clientId), QUESTION_REQUEST.ID.eq(id), QUESTION_REQUEST.COMPLETED_AT.isNull()).execute() == 1;
    }
}
