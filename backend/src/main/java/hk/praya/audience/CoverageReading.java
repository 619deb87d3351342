package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.customer.CustomerLists;
import hk.praya.http.Action;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.audience.tables.records.RuleRecord;
import hk.praya.notice.PublishedNotices;
import hk.praya.roster.Present;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a notice is meant for, and how far it got. */
@Singleton
final class CoverageReading {
    private final Access access;
    private final Authorization authorization;
    private final RuleQueries rules;
    private final AskQueries asks;
    private final CoverageQueries coverage;
    private final Around around;

    CoverageReading(Access access, Authorization authorization, RuleQueries rules, AskQueries asks, CoverageQueries coverage, Around around) {
        this.access = access;
        this.authorization = authorization;
        this.rules = rules;
        this.asks = asks;
        this.coverage = coverage;
        this.around = around;
    }

    /** Who is there, what the notices are called, and which day it is. */
    @Singleton
    record Around(Present present, CustomerLists lists, PublishedNotices notices, Decided decided, UnreadNotices unread, NoticeProof proof, Addressed addressed, Clock clock) {
        LocalDate today() {
            return HongKong.today(clock);
        }
    }

    /** @param department empty: those of whom the roster says none */
    @Serdeable
    record DepartmentView(String department, int people) {}

    /** A list of the client's customers. @param people who are on it */
    @Serdeable
    record ListView(UUID id, String name, int people) {}

    /** @param office empty: those of whom the roster says none; and so {@code department} */
    @Serdeable
    record PlaceView(String department, String office, int people) {}

    /**
     * Whom it is meant for.
     *
     * @param everyone false with no departments, no offices and no lists: nobody has said yet. @param lists of customers: then it is for nobody of the staff, and proves nothing of them
     * @param dueDays within which they are to have read it; null: whenever
     * @param sufficient per cent of those asked who must have done what it asks for it to prove anything. @param proves whether it is of a kind that an assessment may rely on
     * @param all who is present, by department. @param places likewise, by department and office: to count whom both name. @param allLists of the client's customers. @param customers who are on any of the lists that it names, each once. @param version that the next change is made against
     */
    @Serdeable
    record AudienceView(boolean everyone, List<String> departments, List<String> offices, List<UUID> lists, boolean joiners, @Nullable Integer dueDays, boolean letters, int sufficient, boolean proves, List<DepartmentView> all, List<PlaceView> places, List<ListView> allLists, int people, int customers, long version, Action edit) {}

    Outcome<AudienceView> audience(Actor actor, UUID clientId, UUID noticeId) {
        return access.read(actor, Permission.COVERAGE_VIEW, clientId, scope -> {
            if (!around.notices().exists(scope, clientId, noticeId)) return Outcome.absent();
            var all = around.present().departments(scope, clientId).stream().map(each -> new DepartmentView(each.department(), each.people())).toList();
            var places = around.present().places(scope, clientId).stream().map(each -> new PlaceView(each.department(), each.office(), each.people())).toList();
            var lists = around.lists().all(scope, clientId).stream().map(each -> new ListView(each.id(), each.name(), each.people())).toList();
            var people = all.stream().mapToInt(DepartmentView::people).sum();
            var edit = Action.of(authorization.decide(actor, Permission.AUDIENCE_EDIT, clientId));
            var proves = around.proof().proves(scope, clientId, noticeId);
            return Outcome.done(rules.find(scope, clientId, noticeId).map(rule -> new AudienceView(rule.getEveryone(), List.of(rule.getDepartments()), List.of(rule.getOffices()), List.of(rule.getLists()), rule.getJoiners(), rule.getDueDays(), rule.getLetters(), rule.getSufficient(), proves, all, places, lists, people,
                around.lists().count(scope, clientId, List.of(rule.getLists())), rule.getVersion(), edit)).orElseGet(() -> new AudienceView(false, List.of(), List.of(), List.of(), true, null, false, ProvingPolicy.SUFFICIENT, proves, all, places, lists, people, 0, 0, edit)));
        });
    }

    /** @param department empty: those of whom the roster says none */
    @Serdeable
    record DepartmentCounts(String department, Counts counts) {}

    /** @param readers staff, or customers of the client: of whom these counts are. @param departments of staff: customers have none. @param purposes of what asks for consent: how many have agreed to each, refused it or taken it back, as they stand now; whoever has not answered is none of these. @param unreached who has not finished, and whom letters do not reach: the address does not work. @param told null: nobody was asked to speak to those who have not read it */
    @Serdeable
    record NoticeCoverageView(String readers, Counts counts, List<DepartmentCounts> departments, List<Decided.PurposeStanding> purposes, int unreached, @Nullable ToldView told) {}

    /** That somebody was asked to speak to those who have not read it. @param state open, done, waived or lapsed. @param reason why it is over: in the words of whoever said so, or notice_withdrawn, notice_superseded, notice_not_asked or notice_read */
    @Serdeable
    record ToldView(String state, @Nullable String reason) {}

    Outcome<NoticeCoverageView> coverage(Actor actor, UUID clientId, UUID noticeId) {
        return access.read(actor, Permission.COVERAGE_VIEW, clientId, scope -> {
            if (!around.notices().exists(scope, clientId, noticeId)) return Outcome.absent();
            var departments = coverage.byDepartment(scope, clientId, noticeId, around.today());
            var customers = around.addressed().areCustomers(scope, clientId, noticeId);
            var rows = customers ? List.<DepartmentCounts>of() : departments.entrySet().stream().map(each -> new DepartmentCounts(each.getKey(), each.getValue())).toList();
            return Outcome.done(new NoticeCoverageView(readers(customers), Counts.sum(departments.values()), rows,
                around.decided().of(scope, clientId, noticeId), asks.unreached(scope, clientId, noticeId),
                around.unread().last(scope, clientId, noticeId).map(each -> new ToldView(each.state(), each.reason())).orElse(null)));
        });
    }

    private static String readers(boolean customers) {
        return customers ? "customer" : "staff";
    }

    /** A notice that people read now, and how far it got. @param readers staff, or customers of the client: nothing is added up of the two. @param ordinal of the version */
    @Serdeable
    record NoticeCounts(UUID noticeId, int number, Names title, String record, String readers, int ordinal, LocalDate effectiveOn, Counts counts) {}

    @Serdeable
    record ClientCoverage(List<NoticeCounts> items) {}

    /** Of all that the client's people are given to read now, the newest first. */
    Outcome<ClientCoverage> all(Actor actor, UUID clientId) {
        return access.read(actor, Permission.COVERAGE_VIEW, clientId, scope -> {
            var ruled = rules.all(scope, clientId).stream().collect(Collectors.toMap(RuleRecord::getNoticeId, Meant::areCustomers));
            var published = around.notices().current(scope, clientId, ruled.keySet());
            var counts = published.isEmpty() ? Map.<UUID, Counts>of() : coverage.byNotice(scope, List.of(clientId), published.keySet(), around.today());
            return Outcome.done(new ClientCoverage(published.values().stream().sorted(java.util.Comparator.comparing(PublishedNotices.Published::number).reversed())
                .map(each -> new NoticeCounts(each.noticeId(), each.number(), each.title(), each.record(), readers(Boolean.TRUE.equals(ruled.get(each.noticeId()))), each.ordinal(), each.effectiveOn(), counts.getOrDefault(each.noticeId(), Counts.NONE))).toList()));
        });
    }
}
