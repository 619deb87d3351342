package hk.praya.retention;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks for disposals that were approved. Apart from the work itself, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class DisposalClock {
    private final DisposalRun run;

    DisposalClock(DisposalRun run) {
        this.run = run;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tick() {
        run.work();
    }
}
