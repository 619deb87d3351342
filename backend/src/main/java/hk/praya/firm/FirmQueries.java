package hk.praya.firm;

import static hk.praya.jooq.firm.Tables.FIRM_;
import static hk.praya.jooq.firm.Tables.MEMBER;

import hk.praya.access.NameBook.FirmNames;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.firm.tables.records.FirmRecord;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The firm, and what to call it and its members. */
@Singleton
final class FirmQueries implements FirmNames {
    private final DSLContext jooq;

    FirmQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    FirmRecord view(Scope scope) {
        return jooq.selectFrom(FIRM_).where(FIRM_.FIRM_ID.eq(scope.firmId())).fetchSingle();
    }

    Optional<FirmRecord> lock(Scope scope) {
        return jooq.selectFrom(FIRM_).where(FIRM_.FIRM_ID.eq(scope.firmId())).forNoKeyUpdate().fetchOptional();
    }

    void insert(FirmRecord row) {
        jooq.insertInto(FIRM_).set(row).execute();
    }

    int update(Scope scope, FirmRecord row, long version) {
        return jooq.update(FIRM_).set(row).where(FIRM_.FIRM_ID.eq(scope.firmId()), FIRM_.VERSION.eq(version)).execute();
    }

    @Override public Firm firm(Scope scope) {
        var row = view(scope);
        return new Firm(new Names(row.getNameEn(), row.getNameZhHant()), row.getColour());
    }

    @Override public MemberName member(Scope scope, UUID memberId) {
        return jooq.select(MEMBER.NAME_EN, MEMBER.NAME_ZH_HANT, MEMBER.EMAIL).from(MEMBER)
            .where(MEMBER.FIRM_ID.eq(scope.firmId()), MEMBER.MEMBER_ID.eq(memberId))
            .fetchSingle(row -> new MemberName(new Names(row.value1(), row.value2()), row.value3()));
    }

    @Override public Map<UUID, Names> names(Scope scope, Set<UUID> members) {
        return jooq.select(MEMBER.MEMBER_ID, MEMBER.NAME_EN, MEMBER.NAME_ZH_HANT).from(MEMBER)
            .where(MEMBER.FIRM_ID.eq(scope.firmId()), MEMBER.MEMBER_ID.eq(DSL.any(members.toArray(UUID[]::new)))).limit(MemberQueries.LIMIT)
            .fetchMap(MEMBER.MEMBER_ID, row -> new Names(row.value2(), row.value3()));
    }
}
