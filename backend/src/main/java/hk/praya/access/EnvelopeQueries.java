package hk.praya.access;

import static hk.praya.jooq.access.Tables.ENVELOPE;

import hk.praya.jooq.access.tables.records.EnvelopeRecord;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;

/** By which word a letter comes back. Written within a client's scope, read at the gate. */
@Singleton
final class EnvelopeQueries {
    private final DSLContext jooq;

    EnvelopeQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    void insert(EnvelopeRecord row) {
        jooq.insertInto(ENVELOPE).set(row).execute();
    }

    Optional<EnvelopeRecord> byToken(byte[] hash, OffsetDateTime now) {
        return jooq.selectFrom(ENVELOPE).where(ENVELOPE.TOKEN_HASH.eq(hash), ENVELOPE.EXPIRES_AT.gt(now)).fetchOptional();
    }
}
