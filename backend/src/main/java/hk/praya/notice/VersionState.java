package hk.praya.notice;

import hk.praya.access.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a version of a notice stands. The whole machine is {@link #EDGES}: from, event, to. */
enum VersionState {
    DRAFT, IN_REVIEW, APPROVED, PUBLISHED, SUPERSEDED, WITHDRAWN, DISCARDED;

    /** What can happen to a version; the last two, to the page on which anybody reads it: they move no version. */
    enum Event {
        BEGIN, SUBMIT, RETURN, APPROVE, REOPEN, PUBLISH, SUPERSEDE, WITHDRAW, DISCARD, ISSUE, UNDO, RESTORE, OPEN, CLOSE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Edge<VersionState, Event>> EDGES = List.of(
        new Edge<>(DRAFT, Event.SUBMIT, IN_REVIEW),
        new Edge<>(IN_REVIEW, Event.RETURN, DRAFT),
        new Edge<>(IN_REVIEW, Event.APPROVE, APPROVED),
        // Back to the desk before anybody has read it: what was approved is approved no more.
        new Edge<>(IN_REVIEW, Event.REOPEN, DRAFT),
        new Edge<>(APPROVED, Event.REOPEN, DRAFT),
        new Edge<>(APPROVED, Event.RETURN, DRAFT),
        new Edge<>(APPROVED, Event.PUBLISH, PUBLISHED),
        new Edge<>(PUBLISHED, Event.SUPERSEDE, SUPERSEDED),
        new Edge<>(PUBLISHED, Event.WITHDRAW, WITHDRAWN),
        new Edge<>(DRAFT, Event.DISCARD, DISCARDED),
        // From a template of the firm's, whose text was approved there: nobody judges the same words once for each client.
        new Edge<>(DRAFT, Event.ISSUE, PUBLISHED),
        // While nobody has opened it: as if it had not been given to anybody, and what was read before is read again.
        new Edge<>(PUBLISHED, Event.UNDO, WITHDRAWN),
        new Edge<>(SUPERSEDED, Event.RESTORE, PUBLISHED));

    /** Where the event leads from here; empty where it cannot happen. */
    Optional<VersionState> after(Event event) {
        return Edge.after(EDGES, this, event);
    }

    /** Whether it is worked on. */
    boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == APPROVED;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VersionState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
