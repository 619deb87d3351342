package hk.praya.http;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 says it. Reasons are message keys, so that every language can say them; the title is for logs.
 *
 * @param current what stands now, where a version was stale
 */
@Serdeable
public record Problem(String type, String title, int status, List<Why> reasons, @Nullable Object current) {
    /** @param field the field of the request, dotted, or null */
    @Serdeable
    public record Why(String key, @Nullable String field, @Nullable Map<String, Object> params) {
        static Why of(Reason reason) {
            return new Why(reason.key(), reason.field(), reason.params().isEmpty() ? null : reason.params());
        }
    }

    static Problem of(int status, List<Reason> reasons, @Nullable Object current) {
        var title = HttpStatus.valueOf(status).getReason();
        return new Problem("about:blank", title, status, reasons.stream().map(Why::of).toList(), current);
    }

    public static MutableHttpResponse<Problem> response(int status, String key) {
        return response(status, List.of(Reason.of(key)), null);
    }

    static MutableHttpResponse<Problem> response(int status, List<Reason> reasons, @Nullable Object current) {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
            .body(of(status, reasons, current)).contentType(MediaType.APPLICATION_JSON_PROBLEM);
    }

    public static MutableHttpResponse<Problem> response(Outcome.Refused<?> refused) {
        return response(refused.refusal().status(), refused.reasons(), refused.current());
    }
}
