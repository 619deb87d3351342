package hk.praya.prefill;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.prefill.Forecast.ForecastView;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an assessment begins, and how much of it would be answered already. */
@Controller("/api/clients/{clientId}")
@Validated
class StartController {
    private final AssessmentStart start;
    private final Forecast forecast;

    StartController(AssessmentStart start, Forecast forecast) {
        this.start = start;
        this.forecast = forecast;
    }

    /** @param title null: that of the transfer. @param templateId of the firm, that it begins from; null: from none */
    @Serdeable
    record TiaStart(@NotEmpty @Size(max = 20) List<@NotNull UUID> transferIds, @NotNull @Size(max = 64) String pack, @Nullable @Valid Names title, @Nullable UUID templateId) {}

    @Post("/tias")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaStart")
    HttpResponse<Created> start(HttpRequest<?> request, UUID clientId, @Body @Valid TiaStart body) {
        var wanted = new AssessmentStart.Wanted(Names.orNone(body.title()), body.transferIds(), body.pack(), body.templateId());
        return HttpResponse.created(new Created(Refused.orElse(start.start(SignedIn.actor(request), clientId, wanted, Versions.idempotencyKey(request)))));
    }

    @Get("/tia-forecast")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaForecast")
    ForecastView forecast(HttpRequest<?> request, UUID clientId, @QueryValue @Size(max = 64) String pack) {
        return Refused.orElse(forecast.of(SignedIn.actor(request), clientId, pack));
    }
}
