package hk.praya.audience;

import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
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

/** What is wrong with a row of the ledger. */
@Controller("/api/clients/{clientId}/ledger")
@Validated
class CorrectionController {
    private static final int REASON = 10;

    private final Correcting correcting;

    CorrectionController(Correcting correcting) {
        this.correcting = correcting;
    }

    /**
     * What is wrong, and why: 10 to 2,000 characters, which the person reads, too.
     *
     * @param wrong wrong_person, mistake, test or shared_device: the row counts no more; other: as before; correction_wrong: it counts again
     * @param language of the reason. @param seen how many corrections of the row were there to be read
     */
    @Serdeable
    record CorrectionEdit(@NotNull @Pattern(regexp = "wrong_person|mistake|test|shared_device|other|correction_wrong") String wrong, @NotBlank @Size(max = 2000) String reason,
        @NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String language, @NotNull @Min(0) @Max(99) Integer seen) {}

    /** 412 where somebody else said something of it meanwhile. */
    @Post("/{recordId}/corrections")
    @Permitted(Permission.LEDGER_CORRECT)
    @Operation(operationId = "ledgerCorrect")
    HttpResponse<Created> correct(HttpRequest<?> request, UUID clientId, UUID recordId, @Body @Valid CorrectionEdit body) {
        var reason = body.reason().strip();
        if (reason.length() < REASON) Refused.orElse(Outcome.refused(Outcome.Refusal.INVALID, "correction_reason_short", "reason"));
        var said = Correcting.said(body.wrong(), reason, body.language(), body.seen());
        return HttpResponse.created(new Created(Refused.orElse(correcting.correct(SignedIn.actor(request), clientId, recordId, said, Versions.idempotencyKey(request)))));
    }
}
