package hk.praya.audience;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Cursor;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.notice.PublishedNotices;
import hk.praya.roster.PersonDirectory;
import hk.praya.roster.PersonDirectory.Told;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people behind each count of a notice, and any of them by name. */
@Singleton
final class ReadersReading {
    private final Access access;
    private final AskQueries asks;
    private final Addressed addressed;
    private final LetterQueries letters;
    private final Around around;

    ReadersReading(Access access, AskQueries asks, Addressed addressed, LetterQueries letters, Around around) {
        this.access = access;
        this.asks = asks;
        this.addressed = addressed;
        this.letters = letters;
        this.around = around;
    }

    /** Whether there is such a notice, what people are called, and which day it is. */
    @Singleton
    record Around(PublishedNotices notices, PersonDirectory people, Clock clock) {}

    /** Somebody who is asked. @param mark who of those who are called so: a staff number, or an address; null: neither is known. @param state asked, opened or done. @param due null: whenever. @param letter what became of the last one: writing, sent, unsent, refused, returned or no_address; null: none was written. @param status what the server said that gave it back, such as 5.1.1. @param unreached whether letters do not reach them: nothing is written to that address again */
    @Serdeable
    record ReaderView(UUID personId, Names name, @Nullable String mark, String department, String state, Instant askedAt, @Nullable LocalDate due, @Nullable Instant openedAt, @Nullable Instant doneAt, int reminded, @Nullable String letter, @Nullable String status, boolean unreached) {}

    /** @param standing asked, opened, done, refused, waiting, overdue, unreached or all. @param department null: every one. @param q whom; null: whomever */
    record Filter(String standing, @Nullable String department, @Nullable String q) {}

    Outcome<Page<ReaderView>> list(Actor actor, UUID clientId, UUID noticeId, Filter filter, @Nullable String cursor, int limit) {
        var binding = "readers " + clientId + " " + noticeId + " " + filter;
        return Cursor.decode(cursor, binding, 2, values -> new AskQueries.After(values.get(0), UUID.fromString(values.get(1)))).then(after -> access.read(actor, Permission.COVERAGE_VIEW, clientId, scope -> {
            if (!around.notices().exists(scope, clientId, noticeId)) return Outcome.absent();
            var which = new AskQueries.Which(noticeId, filter.standing(), filter.department(), filter.q() == null ? null : around.people().whose(scope, clientId, filter.q(), kinds(scope, clientId, noticeId)), HongKong.today(around.clock()));
            var rows = asks.page(scope, clientId, which, after.orElse(null), limit + 1);
            var total = after.isEmpty() ? Long.valueOf(asks.total(scope, clientId, which)) : null;
            return Outcome.done(shown(scope, clientId, noticeId, Page.upTo(limit, rows, total, last -> Cursor.encode(binding, List.of(last.getDepartment(), last.getPersonId().toString())))));
        }));
    }

    /** A notice is for staff or for customers, and never for both: who is the other is looked for in vain. */
    private List<String> kinds(Scope scope, UUID clientId, UUID noticeId) {
        return List.of(addressed.areCustomers(scope, clientId, noticeId) ? "customer" : "staff");
    }

    private Page<ReaderView> shown(Scope scope, UUID clientId, UUID noticeId, Page<AskRecord> page) {
        var people = around.people().told(scope, clientId, page.items().stream().map(AskRecord::getPersonId).collect(Collectors.toSet()));
        var last = letters.last(scope, clientId, noticeId, page.items().stream().map(AskRecord::getPersonId).toList());
        return page.map(row -> reader(row, people.getOrDefault(row.getPersonId(), Told.NOBODY), last.get(row.getPersonId())));
    }

    private static ReaderView reader(AskRecord row, Told person, LetterQueries.@Nullable Fate letter) {
        return new ReaderView(row.getPersonId(), person.name(), person.mark(), row.getDepartment(), row.getState(), row.getAskedAt().toInstant(), row.getDue(),
            row.getOpenedAt() == null ? null : row.getOpenedAt().toInstant(), row.getDoneAt() == null ? null : row.getDoneAt().toInstant(), row.getReminded(), letter == null ? null : letter.outcome(), letter == null ? null : letter.status(), AskState.isWaiting(row.getState()) && Addresses.isOne(row.getUnreached()));
    }
}
