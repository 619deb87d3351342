package hk.praya.portfolio;

import static hk.praya.jooq.portfolio.Tables.CLIENT_DUE;
import static hk.praya.jooq.portfolio.Tables.CLIENT_ENTRY;
import static hk.praya.jooq.portfolio.Tables.CLIENT_RISK;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import hk.praya.access.Scope;
import hk.praya.http.Cursor.Sorted;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/** Clients, a line each. Whoever may not read assessments never touches the view that shows them. */
@Singleton
final class PortfolioQueries {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final Field<String> NAME_EN = coalesce(CLIENT_ENTRY.NAME_EN, CLIENT_ENTRY.NAME_ZH_HANT).collate(collation(name("access", "alphabet")));
    private static final Field<String> NAME = coalesce(CLIENT_ENTRY.NAME_ZH_HANT, CLIENT_ENTRY.NAME_EN).collate(collation(name("access", "stroke")));
    private static final Field<LocalDate> ENDS = coalesce(CLIENT_ENTRY.ENDS, inline(NEVER));
    private static final Field<BigDecimal> RISK = coalesce(CLIENT_RISK.HIGHEST_RESIDUAL, inline(BigDecimal.ONE.negate()));
    private static final Field<String> STATE = coalesce(CLIENT_RISK.STATE, inline("none"));
    private static final Field<String> BAND = coalesce(CLIENT_RISK.HIGHEST_BAND, inline("none"));
    private static final Field<String> WORDS = coalesce(CLIENT_ENTRY.NAME_EN, inline("")).concat(inline(" ")).concat(coalesce(CLIENT_ENTRY.NAME_ZH_HANT, inline("")))
        .concat(inline(" ")).concat(coalesce(CLIENT_ENTRY.BR_NUMBER, inline("")));

    private final DSLContext jooq;

    PortfolioQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** What assessments say of a client. @param standingVersion the version that was decided, where a newer one is not yet */
    record Risk(String state, @Nullable String scenario, @Nullable BigDecimal residual, @Nullable String band, int legalGaps, @Nullable String ballWith,
        @Nullable Integer standingVersion) {
        static final Risk NONE = new Risk("none", null, null, null, 0, null, null);
    }

    /** What is due next. @param kind of an obligation, or {@code engagement_end} */
    record Due(LocalDate day, String kind) {
        static final String ENGAGEMENT_END = "engagement_end";
    }

    /** @param open of its open obligations the one due first; null: none is dated, or whoever asks reads none */
    record Line(UUID id, Names name, @Nullable String brNumber, @Nullable String sector, @Nullable Integer staff, String colour, boolean archived,
        @Nullable LocalDate starts, @Nullable LocalDate ends, @Nullable String vendor, @Nullable String edition, int people, List<UUID> consultants, Risk risk, @Nullable Due open) {
        /** The sooner of the engagement's end and whatever is open. */
        @Nullable Due due() {
            if (ends == null || open != null && !ends.isBefore(open.day())) return open;
            return new Due(ends, Due.ENGAGEMENT_END);
        }
    }

    List<Line> page(Scope scope, boolean risk, Filter filter, LocalDate today, String sort, @Nullable Sorted after, int limit) {
        var fields = new java.util.ArrayList<Field<?>>(List.of(CLIENT_ENTRY.fields()));
        if (risk) fields.addAll(List.of(CLIENT_RISK.STATE, CLIENT_RISK.HIGHEST_SCENARIO, CLIENT_RISK.HIGHEST_RESIDUAL, CLIENT_RISK.HIGHEST_BAND, CLIENT_RISK.OPEN_LEGAL_GAPS,
            CLIENT_RISK.BALL_WITH, CLIENT_RISK.STANDING_VERSION, CLIENT_DUE.DUE, CLIENT_DUE.KIND));
        return from(jooq.select(fields).from(CLIENT_ENTRY), risk).where(which(scope, risk, filter, today), after == null ? noCondition() : beyond(sort, risk, after))
            .orderBy(order(sort, risk)).limit(limit).fetch(each -> line(each, risk));
    }

    long total(Scope scope, boolean risk, Filter filter, LocalDate today) {
        return from(jooq.selectCount().from(CLIENT_ENTRY), risk).where(which(scope, risk, filter, today)).fetchSingle().value1();
    }

