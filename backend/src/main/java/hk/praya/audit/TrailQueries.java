package hk.praya.audit;

import static hk.praya.jooq.audit.Tables.ATTEMPT;
import static hk.praya.jooq.audit.Tables.HEAD;
import static hk.praya.jooq.audit.Tables.LINE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import hk.praya.access.Scope;
import hk.praya.http.Cursor.Place;
import hk.praya.jooq.audit.tables.records.AttemptRecord;
import hk.praya.jooq.audit.tables.records.HeadRecord;
import hk.praya.jooq.audit.tables.records.LineRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads the trail. */
@Singleton
final class TrailQueries {
    private static final int FETCH = 1_000;

    private final DSLContext jooq;

    TrailQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** What to look for; each part may be null. */
    record Filter(@Nullable UUID actorId, @Nullable String action, @Nullable Instant from, @Nullable Instant until) {
        Condition condition() {
            return (actorId == null ? noCondition() : LINE.ACTOR_ID.eq(actorId))
                .and(action == null ? noCondition() : LINE.ACTION.eq(action))
                .and(from == null ? noCondition() : LINE.AT.ge(from.atOffset(ZoneOffset.UTC)))
                .and(until == null ? noCondition() : LINE.AT.lt(until.atOffset(ZoneOffset.UTC)));
        }
    }

    /** Where the last page ended. */
    record After(Instant at, short lane, long seq) {}

    List<LineRecord> lines(Scope scope, UUID chain, Filter filter, @Nullable After after, int limit) {
        var beyond = after == null ? noCondition()
            : row(LINE.AT, LINE.LANE, LINE.SEQ).lessThan(after.at().atOffset(ZoneOffset.UTC), after.lane(), after.seq());
        return jooq.selectFrom(LINE).where(LINE.FIRM_ID.eq(scope.firmId()), LINE.CLIENT_ID.eq(chain), filter.condition(), beyond)
            .orderBy(LINE.AT.desc(), LINE.LANE.desc(), LINE.SEQ.desc()).limit(limit).fetch();
    }

    long count(Scope scope, UUID chain, Filter filter) {
        return jooq.fetchCount(LINE, LINE.FIRM_ID.eq(scope.firmId()).and(LINE.CLIENT_ID.eq(chain)).and(filter.condition()));
    }

    List<HeadRecord> heads(Scope scope, UUID chain) {
        return jooq.selectFrom(HEAD).where(HEAD.FIRM_ID.eq(scope.firmId()), HEAD.CLIENT_ID.eq(chain)).orderBy(HEAD.LANE).limit(16).fetch();
    }

    /** Every line of a lane in order, a thousand at a time. */
    void walk(Scope scope, UUID chain, short lane, Consumer<LineRecord> each) {
        try (var cursor = jooq.selectFrom(LINE).where(LINE.FIRM_ID.eq(scope.firmId()), LINE.CLIENT_ID.eq(chain), LINE.LANE.eq(lane))
            .orderBy(LINE.SEQ).fetchSize(FETCH).fetchLazy()) {
            cursor.forEach(each);
        }
    }

    /** Which attempts: {@code signing} in or out, {@code refused}, or all where it is null. */
    private static Condition which(Scope scope, @Nullable String kind) {
        return ATTEMPT.FIRM_ID.eq(scope.firmId()).and(switch (kind) {
            case "signing" -> ATTEMPT.ACTION.startsWith("session.");
            case "refused" -> ATTEMPT.OUTCOME.ne("done");
            case null, default -> noCondition();
        });
    }

    List<AttemptRecord> attempts(Scope scope, @Nullable String kind, @Nullable Place after, int limit) {
        var beyond = after == null ? noCondition() : row(ATTEMPT.AT, ATTEMPT.ATTEMPT_ID).lessThan(after.at().atOffset(ZoneOffset.UTC), after.id());
        return jooq.selectFrom(ATTEMPT).where(which(scope, kind), beyond)
            .orderBy(ATTEMPT.AT.desc(), ATTEMPT.ATTEMPT_ID.desc()).limit(limit).fetch();
    }

    long countAttempts(Scope scope, @Nullable String kind) {
        return jooq.fetchCount(ATTEMPT, which(scope, kind));
    }
}
