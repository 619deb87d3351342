package hk.praya.evidence;

import static hk.praya.jooq.evidence.Tables.CLIENT_KEY;
import static hk.praya.jooq.evidence.Tables.ITEM;
import static hk.praya.jooq.evidence.Tables.WITHDRAWAL;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import hk.praya.access.Scope;
import hk.praya.http.Cursor.Place;
import hk.praya.http.HongKong;
import hk.praya.jooq.evidence.tables.Item;
import hk.praya.jooq.evidence.tables.records.ClientKeyRecord;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.jooq.evidence.tables.records.WithdrawalRecord;
import hk.praya.vault.SealedFiles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Evidence in the database: what is known of each item, and the client's wrapped key. */
@Singleton
final class EvidenceQueries implements SealedFiles {
    /** As {@link EvidenceProof} follows renewals. */
    private static final int CHAIN = 50;
    private static final Item NEWER = ITEM.as("newer");

    private final DSLContext jooq;

    EvidenceQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @return the wrapped key; empty inside where it was destroyed */
    Optional<Optional<byte[]>> key(Scope scope, UUID clientId) {
        return jooq.select(CLIENT_KEY.WRAPPED).from(CLIENT_KEY).where(ofKey(scope, clientId))
            .fetchOptional(row -> Optional.ofNullable(row.value1()));
    }

    Optional<ClientKeyRecord> keyRow(Scope scope, UUID clientId) {
        return jooq.selectFrom(CLIENT_KEY).where(ofKey(scope, clientId)).fetchOptional();
    }

    /** The second of two at once finds what the first one did. */
    Optional<ClientKeyRecord> lockKey(Scope scope, UUID clientId) {
        return jooq.selectFrom(CLIENT_KEY).where(ofKey(scope, clientId)).forNoKeyUpdate().fetchOptional();
    }

    void destroyKey(Scope scope, UUID clientId, ClientKeyRecord change) {
        jooq.update(CLIENT_KEY).set(change).where(ofKey(scope, clientId)).execute();
    }

    private static Condition ofKey(Scope scope, UUID clientId) {
        return CLIENT_KEY.FIRM_ID.eq(scope.firmId()).and(CLIENT_KEY.CLIENT_ID.eq(clientId));
    }

    /** The first of two at once wins; both then read the same key. */
    void addKey(Scope scope, UUID clientId, byte[] wrapped, Instant now) {
        jooq.insertInto(CLIENT_KEY).set(CLIENT_KEY.FIRM_ID, scope.firmId()).set(CLIENT_KEY.CLIENT_ID, clientId).set(CLIENT_KEY.WRAPPED, wrapped)
            .set(CLIENT_KEY.CREATED_AT, now.atOffset(ZoneOffset.UTC)).onConflictDoNothing().execute();
    }

    /** @return false where it is there already */
    boolean insertOnce(ItemRecord item) {
        return jooq.insertInto(ITEM).set(item).onConflictDoNothing().execute() == 1;
    }

    void insert(ItemRecord item) {
        jooq.insertInto(ITEM).set(item).execute();
    }

    private static Condition of(Scope scope, UUID clientId) {
        return ITEM.FIRM_ID.eq(scope.firmId()).and(ITEM.CLIENT_ID.eq(clientId));
    }

    private static Condition visible(Seen seen) {
        return seen.all() ? noCondition() : ITEM.VISIBILITY.in(seen.levels()).or(ITEM.ADDED_BY.eq(seen.by()));
    }

    /** One that this reader may not see is not there. */
    Optional<ItemRecord> find(Scope scope, UUID clientId, Seen seen, UUID id) {
        return jooq.selectFrom(ITEM).where(of(scope, clientId), visible(seen), ITEM.ID.eq(id)).fetchOptional();
    }

