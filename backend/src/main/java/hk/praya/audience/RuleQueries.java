package hk.praya.audience;

import static hk.praya.jooq.audience.Tables.RULE;
import static org.jooq.impl.DSL.any;

import hk.praya.access.Scope;
import hk.praya.jooq.audience.tables.records.RuleRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Whom each notice is meant for. */
@Singleton
final class RuleQueries {
    /** As many notices as a client has. */
    private static final int RULES = 1_000;

    private final DSLContext jooq;

    RuleQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    Optional<RuleRecord> find(Scope scope, UUID clientId, UUID noticeId) {
        return jooq.selectFrom(RULE).where(RULE.FIRM_ID.eq(scope.firmId()), RULE.CLIENT_ID.eq(clientId), RULE.NOTICE_ID.eq(noticeId)).fetchOptional();
    }

    List<RuleRecord> all(Scope scope, UUID clientId) {
        return jooq.selectFrom(RULE).where(RULE.FIRM_ID.eq(scope.firmId()), RULE.CLIENT_ID.eq(clientId)).orderBy(RULE.NOTICE_ID).limit(RULES).fetch();
    }

    List<RuleRecord> some(Scope scope, UUID clientId, Collection<UUID> noticeIds) {
        return jooq.selectFrom(RULE).where(RULE.FIRM_ID.eq(scope.firmId()), RULE.CLIENT_ID.eq(clientId), RULE.NOTICE_ID.eq(any(noticeIds.toArray(UUID[]::new)))).limit(noticeIds.size()).fetch();
    }

    /** Nobody set anything: whoever looks at the rule meanwhile keeps what they look at. @param shortSince null: enough have done what it asks */
    void turned(Scope scope, UUID clientId, UUID noticeId, @Nullable LocalDate shortSince) {
        jooq.update(RULE).set(RULE.SHORT_SINCE, shortSince).where(RULE.FIRM_ID.eq(scope.firmId()), RULE.CLIENT_ID.eq(clientId), RULE.NOTICE_ID.eq(noticeId)).execute();
    }

    /** @return false where it moved since it was read. @param version that it was set against; 0 where there was none */
    boolean set(RuleRecord row, long version) {
        if (version == 0) return jooq.insertInto(RULE).set(row.setVersion(1L)).onConflictDoNothing().execute() == 1;
        return jooq.update(RULE).set(row.setVersion(version + 1)).where(RULE.FIRM_ID.eq(row.getFirmId()), RULE.CLIENT_ID.eq(row.getClientId()), RULE.NOTICE_ID.eq(row.getNoticeId()), RULE.VERSION.eq(version)).execute() == 1;
    }
}
