package hk.praya.issuing;

import hk.praya.access.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a template stands. The whole machine is {@link #EDGES}: from, event, to. */
enum TemplateState {
    DRAFT, IN_REVIEW, APPROVED;

    /** What can happen to a template. */
    enum Event { SUBMIT, RETURN, APPROVE, REOPEN }

    private static final List<Edge<TemplateState, Event>> EDGES = List.of(
        new Edge<>(DRAFT, Event.SUBMIT, IN_REVIEW),
        new Edge<>(IN_REVIEW, Event.RETURN, DRAFT),
        new Edge<>(IN_REVIEW, Event.APPROVE, APPROVED),
        // The next version begins from what was approved, which stays as it was.
        new Edge<>(IN_REVIEW, Event.REOPEN, DRAFT),
        new Edge<>(APPROVED, Event.REOPEN, DRAFT));

    /** Where the event leads from here; empty where it cannot happen. */
    Optional<TemplateState> after(Event event) {
        return Edge.after(EDGES, this, event);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TemplateState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
