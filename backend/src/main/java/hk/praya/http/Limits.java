package hk.praya.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much one address, one session and one firm may ask, so that none of them takes the house from the others
 * (DESIGN §10). Kept in each replica's memory: several replicas allow several times as much, which is still a limit.
 */
@Singleton
public final class Limits {
    /** Longer than it takes to fill a bucket again: what is forgotten was full. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private static final int KEYS = 200_000;

    /** Whose asking is counted. */
    public enum Whose { ADDRESS, SESSION, FIRM }

    /** One of them. */
    private record Key(Whose whose, Object who) {}

    private final LimitConfiguration configuration;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(FORGOTTEN).build();

    Limits(LimitConfiguration configuration) {
        this.configuration = configuration;
    }

    /** @return the refusal, or null where the request may go on */
    public @Nullable MutableHttpResponse<Problem> take(Whose whose, Object who) {
        var taken = buckets.get(new Key(whose, who), key -> bucket(key.whose())).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) return null;
        var seconds = Math.max(1, Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1);
        return Problem.response(429, "too_many_requests").header("Retry-After", String.valueOf(seconds));
    }

    private Bucket bucket(Whose whose) {
        var perSecond = switch (whose) {
            case ADDRESS -> configuration.perAddress();
            case SESSION -> configuration.perSession();
            case FIRM -> configuration.perFirm();
        };
        return Bucket.builder().addLimit(Bandwidth.builder().capacity((long) perSecond * configuration.burst()).refillGreedy(perSecond, Duration.ofSeconds(1)).build()).build();
    }
}
