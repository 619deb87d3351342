package hk.praya.retention;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.retention.PastReading.RetentionEnded;
import hk.praya.retention.PastReading.RetentionLeaver;
import hk.praya.retention.RetentionReading.RetentionReviewRow;
import hk.praya.retention.RetentionReading.RetentionView;
import hk.praya.retention.Reviewing.Decision;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long records of a client are kept, what is past its time, and the yearly review. */
@Controller("/api/clients/{clientId}/retention")
@Validated
class RetentionController {
    static final String WHOSE = "former_employees|former_customers";

    private final RetentionReading reading;
    private final PastReading past;
    private final Reviewing reviewing;

    RetentionController(RetentionReading reading, PastReading past, Reviewing reviewing) {
        this.reading = reading;
        this.past = past;
        this.reviewing = reviewing;
    }

    @Get
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionView")
    RetentionView view(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(reading.view(SignedIn.actor(request), clientId));
    }

    /** Those of a group who are gone and past their period, longest gone first. */
    @Get("/leavers")
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionLeaverList")
    Page<RetentionLeaver> leavers(HttpRequest<?> request, UUID clientId, @QueryValue(defaultValue = "former_employees") @Pattern(regexp = WHOSE) String kind, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(past.leavers(SignedIn.actor(request), clientId, Whose.exactly(kind), cursor, limit));
    }

    /** Texts that nobody reads any more and whose records are past their period, longest ended first. */
    @Get("/ended")
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionEndedList")
    Page<RetentionEnded> ended(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(past.ended(SignedIn.actor(request), clientId, cursor, limit));
    }

    /** @param months null: as the table has it again. @param reason 10 to 2,000 characters */
    @Serdeable
    record RetentionPeriodEdit(@Nullable @Min(1) @Max(1200) Integer months, @NotBlank @Size(min = 10, max = 2000) String reason) {}

    /** Against how often it was said before: 0 where it never was. */
    @Put("/periods/{kind}")
    @Permitted(Permission.RETENTION_PREPARE)
    @Operation(operationId = "retentionPeriodSet")
    Created period(HttpRequest<?> request, UUID clientId, String kind, @Body @Valid RetentionPeriodEdit body) {
        return new Created(Refused.orElse(reviewing.setPeriod(SignedIn.actor(request), clientId, kind, body.months(), Reasons.given(body.reason()), Versions.ifMatch(request))));
    }

    /** @param decision keep or dispose. @param reason to keep: 10 characters at least. @param due how many were seen */
    @Serdeable
    record RetentionDecision(@NotNull @Size(max = 40) String kind, @NotNull @Pattern(regexp = "keep|dispose") String decision, @NotNull @Size(max = 2000) String reason, @NotNull @Min(0) @Max(10_000_000) Long due) {}

    @Serdeable
    record RetentionReviewEdit(@NotNull @Size(max = 20) List<@Valid @NotNull RetentionDecision> decisions) {}

    /** The review is finished, against the version of the view: every group that has anything past its time is decided about. */
    @Post("/reviews")
    @Permitted(Permission.RETENTION_PREPARE)
    @Operation(operationId = "retentionReviewFinish")
    HttpResponse<Created> finish(HttpRequest<?> request, UUID clientId, @Body @Valid RetentionReviewEdit body) {
        var decisions = new HashMap<String, Decision>();
        body.decisions().forEach(each -> decisions.put(each.kind(), new Decision(each.decision(), each.reason(), each.due())));
        return HttpResponse.created(new Created(Refused.orElse(reviewing.finish(SignedIn.actor(request), clientId, decisions, Versions.ifMatch(request)))));
    }

    /** The newest first. */
    @Get("/reviews")
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionReviewList")
    Page<RetentionReviewRow> reviews(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.reviews(SignedIn.actor(request), clientId, cursor, limit));
    }
}
