package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Jobs;
import hk.praya.access.Jobs.Job;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.http.HongKong;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** What a connection rests on runs out some day: the firm's administrators, who alone can replace it, have it among what they see to, a month before. And a trial that nobody came back from is over, and what was to be closed is closed. */
@Singleton
final class ExpiryWatch {
    /** A company's IT takes weeks, not days. */
    private static final int DAYS_BEFORE = 30;

    private final Access access;
    private final Jobs jobs;
    private final ConnectionQueries queries;
    private final Obligations obligations;
    private final Settling settling;
    private final Clock clock;

    ExpiryWatch(Access access, Jobs jobs, ConnectionQueries queries, Obligations obligations, Settling settling, Clock clock) {
        this.access = access;
        this.jobs = jobs;
        this.queries = queries;
        this.obligations = obligations;
        this.settling = settling;
        this.clock = clock;
    }

    /** Until none is due, or the identity provider does not answer. */
    void work() {
        jobs.work(job -> {
            if (job.clientId() != null) watch(job, job.clientId());
        }, Certificates.EXPIRY);
        for (var job = jobs.claimHoweverOften(Trials.OVER, Settling.CLOSING); job.isPresent(); job = jobs.claimHoweverOften(Trials.OVER, Settling.CLOSING)) {
            // The job stands until it was told; and whoever comes next is spared finding out too that the identity provider does not answer.
            if (!settles(job.get())) return;
            jobs.done(job.get());
        }
    }

    private boolean settles(Job job) {
        return job.clientId() == null || (job.retried() ? settling.settleAgain(job.firmId(), job.clientId()) : settling.settle(job.firmId(), job.clientId()));
    }

    private void watch(Job job, UUID clientId) {
        access.asSystem(job.firmId(), clientId, Purpose.SIGN_IN_EXPIRY, Permission.OBLIGATION_EDIT, Subject.of(clientId, "connection", job.subjectId()), act -> {
            raise(act, clientId);
            return Outcome.done(clientId);
        });
    }

    private void raise(Act act, UUID clientId) {
        var connection = queries.find(act.scope(), clientId).orElseThrow();
        var source = "sso.expiry:" + clientId;
        // Of two certificates beside each other the newer one carries on: what counts is when the last ends.
        var ends = Stream.concat(Stream.ofNullable(connection.getSecretEnds()), queries.certificates(act.scope(), clientId).stream()
            .map(each -> HongKong.day(each.getEnds())).max(LocalDate::compareTo).stream()).min(LocalDate::compareTo);
        // Nobody signs in by what is only being set up, or is off: their links open whatever runs out.
        if (ends.isEmpty() || ConnectionState.of(connection.getState()) != ConnectionState.ACTIVE) {
            obligations.lapse(act, clientId, source, "sso_expiry_gone");
            return;
        }
        obligations.raise(act, clientId, new Obligations.Raised(Obligations.Kind.SIGN_IN_EXPIRY, source, "connection", connection.getId(),
            Particulars.ofExpiry(connection.getDomain(), ends.get()), Obligations.BallWith.ADMINISTRATOR, null, ends.get().minusDays(DAYS_BEFORE)));
    }
}
