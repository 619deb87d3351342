package hk.praya.access;

import hk.praya.http.Called;
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
    private final Called called;
    private @Nullable String named;
    private Subject subject;
    private @Nullable Object before;
    private @Nullable Object after;
    private final Map<UUID, Subject> alsoTouched = new LinkedHashMap<>();
    private boolean massLedger;
    private boolean repeated;

    Act(Actor actor, Scope scope, Permission permission, Subject subject, Called called) {
        this.actor = actor;
        this.scope = scope;
        this.permission = permission;
        this.called = called;
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

    /** Which of the {@link hk.praya.http.Acts} that its operation stands for this is: the trail says {@code tiaReview.returned}. */
    public Act named(String one) {
        if (!called.acts().contains(one)) throw new IllegalStateException(called.operation() + " says nothing of " + one);
        named = one;
        return this;
    }

    private String operation() {
        if (named != null) return called.operation() + "." + named;
        if (!called.acts().isEmpty()) throw new IllegalStateException(called.operation() + " is one of " + called.acts() + ", and nobody says which");
        return called.operation();
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
        var operation = operation();
        var lines = new ArrayList<Trail.Line>();
        lines.add(new Trail.Line(permission.key(), operation, subject, before, after, massLedger));
        for (var other : alsoTouched.values()) {
            if (!other.clientId().equals(subject.clientId())) {
                lines.add(new Trail.Line(permission.key(), operation, other, null, null, false));
            }
        }
        return lines;
    }
}
