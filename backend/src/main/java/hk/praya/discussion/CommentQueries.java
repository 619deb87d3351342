package hk.praya.discussion;

import static hk.praya.jooq.discussion.Tables.COMMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.discussion.tables.records.CommentRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Comments, by question. */
@Singleton
final class CommentQueries {
    /** As many as the largest pack has questions, for three destinations. */
    private static final int QUESTIONS = 500;
    /** Beyond, nobody waits for an answer any more. */
    private static final int MENTIONS = 200;

    private final DSLContext jooq;

    CommentQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId, UUID assessmentId) {
        return COMMENT.FIRM_ID.eq(scope.firmId()).and(COMMENT.CLIENT_ID.eq(clientId)).and(COMMENT.ASSESSMENT_ID.eq(assessmentId));
    }

    void insert(CommentRecord row) {
        jooq.insertInto(COMMENT).set(row).execute();
    }

    /** The newest first. Ids are in the order of time. */
    List<CommentRecord> page(Scope scope, UUID clientId, UUID assessmentId, String question, @Nullable UUID before, int limit) {
        return jooq.selectFrom(COMMENT).where(of(scope, clientId, assessmentId), COMMENT.QUESTION.eq(question), before == null ? noCondition() : COMMENT.ID.lt(before))
            .orderBy(COMMENT.ID.desc()).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId, UUID assessmentId, String question) {
        return jooq.fetchCount(COMMENT, of(scope, clientId, assessmentId).and(COMMENT.QUESTION.eq(question)));
    }

    /** How many stand at each question that has any. */
    Map<String, Integer> counts(Scope scope, UUID clientId, UUID assessmentId) {
        return jooq.select(COMMENT.QUESTION, count()).from(COMMENT).where(of(scope, clientId, assessmentId), COMMENT.WITHDRAWN_AT.isNull())
            .groupBy(COMMENT.QUESTION).orderBy(COMMENT.QUESTION).limit(QUESTIONS).fetchMap(COMMENT.QUESTION, row -> row.value2());
    }

    /** Those at a question that mention somebody, the newest first. */
    List<CommentRecord> mentioning(Scope scope, UUID clientId, UUID assessmentId, String question, UUID memberId) {
        return jooq.selectFrom(COMMENT).where(of(scope, clientId, assessmentId), COMMENT.QUESTION.eq(question), COMMENT.WITHDRAWN_AT.isNull(),
            COMMENT.MENTIONS.contains(new UUID[] {memberId})).orderBy(COMMENT.ID.desc()).limit(MENTIONS).fetch();
    }

    Optional<CommentRecord> lock(Scope scope, UUID clientId, UUID assessmentId, UUID id) {
        return jooq.selectFrom(COMMENT).where(of(scope, clientId, assessmentId), COMMENT.ID.eq(id)).forNoKeyUpdate().fetchOptional();
    }

    void withdraw(CommentRecord row, Instant at) {
        jooq.update(COMMENT).set(COMMENT.WITHDRAWN_AT, at.atOffset(ZoneOffset.UTC))
            .where(COMMENT.FIRM_ID.eq(row.getFirmId()), COMMENT.CLIENT_ID.eq(row.getClientId()), COMMENT.ID.eq(row.getId())).execute();
    }
}
