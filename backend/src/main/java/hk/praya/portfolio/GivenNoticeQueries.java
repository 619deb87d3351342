package hk.praya.portfolio;

import static hk.praya.jooq.portfolio.Tables.NOTICE_COVERAGE;
import static hk.praya.jooq.portfolio.Tables.NOTICE_GIVEN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import hk.praya.access.Scope;
import hk.praya.http.Cursor.Sorted;
import hk.praya.http.Names;
import hk.praya.portfolio.GivenNotices.Which;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Notices across clients, with the counts that each client's own page shows. */
@Singleton
final class GivenNoticeQueries {
    /** As many kinds as a pack has. */
    private static final int KINDS = 100;
    private static final int DIGITS = 6;

    private final DSLContext jooq;

    GivenNoticeQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @param asked who is asked now. @param opened of them, who opened it and has not finished. @param done who has. @param refused of those, who agreed to nothing. @param overdue who should have by now */
    @Serdeable
    record BookCounts(int asked, int opened, int done, int refused, int overdue) {}

    /** @param record acknowledgement or consent. @param readers staff, or customers of the client: for whom it is, and of whom all its counts are. @param ordinal of the version that is read now */
    @Serdeable
    record BookNotice(UUID clientId, Names client, String colour, UUID noticeId, int number, String kind, String record, String readers, Names title, int ordinal, LocalDate effectiveOn, Instant publishedAt, BookCounts counts) {
        /** Of a notice that nobody is asked to read, all there is. */
        BigDecimal share() {
            return counts.asked() == 0 ? BigDecimal.ONE : BigDecimal.valueOf(counts.done()).divide(BigDecimal.valueOf(counts.asked()), DIGITS, java.math.RoundingMode.HALF_UP);
        }
    }

    /** A kind of notice for staff or, in a row of its own, for customers: of the two nothing is added up. @param clients at how many */
    @Serdeable
    record BookKind(String kind, String readers, int notices, int clients, BookCounts counts) {}

    /** The counts of each notice on a day, as one table. */
    private static final class Counted {
        private final Table<?> table;
        private final Field<UUID> notice = field("notice", UUID.class);
        private final Field<Integer> asked = number("asked");
        private final Field<Integer> opened = number("opened");
        private final Field<Integer> done = number("done");
        private final Field<Integer> refused = number("refused");
        private final Field<Integer> overdue = number("overdue");
        private final Field<BigDecimal> share = when(asked.eq(0), inline(BigDecimal.ONE)).otherwise(round(done.cast(BigDecimal.class).div(asked), DIGITS));

        Counted(Scope scope, LocalDate today) {
            table = select(NOTICE_COVERAGE.NOTICE_ID.as("notice"), sum(NOTICE_COVERAGE.ASKED).as("asked"), sum(NOTICE_COVERAGE.OPENED).as("opened"), sum(NOTICE_COVERAGE.DONE).as("done"), sum(NOTICE_COVERAGE.REFUSED).as("refused"),
                sum(NOTICE_COVERAGE.ASKED.minus(NOTICE_COVERAGE.DONE)).filterWhere(NOTICE_COVERAGE.DUE.lt(today)).as("overdue")).from(NOTICE_COVERAGE)
                .where(NOTICE_COVERAGE.FIRM_ID.eq(scope.firmId()), scope.isFirmWide() ? noCondition() : NOTICE_COVERAGE.CLIENT_ID.eq(any(scope.reachArray())))
                .groupBy(NOTICE_COVERAGE.CLIENT_ID, NOTICE_COVERAGE.NOTICE_ID).asTable("counted");
        }

        private static Field<Integer> number(String key) {
            return coalesce(field(key, Integer.class), inline(0));
        }

        private static <T> Field<T> field(String key, Class<T> type) {
            return org.jooq.impl.DSL.field(name("counted", key), type);
        }

        private <R extends Record> SelectJoinStep<R> beside(SelectJoinStep<R> select) {
            return select.leftJoin(table).on(notice.eq(NOTICE_GIVEN.NOTICE_ID));
        }
    }

    private static Condition of(Scope scope) {
        return NOTICE_GIVEN.FIRM_ID.eq(scope.firmId()).and(scope.isFirmWide() ? noCondition() : NOTICE_GIVEN.CLIENT_ID.eq(any(scope.reachArray())));
    }

    private static Condition which(Scope scope, Counted counted, Which which) {
        var of = of(scope);
        if (which.kind() != null) of = of.and(NOTICE_GIVEN.KIND.eq(which.kind()));
        if (which.readers() != null) of = of.and(NOTICE_GIVEN.READERS.eq(which.readers()));
        return of.and(switch (which.standing()) {
            case "waiting" -> counted.done.lt(counted.asked);
            case "overdue" -> counted.overdue.gt(0);
            case "refused" -> counted.refused.gt(0);
            case null, default -> noCondition();
        });
    }

