package hk.praya.obligation;

import hk.praya.access.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an obligation stands. The whole machine is {@link #EDGES}: from, event, to. */
enum ObligationState {
    OPEN, DONE, WAIVED, LAPSED;

    /** What can happen to an obligation once it is raised. */
    enum Event {
        CHANGE, SNOOZE, REMIND, REASSIGN, REPORT, COMPLETE, WAIVE, LAPSE, REOPEN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Edge<ObligationState, Event>> EDGES = List.of(
        new Edge<>(OPEN, Event.CHANGE, OPEN),
        new Edge<>(OPEN, Event.SNOOZE, OPEN),
        new Edge<>(OPEN, Event.REMIND, OPEN),
        new Edge<>(OPEN, Event.REASSIGN, OPEN),
        // Whoever holds it at the client says that it is done: whether it is, is the firm's to see.
        new Edge<>(OPEN, Event.REPORT, OPEN),
        new Edge<>(OPEN, Event.COMPLETE, DONE),
        new Edge<>(OPEN, Event.WAIVE, WAIVED),
        new Edge<>(OPEN, Event.LAPSE, LAPSED),
        // Raised again under another date: what it is about has begun anew.
        new Edge<>(DONE, Event.REOPEN, OPEN),
        new Edge<>(WAIVED, Event.REOPEN, OPEN),
        new Edge<>(LAPSED, Event.REOPEN, OPEN));

    /** Where the event leads from here; empty where it cannot happen. */
    Optional<ObligationState> after(Event event) {
        return Edge.after(EDGES, this, event);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ObligationState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
