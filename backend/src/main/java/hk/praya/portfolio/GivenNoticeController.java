package hk.praya.portfolio;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.portfolio.GivenNoticeQueries.BookKind;
import hk.praya.portfolio.GivenNoticeQueries.BookNotice;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far notices got, across clients. */
@Controller("/api/firm/notices")
@Validated
class GivenNoticeController {
    private final GivenNotices notices;

    GivenNoticeController(GivenNotices notices) {
        this.notices = notices;
    }

    @Serdeable
    record BookNoticeTotals(List<BookKind> kinds) {}

    /** @param readers only notices for staff, or for customers. @param sort -overdue: the most people overdue first; share: the smallest share first; -published: the newest first */
    @Get
    @Permitted(Permission.COVERAGE_BOOK)
    @Operation(operationId = "bookNoticeList")
    Page<BookNotice> list(HttpRequest<?> request, @Nullable @QueryValue @Size(max = 40) String kind, @Nullable @QueryValue @Pattern(regexp = "staff|customer") String readers, @Nullable @QueryValue @Pattern(regexp = "waiting|overdue|refused") String standing,
        @QueryValue(defaultValue = "-overdue") @Pattern(regexp = "-overdue|share|-published") String sort, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(notices.list(SignedIn.actor(request), new GivenNotices.Which(kind, readers, standing), sort, cursor, limit));
    }

    @Get("/totals")
    @Permitted(Permission.COVERAGE_BOOK)
    @Operation(operationId = "bookNoticeTotals")
    BookNoticeTotals totals(HttpRequest<?> request) {
        return new BookNoticeTotals(Refused.orElse(notices.totals(SignedIn.actor(request))));
    }
}
