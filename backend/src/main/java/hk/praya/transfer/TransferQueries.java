package hk.praya.transfer;

import static hk.praya.jooq.transfer.Tables.REGISTER;
import static hk.praya.jooq.transfer.Tables.TRANSFER_;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import hk.praya.access.Scope;
import hk.praya.jooq.transfer.tables.records.TransferRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The register's statements. */
@Singleton
final class TransferQueries {
    /** What a spreadsheet brings at once is as many as a client can have. */
    static final int LIMIT = 20_000;
    private static final int FETCH = 500;

    private final DSLContext jooq;

    TransferQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** What to look for; each part may be null. @param state {@code current} or {@code ended}; null: all */
    record Filter(@Nullable String q, @Nullable String importer, @Nullable String place, @Nullable String state, LocalDate today) {
        static Filter all(LocalDate today) {
            return new Filter(null, null, null, null, today);
        }

        private Condition condition() {
            var which = importer == null ? noCondition() : TRANSFER_.IMPORTER.eq(importer);
            if (place != null) which = which.and(val(place).eq(any(TRANSFER_.DESTINATIONS)));
            if ("current".equals(state)) which = which.and(TRANSFER_.ENDS.isNull().or(TRANSFER_.ENDS.ge(today)));
            if ("ended".equals(state)) which = which.and(TRANSFER_.ENDS.lt(today));
            return which.and(words());
        }

        private Condition words() {
            Condition all = noCondition();
            if (q == null) return all;
            var text = coalesce(TRANSFER_.NAME_EN, inline("")).concat(inline(" ")).concat(coalesce(TRANSFER_.NAME_ZH_HANT, inline(""))).concat(inline(" ")).concat(TRANSFER_.PURPOSE)
                .concat(inline(" ")).concat(coalesce(TRANSFER_.IMPORTER_EN, inline(""))).concat(inline(" ")).concat(coalesce(TRANSFER_.IMPORTER_ZH_HANT, inline("")));
            for (var word : q.strip().split("\\s+")) {
                if (!word.isEmpty()) all = all.and(text.likeIgnoreCase("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"));
            }
            return all;
        }
    }

    private static Condition of(Scope scope, UUID clientId) {
        return TRANSFER_.FIRM_ID.eq(scope.firmId()).and(TRANSFER_.CLIENT_ID.eq(clientId));
    }

    List<TransferRecord> page(Scope scope, UUID clientId, Filter filter, int after, int limit) {
        return jooq.selectFrom(TRANSFER_).where(of(scope, clientId), filter.condition(), TRANSFER_.NUMBER.gt(after)).orderBy(TRANSFER_.NUMBER).limit(limit).fetch();
    }

    /** Every one, some hundred at a time. */
    void walk(Scope scope, UUID clientId, Filter filter, Consumer<TransferRecord> each) {
        try (var cursor = jooq.selectFrom(TRANSFER_).where(of(scope, clientId), filter.condition()).orderBy(TRANSFER_.NUMBER).limit(LIMIT).fetchSize(FETCH).fetchLazy()) {
            cursor.forEach(each);
        }
    }

    List<TransferRecord> some(Scope scope, Collection<UUID> clientIds, Collection<UUID> ids) {
        return jooq.selectFrom(TRANSFER_).where(TRANSFER_.FIRM_ID.eq(scope.firmId()), TRANSFER_.CLIENT_ID.eq(any(clientIds.toArray(UUID[]::new))), TRANSFER_.ID.eq(any(ids.toArray(UUID[]::new))))
            .orderBy(TRANSFER_.CLIENT_ID, TRANSFER_.NUMBER).limit(LIMIT * clientIds.size()).fetch();
    }

    Optional<TransferRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(TRANSFER_).where(of(scope, clientId), TRANSFER_.ID.eq(id)).fetchOptional();
    }

    Optional<TransferRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(TRANSFER_).where(of(scope, clientId), TRANSFER_.ID.eq(id)).forUpdate().fetchOptional();
    }

    int count(Scope scope, UUID clientId, Filter filter) {
        return jooq.fetchCount(TRANSFER_, of(scope, clientId).and(filter.condition()));
    }

    /** To which entities something goes already. */
    List<String> importers(Scope scope, UUID clientId) {
        return jooq.selectDistinct(TRANSFER_.IMPORTER).from(TRANSFER_).where(of(scope, clientId)).limit(LIMIT).fetch(row -> row.value1());
    }

    /** @return the first of so many numbers that nobody else gets */
    int numbers(Scope scope, UUID clientId, int many) {
        var last = jooq.insertInto(REGISTER).set(REGISTER.FIRM_ID, scope.firmId()).set(REGISTER.CLIENT_ID, clientId).set(REGISTER.LAST_NUMBER, many)
            .onConflict(REGISTER.FIRM_ID, REGISTER.CLIENT_ID).doUpdate().set(REGISTER.LAST_NUMBER, REGISTER.LAST_NUMBER.plus(many)).returning(REGISTER.LAST_NUMBER).fetchSingle();
        return last.getLastNumber() - many + 1;
    }

    void insertAll(List<TransferRecord> rows) {
        rows.forEach(row -> row.changed(true));
        jooq.batchInsert(rows).execute();
    }

    /** By id; in the order of numbers, so that two sheets at once wait for one another and never cross. */
    Map<UUID, TransferRecord> lockAll(Scope scope, UUID clientId, List<UUID> ids) {
        return jooq.selectFrom(TRANSFER_).where(of(scope, clientId), TRANSFER_.ID.eq(any(ids.toArray(UUID[]::new)))).orderBy(TRANSFER_.NUMBER).limit(LIMIT).forUpdate()
            .fetchMap(TRANSFER_.ID);
    }

    void update(TransferRecord row) {
        updateAll(List.of(row));
    }

    void updateAll(List<TransferRecord> rows) {
        jooq.batch(rows.stream().map(row -> jooq.update(TRANSFER_).set(row)
            .where(TRANSFER_.FIRM_ID.eq(row.getFirmId()), TRANSFER_.CLIENT_ID.eq(row.getClientId()), TRANSFER_.ID.eq(row.getId()))).toList()).execute();
    }
}
