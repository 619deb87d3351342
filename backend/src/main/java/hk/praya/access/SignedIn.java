package hk.praya.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Who sent a request, as the filter found them. */
public final class SignedIn {
    static final String SESSION = "praya.session";
    static final String TOKEN = "praya.token";
    static final String WHY_NOT = "praya.why-not";

    private SignedIn() {}

    /** The actor of a request that the filter let through. */
    public static Actor actor(HttpRequest<?> request) {
        return session(request).orElseThrow(() -> new IllegalStateException("No session: the filter did not run")).actor();
    }

    public static Optional<Session> session(HttpRequest<?> request) {
        return request.getAttribute(SESSION, Session.class);
    }

    /** What the session's token makes of itself for {@code X-Praya-Csrf}. */
    public static Optional<String> csrf(HttpRequest<?> request) {
        return request.getAttribute(TOKEN, String.class).map(Secrets::csrf);
    }

    /** Why an open operation's request has no session. */
    public static Optional<String> whyNot(HttpRequest<?> request) {
        return request.getAttribute(WHY_NOT, String.class);
    }
}
