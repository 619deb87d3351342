package hk.praya.audience;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.audience.CoverageReading.AudienceView;
import hk.praya.audience.CoverageReading.ClientCoverage;
import hk.praya.audience.CoverageReading.NoticeCoverageView;
import hk.praya.audience.ProvingReading.NoticeProofsView;
import hk.praya.audience.ReadersReading.ReaderView;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom notices are meant for, and how far they got. */
@Controller("/api/clients/{clientId}")
@Validated
class AudienceController {
    private final AudienceSetting setting;
    private final CoverageReading reading;
    private final ReadersReading readers;
    private final ProvingReading proving;

    AudienceController(AudienceSetting setting, CoverageReading reading, ReadersReading readers, ProvingReading proving) {
        this.setting = setting;
        this.reading = reading;
        this.readers = readers;
        this.proving = proving;
    }

    /** @param departments where it is not everyone: who is in one of these, and in one of the offices; no department at all: in any; the empty one: those of whom the roster says none. @param offices likewise; absent: in any. @param lists of the client's customers instead: then it is for nobody of its staff. @param dueDays null: whenever. @param letters whether they are written to by e-mail: those whom the roster has an address of. @param sufficient per cent of them who must have acknowledged it, or decided about it, for it to stand as proof in an assessment; null: as it was, at first 95 */
    @Serdeable
    record AudienceEdit(@NotNull Boolean everyone, @NotNull @Size(max = 200) List<@NotNull @Size(max = 200) String> departments, @Nullable @Size(max = 200) List<@NotNull @Size(max = 500) String> offices, @Nullable @Size(max = 20) List<@NotNull UUID> lists, @NotNull Boolean joiners, @Nullable @Min(1) @Max(365) Integer dueDays, @Nullable Boolean letters, @Nullable @Min(1) @Max(100) Integer sufficient) {}

    @Get("/coverage")
    @Permitted(Permission.COVERAGE_VIEW)
    @Operation(operationId = "coverageOfClient")
    ClientCoverage all(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(reading.all(SignedIn.actor(request), clientId));
    }

    /** What of this client's notices may stand as proof in an assessment, of which question, and whether it does now. */
    @Get("/notice-proofs")
    @Permitted(Permission.NOTICE_VIEW)
    @Operation(operationId = "noticeProofs")
    NoticeProofsView proofs(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(proving.all(SignedIn.actor(request), clientId));
    }

    @Get("/notices/{noticeId}/audience")
    @Permitted(Permission.COVERAGE_VIEW)
    @Operation(operationId = "audienceView")
    AudienceView audience(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return Refused.orElse(reading.audience(SignedIn.actor(request), clientId, noticeId));
    }

    /** Of a notice that is read now, whoever is meant is asked in this act. */
    @Put("/notices/{noticeId}/audience")
    @Permitted(Permission.AUDIENCE_EDIT)
    @Operation(operationId = "audienceSet")
    Created set(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid AudienceEdit body) {
        var rule = new AudienceSetting.Rule(body.everyone(), body.departments(), body.offices() == null ? List.of() : body.offices(), body.lists() == null ? List.of() : body.lists(), body.joiners(), body.dueDays(), Boolean.TRUE.equals(body.letters()), body.sufficient());
        return new Created(Refused.orElse(setting.set(SignedIn.actor(request), clientId, noticeId, rule, Versions.ifMatch(request))));
    }

    @Get("/notices/{noticeId}/coverage")
    @Permitted(Permission.COVERAGE_VIEW)
    @Operation(operationId = "coverageView")
    NoticeCoverageView coverage(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return Refused.orElse(reading.coverage(SignedIn.actor(request), clientId, noticeId));
    }

    /** The rows behind each count. @param standing waiting: asked or opened; overdue: of those, who should have finished by now; unreached: of those, whom letters do not reach. @param q whom: words of a name, a department or an address */
    @Get("/notices/{noticeId}/readers")
    @Permitted(Permission.COVERAGE_VIEW)
    @Operation(operationId = "readerList")
    Page<ReaderView> readers(HttpRequest<?> request, UUID clientId, UUID noticeId, @QueryValue(defaultValue = "all") @Pattern(regexp = "asked|opened|done|refused|waiting|overdue|unreached|all") String standing,
        @Nullable @QueryValue @Size(max = 200) String department, @Nullable @QueryValue @Size(max = 200) String q, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(readers.list(SignedIn.actor(request), clientId, noticeId, new ReadersReading.Filter(standing, department, q), cursor, limit));
    }
}
