package hk.praya.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Before anything is looked up for whoever knocks. Who that is, the socket says; a header says it only where our own proxy
 * is configured to write one, and then its last word counts, because whatever stands before it came from outside.
 */
@ServerFilter({"/api/**", "/auth/**", "/public/**"})
@Order(-1500)
final class AddressLimit {
    /** An IPv6 customer is given a network of so many bytes and moves freely within it. */
    private static final int NETWORK = 8;

    private final Limits limits;
    private final String proxyHeader;

    AddressLimit(Limits limits, LimitConfiguration configuration) {
        this.limits = limits;
        this.proxyHeader = configuration.proxyHeader();
    }

    @RequestFilter @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        return limits.take(Limits.Whose.ADDRESS, key(request));
    }

    private String key(HttpRequest<?> request) {
        var named = proxyHeader.isEmpty() ? null : literal(request.getHeaders().getAll(proxyHeader).stream().reduce((_, last) -> last).orElse(""));
        var address = named != null ? named : request.getRemoteAddress().getAddress();
        if (address == null) return "";
        var bytes = address instanceof Inet6Address ? Arrays.copyOf(address.getAddress(), NETWORK) : address.getAddress();
        return HexFormat.of().formatHex(bytes);
    }

    /** @return null where the last word is no address; no name is ever looked up */
    static @Nullable InetAddress literal(String header) {
        try {
            return InetAddress.ofLiteral(header.substring(header.lastIndexOf(',') + 1).strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
