package hk.praya.client;

import static hk.praya.jooq.client.Tables.CLIENT_;
import static hk.praya.jooq.client.Tables.ENGAGEMENT;
import static hk.praya.jooq.client.Tables.PLATFORM;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.client.tables.records.ClientRecord;
import hk.praya.jooq.client.tables.records.EngagementRecord;
import hk.praya.jooq.client.tables.records.PlatformRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Clients, their engagements and platforms. */
@Singleton
final class ClientQueries implements ClientNames {
    /** A client renews every year or two, and uses a handful of platforms. */
    static final int FEW = 100;

    private final DSLContext jooq;

    ClientQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    Optional<ClientRecord> find(Scope scope, UUID clientId) {
        return jooq.selectFrom(CLIENT_).where(CLIENT_.FIRM_ID.eq(scope.firmId()), CLIENT_.CLIENT_ID.eq(clientId)).fetchOptional();
    }

    List<ClientRecord> all(Scope scope, Collection<UUID> ids) {
        return jooq.selectFrom(CLIENT_).where(CLIENT_.FIRM_ID.eq(scope.firmId()), CLIENT_.CLIENT_ID.eq(DSL.any(ids.toArray(UUID[]::new)))).limit(ids.size()).fetch();
    }

    Map<UUID, Names> names(Scope scope, Collection<UUID> ids) {
        return jooq.select(CLIENT_.CLIENT_ID, CLIENT_.NAME_EN, CLIENT_.NAME_ZH_HANT).from(CLIENT_)
            .where(CLIENT_.FIRM_ID.eq(scope.firmId()), CLIENT_.CLIENT_ID.eq(DSL.any(ids.toArray(UUID[]::new)))).limit(ids.size())
            .fetchMap(CLIENT_.CLIENT_ID, row -> new Names(row.value2(), row.value3()));
    }

    Optional<ClientRecord> lock(Scope scope, UUID clientId) {
        return jooq.selectFrom(CLIENT_).where(CLIENT_.FIRM_ID.eq(scope.firmId()), CLIENT_.CLIENT_ID.eq(clientId)).forUpdate().fetchOptional();
    }

    boolean isTaken(Scope scope, String brNumber, @Nullable UUID but) {
        return jooq.fetchExists(CLIENT_, CLIENT_.FIRM_ID.eq(scope.firmId()).and(CLIENT_.BR_NUMBER.eq(brNumber))
            .and(but == null ? DSL.noCondition() : CLIENT_.CLIENT_ID.ne(but)));
    }

    void insert(ClientRecord row) {
        jooq.insertInto(CLIENT_).set(row).execute();
    }

    int update(Scope scope, UUID clientId, ClientRecord row, long version) {
        return jooq.update(CLIENT_).set(row).where(CLIENT_.FIRM_ID.eq(scope.firmId()), CLIENT_.CLIENT_ID.eq(clientId), CLIENT_.VERSION.eq(version)).execute();
    }

    /** The newest first. */
    List<EngagementRecord> engagements(Scope scope, UUID clientId) {
        return jooq.selectFrom(ENGAGEMENT).where(ENGAGEMENT.FIRM_ID.eq(scope.firmId()), ENGAGEMENT.CLIENT_ID.eq(clientId))
            .orderBy(ENGAGEMENT.ENDS.desc(), ENGAGEMENT.ID).limit(FEW).fetch();
    }

    List<PlatformRecord> platforms(Scope scope, Collection<UUID> clientIds) {
        return jooq.selectFrom(PLATFORM).where(PLATFORM.FIRM_ID.eq(scope.firmId()), PLATFORM.CLIENT_ID.eq(DSL.any(clientIds.toArray(UUID[]::new))))
            .orderBy(PLATFORM.CLIENT_ID, PLATFORM.ID).limit(FEW * clientIds.size()).fetch();
    }

    /** From the first day of any engagement to the last; both null where there is none. */
    record Hull(@Nullable LocalDate starts, @Nullable LocalDate ends) {}

    Hull hull(Scope scope, UUID clientId) {
        return jooq.select(min(ENGAGEMENT.STARTS), max(ENGAGEMENT.ENDS)).from(ENGAGEMENT)
            .where(ENGAGEMENT.FIRM_ID.eq(scope.firmId()), ENGAGEMENT.CLIENT_ID.eq(clientId)).fetchSingle(row -> new Hull(row.value1(), row.value2()));
    }

    @Override public Client client(Scope scope, UUID clientId) {
        return jooq.select(CLIENT_.NAME_EN, CLIENT_.NAME_ZH_HANT, CLIENT_.COLOUR).from(CLIENT_)
            .where(CLIENT_.FIRM_ID.eq(scope.firmId()), CLIENT_.CLIENT_ID.eq(clientId))
            .fetchSingle(row -> new Client(new Names(row.value1(), row.value2()), row.value3()));
    }
}
