package hk.praya.robot;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Jobs;
import hk.praya.access.Jobs.Job;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.audience.Reached;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Published;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Groups are reminded while somebody has still to read what they were told of: a few times, in the mornings of working days. Who or how many they are is not said. */
@Singleton
final class RobotReminders {
    static final String STEP = "robot.reminder";

    private final Access access;
    private final Jobs jobs;
    private final RobotQueries robots;
    private final PublishedNotices notices;
    private final Reached reached;
    private final Announcing announcing;

    RobotReminders(Access access, Jobs jobs, RobotQueries robots, PublishedNotices notices, Reached reached, Announcing announcing) {
        this.access = access;
        this.jobs = jobs;
        this.robots = robots;
        this.notices = notices;
        this.reached = reached;
        this.announcing = announcing;
    }

    void step(Job job) {
        var clientId = Objects.requireNonNull(job.clientId());
        access.asSystem(job.firmId(), clientId, Purpose.ROBOT_MESSAGE, Permission.ROBOT_SEND, Subject.of(clientId, "notice_version", job.subjectId()), act -> {
            var published = notices.byVersion(act.scope(), clientId, job.subjectId());
            // Withdrawn, or another one is read by now: that one has steps of its own.
            if (published.isEmpty()) return Outcome.absent();
            var later = announcing.later();
            if (later.isPresent()) {
                jobs.request(act, clientId, STEP, job.subjectId(), later.get());
                return Outcome.done(job.subjectId());
            }
            var told = remind(act, published.get());
            announcing.next(act, clientId, published.get());
            act.changed(null, told);
            return Outcome.done(job.subjectId());
        });
    }

    private int remind(Act act, Published published) {
        var clientId = act.scope().reach().getFirst();
        var ordinal = announcing.ordinal(published);
        var counts = reached.byNotice(act.scope(), List.of(clientId), List.of(published.noticeId())).get(published.noticeId());
        if (ordinal == 0 || counts == null || counts.asked() == counts.done()) return 0;
        return announcing.prepare(act, clientId, published, robots.chosen(act.scope(), clientId, published.noticeId()), ordinal);
    }
}
