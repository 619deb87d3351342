package hk.praya.retention;

import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.notice.PublishedNotices;
import hk.praya.retention.Candidates.Standing;
import hk.praya.roster.Leavers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How much is past its time, group by group. */
@Singleton
final class PastTime {
    private final Rules rules;
    private final Leavers leavers;
    private final Candidates candidates;
    private final Holds holds;
    private final PublishedNotices notices;
    private final Clock clock;

    PastTime(Rules rules, Leavers leavers, Candidates candidates, Holds holds, PublishedNotices notices, Clock clock) {
        this.rules = rules;
        this.leavers = leavers;
        this.candidates = candidates;
        this.holds = holds;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param due how many are past it: people, or versions of notices that ended. @param held those who are held, and {@code returned} those who may have come back, of the first 500 of them
     * @param cutoff the day; what ended on it or before is past its time
     */
    record Group(Rule rule, LocalDate cutoff, long due, int held, int returned) {}

    /** Of whom and of what anything is kept for a time, in the order of the groups; what is decided about them is decided of each. */
    List<Group> groups(Scope scope, UUID clientId) {
        return Stream.concat(Stream.of(Whose.values()).map(each -> people(scope, clientId, each)), Stream.of(records(scope, clientId))).toList();
    }

    private Group people(Scope scope, UUID clientId, Whose whose) {
        var rule = rules.of(scope, clientId, whose);
        var cutoff = rule.cutoff(HongKong.today(clock));
        var first = candidates.of(scope, clientId, leavers.until(scope, clientId, whose.former(), cutoff, null, null, Disposals.PEOPLE));
        var due = first.size() < Disposals.PEOPLE ? first.size() : leavers.countUntil(scope, clientId, whose.former(), cutoff);
        return new Group(rule, cutoff, due, (int) first.stream().filter(each -> each.standing() == Standing.HELD).count(), (int) first.stream().filter(each -> each.standing() == Standing.RETURNED).count());
    }

    private Group records(Scope scope, UUID clientId) {
        var rule = rules.of(scope, clientId, Rule.RECORDS);
        var cutoff = rule.cutoff(HongKong.today(clock));
        var due = notices.countEnded(scope, clientId, cutoff);
        var held = holds.inForce(scope, clientId);
        var first = held.isNothing() || due == 0 ? 0 : held.everything() ? (int) due
            : (int) notices.ended(scope, clientId, cutoff, null, null, Disposals.PEOPLE).stream().filter(each -> held.notices().contains(each.noticeId())).count();
        return new Group(rule, cutoff, due, first, 0);
    }
}
