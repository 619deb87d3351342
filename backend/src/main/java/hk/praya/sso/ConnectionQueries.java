package hk.praya.sso;

import static hk.praya.jooq.sso.Tables.CERTIFICATE;
import static hk.praya.jooq.sso.Tables.CONNECTION;
import static hk.praya.jooq.sso.Tables.TRIAL;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import hk.praya.access.Scope;
import hk.praya.jooq.sso.tables.records.CertificateRecord;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.jooq.sso.tables.records.TrialRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A client's connection, its certificates and its trials. */
@Singleton
final class ConnectionQueries {
    /** A provider has one or two; those withdrawn are kept and not counted. */
    static final int CERTIFICATES = 20;

    private final DSLContext jooq;

    ConnectionQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    Optional<ConnectionRecord> find(Scope scope, UUID clientId) {
        return jooq.selectFrom(CONNECTION).where(CONNECTION.FIRM_ID.eq(scope.firmId()), CONNECTION.CLIENT_ID.eq(clientId)).fetchOptional();
    }

    /** A connection, and when the last trial of what stands that nobody has come back from is over. */
    record Tried(ConnectionRecord row, @Nullable Instant until) {}

    List<Tried> tried(Scope scope, Collection<UUID> clients) {
        var until = DSL.field(select(max(TRIAL.EXPIRES_AT)).from(TRIAL).where(TRIAL.FIRM_ID.eq(scope.firmId()), TRIAL.CLIENT_ID.eq(CONNECTION.CLIENT_ID), TRIAL.OF_VERSION.eq(CONNECTION.VERSION), TRIAL.FINISHED_AT.isNull()));
        return jooq.select(CONNECTION, until).from(CONNECTION).where(CONNECTION.FIRM_ID.eq(scope.firmId()), CONNECTION.CLIENT_ID.eq(any(clients.toArray(UUID[]::new))))
            .limit(clients.size()).fetch(row -> new Tried(row.value1(), row.value2() == null ? null : row.value2().toInstant()));
    }

    Optional<ConnectionRecord> lock(Scope scope, UUID clientId) {
        return jooq.selectFrom(CONNECTION).where(CONNECTION.FIRM_ID.eq(scope.firmId()), CONNECTION.CLIENT_ID.eq(clientId)).forUpdate().fetchOptional();
    }

    /** @return false where somebody else was quicker */
    boolean insert(ConnectionRecord row) {
        return jooq.insertInto(CONNECTION).set(row).onConflictDoNothing().execute() == 1;
    }

    void update(Scope scope, UUID clientId, ConnectionRecord change) {
        jooq.update(CONNECTION).set(change).where(CONNECTION.FIRM_ID.eq(scope.firmId()), CONNECTION.CLIENT_ID.eq(clientId)).execute();
    }

    /** Those in use, the one that ends first first. */
    List<CertificateRecord> certificates(Scope scope, UUID clientId) {
        return jooq.selectFrom(CERTIFICATE).where(CERTIFICATE.FIRM_ID.eq(scope.firmId()), CERTIFICATE.CLIENT_ID.eq(clientId), CERTIFICATE.WITHDRAWN_AT.isNull())
            .orderBy(CERTIFICATE.ENDS, CERTIFICATE.ID).limit(CERTIFICATES).fetch();
    }

    /** @return false where it stands there already */
    boolean insert(CertificateRecord row) {
        return jooq.insertInto(CERTIFICATE).set(row).onConflictDoNothing().execute() == 1;
    }

    boolean withdraw(Scope scope, UUID clientId, UUID id, Instant at) {
        return jooq.update(CERTIFICATE).set(CERTIFICATE.WITHDRAWN_AT, at.atOffset(ZoneOffset.UTC))
            .where(CERTIFICATE.FIRM_ID.eq(scope.firmId()), CERTIFICATE.CLIENT_ID.eq(clientId), CERTIFICATE.ID.eq(id), CERTIFICATE.WITHDRAWN_AT.isNull()).execute() == 1;
    }

    void withdrawAll(Scope scope, UUID clientId, Instant at) {
        jooq.update(CERTIFICATE).set(CERTIFICATE.WITHDRAWN_AT, at.atOffset(ZoneOffset.UTC))
            .where(CERTIFICATE.FIRM_ID.eq(scope.firmId()), CERTIFICATE.CLIENT_ID.eq(clientId), CERTIFICATE.WITHDRAWN_AT.isNull()).execute();
    }

    void insert(TrialRecord row) {
        jooq.insertInto(TRIAL).set(row).execute();
    }

    Optional<TrialRecord> newestTrial(Scope scope, UUID clientId) {
        return jooq.selectFrom(TRIAL).where(TRIAL.FIRM_ID.eq(scope.firmId()), TRIAL.CLIENT_ID.eq(clientId)).orderBy(TRIAL.STARTED_AT.desc()).limit(1).fetchOptional();
    }

    Optional<TrialRecord> trial(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(TRIAL).where(TRIAL.FIRM_ID.eq(scope.firmId()), TRIAL.CLIENT_ID.eq(clientId), TRIAL.ID.eq(id)).fetchOptional();
    }

    /** When the last trial of this version that nobody has come back from is over. */
    Optional<Instant> triedUntil(Scope scope, UUID clientId, long version) {
        return jooq.select(max(TRIAL.EXPIRES_AT)).from(TRIAL).where(TRIAL.FIRM_ID.eq(scope.firmId()), TRIAL.CLIENT_ID.eq(clientId), TRIAL.OF_VERSION.eq(version), TRIAL.FINISHED_AT.isNull())
            .fetchOptional(row -> row.value1() == null ? null : row.value1().toInstant());
    }

    /** Once. */
    boolean finish(Scope scope, UUID clientId, UUID id, TrialRecord change) {
        return jooq.update(TRIAL).set(change).where(TRIAL.FIRM_ID.eq(scope.firmId()), TRIAL.CLIENT_ID.eq(clientId), TRIAL.ID.eq(id), TRIAL.FINISHED_AT.isNull()).execute() == 1;
    }
}