    Optional<ItemRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ITEM).where(of(scope, clientId), ITEM.ID.eq(id)).forUpdate().fetchOptional();
    }

    /** What a list or a view says of an item: neither where it lies nor whose it is. */
    record Described(UUID id, String name, String mediaType, long size, byte[] sha256, String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn,
        String source, String sourceWords, String visibility, @Nullable UUID replacesId, @Nullable UUID replacedById, @Nullable LocalDate replacedFrom, @Nullable String withdrawn,
        @Nullable Instant withdrawnAt, UUID addedBy, Instant createdAt, long version) {
        private static final List<Field<?>> FIELDS = List.of(ITEM.ID, ITEM.NAME, ITEM.MEDIA_TYPE, ITEM.SIZE, ITEM.SHA256, ITEM.KIND, ITEM.EFFECTIVE_ON, ITEM.EXPIRES_ON, ITEM.SOURCE,
            ITEM.SOURCE_WORDS, ITEM.VISIBILITY, ITEM.REPLACES_ID, NEWER.ID, NEWER.EFFECTIVE_ON, WITHDRAWAL.REASON, WITHDRAWAL.AT, ITEM.ADDED_BY, ITEM.CREATED_AT, ITEM.VERSION);

        private static Described of(Record row) {
            var withdrawnAt = row.get(WITHDRAWAL.AT);
            return new Described(row.get(ITEM.ID), row.get(ITEM.NAME), row.get(ITEM.MEDIA_TYPE), row.get(ITEM.SIZE), row.get(ITEM.SHA256), row.get(ITEM.KIND), row.get(ITEM.EFFECTIVE_ON),
                row.get(ITEM.EXPIRES_ON), row.get(ITEM.SOURCE), row.get(ITEM.SOURCE_WORDS), row.get(ITEM.VISIBILITY), row.get(ITEM.REPLACES_ID), row.get(NEWER.ID),
                row.get(NEWER.EFFECTIVE_ON), row.get(WITHDRAWAL.REASON), withdrawnAt == null ? null : withdrawnAt.toInstant(), row.get(ITEM.ADDED_BY), row.get(ITEM.CREATED_AT).toInstant(), row.get(ITEM.VERSION));
        }
    }

    private SelectOnConditionStep<Record> described(Field<?>... more) {
        return jooq.select(Described.FIELDS).select(more).from(ITEM)
            .leftJoin(NEWER).on(NEWER.FIRM_ID.eq(ITEM.FIRM_ID), NEWER.CLIENT_ID.eq(ITEM.CLIENT_ID), NEWER.REPLACES_ID.eq(ITEM.ID))
            .leftJoin(WITHDRAWAL).on(WITHDRAWAL.FIRM_ID.eq(ITEM.FIRM_ID), WITHDRAWAL.CLIENT_ID.eq(ITEM.CLIENT_ID), WITHDRAWAL.ITEM_ID.eq(ITEM.ID));
    }

    Optional<Described> describe(Scope scope, UUID clientId, Seen seen, UUID id) {
        return described().where(of(scope, clientId), visible(seen), ITEM.ID.eq(id)).fetchOptional(Described::of);
    }

    /** @param total how many there are in all, where it was asked */
    record Part(List<Described> rows, long total) {}

    /**
     * Which items.
     *
     * @param kind only these, or null for all
     * @param standing {@code current}: neither replaced nor withdrawn; {@code past}: either; null for all. Whoever is replaced by one whose day has not come stands until then
     */
    record Which(Seen seen, @Nullable String kind, @Nullable String standing, LocalDate today) {
        private Condition condition() {
            var replaced = DSL.exists(DSL.selectOne().from(NEWER).where(NEWER.FIRM_ID.eq(ITEM.FIRM_ID), NEWER.CLIENT_ID.eq(ITEM.CLIENT_ID), NEWER.REPLACES_ID.eq(ITEM.ID),
                hasBegun(NEWER, today)));
            var withdrawn = DSL.exists(DSL.selectOne().from(WITHDRAWAL).where(WITHDRAWAL.FIRM_ID.eq(ITEM.FIRM_ID), WITHDRAWAL.CLIENT_ID.eq(ITEM.CLIENT_ID), WITHDRAWAL.ITEM_ID.eq(ITEM.ID)));
            var past = replaced.or(withdrawn);
            return visible(seen).and(kind == null ? noCondition() : ITEM.KIND.eq(kind)).and(standing == null ? noCondition() : standing.equals("past") ? past : past.not());
        }
    }

    /** The newest first. Rows and total in one round trip: they are one request's one query. */
    Part page(Scope scope, UUID clientId, Which which, @Nullable Place after, int limit) {
        var all = of(scope, clientId).and(which.condition());
        var beyond = after == null ? noCondition() : row(ITEM.CREATED_AT, ITEM.ID).lessThan(after.at().atOffset(ZoneOffset.UTC), after.id());
        var total = after == null ? DSL.field(DSL.selectCount().from(ITEM).where(all)) : DSL.inline(0);
        var found = described(total).where(all, beyond).orderBy(ITEM.CREATED_AT.desc(), ITEM.ID.desc()).limit(limit).fetch();
        // A first page without rows is a list without rows.
        return new Part(found.map(Described::of), found.isEmpty() ? 0 : found.getFirst().get(total).longValue());
    }

    List<ItemRecord> some(Scope scope, UUID clientId, List<UUID> ids) {
        return jooq.selectFrom(ITEM).where(of(scope, clientId), ITEM.ID.eq(any(ids.toArray(UUID[]::new))))
            .orderBy(ITEM.CREATED_AT, ITEM.ID).limit(1_000).fetch();
    }

    /** Those of them that this reader sees. */
    List<ItemRecord> some(Scope scope, UUID clientId, Seen seen, List<UUID> ids) {
        return jooq.selectFrom(ITEM).where(of(scope, clientId), visible(seen), ITEM.ID.eq(any(ids.toArray(UUID[]::new)))).orderBy(ITEM.CREATED_AT, ITEM.ID).limit(1_000).fetch();
    }

    /** From when and until when an item holds. @param withdrawnOn null: it was not */
    record Dated(@Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, @Nullable LocalDate withdrawnOn) {
        boolean hasBegun(LocalDate today) {
            return effectiveOn == null || !effectiveOn.isAfter(today);
        }
    }

    /** Of these, whoever reads. */
    Map<UUID, Dated> dated(Scope scope, UUID clientId, Collection<UUID> ids) {
        return jooq.select(ITEM.ID, ITEM.EFFECTIVE_ON, ITEM.EXPIRES_ON, WITHDRAWAL.AT).from(ITEM).leftJoin(WITHDRAWAL)
            .on(WITHDRAWAL.FIRM_ID.eq(ITEM.FIRM_ID), WITHDRAWAL.CLIENT_ID.eq(ITEM.CLIENT_ID), WITHDRAWAL.ITEM_ID.eq(ITEM.ID))
            .where(of(scope, clientId), ITEM.ID.eq(any(ids.toArray(UUID[]::new)))).limit(ids.size())
            .fetchMap(ITEM.ID, row -> new Dated(row.value2(), row.value3(), row.value4() == null ? null : HongKong.day(row.value4())));
    }

    /** By item, the one that replaced it and whose time has come. */
    Map<UUID, UUID> newer(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today) {
        return jooq.select(ITEM.REPLACES_ID, ITEM.ID).from(ITEM).where(of(scope, clientId), ITEM.REPLACES_ID.eq(any(ids.toArray(UUID[]::new))), hasBegun(ITEM, today)).limit(ids.size())
            .fetchMap(ITEM.REPLACES_ID, ITEM.ID);
    }

    private static Condition hasBegun(Item item, LocalDate today) {
        return item.EFFECTIVE_ON.isNull().or(item.EFFECTIVE_ON.le(today));
    }

    /** By item, the older one whose place it takes. */
    Map<UUID, UUID> older(Scope scope, UUID clientId, Collection<UUID> ids) {
        return jooq.select(ITEM.ID, ITEM.REPLACES_ID).from(ITEM).where(of(scope, clientId), ITEM.ID.eq(any(ids.toArray(UUID[]::new))), ITEM.REPLACES_ID.isNotNull()).limit(ids.size())
            .fetchMap(ITEM.ID, ITEM.REPLACES_ID);
    }

    /** An item and those that it stands in the place of, the newest first. */
    List<UUID> inItsPlace(Scope scope, UUID clientId, UUID id) {
        var chain = new LinkedHashSet<UUID>();
        for (var next = Optional.of(id); next.isPresent() && chain.add(next.get()) && chain.size() < CHAIN; ) {
            next = jooq.select(ITEM.REPLACES_ID).from(ITEM).where(of(scope, clientId), ITEM.ID.eq(next.get()), ITEM.REPLACES_ID.isNotNull()).fetchOptional(row -> row.value1());
        }
        return List.copyOf(chain);
    }

    /** How many of these stand: seen by this reader, and not withdrawn. */
    int standing(Scope scope, UUID clientId, Seen seen, List<UUID> ids) {
        return jooq.fetchCount(described().where(of(scope, clientId), visible(seen), ITEM.ID.eq(any(ids.toArray(UUID[]::new))), WITHDRAWAL.ITEM_ID.isNull()));
    }

    /** Whether another one replaced it already. */
    boolean isReplaced(Scope scope, UUID clientId, UUID id) {
        return jooq.fetchExists(ITEM, of(scope, clientId).and(ITEM.REPLACES_ID.eq(id)));
    }

    void show(Scope scope, UUID clientId, UUID id, String visibility, long version) {
        jooq.update(ITEM).set(ITEM.VISIBILITY, visibility).set(ITEM.VERSION, version).where(of(scope, clientId), ITEM.ID.eq(id)).execute();
    }

    void confirm(Scope scope, UUID clientId, UUID id, ItemRecord said) {
        jooq.update(ITEM).set(said).where(of(scope, clientId), ITEM.ID.eq(id)).execute();
    }

    void withdraw(WithdrawalRecord row, long version) {
        jooq.insertInto(WITHDRAWAL).set(row).execute();
        jooq.update(ITEM).set(ITEM.VERSION, version).where(ITEM.FIRM_ID.eq(row.getFirmId()), ITEM.CLIENT_ID.eq(row.getClientId()), ITEM.ID.eq(row.getItemId())).execute();
    }

    boolean isWithdrawn(Scope scope, UUID clientId, UUID id) {
        return jooq.fetchExists(WITHDRAWAL, WITHDRAWAL.FIRM_ID.eq(scope.firmId()).and(WITHDRAWAL.CLIENT_ID.eq(clientId)).and(WITHDRAWAL.ITEM_ID.eq(id)));
    }

    /** What nobody can open any more is kept by nobody: its place is given up with the client's key. */
    @Override public Set<String> referred(Scope scope, UUID clientId, List<String> places) {
        if (key(scope, clientId).filter(Optional::isEmpty).isPresent()) return Set.of();
        return new HashSet<>(jooq.select(ITEM.FILE_KEY).from(ITEM).where(of(scope, clientId), ITEM.FILE_KEY.eq(any(places.toArray(String[]::new)))).limit(places.size()).fetch(ITEM.FILE_KEY));
    }
}
