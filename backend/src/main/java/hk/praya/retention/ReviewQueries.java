package hk.praya.retention;

import static hk.praya.jooq.retention.Tables.REVIEW;
import static hk.praya.jooq.retention.Tables.REVIEW_GROUP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.retention.tables.records.ReviewGroupRecord;
import hk.praya.jooq.retention.tables.records.ReviewRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reviews that were finished: they are added, and read. */
@Singleton
final class ReviewQueries {
    private static final int GROUPS = 20;

    private final DSLContext jooq;

    ReviewQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    void insert(ReviewRecord row, List<ReviewGroupRecord> groups) {
        jooq.insertInto(REVIEW).set(row).execute();
        jooq.batchInsert(groups).execute();
    }

    /** The newest first. */
    List<ReviewRecord> page(Scope scope, UUID clientId, @Nullable Integer before, int limit) {
        return jooq.selectFrom(REVIEW).where(REVIEW.FIRM_ID.eq(scope.firmId()), REVIEW.CLIENT_ID.eq(clientId), before == null ? noCondition() : REVIEW.ORDINAL.lt(before)).orderBy(REVIEW.ORDINAL.desc()).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId) {
        return jooq.fetchCount(REVIEW, REVIEW.FIRM_ID.eq(scope.firmId()), REVIEW.CLIENT_ID.eq(clientId));
    }

    Map<UUID, List<ReviewGroupRecord>> groups(Scope scope, UUID clientId, List<UUID> reviews) {
        return jooq.selectFrom(REVIEW_GROUP).where(REVIEW_GROUP.FIRM_ID.eq(scope.firmId()), REVIEW_GROUP.CLIENT_ID.eq(clientId), REVIEW_GROUP.REVIEW_ID.eq(any(reviews.toArray(UUID[]::new))))
            .orderBy(REVIEW_GROUP.REVIEW_ID, REVIEW_GROUP.KIND).limit(GROUPS * Math.max(1, reviews.size())).fetch().stream().collect(java.util.stream.Collectors.groupingBy(ReviewGroupRecord::getReviewId));
    }
}
