package hk.praya.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail, as the door needs it: implemented by the audit room. */
public interface Trail {
    /**
     * One line to append.
     *
     * @param action the permission
     * @param operation the API's name of what was called, or the purpose of a worker; after a dot, which of several acts it was
     */
    record Line(String action, String operation, Subject subject, @Nullable Object before, @Nullable Object after, boolean massLedger) {}

    /**
     * Signing in, out, or being refused.
     *
     * @param actorId who, where known
     * @param outcome {@code done} or the reason key of the refusal
     */
    record Attempt(UUID firmId, String actorKind, @Nullable UUID actorId, String method, String action,
        @Nullable UUID clientId, String outcome, String requestId) {}

    /** Appends within the current transaction, in one statement a chain. */
    void append(Actor actor, Scope scope, List<Line> lines);

    /** Notes an attempt outside any chain, bounded per actor. Runs in a transaction of its own; never throws. */
    void attempted(Attempt attempt);
}
