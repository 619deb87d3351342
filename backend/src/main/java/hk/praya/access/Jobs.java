package hk.praya.access;

import static hk.praya.jooq.access.Tables.JOB;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.min;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox: work asked for in the transaction that needs it, done after it has committed. A row holds ids only; the
 * worker acts as the system for that one client.
 */
@Singleton
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    /** A job that was taken and not finished is taken again after this; doubled each time, up to about an hour. */
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 8;
    /** What a crowd asks for is done once for all of them, after this. */
    private static final Duration GATHERED = Duration.ofMinutes(1);
    /** Longer than an act goes on after it asked for something (a statement takes 15 seconds at most). */
    private static final Duration ENDED = Duration.ofSeconds(30);

    private final Access access;
    private final DSLContext jooq;
    private final Clock clock;

    Jobs(Access access, DSLContext jooq, Clock clock) {
        this.access = access;
        this.jooq = jooq;
        this.clock = clock;
    }

    /**
     * @param clientId null where the work is about no client in particular
     * @param retried whether it was taken before and not finished: how far it came then is known to nobody
     */
    public record Job(UUID id, UUID firmId, @Nullable UUID clientId, String kind, UUID subjectId, boolean retried) {}

    /** Within somebody's act. */
    public void request(Act act, UUID clientId, String kind, UUID subjectId, Instant due) {
        insert(act.scope().firmId(), clientId, kind, subjectId, due);
    }

    /**
     * Within somebody's act, for what many ask for in the same minute: unless the same is asked for already, and is done so late
     * that this act has ended by then and is seen. Nobody waits for anybody: of those who ask at the very same moment each may
     * leave a job.
     */
    public void requestGathered(Act act, UUID clientId, String kind, UUID subjectId) {
        var now = clock.instant();
        var asked = jooq.selectOne().from(JOB).where(JOB.FIRM_ID.eq(act.scope().firmId()), JOB.CLIENT_ID.eq(clientId), JOB.KIND.eq(kind), JOB.SUBJECT_ID.eq(subjectId),
            JOB.DONE_AT.isNull(), JOB.ATTEMPTS.eq(0), JOB.DUE.gt(now.plus(ENDED).atOffset(ZoneOffset.UTC)));
        if (!jooq.fetchExists(asked)) insert(act.scope().firmId(), clientId, kind, subjectId, now.plus(GATHERED));
    }

    /** Within somebody's act, for what is looked at again and again: unless that is asked for already, whenever it is due. */
    public void requestUnlessAsked(Act act, UUID clientId, String kind, UUID subjectId, Instant due) {
        var asked = jooq.selectOne().from(JOB).where(JOB.FIRM_ID.eq(act.scope().firmId()), JOB.CLIENT_ID.eq(clientId), JOB.KIND.eq(kind), JOB.SUBJECT_ID.eq(subjectId), JOB.DONE_AT.isNull(), JOB.ATTEMPTS.eq(0));
        if (!jooq.fetchExists(asked)) insert(act.scope().firmId(), clientId, kind, subjectId, due);
    }

    /** Within somebody's act: about no client in particular. */
    public void requestForFirm(Act act, String kind, UUID subjectId, Instant due) {
        insert(act.scope().firmId(), null, kind, subjectId, due);
    }

    /** Before something is done elsewhere that no act asks for yet: whatever becomes of whoever does it, somebody looks after it. */
    public void requestApart(UUID firmId, UUID clientId, String kind, UUID subjectId, Instant due) {
        access.atGate(() -> {
            insert(firmId, clientId, kind, subjectId, due);
            return clientId;
        });
    }

    private void insert(UUID firmId, @Nullable UUID clientId, String kind, UUID subjectId, Instant due) {
        jooq.insertInto(JOB).set(JOB.JOB_ID, Ids.next(clock)).set(JOB.FIRM_ID, firmId).set(JOB.CLIENT_ID, clientId).set(JOB.KIND, kind)
            .set(JOB.SUBJECT_ID, subjectId).set(JOB.DUE, due.atOffset(ZoneOffset.UTC)).execute();
    }

    /** At the gate, for work that no act asks for. */
    void requestAtGate(UUID firmId, @Nullable UUID clientId, String kind, UUID subjectId) {
        insert(firmId, clientId, kind, subjectId, clock.instant());
    }

    /** What is done with one job. */
    @FunctionalInterface
    public interface Doing {
        void with(Job job) throws Exception;
    }

    /**
     * Does whatever of these kinds is due, one after another, until nothing is. One that fails is taken again later, and later each
     * time, and keeps nobody else waiting; after the last attempt it stays, with why.
     *
     * @return how many were done
     */
    public int work(Doing doing, String... kinds) {
        var count = 0;
        for (var job = claim(kinds); job.isPresent(); job = claim(kinds)) if (one(job.get(), doing)) count++;
        return count;
    }

    /** As {@link #work}, for what is tried again however often it failed. */
    public void workHoweverOften(Doing doing, String... kinds) {
        for (var job = claimHoweverOften(kinds); job.isPresent(); job = claimHoweverOften(kinds)) one(job.get(), doing);
    }

    private boolean one(Job job, Doing doing) {
        try {
            doing.with(job);
            done(job);
            return true;
        } catch (Exception e) {
            // An address, a value or what opens something may stand in the message: its kind and its place are enough.
            LOG.warn("{} of {} was not done: {} at {}", job.kind(), job.subjectId(), e.getClass().getSimpleName(), Stream.of(e.getStackTrace()).findFirst().orElse(null));
            failed(job, e.getClass().getSimpleName());
            return false;
        }
    }

    /** Takes the next job of these kinds that is due, if any; another worker skips it. One that failed too often stays where it is. */
    Optional<Job> claim(String... kinds) {
        return claim(JOB.ATTEMPTS.lt(ATTEMPTS), kinds);
    }

    /** As {@link #claim}, for what somebody has to do some day, and nobody else does: about once an hour, however often it failed. */
    public Optional<Job> claimHoweverOften(String... kinds) {
        return claim(DSL.noCondition(), kinds);
    }

    private Optional<Job> claim(Condition which, String... kinds) {
        return access.atGate(() -> {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            var next = jooq.selectFrom(JOB).where(JOB.DONE_AT.isNull(), JOB.KIND.eq(any(kinds)), JOB.DUE.le(now), which).orderBy(JOB.DUE).limit(1)
                .forUpdate().skipLocked().fetchOptional();
            next.ifPresent(job -> jooq.update(JOB).set(JOB.ATTEMPTS, JOB.ATTEMPTS.plus(1)).set(JOB.DUE, now.plus(AGAIN.multipliedBy(1L << Math.min(job.getAttempts(), ATTEMPTS - 1))))
                .where(JOB.JOB_ID.eq(job.getJobId())).execute());
            return next.map(job -> new Job(job.getJobId(), job.getFirmId(), job.getClientId(), job.getKind(), job.getSubjectId(), job.getAttempts() > 0));
        });
    }

    /** The clients of a firm at which such work was taken and not finished, whatever kept it; the one that is tried next first. */
    public List<UUID> unfinished(UUID firmId, int limit, String... kinds) {
        var soon = clock.instant().atOffset(ZoneOffset.UTC).plus(AGAIN.multipliedBy(1L << ATTEMPTS));
        return access.atGate(() -> jooq.select(JOB.CLIENT_ID).from(JOB)
            .where(JOB.DONE_AT.isNull(), JOB.DUE.le(soon), JOB.FIRM_ID.eq(firmId), JOB.KIND.eq(any(kinds)), JOB.ATTEMPTS.gt(0), JOB.CLIENT_ID.isNotNull())
            .groupBy(JOB.CLIENT_ID).orderBy(min(JOB.DUE), JOB.CLIENT_ID).limit(limit).fetch(JOB.CLIENT_ID));
    }

    /** The same work for each of these clients, in place of this job of the whole firm's: one that fails leaves the others alone. */
    public void forEach(Job job, Collection<UUID> clients) {
        access.atGate(() -> {
            for (var client : clients) insert(job.firmId(), client, job.kind(), job.subjectId(), clock.instant());
            return finish(job);
        });
    }

    public void done(Job job) {
        access.atGate(() -> finish(job));
    }

    private int finish(Job job) {
        return jooq.update(JOB).set(JOB.DONE_AT, clock.instant().atOffset(ZoneOffset.UTC)).where(JOB.JOB_ID.eq(job.id())).execute();
    }

    /** @param why the kind of failure, no personal value */
    public void failed(Job job, String why) {
        access.atGate(() -> jooq.update(JOB).set(JOB.FAILED, why).where(JOB.JOB_ID.eq(job.id())).execute());
    }
}
