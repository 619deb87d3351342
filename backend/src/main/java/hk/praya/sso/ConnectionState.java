package hk.praya.sso;

import hk.praya.access.Edge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a connection stands, and what leads from where to where. */
enum ConnectionState {
    DRAFT, DOMAIN_PROVEN, TESTED, ACTIVE, OFF;

    enum Event { DESCRIBE_ANEW, DESCRIBE, PROVE, ROTATE, PASS, ACTIVATE, STOP, GIVE_UP, PUT_AWAY }

    /** One line an edge. Whatever is described differently is tried again before it lets anybody in. */
    private static final List<Edge<ConnectionState, Event>> EDGES = List.of(
        new Edge<>(DRAFT, Event.DESCRIBE_ANEW, DRAFT), new Edge<>(DRAFT, Event.DESCRIBE, DRAFT), new Edge<>(DRAFT, Event.PROVE, DOMAIN_PROVEN),
        new Edge<>(DOMAIN_PROVEN, Event.DESCRIBE_ANEW, DRAFT), new Edge<>(DOMAIN_PROVEN, Event.DESCRIBE, DOMAIN_PROVEN), new Edge<>(DOMAIN_PROVEN, Event.PROVE, DOMAIN_PROVEN),
        new Edge<>(DOMAIN_PROVEN, Event.PASS, TESTED),
        new Edge<>(DRAFT, Event.ROTATE, DRAFT), new Edge<>(DOMAIN_PROVEN, Event.ROTATE, DOMAIN_PROVEN), new Edge<>(TESTED, Event.ROTATE, DOMAIN_PROVEN),
        new Edge<>(ACTIVE, Event.ROTATE, ACTIVE), new Edge<>(OFF, Event.ROTATE, OFF),
        new Edge<>(TESTED, Event.DESCRIBE_ANEW, DRAFT), new Edge<>(TESTED, Event.DESCRIBE, DOMAIN_PROVEN), new Edge<>(TESTED, Event.PASS, TESTED), new Edge<>(TESTED, Event.ACTIVATE, ACTIVE),
        new Edge<>(ACTIVE, Event.PASS, ACTIVE), new Edge<>(ACTIVE, Event.STOP, OFF),
        // What is open still at the identity provider is closed, and where it stands stays.
        new Edge<>(DRAFT, Event.STOP, DRAFT), new Edge<>(DOMAIN_PROVEN, Event.STOP, DOMAIN_PROVEN), new Edge<>(TESTED, Event.STOP, TESTED), new Edge<>(OFF, Event.STOP, OFF),
        new Edge<>(DOMAIN_PROVEN, Event.GIVE_UP, DRAFT), new Edge<>(TESTED, Event.GIVE_UP, DRAFT), new Edge<>(OFF, Event.GIVE_UP, DRAFT),
        // Giving up asks that it is off; with the client itself put away it is off by that.
        new Edge<>(DOMAIN_PROVEN, Event.PUT_AWAY, DRAFT), new Edge<>(TESTED, Event.PUT_AWAY, DRAFT), new Edge<>(OFF, Event.PUT_AWAY, DRAFT), new Edge<>(ACTIVE, Event.PUT_AWAY, DRAFT),
        new Edge<>(OFF, Event.DESCRIBE_ANEW, DRAFT), new Edge<>(OFF, Event.DESCRIBE, DOMAIN_PROVEN), new Edge<>(OFF, Event.PASS, TESTED));

    Optional<ConnectionState> after(Event event) {
        return Edge.after(EDGES, this, event);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConnectionState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
