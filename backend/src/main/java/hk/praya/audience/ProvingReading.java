package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.audience.ProvingPolicy.Measured;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.notice.PublishedNotices;
import hk.praya.wording.Both;
import hk.praya.wording.NoticePack;
import hk.praya.wording.NoticePacks;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which notices may stand as proof of which question of an assessment, and whether each does. */
@Singleton
final class ProvingReading {
    /** More than a client has of these kinds; the total says how many there are. */
    private static final int NOTICES = 200;

    private final Access access;
    private final PublishedNotices notices;
    private final NoticeProof proof;
    private final Decided decided;
    private final NoticePacks packs;
    private final Clock clock;

    ProvingReading(Access access, PublishedNotices notices, NoticeProof proof, Decided decided, NoticePacks packs, Clock clock) {
        this.decided = decided;
        this.access = access;
        this.notices = notices;
        this.proof = proof;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * A notice, and whether it proves anything now.
     *
     * @param record acknowledgement or consent: what {@code done} counts, and never the one for the other
     * @param state of the version that people read, else of the one that is worked on, or of what ended it
     * @param ordinal of the version that people read now; null: none
     * @param asked how many are asked now; 0: nobody. @param done how many of them have acknowledged it, or decided about it
     * @param customers whether those are customers on a list, and none of the staff
     * @param agreed of those, who agreed to something and stand by it; null where nobody is asked to agree. @param purposes what people decided about each; empty likewise
     * @param restsOn telling or agreement: whether what rests on it is that people were told, or that they agreed, of which nothing is proven where nobody did
     * @param sufficient per cent of those asked who must have
     * @param standing holds, not_yet, withdrawn or below_threshold. @param since when it does not hold: the day since which, or on which it begins; null: nobody can say
     */
    @Serdeable
    record NoticeProofView(UUID noticeId, int number, Names title, String kind, String record, String state, @Nullable Integer ordinal, @Nullable LocalDate effectiveOn, boolean customers, int asked, int done, @Nullable Integer agreed,
        List<Decided.PurposeDecided> purposes, String restsOn, int sufficient, String standing, @Nullable LocalDate since) {}

    @Serdeable
    record ProvingKindView(String kind, Both title) {}

    /** @param question of the assessment's pack. @param kinds of which a notice may prove it, the usual one first. @param restsOn telling or agreement. @param grade of saying so */
    @Serdeable
    record ProvesView(String question, List<ProvingKindView> kinds, String restsOn, String grade) {}

    /** @param pack whose questions they are. @param items of the kinds that prove any of them, the newest first. @param total how many there are */
    @Serdeable
    record NoticeProofsView(String pack, List<ProvesView> questions, List<NoticeProofView> items, long total) {}

    Outcome<NoticeProofsView> all(Actor actor, UUID clientId) {
        return access.read(actor, Permission.NOTICE_VIEW, clientId, scope -> {
            var pack = packs.newest();
            var kinds = pack.proves().kinds();
            var today = HongKong.today(clock);
            var found = notices.ofKinds(scope, clientId, kinds, NOTICES);
            var purposes = decided.of(scope, clientId, found);
            var items = proof.measured(scope, clientId, found, today).stream().filter(each -> !each.aside()).map(each -> view(each, purposes.getOrDefault(each.notice().noticeId(), List.of()), today)).toList();
            return Outcome.done(new NoticeProofsView(pack.proves().assessment(), pack.proves().questions().stream().map(each -> proves(pack, each)).toList(), items,
                found.size() < NOTICES ? items.size() : notices.countOfKinds(scope, clientId, kinds)));
        });
    }

    private static ProvesView proves(NoticePack pack, NoticePack.Fits fits) {
        return new ProvesView(fits.question(), fits.kinds().stream().map(each -> new ProvingKindView(each, Objects.requireNonNull(pack.kinds().get(each)).title())).toList(), fits.restsOn().key(), fits.grade().key());
    }

    private static NoticeProofView view(Measured of, List<Decided.PurposeDecided> purposes, LocalDate today) {
        var notice = of.notice();
        var agreed = notice.record().equals(NoticePack.Record.CONSENT.key()) ? Integer.valueOf(of.counts().agreed()) : null;
        var restsOn = of.agreement() ? NoticePack.RestsOn.AGREEMENT : NoticePack.RestsOn.TELLING;
        var standing = ProvingPolicy.standing(of, today);
        return new NoticeProofView(notice.noticeId(), notice.number(), notice.title(), notice.kind(), notice.record(), notice.state(), notice.ordinal(), notice.effectiveOn(), of.customers(), of.counts().asked(), of.counts().done(), agreed, purposes,
            restsOn.key(), of.sufficient(), standing.state().name().toLowerCase(Locale.ROOT), standing.since());
    }
}
