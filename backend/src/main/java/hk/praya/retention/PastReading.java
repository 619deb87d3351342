package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.http.Cursor;
import hk.praya.http.Cursor.Sorted;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.ledger.Disposing;
import hk.praya.notice.PublishedNotices;
import hk.praya.notice.PublishedNotices.Ended;
import hk.praya.roster.Leavers;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows behind the counts of what is past its time. */
@Singleton
final class PastReading {
    private final Access access;
    private final Rules rules;
    private final Candidates candidates;
    private final Holds holds;
    private final Rows rows;
    private final Clock clock;

    PastReading(Access access, Rules rules, Candidates candidates, Holds holds, Rows rows, Clock clock) {
        this.access = access;
        this.rules = rules;
        this.candidates = candidates;
        this.holds = holds;
        this.rows = rows;
        this.clock = clock;
    }

    @Singleton
    record Rows(Leavers leavers, PublishedNotices notices, Disposing ledger) {}

    /** @param standing due, held or returned: somebody who is there now has their address or staff number */
    @Serdeable
    record RetentionLeaver(UUID personId, Names name, LocalDate leftOn, String standing) {}

    /** Longest gone first. */
    Outcome<Page<RetentionLeaver>> leavers(Actor actor, UUID clientId, Whose whose, @Nullable String cursor, int limit) {
        var binding = "retention leavers " + clientId + " " + whose.kind();
        return Cursor.sorted(cursor, binding, LocalDate::parse).then(after -> access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> {
            var cutoff = rules.of(scope, clientId, whose).cutoff(HongKong.today(clock));
            var found = rows.leavers().until(scope, clientId, whose.former(), cutoff, after.map(each -> LocalDate.parse(each.value())).orElse(null), after.map(Sorted::id).orElse(null), limit + 1);
            return Outcome.done(Page.upTo(limit, candidates.of(scope, clientId, found), after.isEmpty() ? rows.leavers().countUntil(scope, clientId, whose.former(), cutoff) : null,
                last -> Cursor.encode(binding, new Sorted(last.leaver().leftOn().toString(), last.leaver().id())))
                .map(each -> new RetentionLeaver(each.leaver().id(), each.leaver().name(), each.leaver().leftOn(), each.standing().key())));
        }));
    }

    /** @param records how many acknowledgements and decisions about it there are. @param held whether it is held */
    @Serdeable
    record RetentionEnded(UUID noticeId, UUID versionId, int number, Names title, int ordinal, LocalDate endedOn, long records, boolean held) {}

    /** Longest ended first. */
    Outcome<Page<RetentionEnded>> ended(Actor actor, UUID clientId, @Nullable String cursor, int limit) {
        var binding = "retention records " + clientId;
        return Cursor.sorted(cursor, binding, LocalDate::parse).then(after -> access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> {
            var cutoff = rules.of(scope, clientId, Rule.RECORDS).cutoff(HongKong.today(clock));
            var found = rows.notices().ended(scope, clientId, cutoff, after.map(each -> LocalDate.parse(each.value())).orElse(null), after.map(Sorted::id).orElse(null), limit + 1);
            var counts = rows.ledger().records(scope, clientId, found.stream().map(Ended::noticeId).collect(Collectors.toSet()), found.stream().map(Ended::versionId).toList());
            var held = holds.inForce(scope, clientId);
            return Outcome.done(Page.upTo(limit, found, after.isEmpty() ? rows.notices().countEnded(scope, clientId, cutoff) : null, last -> Cursor.encode(binding, new Sorted(last.endedOn().toString(), last.versionId())))
                .map(each -> new RetentionEnded(each.noticeId(), each.versionId(), each.number(), each.title(), each.ordinal(), each.endedOn(), counts.getOrDefault(each.versionId(), 0L),
                    held.everything() || held.notices().contains(each.noticeId()))));
        }));
    }
}
