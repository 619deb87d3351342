package hk.praya.retention;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.retention.HoldReading.RetentionHold;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Legal holds of a client: on all of it, on a notice, on somebody. */
@Controller("/api/clients/{clientId}/retention/holds")
@Validated
class HoldController {
    private final HoldReading reading;
    private final Holding holding;

    HoldController(HoldReading reading, Holding holding) {
        this.reading = reading;
        this.holding = holding;
    }

    /** The newest first, those that were lifted too. */
    @Get
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionHoldList")
    Page<RetentionHold> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.list(SignedIn.actor(request), clientId, cursor, limit));
    }

    /** @param kind client, notice or person. @param subjectId of the notice or the person. @param reason 10 to 2,000 characters */
    @Serdeable
    record RetentionHoldEdit(@NotNull @Pattern(regexp = "client|notice|person") String kind, @Nullable UUID subjectId, @NotBlank @Size(max = 2000) String reason) {}

    @Post
    @Permitted(Permission.RETENTION_HOLD)
    @Operation(operationId = "retentionHoldPlace")
    HttpResponse<Created> place(HttpRequest<?> request, UUID clientId, @Body @Valid RetentionHoldEdit body) {
        var wanted = new Holding.Wanted(body.kind(), body.subjectId(), Reasons.given(body.reason()));
        return HttpResponse.created(new Created(Refused.orElse(holding.place(SignedIn.actor(request), clientId, wanted, Versions.idempotencyKey(request)))));
    }

    @Serdeable
    record RetentionHoldLifting(@NotBlank @Size(max = 2000) String reason) {}

    @Post("/{holdId}/lifting")
    @Permitted(Permission.RETENTION_HOLD)
    @Operation(operationId = "retentionHoldLift")
    Created lift(HttpRequest<?> request, UUID clientId, UUID holdId, @Body @Valid RetentionHoldLifting body) {
        return new Created(Refused.orElse(holding.lift(SignedIn.actor(request), clientId, holdId, Reasons.given(body.reason()), Versions.ifMatch(request))));
    }
}
