package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.IdentityQueries;
import hk.praya.access.Jobs;
import hk.praya.access.Jobs.Job;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.jooq.retention.tables.records.DisposalRecord;
import hk.praya.retention.Candidates.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what was decided, a few people at a time: each piece is one act, in which they are judged anew, their proofs are kept, and they are said to be
 * done. Whatever ends between two pieces, the next one goes on with whoever is left.
 */
@Singleton
final class DisposalRun {
    private static final Logger LOG = LoggerFactory.getLogger(DisposalRun.class);
    /** A hold that is placed meanwhile waits for no more than these. */
    static final int TOGETHER = 20;

    private final Access access;
    private final Jobs jobs;
    private final DisposalQueries queries;
    private final IdentityQueries identities;
    private final Doing doing;
    private final Clock clock;

    DisposalRun(Access access, Jobs jobs, DisposalQueries queries, IdentityQueries identities, Doing doing, Clock clock) {
        this.access = access;
        this.jobs = jobs;
        this.queries = queries;
        this.identities = identities;
        this.doing = doing;
        this.clock = clock;
    }

    @Singleton
    record Doing(Desk desk, Candidates candidates, KeptProofs proofs, Traces traces, DisposalTurns turns, KeptJson json) {}

    /** Whatever is due, until nothing is. */
    void work() {
        jobs.workHoweverOften(this::run, Disposals.WORK);
    }

    private void run(Job job) {
        try {
            while (piece(job)) LOG.debug("A piece of disposal {} is done", job.subjectId());
            identities.forgetSessions(job.firmId(), Objects.requireNonNull(job.clientId()));
            identities.forgetUnused();
        } catch (RuntimeException e) {
            if (job.retried()) tell(job);
            throw e;
        }
    }

    /** What does not get done of itself is somebody's to look at; it is tried again all the same. */
    private void tell(Job job) {
        var clientId = Objects.requireNonNull(job.clientId());
        try {
            access.<UUID>asSystem(job.firmId(), clientId, Purpose.DISPOSAL, Permission.RETENTION_RUN, Subject.of(clientId, "disposal", job.subjectId()), act -> {
                var row = queries.lock(act.scope(), clientId, job.subjectId()).filter(each -> each.getState().equals("running"));
                if (row.isEmpty() || !doing.turns().failed(act, row.get())) return Outcome.absent();
                act.changed(null, "failed");
                return Outcome.done(job.subjectId());
            });
        } catch (RuntimeException e) {
            LOG.warn("Nobody was told that disposal {} was not finished: {}", job.subjectId(), e.getClass().getSimpleName());
        }
    }

    /** @return whether there may be more to do */
    boolean piece(Job job) {
        var clientId = Objects.requireNonNull(job.clientId());
        var done = access.<Boolean>asSystem(job.firmId(), clientId, Purpose.DISPOSAL, Permission.RETENTION_RUN, Subject.of(clientId, "disposal", job.subjectId()), act -> {
            doing.desk().lock(act, clientId);
            return queries.lock(act.scope(), clientId, job.subjectId()).filter(row -> row.getState().equals("running")).map(row -> Outcome.done(piece(act, clientId, row))).orElseGet(Outcome::absent);
        });
        return done instanceof Outcome.Done<Boolean>(var more) && more;
    }

    private boolean piece(Act act, UUID clientId, DisposalRecord row) {
        var people = queries.left(act.scope(), clientId, row.getId(), TOGETHER);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (people.isEmpty()) {
            queries.update(row, new DisposalRecord().setState("done").setDoneAt(now));
            doing.turns().isOver(act, row, "retention_done");
            act.changed("running", "done");
            return false;
        }
        var whose = Whose.exactly(row.getKind());
        doing.traces().lock(act, clientId, whose);
        var sorted = doing.candidates().sorted(act.scope(), clientId, whose, people, queries.others(act.scope(), clientId, row.getId()), row.getCutoff());
        var going = sorted.get(Standing.DUE);
        if (!going.isEmpty()) doing.proofs().keep(act, clientId, row.getId(), going);
        var tally = doing.traces().dispose(act, clientId, whose, going);
        sorted.forEach((standing, those) -> queries.became(act.scope(), clientId, row.getId(), those, standing == Standing.DUE ? "disposed" : standing.key(), now));
        queries.update(row, new DisposalRecord().setDone(doing.json().of(doing.json().read(row.getDone(), RetentionTally.class).plus(tally))));
        act.changed(null, tally);
        return true;
    }
}
