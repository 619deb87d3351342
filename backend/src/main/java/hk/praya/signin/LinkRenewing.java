package hk.praya.signin;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.access.Jobs.Job;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.mail.Letters;
import hk.praya.mail.Mailer;
import hk.praya.signin.Ways.Aim;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Sends another link in the place of one whose time is over: to the address that it was sent to, while that is theirs; and not again and again. Whoever only holds the old one learns nothing. */
@Singleton
final class LinkRenewing {
    static final String WORK = "link.renewal";
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int AN_HOUR = 5;

    private final Jobs jobs;
    private final Access access;
    private final LinkQueries queries;
    private final Links.Called called;
    private final Sending sending;
    private final Clock clock;

    LinkRenewing(Jobs jobs, Access access, LinkQueries queries, Links.Called called, Sending sending, Clock clock) {
        this.jobs = jobs;
        this.access = access;
        this.queries = queries;
        this.called = called;
        this.sending = sending;
        this.clock = clock;
    }

    @Singleton
    record Sending(Ways ways, Letters letters, Mailer mailer) {}

    /** Whatever was asked for. */
    void work() {
        jobs.work(job -> {
            if (renewed(job) instanceof Outcome.Done<Mailer.Letter>(var letter)) sending.mailer().send(letter);
        }, WORK);
    }

    private Outcome<Mailer.Letter> renewed(Job job) {
        var clientId = Objects.requireNonNull(job.clientId());
        var id = Ids.next(clock);
        return access.asSystem(job.firmId(), clientId, Purpose.LINK_RENEWAL, Permission.LINK_RENEW, Subject.of(clientId, "link", id), act -> {
            var link = queries.find(act.scope(), clientId, job.subjectId()).filter(each -> each.getRevokedAt() == null);
            var person = link.flatMap(each -> called.people().reachable(act.scope(), clientId, each.getPersonId()).filter(who -> each.getEmail().equals(who.email())));
            // Theirs no more since they asked; or it was pressed twice.
            if (link.isEmpty() || person.isEmpty() || isTooSoon(act, job, link.get().getPersonId())) return Outcome.absent();
            var way = sending.ways().make(act.scope(), Ways.blank(clientId, link.get().getPersonId(), link.get().getEmail(), new Aim(link.get().getPurpose(), link.get().getSubjectId())).setLinkId(id).setCreatedBy(link.get().getCreatedBy()));
            act.changed(null, List.of(link.get().getPersonId(), link.get().getLinkId()));
            var names = called.names(act.scope(), clientId, person.get().name());
            var language = person.get().language();
            return Outcome.done(sending.letters().letter("link-again", link.get().getEmail(), language, Invitation.values(way, names)).of(Letters.in("en".equals(language), Names.orNone(names.get("firm")))));
        });
    }

    private boolean isTooSoon(Act act, Job job, UUID personId) {
        var now = clock.instant();
        var made = queries.madeSince(act.scope(), Objects.requireNonNull(job.clientId()), personId, now.minus(Duration.ofHours(1)));
        return made.links() >= AN_HOUR || !job.retried() && made.last() != null && made.last().toInstant().plus(BETWEEN).isAfter(now);
    }

    /** Apart from the work itself, so that tests do it when they say. */
    @Singleton
    @Requires(property = "praya.workers", notEquals = "false")
    static class RenewalClock {
        private final LinkRenewing renewing;

        RenewalClock(LinkRenewing renewing) {
            this.renewing = renewing;
        }

        @Scheduled(fixedDelay = "5s", initialDelay = "6s")
        @ExecuteOn(TaskExecutors.BLOCKING)
        void tick() {
            renewing.work();
        }
    }
}
