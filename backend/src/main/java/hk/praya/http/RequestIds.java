package hk.praya.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Every request has an id of ours, in a header only: in the body it would make two equal refusals differ. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-2000)
public final class RequestIds {
    private static final String ATTRIBUTE = "praya.request-id";
    private static final SecureRandom RANDOM = new SecureRandom();

    @RequestFilter void begin(HttpRequest<?> request) {
        of(request);
    }

    @ResponseFilter void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Request-Id", of(request));
    }

    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            var bytes = new byte[12];
            RANDOM.nextBytes(bytes);
            var id = HexFormat.of().formatHex(bytes);
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }
}
