package hk.praya.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What every answer says to browsers, and that answers about data are kept by nobody. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-1900)
final class SecurityHeaders {
    @ResponseFilter void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().contains("Referrer-Policy")) response.header("Referrer-Policy", "no-referrer");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (!response.getHeaders().contains("Content-Security-Policy")) {
            response.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (!response.getHeaders().contains("Cache-Control")) response.header("Cache-Control", "no-store");
    }
}
