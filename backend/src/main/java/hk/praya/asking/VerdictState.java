package hk.praya.asking;

import hk.praya.access.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an answer that came from the client stands with the firm. The whole machine is {@link #EDGES}: from, event, to. */
enum VerdictState {
    WAITING, ACCEPTED, RETURNED;

    /** What the consultant does about it. Answered again, it waits again, whatever was said of the answer before. */
    enum Event {
        ACCEPT("accepted"), RETURN("returned"), REOPEN("reopened");

        private final String outcome;

        Event(String outcome) {
            this.outcome = outcome;
        }

        /** As it is kept. */
        String outcome() {
            return outcome;
        }
    }

    private static final List<Edge<VerdictState, Event>> EDGES = List.of(
        new Edge<>(WAITING, Event.ACCEPT, ACCEPTED),
        new Edge<>(WAITING, Event.RETURN, RETURNED),
        // Second thoughts.
        new Edge<>(ACCEPTED, Event.RETURN, RETURNED),
        new Edge<>(ACCEPTED, Event.REOPEN, WAITING),
        // It will do after all; or it is asked again, in better words or of somebody else.
        new Edge<>(RETURNED, Event.ACCEPT, ACCEPTED),
        new Edge<>(RETURNED, Event.RETURN, RETURNED));

    Optional<VerdictState> after(Event event) {
        return Edge.after(EDGES, this, event);
    }

    /** What a verdict leaves. */
    static VerdictState of(String outcome) {
        return outcome.equals(Event.REOPEN.outcome()) ? WAITING : valueOf(outcome.toUpperCase(Locale.ROOT));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
