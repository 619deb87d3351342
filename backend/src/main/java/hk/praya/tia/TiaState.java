package hk.praya.tia;

import hk.praya.access.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an assessment stands. The whole machine is {@link #EDGES}: from, event, to. */
enum TiaState {
    DRAFT, IN_REVIEW, RETURNED, RECOMMENDED, DECIDED, SUPERSEDED, ABANDONED;

    /** What can happen to an assessment. */
    enum Event { SUBMIT, WITHDRAW, RETURN, RECOMMEND, DECIDE, SUPERSEDE, ABANDON }

    private static final List<Edge<TiaState, Event>> EDGES = List.of(
        new Edge<>(DRAFT, Event.SUBMIT, IN_REVIEW),
        new Edge<>(RETURNED, Event.SUBMIT, IN_REVIEW),
        new Edge<>(IN_REVIEW, Event.WITHDRAW, DRAFT),
        new Edge<>(IN_REVIEW, Event.RETURN, RETURNED),
        new Edge<>(IN_REVIEW, Event.RECOMMEND, RECOMMENDED),
        new Edge<>(RECOMMENDED, Event.RETURN, RETURNED),
        new Edge<>(RECOMMENDED, Event.DECIDE, DECIDED),
        new Edge<>(DECIDED, Event.SUPERSEDE, SUPERSEDED),
        new Edge<>(DRAFT, Event.ABANDON, ABANDONED));

    /** Where the event leads from here; empty where it cannot happen. */
    Optional<TiaState> after(Event event) {
        return Edge.after(EDGES, this, event);
    }

    boolean answersMayChange() {
        return this == DRAFT || this == RETURNED;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TiaState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
