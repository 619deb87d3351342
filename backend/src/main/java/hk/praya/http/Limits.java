package hk.praya.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much one address, one person, one client and one firm may ask, so that none of them takes the house from the others
 * (DESIGN §10). Kept in each replica's memory: several replicas allow several times as much, which is still a limit.
 */
@Singleton
public final class Limits {
    /** Longer than it takes to fill a bucket again: what is forgotten was full. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private static final int KEYS = 100_000;

    /** Whose asking is counted. */
    public enum Whose { ADDRESS, ACTOR, CLIENT, FIRM }

    private final LimitConfiguration configuration;
    /** Apart, so that a flood of one kind makes nobody forget the others. */
    private final Map<Whose, Cache<Object, Bucket>> buckets = new EnumMap<>(Whose.class);

    Limits(LimitConfiguration configuration) {
        this.configuration = configuration;
        for (var whose : Whose.values()) buckets.put(whose, Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(FORGOTTEN).build());
    }

    /** @return the refusal, or null where the request may go on */
    public @Nullable MutableHttpResponse<Problem> take(Whose whose, Object who) {
        var taken = buckets.get(whose).get(who, _ -> bucket(whose)).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) return null;
        var seconds = Math.max(1, Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1);
        return Problem.response(429, "too_many_requests").header("Retry-After", String.valueOf(seconds));
    }

    /** How many more at once, as things are now. */
    long left(Whose whose, Object who) {
        return buckets.get(whose).get(who, _ -> bucket(whose)).getAvailableTokens();
    }

    private Bucket bucket(Whose whose) {
        var perSecond = switch (whose) {
            case ADDRESS -> configuration.perAddress();
            case ACTOR -> configuration.perActor();
            case CLIENT -> configuration.perClient();
            case FIRM -> configuration.perFirm();
        };
        return Bucket.builder().addLimit(Bandwidth.builder().capacity((long) perSecond * configuration.burst()).refillGreedy(perSecond, Duration.ofSeconds(1)).build()).build();
    }
}
