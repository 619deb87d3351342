package hk.praya.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import org.jspecify.annotations.Nullable;

/** Before anything is looked up for whoever knocks. Behind a proxy, {@code micronaut.server.client-address-header} names who that is. */
@ServerFilter({"/api/**", "/auth/**", "/public/**"})
@Order(-1500)
final class AddressLimit {
    private final Limits limits;
    private final HttpClientAddressResolver addresses;

    AddressLimit(Limits limits, HttpClientAddressResolver addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    @RequestFilter @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        var address = addresses.resolve(request);
        return limits.take(Limits.Whose.ADDRESS, address == null ? "" : address);
    }
}
