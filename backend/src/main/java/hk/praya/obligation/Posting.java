package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Correspondents;
import hk.praya.access.Jobs;
import hk.praya.access.Jobs.Job;
import hk.praya.http.HongKong;
import hk.praya.mail.Mailer;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;

/** The worker that writes to people: reads within a transaction, hands the letter over outside any. */
@Singleton
class Posting {
    static final String DIGEST = "obligation.digest";
    /** Before the working day; whoever starts the server later that Monday sends late rather than never. */
    private static final LocalTime FROM = LocalTime.of(7, 30);

    private final Jobs jobs;
    private final Correspondents correspondents;
    private final Digest digest;
    private final Asking asking;
    private final Mailer mailer;

    Posting(Jobs jobs, Correspondents correspondents, Digest digest, Asking asking, Mailer mailer) {
        this.jobs = jobs;
        this.correspondents = correspondents;
        this.digest = digest;
        this.asking = asking;
        this.mailer = mailer;
    }

    /** What a reminder's letter is made from, and by. */
    @Singleton
    record Asking(Access access, Reminding reminding, ReminderText text) {}

    /** On a Monday morning in Hong Kong asks for everybody's digest of the week; at any other time, for nothing. */
    void plan(Instant now) {
        var here = now.atZone(HongKong.ZONE);
        if (here.getDayOfWeek() == DayOfWeek.MONDAY && !here.toLocalTime().isBefore(FROM)) correspondents.planDigests(here.toLocalDate());
    }

    /** Whatever is due, until nothing is. */
    void work() {
        jobs.work(job -> {
            if (job.kind().equals(DIGEST)) sendDigest(job);
            else sendReminder(job);
        }, DIGEST, Telling.WORK);
    }

    private void sendDigest(Job job) throws Mailer.Unsent {
        var begun = correspondents.beginDigest(job.subjectId());
        if (begun.isEmpty()) return;
        try {
            var actor = begun.get().actor();
            var written = digest.letter(begun.get(), job.subjectId(), correspondents.told(actor));
            if (written.isEmpty()) return;
            correspondents.tell(actor, job.subjectId(), written.get().news());
            mailer.send(written.get().letter());
        } catch (Mailer.Unsent | RuntimeException e) {
            correspondents.digestNotSent(job.firmId(), job.subjectId());
            throw e;
        }
        correspondents.digestSent(job.subjectId());
    }

    private void sendReminder(Job job) throws Mailer.Unsent {
        var clientId = Objects.requireNonNull(job.clientId());
        var found = asking.access().lookAsSystem(job.firmId(), clientId, scope -> asking.reminding().of(scope, clientId, job.subjectId()));
        if (found.isEmpty() || found.get().addressee().map(Reminding.Addressee::email).isEmpty()) return;
        mailer.send(asking.text().letter(asking.reminding().linked(job.firmId(), found.get())));
    }
}
