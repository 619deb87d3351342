package hk.praya.http;

import hk.praya.access.Outcome.Reason;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Whatever the framework refuses by itself (no route, wrong method, wrong media type) is a problem too. */
@Singleton @Primary @Replaces(HateoasErrorResponseProcessor.class)
final class ProblemBodies implements ErrorResponseProcessor<Problem> {
    @Override public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var status = response.code();
        var cause = context.getRootCause().orElse(null);
        var inBody = cause == null ? null : BodyReason.ifBody(cause);
        var reason = inBody != null ? inBody : Reason.of(key(status));
        return response.body(Problem.of(status, List.of(reason), null)).contentType(MediaType.APPLICATION_JSON_PROBLEM);
    }

    private static String key(int status) {
        return switch (status) {
            case 404 -> "absent";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "body.too_large";
            case 415 -> "media_type_unsupported";
            case 401 -> "not_signed_in";
            case 403 -> "not_allowed";
            default -> status >= 500 ? "unexpected" : "body.malformed";
        };
    }
}
