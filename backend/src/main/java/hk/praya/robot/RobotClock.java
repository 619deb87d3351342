package hk.praya.robot;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks for messages to hand over. Apart from the handing over itself, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class RobotClock {
    private final RobotMessages messages;

    RobotClock(RobotMessages messages) {
        this.messages = messages;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "6s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tick() {
        messages.work();
    }
}
