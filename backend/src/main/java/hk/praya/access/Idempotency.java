package hk.praya.access;

import static hk.praya.jooq.access.Tables.IDEMPOTENCY;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A POST sent twice is carried out once: the key is stored in the transaction that makes the thing, so that a crash
 * between the two cannot be. The same key with another body is refused.
 */
@Singleton
public final class Idempotency {
    private final DSLContext jooq;
    private final Clock clock;

    Idempotency(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    /**
     * @param request any value whose text tells two requests apart
     * @param make makes the thing under the id that it is given
     * @return the id: the new one, or that of the first time
     */
    public Outcome<UUID> once(Act act, UUID key, @Nullable UUID clientId, String operation, Object request, UUID newId, Supplier<Outcome<UUID>> make) {
        var digest = Secrets.hash(operation + " " + clientId + " " + request);
        var first = jooq.insertInto(IDEMPOTENCY).set(IDEMPOTENCY.FIRM_ID, act.scope().firmId()).set(IDEMPOTENCY.ACTOR_ID, act.actor().id())
            .set(IDEMPOTENCY.KEY, key).set(IDEMPOTENCY.CLIENT_ID, clientId).set(IDEMPOTENCY.OPERATION, operation).set(IDEMPOTENCY.REQUEST_DIGEST, digest)
            .set(IDEMPOTENCY.SUBJECT_ID, newId).set(IDEMPOTENCY.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .onConflict(IDEMPOTENCY.FIRM_ID, IDEMPOTENCY.ACTOR_ID, IDEMPOTENCY.KEY).doNothing().execute() == 1;
        if (first) return make.get();
        var made = jooq.select(IDEMPOTENCY.REQUEST_DIGEST, IDEMPOTENCY.SUBJECT_ID).from(IDEMPOTENCY)
            .where(IDEMPOTENCY.FIRM_ID.eq(act.scope().firmId()), IDEMPOTENCY.ACTOR_ID.eq(act.actor().id()), IDEMPOTENCY.KEY.eq(key)).fetchSingle();
        if (!Arrays.equals(made.value1(), digest)) return Outcome.refused(Outcome.Refusal.CONFLICT, "idempotency_key_reused", "Idempotency-Key");
        act.repeated();
        return Outcome.done(made.value2());
    }
}
