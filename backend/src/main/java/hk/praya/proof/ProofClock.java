package hk.praya.proof;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks every minute: most are due as the day begins. Apart from the work itself, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class ProofClock {
    private final ProofLapsing lapsing;

    ProofClock(ProofLapsing lapsing) {
        this.lapsing = lapsing;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "20s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tick() {
        lapsing.work();
    }
}
