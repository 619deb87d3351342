package hk.praya.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks every second whether a session's standing is due to be asked. Apart from the asking, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class StandingClock {
    private final StandingCheck check;

    StandingClock(StandingCheck check) {
        this.check = check;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tick() {
        check.work();
    }
}
