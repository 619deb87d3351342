package hk.praya.obligation;

import static hk.praya.jooq.obligation.Tables.OBLIGATION_;
import static hk.praya.obligation.ObligationQueries.DUE;
import static hk.praya.obligation.ObligationQueries.OPEN;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import hk.praya.access.Actor;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.Obligations.BallWith;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What is open across the clients that somebody reaches. */
@Singleton
final class WorklistQueries {
    private final DSLContext jooq;
    private final Reach reach;

    WorklistQueries(DSLContext jooq, Reach reach) {
        this.jooq = jooq;
        this.reach = reach;
    }

    /** Whose turn it is, as one person sees it, in the order of the list. */
    enum Turn {
        MINE, COLLEAGUE, CLIENT, REVIEWER, VENDOR;

        static Turn of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Who looks: with nobody in particular named, the ball is with all consultants or reviewers of the client. */
    record Looking(UUID memberId, UUID[] consults, UUID[] reviews) {
        static Looking of(Actor.Member member) {
            return new Looking(member.id(), as(member, Role.CONSULTANT), as(member, Role.REVIEWER));
        }

        private static UUID[] as(Actor.Member member, Role role) {
            return member.reach().entrySet().stream().filter(each -> each.getValue().contains(role)).map(Map.Entry::getKey).toArray(UUID[]::new);
        }

        private Condition isMine() {
            var anybody = OBLIGATION_.BALL_WITH.eq("consultant").and(OBLIGATION_.CLIENT_ID.eq(any(consults)))
                // Whoever began an assessment does not review it, whatever else they may review.
                .or(OBLIGATION_.BALL_WITH.eq("reviewer").and(OBLIGATION_.CLIENT_ID.eq(any(reviews))).and(OBLIGATION_.KIND.ne("assessment").or(OBLIGATION_.CREATED_BY.ne(memberId))));
            return OBLIGATION_.OWNER_MEMBER_ID.eq(memberId).or(OBLIGATION_.OWNER_MEMBER_ID.isNull().and(anybody));
        }

        private Field<Integer> turn() {
            return when(isMine(), inline(0)).when(OBLIGATION_.BALL_WITH.eq("consultant"), inline(1)).when(OBLIGATION_.BALL_WITH.eq("client"), inline(2))
                .when(OBLIGATION_.BALL_WITH.eq("reviewer"), inline(3)).otherwise(inline(4));
        }
    }

    /** @param due {@code late}, {@code in30}, {@code near} (with what has no date), {@code later} than that, or null for all */
    record Filter(@Nullable Turn turn, @Nullable String due, LocalDate today) {
        /** A quarter ahead is what one plans by; a review in eleven months is not work yet. */
        private static final int NEAR = 90;

        private Condition dated() {
            return switch (due) {
                case "late" -> DUE.lt(today);
                case "in30" -> DUE.between(today, today.plusDays(30));
                case "near" -> OBLIGATION_.DUE.isNull().or(DUE.le(today.plusDays(NEAR)));
                case "later" -> later();
                case null, default -> noCondition();
            };
        }

        private Condition later() {
            return OBLIGATION_.DUE.gt(today.plusDays(NEAR));
        }
    }

    /** Where the list goes on. */
    record Place(int turn, LocalDate due, UUID id) {}

    record Line(ObligationRecord row, int turn) {
        Place place() {
            return new Place(turn, row.getDue() == null ? ObligationQueries.NEVER : row.getDue(), row.getId());
        }
    }

    /** What is open and not put off: by whose turn it is, then those due first. */
    List<Line> page(Scope scope, Looking looking, Filter filter, @Nullable Place after, int limit) {
        var turn = looking.turn();
        var beyond = after == null ? noCondition() : row(turn, DUE, OBLIGATION_.ID).gt(row(val(after.turn()), val(after.due()), val(after.id())));
        var whose = filter.turn() == null ? noCondition() : turn.eq(inline(filter.turn().ordinal()));
        return jooq.select(OBLIGATION_, turn).from(OBLIGATION_).where(open(scope, filter), filter.dated(), whose, beyond).orderBy(turn, DUE, OBLIGATION_.ID).limit(limit)
            .fetch(found -> new Line(found.value1(), found.value2()));
    }

    /** @param later how many of the turn that is asked for are due later than {@code near} */
    record Counts(Map<Turn, Long> byTurn, long later) {}

    Counts counts(Scope scope, Looking looking, Filter filter) {
        var turn = looking.turn();
        var counts = new ArrayList<Field<Integer>>();
        for (var each : Turn.values()) counts.add(count().filterWhere(filter.dated().and(turn.eq(inline(each.ordinal())))));
        counts.add(count().filterWhere(filter.later().and(filter.turn() == null ? noCondition() : turn.eq(inline(filter.turn().ordinal())))));
        return jooq.select(counts).from(OBLIGATION_).where(open(scope, filter)).fetchSingle(found -> {
            var byTurn = new EnumMap<Turn, Long>(Turn.class);
            for (var each : Turn.values()) byTurn.put(each, ((Number) found.get(each.ordinal())).longValue());
            return new Counts(byTurn, ((Number) found.get(Turn.values().length)).longValue());
        });
    }

    /** Open and not put off. */
    private Condition open(Scope scope, Filter filter) {
        return worked(scope).and(OBLIGATION_.SNOOZED_UNTIL.isNull().or(OBLIGATION_.SNOOZED_UNTIL.le(filter.today())));
    }

    private Condition reached(Scope scope) {
        return reach.within(scope, OBLIGATION_.FIRM_ID, OBLIGATION_.CLIENT_ID);
    }

    /** What is open and due by a day, those due first. @param theirs only what the client's own people hold */
    List<ObligationRecord> due(Scope scope, @Nullable LocalDate by, boolean theirs, int limit) {
        return jooq.selectFrom(OBLIGATION_).where(worked(scope), dated(by), theirs ? OBLIGATION_.BALL_WITH.eq("client") : noCondition()).orderBy(DUE, OBLIGATION_.ID).limit(limit).fetch();
    }

    /** What administrators see to, those due first. */
    List<ObligationRecord> ofAdministrators(Scope scope, @Nullable LocalDate by, int limit) {
        return jooq.selectFrom(OBLIGATION_).where(administered(scope), dated(by)).orderBy(DUE, OBLIGATION_.ID).limit(limit).fetch();
    }

    int countOfAdministrators(Scope scope, @Nullable LocalDate by) {
        return jooq.fetchCount(OBLIGATION_, administered(scope).and(dated(by)));
    }

    private static Condition dated(@Nullable LocalDate by) {
        return by == null ? OBLIGATION_.DUE.isNotNull() : DUE.le(by);
    }

    private Condition administered(Scope scope) {
        return reached(scope).and(OPEN).and(OBLIGATION_.BALL_WITH.eq(BallWith.ADMINISTRATOR.key()));
    }

    /** Open, and for those who work on clients. */
    private Condition worked(Scope scope) {
        return reached(scope).and(OPEN).and(OBLIGATION_.BALL_WITH.ne(BallWith.ADMINISTRATOR.key()));
    }
}
