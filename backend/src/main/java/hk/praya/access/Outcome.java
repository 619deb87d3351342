package hk.praya.access;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of trying: it was done, or it was refused for reasons that can be said in any language. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /** @param current what stands now, where somebody else was quicker; else null */
    record Refused<T>(Refusal refusal, List<Reason> reasons, @Nullable Object current) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why, as a message key.
     *
     * @param field the field of the request it is about, or null
     * @param params what the message names, by name
     */
    record Reason(String key, @Nullable String field, Map<String, Object> params) {
        public Reason {
            params = Map.copyOf(params);
        }

        public static Reason of(String key) {
            return new Reason(key, null, Map.of());
        }

        public static Reason of(String key, @Nullable String field) {
            return new Reason(key, field, Map.of());
        }
    }

    /** The ways of being refused, each with its HTTP status. */
    enum Refusal {
        INVALID(400), UNKNOWN(401), NOT_ALLOWED(403), ABSENT(404), CONFLICT(409), GONE(410), STALE(412), TOO_LARGE(413),
        UNSUPPORTED(415), VERSION_MISSING(428), TOO_MANY(429), UNAVAILABLE(503);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal, String key) {
        return new Refused<>(refusal, List.of(Reason.of(key)), null);
    }

    static <T> Outcome<T> refused(Refusal refusal, String key, String field) {
        return new Refused<>(refusal, List.of(Reason.of(key, field)), null);
    }

    static <T> Outcome<T> refused(Refusal refusal, List<Reason> reasons) {
        return new Refused<>(refusal, reasons, null);
    }

    static <T> Outcome<T> absent() {
        return refused(Refusal.ABSENT, "absent");
    }

    static <T> Outcome<T> stale(@Nullable Object current) {
        return new Refused<>(Refusal.STALE, List.of(Reason.of("stale")), current);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case Refused<T>(var refusal, var reasons, var current) -> new Refused<>(refusal, reasons, current);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal, var reasons, var current) -> new Refused<>(refusal, reasons, current);
        };
    }
}
