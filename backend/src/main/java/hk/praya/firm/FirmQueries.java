package hk.praya.firm;

import static hk.praya.jooq.firm.Tables.FIRM_;
import static hk.praya.jooq.firm.Tables.MEMBER;

import hk.praya.access.NameBook.FirmNames;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.firm.tables.records.FirmRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The firm and its members. */
@Singleton
final class FirmQueries implements FirmNames {
    /** More members than a firm here will have; the list says its true total beside. */
    static final int MEMBERS = 200;

    private final DSLContext jooq;

    FirmQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    FirmRecord view(Scope scope) {
        return jooq.selectFrom(FIRM_).where(FIRM_.FIRM_ID.eq(scope.firmId())).fetchSingle();
    }

    Optional<FirmRecord> lock(Scope scope) {
        return jooq.selectFrom(FIRM_).where(FIRM_.FIRM_ID.eq(scope.firmId())).forUpdate().fetchOptional();
    }

    int update(Scope scope, FirmRecord row, long version) {
        return jooq.update(FIRM_).set(row).where(FIRM_.FIRM_ID.eq(scope.firmId()), FIRM_.VERSION.eq(version)).execute();
    }

    record MemberRow(UUID id, Names name, String email) {}

    List<MemberRow> members(Scope scope) {
        return jooq.select(MEMBER.MEMBER_ID, MEMBER.NAME_EN, MEMBER.NAME_ZH_HANT, MEMBER.EMAIL).from(MEMBER)
            .where(MEMBER.FIRM_ID.eq(scope.firmId())).orderBy(MEMBER.EMAIL).limit(MEMBERS)
            .fetch(row -> new MemberRow(row.value1(), new Names(row.value2(), row.value3()), row.value4()));
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
            .where(MEMBER.FIRM_ID.eq(scope.firmId()), MEMBER.MEMBER_ID.eq(DSL.any(members.toArray(UUID[]::new)))).limit(MEMBERS)
            .fetchMap(MEMBER.MEMBER_ID, row -> new Names(row.value2(), row.value3()));
    }
}
