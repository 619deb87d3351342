package hk.praya.http;

import io.micronaut.core.reflect.ReflectionUtils;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a request calls.
 *
 * @param operation the name that the API has for it
 * @param acts which acts it stands for; empty: one
 */
public record Called(String operation, Set<String> acts) {
    public Called {
        acts = Set.copyOf(acts);
    }

    /** By the request that is being answered; empty outside of one, and where its operation has no name. */
    public static Optional<Called> now() {
        return ServerRequestContext.currentRequest().flatMap(Called::by);
    }

    private static Optional<Called> by(HttpRequest<?> request) {
        if (!(RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route)) return Optional.empty();
        return operation(route.getExecutableMethod()).map(id -> new Called(id, Set.of(route.getAnnotationMetadata().stringValues(Acts.class))));
    }

    /** The compiler's metadata leaves out what only describes the API: it stands at the method itself, as it was written. */
    private static Optional<String> operation(ExecutableMethod<?, ?> method) {
        // A controller that is validated is called through a subclass, which repeats none of it.
        return Stream.<Class<?>>iterate(method.getDeclaringType(), Objects::nonNull, Class::getSuperclass)
            .flatMap(type -> ReflectionUtils.getDeclaredMethod(type, method.getMethodName(), method.getArgumentTypes()).stream())
            .flatMap(written -> Stream.ofNullable(written.getAnnotation(Operation.class))).map(Operation::operationId).findFirst();
    }
}
