package hk.praya.audience;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks for letters to write. Apart from the writing itself, so that tests do it when they say. */
@Singleton
@Requires(property = "praya.workers", notEquals = "false")
class LetterClock {
    private final NoticeLetters letters;

    LetterClock(NoticeLetters letters) {
        this.letters = letters;
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "4s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tick() {
        letters.work();
    }
}
