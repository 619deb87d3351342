package hk.praya.obligation;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.obligation.OwnObligations.OwnObligation;
import hk.praya.obligation.OwnObligations.Report;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For people of the client: what they have to see to, and that they have. */
@Controller("/api/clients/{clientId}/own-obligations")
@Validated
class OwnObligationController {
    private final OwnObligations own;

    OwnObligationController(OwnObligations own) {
        this.own = own;
    }

    /** @param note how it was done. @param files the receipts of what was brought for it */
    @Serdeable
    record ReportEdit(@NotBlank @Size(max = 1000) String note, @Nullable @Size(max = 5) List<@NotBlank @Size(max = 4000) String> files) {}

    @Get
    @Permitted(Permission.OBLIGATION_OWN)
    @Operation(operationId = "ownObligationList")
    Page<OwnObligation> list(HttpRequest<?> request, UUID clientId) {
        var rows = Refused.orElse(own.list(SignedIn.actor(request), clientId));
        return new Page<>(rows, (long) rows.size(), null);
    }

    @Post("/{obligationId}/report")
    @Permitted(Permission.OBLIGATION_REPORT)
    @Operation(operationId = "ownObligationReport")
    Created report(HttpRequest<?> request, UUID clientId, UUID obligationId, @Body @Valid ReportEdit body) {
        var report = new Report(body.note(), body.files() == null ? List.of() : body.files().stream().distinct().toList());
        return new Created(Refused.orElse(own.report(SignedIn.actor(request), clientId, obligationId, report, Versions.ifMatch(request), Versions.idempotencyKey(request))));
    }
}
