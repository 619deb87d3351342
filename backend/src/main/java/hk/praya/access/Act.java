package hk.praya.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change under way: its scope, and what the trail will say of it. Lives as long as its transaction. */
public final class Act {
    private final Actor actor;
    private final Scope scope;
    private final Permission permission;
    private Subject subject;
    private @Nullable Object before;
    private @Nullable Object after;
    private final Map<UUID, Subject> alsoTouched = new LinkedHashMap<>();
    private boolean massLedger;
    private boolean repeated;

    Act(Actor actor, Scope scope, Permission permission, Subject subject) {
        this.actor = actor;
        this.scope = scope;
        this.permission = permission;
        this.subject = subject;
    }

    public Actor actor() {
        return actor;
    }

    public Scope scope() {
        return scope;
    }

    /** Names the subject more exactly, once it exists. */
    public Act about(Subject exact) {
        subject = exact;
        return this;
    }

    /** What stood before and after. Kept as keyed digests only: no personal value enters the trail. */
    public Act changed(@Nullable Object from, @Nullable Object to) {
        before = from;
        after = to;
        return this;
    }

    /** A batch touches other clients too: each gets a line in its own chain. */
    public void touched(UUID clientId) {
        alsoTouched.putIfAbsent(clientId, Subject.ofClient(clientId));
    }

    /** A line of a ledger that a crowd writes at once: goes to a lane by person (DESIGN §3.10). */
    public void massLedger() {
        massLedger = true;
    }

    /** The same request again: nothing changed, so the trail says nothing. */
    void repeated() {
        repeated = true;
    }

    List<Trail.Line> lines() {
        if (repeated) return List.of();
        var lines = new ArrayList<Trail.Line>();
        lines.add(new Trail.Line(permission.key(), subject, before, after, massLedger));
        for (var other : alsoTouched.values()) {
            if (!other.clientId().equals(subject.clientId())) {
                lines.add(new Trail.Line(permission.key(), other, null, null, false));
            }
        }
        return lines;
    }
}
