package hk.praya.http;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The preconditions that a request carries: the version it was made against, and the key that makes it repeatable. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Versions() {}

    /** The version in {@code If-Match: "7"}. */
    public static long ifMatch(HttpRequest<?> request) {
        var header = request.getHeaders().get("If-Match");
        if (header == null) return Refused.orElse(Outcome.refused(Refusal.VERSION_MISSING, "version_missing"));
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) return Refused.orElse(Outcome.refused(Refusal.INVALID, "field.malformed", "If-Match"));
        return Long.parseLong(tag.group(1));
    }

    /** The key of a POST that creates: the same key again finds what the first one made. */
    public static UUID idempotencyKey(HttpRequest<?> request) {
        var header = request.getHeaders().get("Idempotency-Key");
        if (header == null) return Refused.orElse(Outcome.refused(Refusal.INVALID, "idempotency_key_missing", "Idempotency-Key"));
        try {
            return UUID.fromString(header.strip());
        } catch (IllegalArgumentException e) {
            return Refused.orElse(Outcome.refused(Refusal.INVALID, "field.malformed", "Idempotency-Key"));
        }
    }
}
