package hk.praya.portfolio;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.portfolio.GivenNoticeQueries.Given;
import hk.praya.portfolio.GivenNoticeQueries.OfKind;
import hk.praya.portfolio.GivenNoticeQueries.Reached;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far notices got, across clients. */
@Controller("/api/firm/notices")
@Validated
class GivenNoticeController {
    private final GivenNotices notices;

    GivenNoticeController(GivenNotices notices) {
        this.notices = notices;
    }

    /** @param asked who is asked now. @param opened of them, who opened it and has not finished. @param done who has. @param refused of those, who agreed to nothing. @param overdue who should have by now */
    @Serdeable
    record BookCounts(int asked, int opened, int done, int refused, int overdue) {
        static BookCounts of(Reached reached) {
            return new BookCounts(reached.asked(), reached.opened(), reached.done(), reached.refused(), reached.overdue());
        }
    }

    /** @param record acknowledgement or consent. @param ordinal of the version that is read now */
    @Serdeable
    record BookNotice(UUID clientId, Names client, String colour, UUID noticeId, int number, String kind, String record, Names title, int ordinal, LocalDate effectiveOn, Instant publishedAt, BookCounts counts) {
        static BookNotice of(Given row) {
            return new BookNotice(row.clientId(), row.client(), row.colour(), row.noticeId(), row.number(), row.kind(), row.record(), row.title(), row.ordinal(), row.effectiveOn(), row.publishedAt(), BookCounts.of(row.reached()));
        }
    }

    /** @param clients at how many */
    @Serdeable
    record BookKind(String kind, int notices, int clients, BookCounts counts) {
        static BookKind of(OfKind row) {
            return new BookKind(row.kind(), row.notices(), row.clients(), BookCounts.of(row.reached()));
        }
    }

    @Serdeable
    record BookNoticeTotals(List<BookKind> kinds) {}

    /** @param sort -overdue: the most people overdue first; share: the smallest share first; -published: the newest first */
    @Get
    @Permitted(Permission.COVERAGE_BOOK)
    @Operation(operationId = "bookNoticeList")
    Page<BookNotice> list(HttpRequest<?> request, @Nullable @QueryValue @Size(max = 40) String kind, @Nullable @QueryValue @Pattern(regexp = "waiting|overdue|refused") String standing,
        @QueryValue(defaultValue = "-overdue") @Pattern(regexp = "-overdue|share|-published") String sort, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(notices.list(SignedIn.actor(request), new GivenNotices.Which(kind, standing), sort, cursor, limit)).map(BookNotice::of);
    }

    @Get("/totals")
    @Permitted(Permission.COVERAGE_BOOK)
    @Operation(operationId = "bookNoticeTotals")
    BookNoticeTotals totals(HttpRequest<?> request) {
        return new BookNoticeTotals(Refused.orElse(notices.totals(SignedIn.actor(request))).stream().map(BookKind::of).toList());
    }
}
