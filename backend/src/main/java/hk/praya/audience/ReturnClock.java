package hk.praya.audience;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks whether letters came back. Apart from the looking itself, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class ReturnClock {
    private final ReturnedLetters returned;

    ReturnClock(ReturnedLetters returned) {
        this.returned = returned;
    }

    @Scheduled(fixedDelay = "3m", initialDelay = "30s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tick() {
        returned.work();
    }
}
