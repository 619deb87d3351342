package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.audience.ProvingPolicy.Measured;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.audience.tables.records.RuleRecord;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Stood;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofSource;
import hk.praya.proof.ProofStanding;
import hk.praya.wording.Locale;
import hk.praya.wording.NoticePacks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a notice still proves anything: it is published, and enough of those who are asked have done what it asks. Newer versions of it are the same proof. */
@Singleton
public final class NoticeProof implements ProofSource {
    public static final String KIND = "notice";

    private final PublishedNotices notices;
    private final RuleQueries rules;
    private final CoverageQueries coverage;
    private final Decided decided;
    private final NoticePacks packs;
    private final Clock clock;

    NoticeProof(PublishedNotices notices, RuleQueries rules, CoverageQueries coverage, Decided decided, NoticePacks packs, Clock clock) {
        this.decided = decided;
        this.notices = notices;
        this.rules = rules;
        this.coverage = coverage;
        this.packs = packs;
        this.clock = clock;
    }

    static ProofRef ref(UUID notice) {
        return new ProofRef(KIND, notice);
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public Map<UUID, ProofStanding> standing(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today) {
        var standing = new HashMap<UUID, ProofStanding>();
        measured(scope, clientId, List.copyOf(notices.stood(scope, clientId, ids).values()), today).forEach(each -> standing.put(each.notice().noticeId(), ProvingPolicy.standing(each, today)));
        return standing;
    }

    /** What is not withdrawn, is for people of whom the question speaks, and of a kind that its words' newest version names for it. */
    @Override public Set<UUID> fitting(Scope scope, UUID clientId, Collection<UUID> ids, Question question) {
        var proves = packs.newest().proves();
        var kinds = proves.kinds(question.pack(), question.id());
        var ofCustomers = rules.some(scope, clientId, ids).stream().filter(Meant::areCustomers).map(RuleRecord::getNoticeId).collect(Collectors.toSet());
        return notices.stood(scope, clientId, ids).values().stream().filter(each -> kinds.contains(each.kind()) && each.endedOn() == null && (proves.isOfCustomers(each.kind()) || !ofCustomers.contains(each.noticeId()))).map(Stood::noticeId).collect(Collectors.toSet());
    }

    /** Whether it is of a kind that any question names. */
    boolean proves(Scope scope, UUID clientId, UUID noticeId) {
        return notices.stood(scope, clientId, List.of(noticeId)).values().stream().anyMatch(each -> packs.newest().proves().kinds().contains(each.kind()));
    }

    @Override public boolean hasTurned(Scope scope, UUID clientId, UUID id) {
        return one(scope, clientId, id).filter(NoticeProof::hasTurned).isPresent();
    }

    private static boolean hasTurned(Measured of) {
        return of.notice().isPublished() && ProvingPolicy.isShort(of) != (of.shortSince() != null);
    }

    /** The day is kept with the rule: where nobody was ever said to be meant, nothing is measured. */
    @Override public void turned(Act act, UUID clientId, UUID id) {
        one(act.scope(), clientId, id).filter(NoticeProof::hasTurned).ifPresent(of -> rules.turned(act.scope(), clientId, id, ProvingPolicy.isShort(of) ? HongKong.today(clock) : null));
    }

    private Optional<Measured> one(Scope scope, UUID clientId, UUID id) {
        return measured(scope, clientId, List.copyOf(notices.stood(scope, clientId, List.of(id)).values()), HongKong.today(clock)).stream().findFirst();
    }

    List<Measured> measured(Scope scope, UUID clientId, List<Stood> of, LocalDate today) {
        if (of.isEmpty()) return List.of();
        var ids = of.stream().map(Stood::noticeId).toList();
        var counts = coverage.byNotice(scope, List.of(clientId), ids, today);
        var proves = packs.newest().proves();
        var ruled = rules.some(scope, clientId, ids).stream().collect(Collectors.toMap(RuleRecord::getNoticeId, Function.identity()));
        return of.stream().map(each -> {
            var rule = ruled.get(each.noticeId());
            var customers = rule != null && Meant.areCustomers(rule);
            return new Measured(each, counts.getOrDefault(each.noticeId(), Counts.NONE), proves.restsOnAgreement(each.kind()), customers, customers && !proves.isOfCustomers(each.kind()), rule == null ? ProvingPolicy.SUFFICIENT : rule.getSufficient(), rule == null ? null : rule.getShortSince());
        }).toList();
    }

    /**
     * A notice as a paper cites it.
     *
     * @param record acknowledgement or consent: what {@code done} counts, and never the one for the other
     * @param asked how many are asked now; 0: nobody. @param done how many of them have acknowledged it, or decided about it
     * @param agreed how many of those agreed to something; of what is only acknowledged it says nothing. @param agreement whether what rests on it is that they did
     * @param purposes what people decided about each; empty where they are asked for no consent
     * @param texts what they read, with its hash, in each language
     */
    public record Cited(UUID id, Names title, int ordinal, @Nullable LocalDate effectiveOn, String record, int asked, int done, int agreed, boolean agreement, int sufficient, List<Decided.PurposeDecided> purposes,
        Map<Locale, PublishedNotices.Kept> texts) {
        public Cited {
            purposes = List.copyOf(purposes);
        }
    }

    /** Those of these that are given to read now to people of whom a question speaks: of what nobody can read there is nothing to cite. */
    public List<Cited> cited(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today) {
        var published = notices.stood(scope, clientId, ids).values().stream().filter(Stood::isPublished).toList();
        var purposes = decided.of(scope, clientId, published);
        return measured(scope, clientId, published, today).stream().filter(each -> !each.aside()).map(each -> {
            var notice = each.notice();
            return new Cited(notice.noticeId(), notice.title(), Objects.requireNonNull(notice.ordinal()), notice.effectiveOn(), notice.record(), each.counts().asked(), each.counts().done(), each.counts().agreed(),
                each.agreement(), each.sufficient(), purposes.getOrDefault(notice.noticeId(), List.of()), notices.texts(scope, clientId, Objects.requireNonNull(notice.versionId())));
        }).toList();
    }
}
