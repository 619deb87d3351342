package hk.praya.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Identifiers: UUID version 7 (RFC 9562 §5.7), made here so that rows and lines agree before anything is written. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Clock clock) {
        var millis = clock.millis();
        var random = RANDOM.nextLong();
        var high = (millis << 16) | 0x7000L | (random & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
