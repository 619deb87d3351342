package hk.praya.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many messages a robot takes: twenty in a minute, or ten minutes of none. */
final class RatePolicy {
    static final int MOST = 20;
    /** A minute, and as long as a message may be on its way: however late some arrive, no minute at the platform's end holds more. */
    static final Duration WITHIN = Duration.ofMinutes(1).plus(RobotSender.TIME);
    /** After it said that it were too many. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private RatePolicy() {}

    /** @param recent when the last were handed over, the oldest first. @return when the next may be: now, or later */
    static Instant next(List<Instant> recent, @Nullable Instant heldUntil, Instant now) {
        var free = recent.size() < MOST ? now : recent.get(recent.size() - MOST).plus(WITHIN);
        return Stream.of(free, heldUntil == null ? now : heldUntil, now).max(Instant::compareTo).orElse(now);
    }

    /** With this one. */
    static List<Instant> with(List<Instant> recent, Instant now) {
        return Stream.concat(recent.stream().skip(Math.max(0, recent.size() - MOST + 1)), Stream.of(now)).toList();
    }
}
