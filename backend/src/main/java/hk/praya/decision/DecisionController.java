package hk.praya.decision;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.decision.ClientRecommendation.RecommendationView;
import hk.praya.http.Acts;
import hk.praya.http.Created;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The client's decision: asked for by the firm, made by the client. */
@Controller("/api/clients/{clientId}/tias/{tiaId}")
@Validated
class DecisionController {
    private final ClientDecision decision;
    private final ClientRecommendation recommendation;

    DecisionController(ClientDecision decision, ClientRecommendation recommendation) {
        this.decision = decision;
        this.recommendation = recommendation;
    }

    @Serdeable
    record DecisionRequest(@NotNull UUID personId) {}

    @Serdeable
    record DecisionEdit(@NotNull @Pattern(regexp = "accept|accept_with_conditions|decline") String choice, @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String title, @NotNull @Size(max = 5000) String note, @NotNull @Size(max = 50) @Valid List<@NotNull @Valid Condition> conditions) {}

    /** Names who at the client is asked to decide. */
    @Post("/decision-request")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaAskDecision")
    Created ask(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid DecisionRequest body) {
        return new Created(Refused.orElse(decision.ask(SignedIn.actor(request), clientId, tiaId, body.personId(), Versions.ifMatch(request))));
    }

    /** What the firm recommends, as the client reads it. */
    @Get("/recommendation")
    @Permitted(Permission.RECOMMENDATION_VIEW)
    @Operation(operationId = "recommendationView")
    RecommendationView recommendation(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return Refused.orElse(recommendation.recommendation(SignedIn.actor(request), clientId, tiaId));
    }

    @Post("/decision")
    @Permitted(Permission.TIA_DECIDE)
    @Operation(operationId = "tiaDecide")
    @Acts({"accept", "accept_with_conditions", "decline"})
    RecommendationView decide(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid DecisionEdit body) {
        var said = new ClientDecision.Said(body.choice(), body.name().strip(), body.title().strip(), body.note().strip(), body.conditions());
        Refused.orElse(decision.decide(SignedIn.actor(request), clientId, tiaId, said, Versions.ifMatch(request)));
        return recommendation(request, clientId, tiaId);
    }
}
