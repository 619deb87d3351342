package hk.praya.prefill;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.prefill.Grounds.GroundsView;
import hk.praya.tia.AnswerEdit;
import hk.praya.tia.TiaViews.AnsweredView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What answers rest on besides what was answered: the dossiers of several importers, and the register. */
@Controller("/api/clients/{clientId}/tias/{tiaId}")
@Validated
class GroundsController {
    private final Grounds grounds;
    private final DossierChoice choice;

    GroundsController(Grounds grounds, DossierChoice choice) {
        this.grounds = grounds;
        this.choice = choice;
    }

    /** @param versionNo of the dossier, as it was seen. @param reason why its answer holds for every importer; another's dossier says something else, or nothing */
    @Serdeable
    record DossierChosen(@NotNull UUID dossierId, @NotNull @Min(1) Integer versionNo, @NotNull @Size(max = 2000) String reason) {}

    @Get("/grounds")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaGrounds")
    GroundsView grounds(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return Refused.orElse(grounds.view(SignedIn.actor(request), clientId, tiaId));
    }

    /** Takes over what one of several dossiers says, against the version of the answer that was seen ({@code If-Match: "0"} where there was none). */
    @Put("/answers/{key}/dossier")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaDossierChoose")
    AnsweredView choose(HttpRequest<?> request, UUID clientId, UUID tiaId, String key, @Body @Valid DossierChosen body) {
        var version = Versions.ifMatch(request);
        var answered = Refused.orElse(AnswerEdit.key(key)
            .then(part -> choice.choose(SignedIn.actor(request), clientId, tiaId, new DossierChoice.Wanted(part, body.dossierId(), body.versionNo(), body.reason(), version))));
        return AnsweredView.of(answered);
    }
}
