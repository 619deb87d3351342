package hk.praya.audience;

import static hk.praya.jooq.audience.Tables.AGREEMENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import hk.praya.access.Scope;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.ledger.Consents.Deed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** How it stands with each purpose, counted. */
@Singleton
final class AgreementQueries {
    private static final int PURPOSES = 300;

    private final DSLContext jooq;

    AgreementQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** One person's step. @param from null: they had said nothing about it. @param to null: nothing that they said of it counts */
    void moved(AskRecord of, String purpose, @Nullable Deed from, @Nullable Deed to) {
        if (from == to) return;
        if (to != null) jooq.insertInto(AGREEMENT).set(AGREEMENT.FIRM_ID, of.getFirmId()).set(AGREEMENT.CLIENT_ID, of.getClientId()).set(AGREEMENT.NOTICE_ID, of.getNoticeId()).set(AGREEMENT.PURPOSE, purpose)
            .set(AGREEMENT.LANE, of.getLane()).set(column(to), 1)
            .onConflict(AGREEMENT.FIRM_ID, AGREEMENT.CLIENT_ID, AGREEMENT.NOTICE_ID, AGREEMENT.PURPOSE, AGREEMENT.LANE).doUpdate().set(column(to), column(to).plus(1)).execute();
        if (from != null) {
            jooq.update(AGREEMENT).set(column(from), column(from).minus(1)).where(AGREEMENT.FIRM_ID.eq(of.getFirmId()), AGREEMENT.CLIENT_ID.eq(of.getClientId()), AGREEMENT.NOTICE_ID.eq(of.getNoticeId()),
                AGREEMENT.PURPOSE.eq(purpose), AGREEMENT.LANE.eq(of.getLane())).execute();
        }
    }

    private static TableField<?, Integer> column(Deed deed) {
        return switch (deed) {
            case GIVEN -> AGREEMENT.GIVEN;
            case REFUSED -> AGREEMENT.REFUSED;
            case WITHDRAWN -> AGREEMENT.WITHDRAWN;
        };
    }

    /** How many have agreed to a purpose, refused it, or taken it back, as each stands now. */
    record PurposeCounts(String purpose, int given, int refused, int withdrawn) {}

    List<PurposeCounts> of(Scope scope, UUID clientId, UUID noticeId) {
        return of(scope, clientId, List.of(noticeId)).getOrDefault(noticeId, List.of());
    }

    Map<UUID, List<PurposeCounts>> of(Scope scope, UUID clientId, Collection<UUID> noticeIds) {
        return jooq.select(AGREEMENT.NOTICE_ID, AGREEMENT.PURPOSE, total(AGREEMENT.GIVEN), total(AGREEMENT.REFUSED), total(AGREEMENT.WITHDRAWN)).from(AGREEMENT)
            .where(AGREEMENT.FIRM_ID.eq(scope.firmId()), AGREEMENT.CLIENT_ID.eq(clientId), AGREEMENT.NOTICE_ID.eq(any(noticeIds.toArray(UUID[]::new)))).groupBy(AGREEMENT.NOTICE_ID, AGREEMENT.PURPOSE)
            .orderBy(AGREEMENT.NOTICE_ID, AGREEMENT.PURPOSE).limit(PURPOSES * Math.max(1, noticeIds.size()))
            .fetchGroups(AGREEMENT.NOTICE_ID, row -> new PurposeCounts(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Field<Integer> total(Field<Integer> of) {
        return coalesce(sum(of), inline(BigDecimal.ZERO)).cast(Integer.class);
    }
}
