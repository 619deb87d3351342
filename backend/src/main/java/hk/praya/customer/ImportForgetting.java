package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Jobs;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties what a file said of people, some days after it was read: applied or not, it has been looked at by then. */
@Singleton
final class ImportForgetting {
    static final String WORK = "customer.forget";
    /** Long enough to ask a colleague about a row, short enough that nobody's data lies about. */
    static final Duration KEPT = Duration.ofDays(2);
    private static final Logger LOG = LoggerFactory.getLogger(ImportForgetting.class);

    private final Jobs jobs;
    private final Access access;
    private final ImportQueries imports;
    private final Clock clock;

    ImportForgetting(Jobs jobs, Access access, ImportQueries imports, Clock clock) {
        this.jobs = jobs;
        this.access = access;
        this.imports = imports;
        this.clock = clock;
    }

    void work() {
        for (var job = jobs.claim(WORK); job.isPresent(); job = jobs.claim(WORK)) {
            var due = job.get();
            try {
                var clientId = Objects.requireNonNull(due.clientId());
                access.asSystem(due.firmId(), clientId, Purpose.PREVIEW_FORGOTTEN, Permission.CUSTOMER_FORGET, Subject.of(clientId, "customer_import", due.subjectId()), act -> {
                    if (!imports.forget(act.scope(), clientId, due.subjectId(), clock.instant())) return Outcome.absent();
                    act.changed(due.subjectId(), null);
                    return Outcome.done(due.subjectId());
                });
                jobs.done(due);
            } catch (RuntimeException e) {
                LOG.warn("The preview {} was not forgotten: {}", due.subjectId(), e.getClass().getSimpleName());
                jobs.failed(due, e.getClass().getSimpleName());
            }
        }
    }

    /** Apart from the work itself, so that tests do it when they say. */
    @Singleton
    @Requires(property = "praya.workers", notEquals = "false")
    static class ForgettingClock {
        private final ImportForgetting forgetting;

        ForgettingClock(ImportForgetting forgetting) {
            this.forgetting = forgetting;
        }

        @Scheduled(fixedDelay = "1m", initialDelay = "20s")
        @ExecuteOn(TaskExecutors.BLOCKING)
        void tick() {
            forgetting.work();
        }
    }
}
