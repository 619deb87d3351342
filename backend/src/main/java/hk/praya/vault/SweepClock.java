package hk.praya.vault;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Sweeps a few times a day. Apart from the sweeping itself, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class SweepClock {
    private final Sweeping sweeping;
    private final Clock clock;

    SweepClock(Sweeping sweeping, Clock clock) {
        this.sweeping = sweeping;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "10m")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void sweep() {
        sweeping.sweep(clock.instant());
    }
}
