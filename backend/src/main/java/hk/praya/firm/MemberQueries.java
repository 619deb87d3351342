package hk.praya.firm;

import static hk.praya.jooq.firm.Tables.MEMBER;
import static hk.praya.jooq.firm.Tables.SUSPENSION;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.firm.tables.records.MemberRecord;
import hk.praya.jooq.firm.tables.records.SuspensionRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Who works at the firm, and who is suspended. */
@Singleton
final class MemberQueries {
    /** As many members as one list shows; a firm here has tens. */
    static final int LIMIT = 200;

    private final DSLContext jooq;

    MemberQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    List<MemberRecord> all(Scope scope) {
        return jooq.selectFrom(MEMBER).where(MEMBER.FIRM_ID.eq(scope.firmId())).orderBy(MEMBER.EMAIL).limit(LIMIT).fetch();
    }

    Optional<MemberRecord> find(Scope scope, UUID memberId) {
        return jooq.selectFrom(MEMBER).where(MEMBER.FIRM_ID.eq(scope.firmId()), MEMBER.MEMBER_ID.eq(memberId)).fetchOptional();
    }

    boolean isTaken(Scope scope, String email) {
        return jooq.fetchExists(MEMBER, MEMBER.FIRM_ID.eq(scope.firmId()).and(MEMBER.EMAIL.eq(email)));
    }

    int count(Scope scope) {
        return jooq.fetchCount(MEMBER, MEMBER.FIRM_ID.eq(scope.firmId()));
    }

    void insert(MemberRecord row) {
        jooq.insertInto(MEMBER).set(row).execute();
    }

    void rename(Scope scope, UUID memberId, Names name, long version) {
        jooq.update(MEMBER).set(MEMBER.NAME_EN, name.en()).set(MEMBER.NAME_ZH_HANT, name.zhHant()).set(MEMBER.VERSION, version + 1)
            .where(MEMBER.FIRM_ID.eq(scope.firmId()), MEMBER.MEMBER_ID.eq(memberId), MEMBER.VERSION.eq(version)).execute();
    }

    void suspend(SuspensionRecord row) {
        jooq.insertInto(SUSPENSION).set(row).execute();
    }

    /** Those in force, by member. */
    Map<UUID, SuspensionRecord> suspensions(Scope scope) {
        return jooq.selectFrom(SUSPENSION).where(SUSPENSION.FIRM_ID.eq(scope.firmId()), SUSPENSION.ENDED_AT.isNull()).limit(LIMIT).fetchMap(SUSPENSION.MEMBER_ID);
    }

    void endSuspension(Scope scope, UUID memberId, UUID endedBy, Instant at) {
        jooq.update(SUSPENSION).set(SUSPENSION.ENDED_BY, endedBy).set(SUSPENSION.ENDED_AT, at.atOffset(ZoneOffset.UTC))
            .where(SUSPENSION.FIRM_ID.eq(scope.firmId()), SUSPENSION.MEMBER_ID.eq(memberId), SUSPENSION.ENDED_AT.isNull()).execute();
    }
}
