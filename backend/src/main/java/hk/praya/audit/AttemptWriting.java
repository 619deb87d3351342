package hk.praya.audit;

import static hk.praya.jooq.audit.Tables.ATTEMPT;

import hk.praya.access.GateWork;
import hk.praya.access.Trail.Attempt;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;

/** Writes attempts, at the gate: whoever is refused has no scope to write in. */
@Singleton
final class AttemptWriting {
    private final Provider<GateWork> gate;
    private final AttemptQueries queries;

    AttemptWriting(Provider<GateWork> gate, AttemptQueries queries) {
        this.gate = gate;
        this.queries = queries;
    }

    void write(UUID id, Instant at, Attempt attempt) {
        gate.get().atGate(() -> queries.insert(id, at, attempt));
    }

    /** The statement. */
    @Singleton
    static final class AttemptQueries {
        private final DSLContext jooq;

        AttemptQueries(DSLContext jooq) {
            this.jooq = jooq;
        }

        int insert(UUID id, Instant at, Attempt attempt) {
            return jooq.insertInto(ATTEMPT).set(ATTEMPT.FIRM_ID, attempt.firmId()).set(ATTEMPT.ATTEMPT_ID, id)
                .set(ATTEMPT.AT, at.atOffset(ZoneOffset.UTC)).set(ATTEMPT.ACTOR_KIND, attempt.actorKind()).set(ATTEMPT.ACTOR_ID, attempt.actorId())
                .set(ATTEMPT.METHOD, attempt.method()).set(ATTEMPT.ACTION, attempt.action()).set(ATTEMPT.CLIENT_ID, attempt.clientId())
                .set(ATTEMPT.OUTCOME, attempt.outcome()).set(ATTEMPT.REQUEST_ID, attempt.requestId()).execute();
        }
    }
}
