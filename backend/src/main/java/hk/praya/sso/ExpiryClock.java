package hk.praya.sso;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Apart from the work, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class ExpiryClock {
    private final ExpiryWatch watch;

    ExpiryClock(ExpiryWatch watch) {
        this.watch = watch;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tick() {
        watch.work();
    }
}
