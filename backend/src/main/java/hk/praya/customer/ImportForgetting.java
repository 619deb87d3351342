package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Jobs;
import hk.praya.access.Jobs.Job;
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

/** Empties what a file said of people, some days after it was read: applied or not, it has been looked at by then. */
@Singleton
final class ImportForgetting {
    static final String WORK = "customer.forget";
    /** Long enough to ask a colleague about a row, short enough that nobody's data lies about. */
    static final Duration KEPT = Duration.ofDays(2);

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
        jobs.work(this::forget, WORK);
    }

    private void forget(Job job) {
        var clientId = Objects.requireNonNull(job.clientId());
        access.asSystem(job.firmId(), clientId, Purpose.PREVIEW_FORGOTTEN, Permission.CUSTOMER_FORGET, Subject.of(clientId, "customer_import", job.subjectId()), act -> {
            if (!imports.forget(act.scope(), clientId, job.subjectId(), clock.instant())) return Outcome.absent();
            act.changed(job.subjectId(), null);
            return Outcome.done(job.subjectId());
        });
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
