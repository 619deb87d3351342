package hk.praya.obligation;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.obligation.OwnObligations.OwnObligation;
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
import java.util.UUID;

/** For people of the client: what they have to see to, and that they have. */
@Controller("/api/clients/{clientId}/own-obligations")
@Validated
class OwnObligationController {
    private final OwnObligations own;

    OwnObligationController(OwnObligations own) {
        this.own = own;
    }

    /** @param note how it was done */
    @Serdeable
    record ReportEdit(@NotBlank @Size(max = 1000) String note) {}

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
        return new Created(Refused.orElse(own.report(SignedIn.actor(request), clientId, obligationId, body.note(), Versions.ifMatch(request))));
    }
}
