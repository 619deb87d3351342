package hk.praya.issuing;

import static hk.praya.jooq.issuing.Tables.ISSUE;
import static hk.praya.jooq.issuing.Tables.PLACING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.issuing.tables.records.IssueRecord;
import hk.praya.jooq.issuing.tables.records.PlacingRecord;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The statements about issues, and what becomes of each at a client. */
@Singleton
final class IssueQueries {
    private static final int ISSUES = 200;
    /** Of one template, at one client. */
    private static final int PLACINGS = 200;

    private final DSLContext jooq;

    IssueQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    void insert(IssueRecord row) {
        jooq.insertInto(ISSUE).set(row).execute();
    }

    int number(Scope scope, UUID templateId) {
        return jooq.select(coalesce(max(ISSUE.NUMBER), 0)).from(ISSUE).where(ISSUE.FIRM_ID.eq(scope.firmId()), ISSUE.TEMPLATE_ID.eq(templateId)).fetchSingle().value1() + 1;
    }

    /** The newest first. */
    List<IssueRecord> ofTemplate(Scope scope, UUID templateId) {
        return jooq.selectFrom(ISSUE).where(ISSUE.FIRM_ID.eq(scope.firmId()), ISSUE.TEMPLATE_ID.eq(templateId)).orderBy(ISSUE.NUMBER.desc()).limit(ISSUES).fetch();
    }

    Optional<IssueRecord> find(Scope scope, UUID id) {
        return jooq.selectFrom(ISSUE).where(ISSUE.FIRM_ID.eq(scope.firmId()), ISSUE.ID.eq(id)).fetchOptional();
    }

    private static Condition reached(Scope scope) {
        return PLACING.FIRM_ID.eq(scope.firmId()).and(scope.isFirmWide() ? noCondition() : PLACING.CLIENT_ID.eq(any(scope.reachArray())));
    }

    /** Of those whom one reaches. @param after a client; null: from the first on */
    List<PlacingRecord> page(Scope scope, UUID issueId, @Nullable UUID after, int limit) {
        return jooq.selectFrom(PLACING).where(reached(scope), PLACING.ISSUE_ID.eq(issueId), after == null ? noCondition() : PLACING.CLIENT_ID.gt(after)).orderBy(PLACING.CLIENT_ID).limit(limit).fetch();
    }

    long total(Scope scope, UUID issueId) {
        return jooq.fetchCount(PLACING, reached(scope).and(PLACING.ISSUE_ID.eq(issueId)));
    }

    /** By state, of each of these. */
    Map<UUID, Map<String, Integer>> counts(Scope scope, Collection<UUID> issueIds) {
        return jooq.select(PLACING.ISSUE_ID, PLACING.STATE, count()).from(PLACING).where(reached(scope), PLACING.ISSUE_ID.eq(any(issueIds.toArray(UUID[]::new)))).groupBy(PLACING.ISSUE_ID, PLACING.STATE)
            .fetch().intoGroups(PLACING.ISSUE_ID).entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, each -> each.getValue().intoMap(PLACING.STATE, count())));
    }

    private static Condition at(Scope scope, UUID clientId) {
        return PLACING.FIRM_ID.eq(scope.firmId()).and(PLACING.CLIENT_ID.eq(clientId));
    }

    Optional<PlacingRecord> placing(Scope scope, UUID clientId, UUID issueId) {
        return jooq.selectFrom(PLACING).where(at(scope, clientId), PLACING.ISSUE_ID.eq(issueId)).fetchOptional();
    }

    Optional<PlacingRecord> lock(Scope scope, UUID clientId, UUID issueId) {
        return jooq.selectFrom(PLACING).where(at(scope, clientId), PLACING.ISSUE_ID.eq(issueId)).forNoKeyUpdate().fetchOptional();
    }

    /** Where this template stands at a client, the newest first. */
    List<PlacingRecord> published(Scope scope, UUID clientId, UUID templateId) {
        return jooq.selectFrom(PLACING).where(at(scope, clientId), PLACING.TEMPLATE_ID.eq(templateId), PLACING.NOTICE_ID.isNotNull()).orderBy(PLACING.ISSUE_ID.desc()).limit(PLACINGS).fetch();
    }

    /** @return whether it was not there before */
    boolean insert(PlacingRecord row) {
        return jooq.insertInto(PLACING).set(row).onConflictDoNothing().execute() == 1;
    }

    void update(PlacingRecord known, PlacingRecord change) {
        jooq.update(PLACING).set(change).set(PLACING.VERSION, known.getVersion() + 1)
            .where(PLACING.FIRM_ID.eq(known.getFirmId()), PLACING.CLIENT_ID.eq(known.getClientId()), PLACING.ISSUE_ID.eq(known.getIssueId())).execute();
    }
}
