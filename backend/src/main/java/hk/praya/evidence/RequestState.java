package hk.praya.evidence;

import hk.praya.access.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the asking for a document stands. The whole machine is {@link #EDGES}: from, event, to. */
enum RequestState {
    ASKED, GIVEN, LACKING, RETURNED, ACCEPTED, WITHDRAWN;

    /** What can happen to it: the client gives it or has none; the firm returns it, accepts it or takes the asking back. */
    enum Event {
        GIVE, LACK, RETURN, ACCEPT, WITHDRAW;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Edge<RequestState, Event>> EDGES = List.of(
        new Edge<>(ASKED, Event.GIVE, GIVEN),
        new Edge<>(ASKED, Event.LACK, LACKING),
        new Edge<>(ASKED, Event.WITHDRAW, WITHDRAWN),
        new Edge<>(GIVEN, Event.ACCEPT, ACCEPTED),
        new Edge<>(GIVEN, Event.RETURN, RETURNED),
        new Edge<>(GIVEN, Event.WITHDRAW, WITHDRAWN),
        // That there is none may be the answer.
        new Edge<>(LACKING, Event.ACCEPT, ACCEPTED),
        new Edge<>(LACKING, Event.RETURN, RETURNED),
        new Edge<>(LACKING, Event.WITHDRAW, WITHDRAWN),
        new Edge<>(RETURNED, Event.GIVE, GIVEN),
        new Edge<>(RETURNED, Event.LACK, LACKING),
        new Edge<>(RETURNED, Event.WITHDRAW, WITHDRAWN));

    Optional<RequestState> after(Event event) {
        return Edge.after(EDGES, this, event);
    }

    /** Whose turn it is: the client's until it has answered, then the firm's. */
    boolean isWithClient() {
        return this == ASKED || this == RETURNED;
    }

    boolean isSettled() {
        return this == ACCEPTED || this == WITHDRAWN;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
