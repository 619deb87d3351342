package hk.praya.portfolio;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.http.Cursor;
import hk.praya.http.HongKong;
import hk.praya.http.Page;
import hk.praya.portfolio.GivenNoticeQueries.BookKind;
import hk.praya.portfolio.GivenNoticeQueries.BookNotice;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking through the notices that people read now, of all the clients that one works on or answers for. */
@Singleton
final class GivenNotices {
    private final Access access;
    private final GivenNoticeQueries queries;
    private final Clock clock;

    GivenNotices(Access access, GivenNoticeQueries queries, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.clock = clock;
    }

    /** @param kind of the pack; null: every one. @param readers staff or customer: only what is for them; null: for either. @param standing waiting, overdue or refused: of which somebody is; null: all */
    record Which(@Nullable String kind, @Nullable String readers, @Nullable String standing) {}

    /** @param sort -overdue: the most people overdue first; share: the smallest share of those asked who have done it; -published: the newest */
    Outcome<Page<BookNotice>> list(Actor actor, Which which, String sort, @Nullable String cursor, int limit) {
        var binding = "given " + which + " " + sort;
        return Cursor.sorted(cursor, binding, at -> check(at, sort)).then(after -> access.read(actor, Permission.COVERAGE_BOOK, scope -> {
            var today = HongKong.today(clock);
            var rows = queries.page(scope, which, today, sort, after.orElse(null), limit + 1);
            var total = after.isEmpty() ? Long.valueOf(queries.total(scope, which, today)) : null;
            return Outcome.done(Page.upTo(limit, rows, total, last -> Cursor.encode(binding, GivenNoticeQueries.place(last, sort))));
        }));
    }

    private static void check(String at, String sort) {
        switch (sort) {
            case "-overdue" -> Integer.parseInt(at);
            case "share" -> new BigDecimal(at);
            default -> Instant.parse(at);
        }
    }

    /** By kind, and by whom it is for, whatever the list is narrowed to. */
    Outcome<List<BookKind>> totals(Actor actor) {
        return access.read(actor, Permission.COVERAGE_BOOK, scope -> Outcome.done(queries.byKind(scope, HongKong.today(clock))));
    }
}
