package hk.praya.testing;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;
import java.util.function.Supplier;

/** An activity called by hand, as if its operation had been: the trail must be able to say which. */
public final class Calling {
    private Calling() {}

    public static <T> T by(HttpMethod method, String path, Supplier<T> work) {
        var request = HttpRequest.create(method, path);
        RouteAttributes.setRouteMatch(request, Stack.one().bean(Router.class).route(method, path).orElseThrow());
        return ServerRequestContext.with(request, work);
    }
}
