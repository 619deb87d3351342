package hk.praya.portfolio;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.portfolio.PortfolioQueries.Line;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clients of a firm, listed. */
@Controller("/api/firm")
@Validated
class PortfolioController {
    private static final List<String> STATES = List.of("none", "draft", "in_review", "returned", "recommended", "decided", "stopped");
    private static final List<String> BANDS = List.of("low", "medium", "high", "very_high", "none");

    private final Book book;

    PortfolioController(Book book) {
        this.book = book;
    }

    @Serdeable
    record ConsultantName(UUID id, Names name) {}

    @Serdeable
    record HighestResidual(String scenario, BigDecimal residual, String band) {}

    /**
     * @param engagementState {@code active}, {@code ended}, {@code future} or {@code none}, today in Hong Kong
     * @param tiaState null for those who do not read assessments; so are the residual, the gaps, and whose turn it is
     * @param standingVersion the version that was decided and stands, where {@code tiaState} is that of a newer one
     * @param nextDue the sooner of the engagement's end and the client's open obligations; the end alone for those who do not read these
     * @param nextDueKind {@code engagement_end}, or of the obligation: review, condition, evidence_expiry, …
     */
    @Serdeable
    record ClientRow(UUID id, Names name, @Nullable String brNumber, @Nullable String sector, @Nullable Integer staff, @Nullable String platform, @Nullable String edition,
        @Nullable LocalDate engagementEnd, String engagementState, List<ConsultantName> consultants, int people, @Nullable String tiaState, @Nullable Integer standingVersion,
        @Nullable HighestResidual highestResidual, @Nullable Integer openLegalGaps, @Nullable LocalDate nextDue, @Nullable String nextDueKind, @Nullable String ballWith,
        String colour, boolean archived) {
        static ClientRow of(Line line, Book.Shown shown) {
            var risk = line.risk();
            var consultants = line.consultants().stream().map(id -> new ConsultantName(id, Names.orNone(shown.members().get(id)))).toList();
            var highest = risk.residual() == null || risk.scenario() == null || risk.band() == null ? null : new HighestResidual(risk.scenario(), risk.residual(), risk.band());
            var due = line.due();
            return new ClientRow(line.id(), line.name(), line.brNumber(), line.sector(), line.staff(), line.vendor(), line.edition(), line.ends(), state(line, shown.today()),
                consultants, line.people(), shown.risk() ? risk.state() : null, risk.standingVersion(), highest, shown.risk() ? risk.legalGaps() : null, due == null ? null : due.day(),
                due == null ? null : due.kind(), risk.ballWith(), line.colour(), line.archived());
        }

        private static String state(Line line, LocalDate today) {
            if (line.starts() == null || line.ends() == null) return "none";
            if (line.ends().isBefore(today)) return "ended";
            return line.starts().isAfter(today) ? "future" : "active";
        }
    }

    @Serdeable
    record ClientQuick(UUID id, Names name, @Nullable String brNumber) {}

    @Serdeable
    record BookTotals(long clients, Map<String, Integer> byState, Map<String, Integer> byBand, long dueIn30, long overdue) {}

    /** @param rows the first two hundred, by what is due; the numbers open the rest as filters of the list */
    @Serdeable
    record BookView(List<ClientRow> rows, BookTotals totals, LocalDate asOf) {}

    @Get("/clients")
    @Permitted(Permission.CLIENT_LIST)
    @Operation(operationId = "clientList")
    Page<ClientRow> list(HttpRequest<?> request, @Nullable @QueryValue @Size(max = 200) String q,
        @QueryValue(defaultValue = "name") @Pattern(regexp = "-?name|-?nameEn|-?engagementEnd|risk|due") String sort,
        @Nullable @QueryValue @Pattern(regexp = "active|ended|future|none|archived") String state,
        @Nullable @QueryValue @Pattern(regexp = "dingtalk|wecom|lark|teams|other") String platform, @Nullable @QueryValue UUID consultant,
        @Nullable @QueryValue UUID member,
        @Nullable @QueryValue @Pattern(regexp = "none|draft|in_review|returned|recommended|decided|stopped") String tia,
        @Nullable @QueryValue @Pattern(regexp = "low|medium|high|very_high|none") String band, @Nullable @QueryValue @Pattern(regexp = "in30|overdue") String due,
        @Nullable @QueryValue @Size(max = 2000) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        var shown = Refused.orElse(book.list(SignedIn.actor(request), new Filter(q, state, platform, consultant, member, tia, band, due), sort, cursor, limit));
        return shown.page().map(line -> ClientRow.of(line, shown));
    }

    @Get("/clients/quick")
    @Permitted(Permission.CLIENT_LIST)
    @Operation(operationId = "clientQuick")
    List<ClientQuick> quick(HttpRequest<?> request, @Nullable @QueryValue @Size(max = 200) String q) {
        return Refused.orElse(book.quick(SignedIn.actor(request), q)).stream().map(line -> new ClientQuick(line.id(), line.name(), line.brNumber())).toList();
    }

    @Get("/book")
    @Permitted(Permission.BOOK_VIEW)
    @Operation(operationId = "bookView")
    BookView view(HttpRequest<?> request) {
        var whole = Refused.orElse(book.whole(SignedIn.actor(request)));
        return new BookView(whole.rows().page().items().stream().map(line -> ClientRow.of(line, whole.rows())).toList(),
            new BookTotals(whole.clients(), every(STATES, whole.byState()), every(BANDS, whole.byBand()), whole.dueIn30(), whole.overdue()), whole.rows().today());
    }

    /** A number that is nought is a number too. */
    private static Map<String, Integer> every(List<String> keys, Map<String, Integer> found) {
        var all = new LinkedHashMap<String, Integer>();
        for (var key : keys) all.put(key, 0);
        all.putAll(found);
        return all;
    }
}
