package hk.praya.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/** The one thing that a browser holds of somebody: an opaque token, for this host only, out of reach of any script. */
public final class SessionCookie {
    private static final String NAME = "__Host-praya";
    private static final int LIMIT = 100;

    private SessionCookie() {}

    public static Cookie of(String token) {
        return Cookie.of(NAME, token).path("/").secure(true).httpOnly(true).sameSite(SameSite.Lax);
    }

    public static Cookie ended() {
        return of("").maxAge(0);
    }

    /** What a request brings; it may open nothing. */
    public static Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(value -> !value.isEmpty() && value.length() <= LIMIT);
    }
}
