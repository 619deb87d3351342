package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Envelopes;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.access.Jobs.Job;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.http.HongKong;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.jooq.audience.tables.records.LetterRecord;
import hk.praya.mail.Mailer;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Published;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes to those who are asked: once as they are, and again every few working days while they have not read it; then the coordinator is told. A
 * letter is noted before it is handed over: whether it arrived where a server dies in between is known to nobody, and nobody is written to twice.
 */
@Singleton
final class NoticeLetters {
    static final String WORK = "audience.letters";
    static final String AGAIN = "audience.reminders";
    /** Noted in one act, then sent one after the other. */
    private static final int TOGETHER = 50;
    /** So many times, before another client's letters have their turn. */
    private static final int TURNS = 10;
    /** Working days between two letters, and how many reminders anybody gets. */
    static final int EVERY = 3;
    static final int TIMES = 3;
    /** To somebody whose address was put right another letter goes, reminded often or not; but not for ever. */
    private static final int EVER = 9;

    private final Jobs jobs;
    private final Access access;
    private final LetterQueries letters;
    private final AskQueries asks;
    private final Writing writing;
    private final Clock clock;

    NoticeLetters(Jobs jobs, Access access, LetterQueries letters, AskQueries asks, Writing writing, Clock clock) {
        this.jobs = jobs;
        this.access = access;
        this.letters = letters;
        this.asks = asks;
        this.writing = writing;
        this.clock = clock;
    }

    /** What is read, what a letter of it says, and who is told where nobody reads it. */
    @Singleton
    record Writing(PublishedNotices notices, LetterText text, Mailer mailer, UnreadNotices unread, Arriving arriving, Addressed addressed) {
        boolean areCustomers(Act act, UUID clientId, Published published) {
            return addressed.areCustomers(act.scope(), clientId, published.noticeId());
        }
    }

    /** How many reminders anybody gets: customers one, and about direct marketing none. */
    private static int times(boolean customers, Published published) {
        if (!customers) return TIMES;
        return published.kind().equals("consent_marketing") ? 0 : 1;
    }

    /** Whether a letter arrives: the word by which it comes back, where it was sent, whom none reach, and who is to be reached elsewhere by now. */
    @Singleton
    record Arriving(Envelopes envelopes, Addresses addresses, Unreached unreached, Readdressed readdressed) {}

    /** Whatever is due, until nothing is. */
    void work() {
        jobs.work(job -> {
            if (job.kind().equals(WORK)) first(job);
            else again(job);
        }, WORK, AGAIN);
    }

    private void first(Job job) throws Mailer.Unsent {
        var clientId = Objects.requireNonNull(job.clientId());
        var last = new UUID[1];
        for (var turn = 1; ; turn++) {
            var isLast = turn == TURNS;
            var noted = note(job, true, (act, published) -> {
                var due = due(act, published, clientId, last);
                // Fifty thousand customers of one client keep nobody else waiting: the rest comes after whoever waits by then.
                if (isLast && !due.isEmpty()) jobs.request(act, clientId, WORK, job.subjectId(), clock.instant());
                return due;
            });
            for (var each : noted) send(job, each);
            if (noted.isEmpty() || isLast) return;
        }
    }

    /** Who is written to next for the first time. @param last the last one before them; null: none was */
    private List<Due> due(Act act, Published published, UUID clientId, @Nullable UUID[] last) {
        var people = letters.unwritten(act.scope(), clientId, published.noticeId(), published.versionId(), last[0], TOGETHER);
        // Whom somebody else held is looked at once more.
        if (people.isEmpty() && last[0] != null) people = letters.unwritten(act.scope(), clientId, published.noticeId(), published.versionId(), null, TOGETHER);
        if (people.isEmpty()) return List.of();
        last[0] = people.getLast().getPersonId();
        return people.stream().map(each -> new Due(each, 0)).toList();
    }

    private void again(Job job) throws Mailer.Unsent {
        var today = HongKong.today(clock);
        var here = clock.instant().atZone(HongKong.ZONE);
        // Taken on a day when nobody is at work: looked at again on the next.
        if (!writing.unread().isWorkingDay(today) || here.toLocalTime().isBefore(UnreadNotices.MORNING)) {
            note(job, false, (_, _) -> List.of());
        } else {
            var before = writing.unread().workingDaysBefore(today, EVERY).plusDays(1).atStartOfDay(HongKong.ZONE).toInstant();
            var clientId = Objects.requireNonNull(job.clientId());
            var last = new UUID[1];
            List<Noted> noted;
            do {
                noted = note(job, false, (act, published) -> readdressed(act, published, clientId, last));
                for (var each : noted) send(job, each);
            } while (!noted.isEmpty());
            do {
                noted = note(job, false, (act, published) -> letters.unreminded(act.scope(), clientId, published.noticeId(), published.versionId(), before.atOffset(ZoneOffset.UTC),
                    times(writing.areCustomers(act, clientId, published), published), TOGETHER).stream().map(Due::again).toList());
                for (var each : noted) send(job, each);
            } while (!noted.isEmpty());
        }
    }

    /** Whom letters did not reach, or went to another address than the one that they have by now. @param last the last one who was looked at; null: nobody was */
    private List<Due> readdressed(Act act, Published published, UUID clientId, @Nullable UUID[] last) {
        while (true) {
            var some = letters.unreached(act.scope(), clientId, published.noticeId(), published.versionId(), EVER, last[0], TOGETHER);
            if (some.isEmpty()) return List.of();
            last[0] = some.getLast().getPersonId();
            var due = some.stream().filter(ask -> writing.arriving().readdressed().isToBeTold(act, ask)).map(Due::again).toList();
            if (!due.isEmpty()) return due;
        }
    }

