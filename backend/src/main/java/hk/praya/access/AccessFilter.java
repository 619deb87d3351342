package hk.praya.access;

import hk.praya.access.Authorization.Denied;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission.Level;
import hk.praya.http.Limits;
import hk.praya.http.Problem;
import hk.praya.http.RequestIds;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refuses before the body is read, so that an intruder learns nothing from how a body would have been judged:
 * 401, then the request's origin, then 404 or 403 (DESIGN §3.8). The door checks again.
 */
@ServerFilter("/api/**")
@Order(-1000)
final class AccessFilter {
    static final String CSRF_HEADER = "X-Praya-Csrf";

    private final Sessions sessions;
    private final Admission admission;
    private final Attempts attempts;
    private final Limits limits;
    private final String origin;

    AccessFilter(Sessions sessions, Admission admission, Attempts attempts, Limits limits, @Value("${praya.base-url}") String baseUrl) {
        this.sessions = sessions;
        this.admission = admission;
        this.attempts = attempts;
        this.limits = limits;
        this.origin = baseUrl;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        var route = RouteAttributes.getRouteMatch(request).orElse(null);
        var open = route instanceof MethodBasedRouteMatch<?, ?> method && method.getAnnotationMetadata().hasAnnotation(Open.class);
        var token = SessionCookie.token(request).orElse(null);
        var session = token == null ? Outcome.<Session>refused(Refusal.UNKNOWN, "not_signed_in") : sessions.find(token);
        return switch (session) {
            case Outcome.Refused<Session> refused -> {
                if (open) {
                    request.setAttribute(SignedIn.WHY_NOT, refused.reasons().getFirst().key());
                    yield null;
                }
                yield Problem.response(refused);
            }
            case Outcome.Done<Session>(var live) -> {
                request.setAttribute(SignedIn.SESSION, live);
                request.setAttribute(SignedIn.TOKEN, token);
                var tooMany = tooMany(live);
                yield tooMany != null ? tooMany : checked(request, route, live, token, open);
            }
        };
    }

    private @Nullable HttpResponse<?> tooMany(Session session) {
        // By person, not by session: whoever signs in again, or switches, does not begin anew.
        var ofActor = limits.take(Limits.Whose.ACTOR, session.actor().id());
        if (ofActor != null) return ofActor;
        var ofClient = session.actor() instanceof Actor.Person person ? limits.take(Limits.Whose.CLIENT, person.clientId()) : null;
        return ofClient != null ? ofClient : limits.take(Limits.Whose.FIRM, session.actor().firmId());
    }

    private @Nullable HttpResponse<?> checked(HttpRequest<?> request, @Nullable RouteMatch<?> route, Session session, String token, boolean open) {
        if (changes(request.getMethod()) && !isOurs(request, token)) return Problem.response(403, "csrf");
        if (route == null || open) return null;
        var permission = ((MethodBasedRouteMatch<?, ?>) route).getAnnotationMetadata().enumValue(Permitted.class, Permission.class).orElse(null);
        // An operation that says no permission is nobody's: closed, as is a path that only the page would answer.
        if (permission == null) return Problem.response(404, "absent");
        var actor = session.actor();
        UUID clientId = null;
        if (permission.level() == Level.CLIENT) {
            clientId = clientOf(route).orElse(null);
            if (clientId == null) return Problem.response(404, "absent");
        }
        if (admission.decide(actor, permission, clientId) instanceof Denied(var refusal, var key)) {
            attempts.denied(actor, permission, clientId, key, RequestIds.of(request));
            return Problem.response(refusal.status(), key);
        }
        return null;
    }

    /** An id that cannot be one is a client that does not exist. */
    private static Optional<UUID> clientOf(RouteMatch<?> route) {
        try {
            return Optional.ofNullable(route.getVariableValues().get("clientId")).map(value -> UUID.fromString(value.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean changes(HttpMethod method) {
        return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
    }

    private boolean isOurs(HttpRequest<?> request, String token) {
        var from = request.getHeaders().get("Origin");
        if (from != null && !from.equals(origin)) return false;
        var csrf = request.getHeaders().get(CSRF_HEADER);
        return csrf != null && Secrets.same(csrf, Secrets.csrf(token));
    }
}
