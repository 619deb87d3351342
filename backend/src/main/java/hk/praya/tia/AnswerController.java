package hk.praya.tia;

import hk.praya.access.Actor;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.tia.TiaViews.AnsweredView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Answers of an assessment, given and tried; and the next version of one that is decided. */
@Controller("/api/clients/{clientId}/tias/{tiaId}")
@Validated
class AnswerController {
    private final Answering answering;
    private final TiaTrial trial;
    private final AssessmentVersions versions;

    AnswerController(Answering answering, TiaTrial trial, AssessmentVersions versions) {
        this.answering = answering;
        this.trial = trial;
        this.versions = versions;
    }

    /** @param key {@code A4.share}, or {@code I1.main@mainland} */
    @Serdeable
    record TriedAnswer(@NotNull @Size(max = 200) String key, @NotNull @Valid AnswerEdit answer) {}

    @Serdeable
    record TiaTried(@NotNull @Size(max = 200) List<@NotNull @Valid TriedAnswer> answers) {}

    /** One revision of one answer, against the version of it that was seen ({@code If-Match: "0"} where there was none). */
    @Put("/answers/{key}")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaAnswer")
    AnsweredView answer(HttpRequest<?> request, UUID clientId, UUID tiaId, String key, @Body @Valid AnswerEdit body) {
        var given = Refused.orElse(body.given(key, Versions.ifMatch(request)));
        return AnsweredView.of(Refused.orElse(answering.answer(actor(request), clientId, tiaId, given)));
    }

    /** The score that would follow from these answers in place of what stands. Nothing is kept. */
    @Post("/trial")
    @Status(HttpStatus.OK)
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaTrial")
    ScoreView trial(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid TiaTried body) {
        var tried = body.answers().stream().map(each -> Refused.orElse(each.answer().given(each.key(), 0))).toList();
        return ScoreView.of(Refused.orElse(trial.tried(actor(request), clientId, tiaId, tried)));
    }

    @Post("/versions")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaNextVersion")
    HttpResponse<Created> nextVersion(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return HttpResponse.created(new Created(Refused.orElse(versions.nextVersion(actor(request), clientId, tiaId, Versions.idempotencyKey(request)))));
    }

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
