package hk.praya.obligation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Looks for letters to write. Apart from the writing itself, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class PostingClock {
    private final Posting posting;
    private final Clock clock;

    PostingClock(Posting posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "5m", initialDelay = "10s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void plan() {
        posting.plan(clock.instant());
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "2s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void work() {
        posting.work();
    }
}
