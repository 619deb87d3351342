package hk.praya.evidence;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.evidence.KeyDestroying.KeyView;
import hk.praya.http.Refused;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The key that a client's files are sealed with. */
@Controller("/api/clients/{clientId}/evidence-key")
@Validated
class KeyController {
    private final KeyDestroying destroying;

    KeyController(KeyDestroying destroying) {
        this.destroying = destroying;
    }

    /** @param called either name of the client */
    @Serdeable
    record DestructionEdit(@NotBlank @Size(max = 1000) String reason, @NotNull @Size(max = 200) String called) {}

    @Get
    @Permitted(Permission.EVIDENCE_KEY_VIEW)
    @Operation(operationId = "evidenceKeyView")
    KeyView view(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(destroying.view(SignedIn.actor(request), clientId));
    }

    @Post("/destruction")
    @Permitted(Permission.EVIDENCE_KEY_DESTROY)
    @Operation(operationId = "evidenceKeyDestroy")
    KeyView destroy(HttpRequest<?> request, UUID clientId, @Body @Valid DestructionEdit body) {
        Refused.orElse(destroying.destroy(SignedIn.actor(request), clientId, body.reason(), body.called()));
        return Refused.orElse(destroying.view(SignedIn.actor(request), clientId));
    }
}