    List<Line> quick(Scope scope, @Nullable String q, int limit) {
        var filter = new Filter(q, null, null, null, null, null, null, null);
        return jooq.select(CLIENT_ENTRY.fields()).from(CLIENT_ENTRY).where(which(scope, false, filter, NEVER)).orderBy(NAME, CLIENT_ENTRY.CLIENT_ID).limit(limit)
            .fetch(each -> line(each, false));
    }

    Map<String, Integer> byState(Scope scope, LocalDate today) {
        return from(jooq.select(STATE, count()).from(CLIENT_ENTRY), true).where(which(scope, true, Filter.ALL, today)).groupBy(STATE).limit(50).fetchMap(row -> row.value1(), row -> row.value2());
    }

    Map<String, Integer> byBand(Scope scope, LocalDate today) {
        return from(jooq.select(BAND, count()).from(CLIENT_ENTRY), true).where(which(scope, true, Filter.ALL, today)).groupBy(BAND).limit(50).fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static <R extends Record> SelectJoinStep<R> from(SelectJoinStep<R> select, boolean risk) {
        if (!risk) return select;
        return select.leftJoin(CLIENT_RISK).on(CLIENT_RISK.FIRM_ID.eq(CLIENT_ENTRY.FIRM_ID), CLIENT_RISK.CLIENT_ID.eq(CLIENT_ENTRY.CLIENT_ID))
            .leftJoin(CLIENT_DUE).on(CLIENT_DUE.FIRM_ID.eq(CLIENT_ENTRY.FIRM_ID), CLIENT_DUE.CLIENT_ID.eq(CLIENT_ENTRY.CLIENT_ID));
    }

    private static Condition which(Scope scope, boolean risk, Filter filter, LocalDate today) {
        var which = CLIENT_ENTRY.FIRM_ID.eq(scope.firmId());
        if (!scope.isFirmWide()) which = which.and(CLIENT_ENTRY.CLIENT_ID.eq(any(scope.reachArray())));
        which = which.and("archived".equals(filter.state()) ? CLIENT_ENTRY.ARCHIVED_AT.isNotNull() : CLIENT_ENTRY.ARCHIVED_AT.isNull());
        which = which.and(switch (filter.state()) {
            case "active" -> CLIENT_ENTRY.STARTS.le(today).and(CLIENT_ENTRY.ENDS.ge(today));
            case "ended" -> CLIENT_ENTRY.ENDS.lt(today);
            case "future" -> CLIENT_ENTRY.STARTS.gt(today);
            case "none" -> CLIENT_ENTRY.ENDS.isNull();
            case null, default -> noCondition();
        });
        if (filter.platform() != null) which = which.and(CLIENT_ENTRY.VENDOR.eq(filter.platform()));
        if (filter.consultant() != null) which = which.and(val(filter.consultant()).eq(any(CLIENT_ENTRY.CONSULTANTS)));
        if (filter.member() != null) which = which.and(val(filter.member()).eq(any(CLIENT_ENTRY.ASSIGNED)));
        if (filter.tia() != null) which = which.and(STATE.eq(filter.tia()));
        if (filter.band() != null) which = which.and(BAND.eq(filter.band()));
        if ("in30".equals(filter.due())) which = which.and(due(risk).between(today, today.plusDays(30)));
        if ("overdue".equals(filter.due())) which = which.and(due(risk).lt(today));
        return which.and(words(filter.q()));
    }

    private static Condition words(@Nullable String q) {
        Condition all = noCondition();
        if (q == null) return all;
        for (var word : q.strip().split("\\s+")) {
            if (!word.isEmpty()) all = all.and(WORDS.likeIgnoreCase("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"));
        }
        return all;
    }

    private static Field<LocalDate> due(boolean risk) {
        return risk ? least(ENDS, coalesce(CLIENT_DUE.DUE, inline(NEVER))) : ENDS;
    }

    private static List<SortField<?>> order(String sort, boolean risk) {
        return switch (sort) {
            case "name" -> List.of(NAME.asc(), CLIENT_ENTRY.CLIENT_ID.asc());
            case "-name" -> List.of(NAME.desc(), CLIENT_ENTRY.CLIENT_ID.desc());
            case "nameEn" -> List.of(NAME_EN.asc(), CLIENT_ENTRY.CLIENT_ID.asc());
            case "-nameEn" -> List.of(NAME_EN.desc(), CLIENT_ENTRY.CLIENT_ID.desc());
            case "engagementEnd" -> List.of(ENDS.asc(), CLIENT_ENTRY.CLIENT_ID.asc());
            case "-engagementEnd" -> List.of(ENDS.desc(), CLIENT_ENTRY.CLIENT_ID.desc());
            case "risk" -> List.of(RISK.desc(), CLIENT_ENTRY.CLIENT_ID.desc());
            case "due" -> List.of(due(risk).asc(), CLIENT_ENTRY.CLIENT_ID.asc());
            default -> throw new IllegalArgumentException(sort);
        };
    }

    private static Condition beyond(String sort, boolean risk, Sorted after) {
        var id = val(after.id());
        return switch (sort) {
            case "name" -> row(NAME, CLIENT_ENTRY.CLIENT_ID).gt(row(val(after.value()), id));
            case "-name" -> row(NAME, CLIENT_ENTRY.CLIENT_ID).lt(row(val(after.value()), id));
            case "nameEn" -> row(NAME_EN, CLIENT_ENTRY.CLIENT_ID).gt(row(val(after.value()), id));
            case "-nameEn" -> row(NAME_EN, CLIENT_ENTRY.CLIENT_ID).lt(row(val(after.value()), id));
            case "engagementEnd" -> row(ENDS, CLIENT_ENTRY.CLIENT_ID).gt(row(val(LocalDate.parse(after.value())), id));
            case "-engagementEnd" -> row(ENDS, CLIENT_ENTRY.CLIENT_ID).lt(row(val(LocalDate.parse(after.value())), id));
            case "risk" -> row(RISK, CLIENT_ENTRY.CLIENT_ID).lt(row(val(new BigDecimal(after.value())), id));
            case "due" -> row(due(risk), CLIENT_ENTRY.CLIENT_ID).gt(row(val(LocalDate.parse(after.value())), id));
            default -> throw new IllegalArgumentException(sort);
        };
    }

    static Sorted place(Line line, String sort) {
        return new Sorted(switch (sort) {
            case "engagementEnd", "-engagementEnd" -> (line.ends() == null ? NEVER : line.ends()).toString();
            case "risk" -> (line.risk().residual() == null ? BigDecimal.ONE.negate() : line.risk().residual()).toPlainString();
            case "due" -> (line.due() == null ? NEVER : line.due().day()).toString();
            case "nameEn", "-nameEn" -> java.util.Objects.requireNonNull(line.name().en() == null ? line.name().zhHant() : line.name().en());
            default -> java.util.Objects.requireNonNull(line.name().zhHant() == null ? line.name().en() : line.name().zhHant());
        }, line.id());
    }

    private static Line line(Record row, boolean risk) {
        return new Line(row.get(CLIENT_ENTRY.CLIENT_ID), new Names(row.get(CLIENT_ENTRY.NAME_EN), row.get(CLIENT_ENTRY.NAME_ZH_HANT)), row.get(CLIENT_ENTRY.BR_NUMBER),
            row.get(CLIENT_ENTRY.SECTOR), row.get(CLIENT_ENTRY.STAFF), row.get(CLIENT_ENTRY.COLOUR), row.get(CLIENT_ENTRY.ARCHIVED_AT) != null, row.get(CLIENT_ENTRY.STARTS),
            row.get(CLIENT_ENTRY.ENDS), row.get(CLIENT_ENTRY.VENDOR), row.get(CLIENT_ENTRY.EDITION), row.get(CLIENT_ENTRY.PEOPLE), List.of(row.get(CLIENT_ENTRY.CONSULTANTS)),
            !risk || row.get(CLIENT_RISK.STATE) == null ? Risk.NONE : new Risk(row.get(CLIENT_RISK.STATE), row.get(CLIENT_RISK.HIGHEST_SCENARIO), row.get(CLIENT_RISK.HIGHEST_RESIDUAL),
                row.get(CLIENT_RISK.HIGHEST_BAND), row.get(CLIENT_RISK.OPEN_LEGAL_GAPS), row.get(CLIENT_RISK.BALL_WITH),
                row.get(CLIENT_RISK.STANDING_VERSION)),
            !risk || row.get(CLIENT_DUE.DUE) == null ? null : new Due(row.get(CLIENT_DUE.DUE), row.get(CLIENT_DUE.KIND)));
    }
}
