package hk.praya.document;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks for work twice a second. Apart from the work itself, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class DocumentClock {
    private final DocumentRendering rendering;

    DocumentClock(DocumentRendering rendering) {
        this.rendering = rendering;
    }

    @Scheduled(fixedDelay = "500ms", initialDelay = "1s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tick() {
        rendering.work();
    }
}
