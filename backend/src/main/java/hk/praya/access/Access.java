package hk.praya.access;

import hk.praya.access.Outcome.Refused;
import hk.praya.access.ScopedDataSource.Current;
import hk.praya.access.ScopedDataSource.Use;
import hk.praya.http.Called;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The door: authorises, opens the transaction, sets the scope, appends the audit line last. There is no other way to data.
 */
@Singleton
public final class Access {
    private static final UUID NOBODY = new UUID(0, 0);

    private final TransactionOperations<Connection> transactions;
    private final Admission admission;
    private final Trail trail;

    Access(TransactionOperations<Connection> transactions, Admission admission, Trail trail) {
        this.transactions = transactions;
        this.admission = admission;
        this.trail = trail;
    }

    /** Reads about one client. */
    public <T> Outcome<T> read(Actor actor, Permission permission, UUID clientId, Function<Scope, Outcome<T>> work) {
        return reading(actor, permission, clientId, work);
    }

    /** Reads about the firm, or across the clients that the actor reaches. */
    public <T> Outcome<T> read(Actor actor, Permission permission, Function<Scope, Outcome<T>> work) {
        return reading(actor, permission, null, work);
    }

    private <T> Outcome<T> reading(Actor actor, Permission permission, @Nullable UUID clientId, Function<Scope, Outcome<T>> work) {
        return switch (admission.decide(actor, permission, clientId)) {
            case Authorization.Allowed(var scope) -> looking(scope, work);
            case Authorization.Denied(var refusal, var key) -> Outcome.refused(refusal, key);
        };
    }

    /** Changes something, and says so in the trail. A refusal rolls back and leaves no line. */
    public <T> Outcome<T> write(Actor actor, Permission permission, Subject subject, Function<Act, Outcome<T>> work) {
        return switch (admission.decide(actor, permission, subject.clientId())) {
            case Authorization.Allowed(var scope) -> writing(new Act(actor, scope, permission, subject, called()), work);
            case Authorization.Denied(var refusal, var key) -> Outcome.refused(refusal, key);
        };
    }

    /**
     * Reads about something of one's own. Those who see only rows of their own find it by their own login first, and where they
     * find none it is absent; what is read about it is then read for their client (decision 021).
     *
     * @param own finds it, whoever looks
     */
    public <O, T> Outcome<T> readOwn(Actor actor, Permission permission, UUID clientId, Function<Scope, Optional<O>> own, BiFunction<Scope, O, Outcome<T>> work) {
        return switch (found(actor, permission, clientId, own)) {
            case Authorization.Allowed(var scope) -> looking(scope, wide -> own.apply(wide).map(found -> work.apply(wide, found)).orElseGet(Outcome::absent));
            case Authorization.Denied(var refusal, var key) -> Outcome.refused(refusal, key);
        };
    }

    /** Changes something of one's own, likewise. */
    public <O, T> Outcome<T> writeOwn(Actor actor, Permission permission, Subject subject, Function<Scope, Optional<O>> own, BiFunction<Act, O, Outcome<T>> work) {
        return switch (found(actor, permission, subject.clientId(), own)) {
            case Authorization.Allowed(var scope) -> writing(new Act(actor, scope, permission, subject, called()), act -> own.apply(act.scope()).map(found -> work.apply(act, found)).orElseGet(Outcome::absent));
            case Authorization.Denied(var refusal, var key) -> Outcome.refused(refusal, key);
        };
    }

    private <O> Authorization.Decision found(Actor actor, Permission permission, @Nullable UUID clientId, Function<Scope, Optional<O>> own) {
        var decision = admission.decide(actor, permission, clientId);
        if (!(decision instanceof Authorization.Allowed(var scope)) || !scope.seesOwnRowsOnly()) return decision;
        return looking(scope, own::apply).isPresent() ? new Authorization.Allowed(scope.ofTheirClient()) : Authorization.ABSENT;
    }

    /** Whoever acts calls an operation; who could act without would leave a line that does not say what was done. */
    private static Called called() {
        return Called.now().orElseThrow(() -> new IllegalStateException("Somebody's act outside an operation of the API: the trail could not say which it was"));
    }

    private <T> Outcome<T> writing(Act act, Function<Act, Outcome<T>> work) {
        return within(new Current(act.scope(), Use.WRITE), () -> transactions.execute(TransactionDefinition.DEFAULT, status -> {
            var outcome = work.apply(act);
            if (outcome instanceof Refused) {
                status.setRollbackOnly();
            } else {
                trail.append(act.actor(), act.scope(), act.lines());
            }
            return outcome;
        }));
    }

    /** Work of Praya's own for one client, such as rendering its document: sees that client and no other. */
    public <T> Outcome<T> asSystem(UUID firmId, UUID clientId, Purpose purpose, Permission permission, Subject subject,
        Function<Act, Outcome<T>> work) {
        return working(new Scope(Pool.CLIENT, firmId, List.of(clientId), NOBODY), purpose, permission, subject, work);
    }

    /** Work of the operator's for a whole firm, such as founding it: no request comes this way. */
    public <T> Outcome<T> asSystem(UUID firmId, Purpose purpose, Permission permission, Subject subject, Function<Act, Outcome<T>> work) {
        return working(new Scope(Pool.FIRM, firmId, List.of(), NOBODY), purpose, permission, subject, work);
    }

    private <T> Outcome<T> working(Scope scope, Purpose purpose, Permission permission, Subject subject, Function<Act, Outcome<T>> work) {
        return writing(new Act(new Actor.Worker(scope.firmId(), NOBODY, purpose.key()), scope, permission, subject, new Called(purpose.key(), Set.of())), work);
    }

    /** Reading of Praya's own for one client. */
    public <T> T lookAsSystem(UUID firmId, UUID clientId, Function<Scope, T> work) {
        var scope = new Scope(Pool.CLIENT, firmId, List.of(clientId), NOBODY);
        return looking(scope, work);
    }

    /** Reading of Praya's own about the firm itself: its name, its members' names. */
    public <T> T lookAtFirm(UUID firmId, Function<Scope, T> work) {
        var scope = new Scope(Pool.FIRM_READ, firmId, List.of(), NOBODY);
        return looking(scope, work);
    }

    /** Work before any scope exists: sessions, identities, links, jobs. For this room and the outbox only. */
    <T> T atGate(Supplier<T> work) {
        return within(new Current(new Scope(Pool.GATE, NOBODY, List.of(), NOBODY), Use.WRITE), () ->
            transactions.execute(TransactionDefinition.DEFAULT, _ -> work.get()));
    }

    private <T> T looking(Scope scope, Function<Scope, T> work) {
        return within(new Current(scope, Use.READ), () -> transactions.execute(TransactionDefinition.READ_ONLY, _ -> work.apply(scope)));
    }

    private static <T> T within(Current current, Supplier<T> work) {
        // A work that opens another would run in the first one's transaction and scope: refuse, rather than guess.
        if (PropagatedContext.getOrEmpty().find(Current.class).isPresent()) {
            throw new IllegalStateException("A scope is set already: one door, one scope, one transaction");
        }
        try (var _ = PropagatedContext.getOrEmpty().plus(current).propagate()) {
            return work.get();
        }
    }
}