    /** @param ordinal 0: that they are asked; then each reminder */
    private record Due(AskRecord ask, int ordinal) {
        static Due again(AskRecord ask) {
            return new Due(ask, ask.getReminded() + 1);
        }
    }

    /** @param letter empty: there is no address, or it was written before */
    private record Noted(UUID id, Optional<Mailer.Letter> letter) {}

    private interface Which {
        List<Due> of(Act act, Published published);
    }

    /** In one act: who is written to next, that they are, and by which way they come. And when that is looked at again. */
    private List<Noted> note(Job job, boolean first, Which which) {
        var clientId = Objects.requireNonNull(job.clientId());
        var noted = access.<List<Noted>>asSystem(job.firmId(), clientId, Purpose.NOTICE_LETTER, Permission.NOTICE_LETTER, Subject.of(clientId, "notice_version", job.subjectId()), act -> {
            var found = writing.notices().byVersion(act.scope(), clientId, job.subjectId());
            // Withdrawn, or another one is read by now: nobody is told of this one any more.
            if (found.isEmpty()) return Outcome.absent();
            var all = new ArrayList<Noted>();
            var people = which.of(act, found.get());
            for (var due : people) all.add(note(act, due, found.get()));
            if (people.isEmpty()) {
                var customers = writing.areCustomers(act, clientId, found.get());
                var times = times(customers, found.get());
                var left = letters.left(act.scope(), clientId, found.get().noticeId(), job.subjectId(), times);
                // A customer owes nobody an answer: that some give none is nobody's to see to.
                if (!customers) writing.unread().stands(act, clientId, found.get(), left);
                writing.arriving().unreached().stands(act, clientId, found.get().noticeId());
                // Every working day until everybody has read it: somebody may be due a reminder, or the last of those who had theirs has read it.
                if (left.waiting() > (times == TIMES ? 0 : left.exhausted()) || letters.isReaddressed(act.scope(), clientId, found.get().noticeId(), job.subjectId())) jobs.requestUnlessAsked(act, clientId, AGAIN, job.subjectId(), writing.unread().nextMorning());
                if (first && left.waiting() == 0) return Outcome.absent();
            }
            act.changed(null, people.size());
            return Outcome.done(all);
        });
        return noted instanceof Outcome.Done<List<Noted>>(var done) ? done : List.of();
    }

    private Noted note(Act act, Due due, Published published) {
        var ask = due.ask();
        var id = Ids.next(clock);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var reader = writing.text().reader(act, ask);
        if (due.ordinal() > 0 && reader.filter(each -> writing.arriving().readdressed().isDead(ask, each)).isPresent()) {
            // Nothing goes there again. It is looked at as often as they would be reminded.
            asks.update(ask, new AskRecord().setRemindedAt(now));
            return new Noted(id, Optional.empty());
        }
        // Whom none reached is told what is asked of them, and not that they have not done it.
        var letter = reader.flatMap(each -> writing.text().letter(act, ask, published, each, due.ordinal() > 0 && ask.getUnreached() == null));
        var row = new LetterRecord().setFirmId(ask.getFirmId()).setClientId(ask.getClientId()).setId(id).setNoticeId(ask.getNoticeId()).setVersionId(published.versionId()).setPersonId(ask.getPersonId()).setOrdinal((short) due.ordinal())
            .setAt(now).setAskedAt(ask.getAskedAt()).setOutcome((letter.isPresent() ? LetterOutcome.WRITING : LetterOutcome.NO_ADDRESS).key()).setAddress(reader.map(each -> writing.arriving().addresses().mark(ask.getClientId(), String.valueOf(each.email()))).orElse(null));
        var once = letters.insert(row);
        if (due.ordinal() > 0) asks.update(ask, new AskRecord().setReminded(due.ordinal()).setRemindedAt(now));
        if (ask.getUnreached() != null) asks.update(ask, new AskRecord().setUnreached(null));
        return new Noted(id, once ? letter.map(each -> returning(act, ask.getClientId(), id, each)) : Optional.empty());
    }

    private Mailer.Letter returning(Act act, UUID clientId, UUID letterId, Mailer.Letter letter) {
        return writing.mailer().hasReturns() ? letter.returningBy(writing.arriving().envelopes().word(act, clientId, letterId)) : letter;
    }

    private void send(Job job, Noted noted) throws Mailer.Unsent {
        if (noted.letter().isEmpty()) return;
        try {
            writing.mailer().send(noted.letter().get());
            became(job, noted, LetterOutcome.SENT);
        } catch (Mailer.Unsent e) {
            // A server that cannot be reached says nothing of the others' addresses, nor of this one; one address says nothing of the server.
            became(job, noted, e.isForGood() ? LetterOutcome.REFUSED : LetterOutcome.UNSENT);
            if (!e.isForGood()) throw e;
        }
    }

    private void became(Job job, Noted noted, LetterOutcome outcome) {
        var clientId = Objects.requireNonNull(job.clientId());
        access.asSystem(job.firmId(), clientId, Purpose.NOTICE_LETTER, Permission.NOTICE_LETTER, Subject.of(clientId, "letter", noted.id()), act -> {
            var letter = letters.lock(act.scope(), clientId, noted.id());
            // It came back before we had noted that it went.
            if (letter.filter(each -> each.getOutcome().equals(LetterOutcome.WRITING.key())).isEmpty()) return Outcome.absent();
            if (outcome.isAddressDead()) {
                writing.arriving().unreached().failed(act, letter.get(), outcome, null);
            } else {
                letters.became(letter.get(), outcome, null);
                act.changed(letter.get().getOutcome(), outcome.key());
            }
            return Outcome.done(noted.id());
        });
    }
}
