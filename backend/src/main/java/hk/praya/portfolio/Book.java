package hk.praya.portfolio;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.firm.Members;
import hk.praya.http.Cursor;
import hk.praya.http.Cursor.Sorted;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.portfolio.PortfolioQueries.Line;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looking through the clients of a firm: all of them, one's own, or the whole book with its sums. */
@Singleton
final class Book {
    /** What a switcher shows under its field. */
    static final int QUICK = 20;

    private final Access access;
    private final PortfolioQueries queries;
    private final Members members;
    private final Clock clock;

    Book(Access access, PortfolioQueries queries, Members members, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.members = members;
        this.clock = clock;
    }

    /** Clients, the names of the members who are assigned to them, and the day that they are seen on. */
    record Shown(Page<Line> page, Map<UUID, Names> members, LocalDate today, boolean risk) {}

    /** @param rows those due first; a longer book is opened by its numbers */
    record Whole(Shown rows, long clients, Map<String, Integer> byState, Map<String, Integer> byBand, long dueIn30, long overdue) {}

    Outcome<Shown> list(Actor actor, Filter filter, String sort, @Nullable String cursor, int limit) {
        var risk = seesRisk(actor);
        if (!risk && (filter.asksRisk() || sort.equals("risk"))) return Outcome.refused(Refusal.NOT_ALLOWED, "not_allowed");
        var binding = filter + " " + sort;
        return Cursor.sorted(cursor, binding, at -> check(at, sort)).then(after -> access.read(actor, Permission.CLIENT_LIST, scope ->
            Outcome.done(page(scope, risk, filter, sort, after.orElse(null), limit, binding))));
    }

    private Shown page(Scope scope, boolean risk, Filter filter, String sort, @Nullable Sorted after, int limit, String binding) {
        var today = today();
        var lines = queries.page(scope, risk, filter, today, sort, after, limit + 1);
        var page = Page.upTo(limit, lines, after == null ? queries.total(scope, risk, filter, today) : null, line -> Cursor.encode(binding, PortfolioQueries.place(line, sort)));
        return new Shown(page, members.all(scope).stream().collect(Collectors.toMap(Members.Member::id, Members.Member::name)), today, risk);
    }

    /** Administrators do not read assessments (DESIGN §4); a partner who is one too does. Says what the door's order of roles says. */
    private static boolean seesRisk(Actor actor) {
        return actor instanceof Actor.Member member && (member.firmRoles().contains(Role.PARTNER) || !member.firmRoles().contains(Role.ADMINISTRATOR));
    }

    private static void check(String at, String sort) {
        switch (sort) {
            case "engagementEnd", "-engagementEnd", "due" -> LocalDate.parse(at);
            case "risk" -> new BigDecimal(at);
            default -> { }
        }
    }

    Outcome<List<Line>> quick(Actor actor, @Nullable String q) {
        return access.read(actor, Permission.CLIENT_LIST, scope -> Outcome.done(queries.quick(scope, q, QUICK)));
    }

    Outcome<Whole> whole(Actor actor) {
        return access.read(actor, Permission.BOOK_VIEW, scope -> {
            var today = today();
            var rows = page(scope, true, Filter.ALL, "due", null, Page.LIMIT, Filter.ALL + " due");
            return Outcome.done(new Whole(rows, rows.page().total(), queries.byState(scope, today), queries.byBand(scope, today),
                queries.total(scope, true, due("in30"), today), queries.total(scope, true, due("overdue"), today)));
        });
    }

    private static Filter due(String due) {
        return new Filter(null, null, null, null, null, null, null, due);
    }

    private LocalDate today() {
        return HongKong.today(clock);
    }
}