    List<BookNotice> page(Scope scope, Which which, LocalDate today, String sort, @Nullable Sorted after, int limit) {
        var counted = new Counted(scope, today);
        return counted.beside(jooq.select(NOTICE_GIVEN.fields()).select(counted.asked.as("asked"), counted.opened.as("opened"), counted.done.as("done"), counted.refused.as("refused"), counted.overdue.as("overdue")).from(NOTICE_GIVEN))
            .where(which(scope, counted, which), after == null ? noCondition() : beyond(counted, sort, after)).orderBy(order(counted, sort)).limit(limit).fetch(GivenNoticeQueries::given);
    }

    private static List<SortField<?>> order(Counted counted, String sort) {
        return switch (sort) {
            case "-overdue" -> List.of(counted.overdue.desc(), NOTICE_GIVEN.NOTICE_ID.desc());
            case "share" -> List.of(counted.share.asc(), NOTICE_GIVEN.NOTICE_ID.asc());
            default -> List.of(NOTICE_GIVEN.PUBLISHED_AT.desc(), NOTICE_GIVEN.NOTICE_ID.desc());
        };
    }

    private static Condition beyond(Counted counted, String sort, Sorted after) {
        var id = val(after.id());
        return switch (sort) {
            case "-overdue" -> row(counted.overdue, NOTICE_GIVEN.NOTICE_ID).lt(row(val(Integer.valueOf(after.value())), id));
            case "share" -> row(counted.share, NOTICE_GIVEN.NOTICE_ID).gt(row(val(new BigDecimal(after.value())), id));
            default -> row(NOTICE_GIVEN.PUBLISHED_AT, NOTICE_GIVEN.NOTICE_ID).lt(row(val(OffsetDateTime.ofInstant(Instant.parse(after.value()), ZoneOffset.UTC)), id));
        };
    }

    static Sorted place(BookNotice last, String sort) {
        return new Sorted(switch (sort) {
            case "-overdue" -> Integer.toString(last.counts().overdue());
            case "share" -> last.share().toPlainString();
            default -> last.publishedAt().toString();
        }, last.noticeId());
    }

    long total(Scope scope, Which which, LocalDate today) {
        var counted = new Counted(scope, today);
        return counted.beside(jooq.selectCount().from(NOTICE_GIVEN)).where(which(scope, counted, which)).fetchSingle().value1();
    }

    List<BookKind> byKind(Scope scope, LocalDate today) {
        var counted = new Counted(scope, today);
        return counted.beside(jooq.select(NOTICE_GIVEN.KIND, NOTICE_GIVEN.READERS, count(), countDistinct(NOTICE_GIVEN.CLIENT_ID), whole(counted.asked), whole(counted.opened), whole(counted.done), whole(counted.refused), whole(counted.overdue)).from(NOTICE_GIVEN))
            .where(of(scope)).groupBy(NOTICE_GIVEN.KIND, NOTICE_GIVEN.READERS).orderBy(NOTICE_GIVEN.READERS.desc(), NOTICE_GIVEN.KIND).limit(2 * KINDS)
            .fetch(row -> new BookKind(row.value1(), row.value2(), row.value3(), row.value4(), new BookCounts(row.value5(), row.value6(), row.value7(), row.value8(), row.value9())));
    }

    private static Field<Integer> whole(Field<Integer> of) {
        return sum(of).cast(Integer.class);
    }

    private static BookNotice given(Record row) {
        return new BookNotice(row.get(NOTICE_GIVEN.CLIENT_ID), new Names(row.get(NOTICE_GIVEN.CLIENT_NAME_EN), row.get(NOTICE_GIVEN.CLIENT_NAME_ZH_HANT)), row.get(NOTICE_GIVEN.CLIENT_COLOUR), row.get(NOTICE_GIVEN.NOTICE_ID), row.get(NOTICE_GIVEN.NUMBER),
            row.get(NOTICE_GIVEN.KIND), row.get(NOTICE_GIVEN.RECORD), row.get(NOTICE_GIVEN.READERS), new Names(row.get(NOTICE_GIVEN.TITLE_EN), row.get(NOTICE_GIVEN.TITLE_ZH_HANT)), row.get(NOTICE_GIVEN.ORDINAL), row.get(NOTICE_GIVEN.EFFECTIVE_ON),
            row.get(NOTICE_GIVEN.PUBLISHED_AT).toInstant(), new BookCounts(row.get("asked", Integer.class), row.get("opened", Integer.class), row.get("done", Integer.class), row.get("refused", Integer.class), row.get("overdue", Integer.class)));
    }
}
