package hk.praya.tia;

import hk.praya.access.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an assessment stands. The whole machine is {@link #EDGES}: from, event, to. */
public enum TiaState {
    DRAFT, IN_REVIEW, RETURNED, RECOMMENDED, DECIDED, SUPERSEDED, ABANDONED;

    /** What can happen to an assessment. */
    public enum Event { SUBMIT, WITHDRAW, RETURN, RECOMMEND, DECIDE, SUPERSEDE, ABANDON }

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
    public Optional<TiaState> after(Event event) {
        return Edge.after(EDGES, this, event);
    }

    public boolean answersMayChange() {
        return this == DRAFT || this == RETURNED;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TiaState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
