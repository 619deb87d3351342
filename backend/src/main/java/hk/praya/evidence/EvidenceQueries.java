package hk.praya.evidence;

import static hk.praya.jooq.evidence.Tables.CLIENT_KEY;
import static hk.praya.jooq.evidence.Tables.ITEM;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import hk.praya.access.Scope;
import hk.praya.http.Cursor.Place;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Evidence in the database: what is known of each file, and the client's wrapped key. */
@Singleton
final class EvidenceQueries {
    private final DSLContext jooq;

    EvidenceQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @return the wrapped key; empty inside where it was destroyed */
    Optional<Optional<byte[]>> key(Scope scope, UUID clientId) {
        return jooq.select(CLIENT_KEY.WRAPPED).from(CLIENT_KEY).where(CLIENT_KEY.FIRM_ID.eq(scope.firmId()), CLIENT_KEY.CLIENT_ID.eq(clientId))
            .fetchOptional(row -> Optional.ofNullable(row.value1()));
    }

    /** The first of two at once wins; both then read the same key. */
    void addKey(Scope scope, UUID clientId, byte[] wrapped, Instant now) {
        jooq.insertInto(CLIENT_KEY).set(CLIENT_KEY.FIRM_ID, scope.firmId()).set(CLIENT_KEY.CLIENT_ID, clientId).set(CLIENT_KEY.WRAPPED, wrapped)
            .set(CLIENT_KEY.CREATED_AT, now.atOffset(ZoneOffset.UTC)).onConflictDoNothing().execute();
    }

    void insert(ItemRecord item) {
        jooq.insertInto(ITEM).set(item).execute();
    }

    Optional<ItemRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ITEM).where(ITEM.FIRM_ID.eq(scope.firmId()), ITEM.CLIENT_ID.eq(clientId), ITEM.ID.eq(id)).fetchOptional();
    }

    /** What a list or a view says of a file: neither where it lies nor whose it is. */
    record Described(UUID id, String name, String mediaType, long size, byte[] sha256, String kind, @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn, UUID addedBy, Instant createdAt) {
        private static final List<Field<?>> FIELDS = List.of(ITEM.ID, ITEM.NAME, ITEM.MEDIA_TYPE, ITEM.SIZE, ITEM.SHA256, ITEM.KIND, ITEM.EFFECTIVE_ON,
            ITEM.EXPIRES_ON, ITEM.ADDED_BY, ITEM.CREATED_AT);

        private static Described of(Record row) {
            return new Described(row.get(ITEM.ID), row.get(ITEM.NAME), row.get(ITEM.MEDIA_TYPE), row.get(ITEM.SIZE), row.get(ITEM.SHA256), row.get(ITEM.KIND),
                row.get(ITEM.EFFECTIVE_ON), row.get(ITEM.EXPIRES_ON), row.get(ITEM.ADDED_BY), row.get(ITEM.CREATED_AT).toInstant());
        }
    }

    Optional<Described> describe(Scope scope, UUID clientId, UUID id) {
        return jooq.select(Described.FIELDS).from(ITEM).where(ITEM.FIRM_ID.eq(scope.firmId()), ITEM.CLIENT_ID.eq(clientId), ITEM.ID.eq(id)).fetchOptional(Described::of);
    }

    /** @param total how many there are in all, where it was asked */
    record Part(List<Described> rows, long total) {}

    /** The newest first. Rows and total in one round trip: they are one request's one query. */
    Part page(Scope scope, UUID clientId, @Nullable Place after, int limit) {
        var all = ITEM.FIRM_ID.eq(scope.firmId()).and(ITEM.CLIENT_ID.eq(clientId));
        var beyond = after == null ? noCondition() : row(ITEM.CREATED_AT, ITEM.ID).lessThan(after.at().atOffset(ZoneOffset.UTC), after.id());
        var total = after == null ? DSL.field(DSL.selectCount().from(ITEM).where(all)) : DSL.inline(0);
        var found = jooq.select(Described.FIELDS).select(total).from(ITEM).where(all, beyond)
            .orderBy(ITEM.CREATED_AT.desc(), ITEM.ID.desc()).limit(limit).fetch();
        // A first page without rows is a list without rows.
        return new Part(found.map(Described::of), found.isEmpty() ? 0 : found.getFirst().get(total).longValue());
    }

    List<ItemRecord> some(Scope scope, UUID clientId, List<UUID> ids) {
        return jooq.selectFrom(ITEM).where(ITEM.FIRM_ID.eq(scope.firmId()), ITEM.CLIENT_ID.eq(clientId), ITEM.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
            .orderBy(ITEM.CREATED_AT, ITEM.ID).limit(1_000).fetch();
    }

    long count(Scope scope, UUID clientId) {
        return jooq.fetchCount(ITEM, ITEM.FIRM_ID.eq(scope.firmId()).and(ITEM.CLIENT_ID.eq(clientId)));
    }
}
