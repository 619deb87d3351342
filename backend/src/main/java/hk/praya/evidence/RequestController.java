package hk.praya.evidence;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.evidence.RequestReading.EvidenceRequestView;
import hk.praya.http.Acts;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents asked of the client. */
@Controller("/api/clients/{clientId}/evidence-requests")
@Validated
class RequestController {
    private final Requesting requesting;
    private final RequestReading reading;

    RequestController(Requesting requesting, RequestReading reading) {
        this.requesting = requesting;
        this.reading = reading;
    }

    /** @param wanted what, in {@code language}; {@code why} what for. @param questions of {@code assessmentId}, which it is to prove */
    @Serdeable
    record EvidenceRequestEdit(@NotNull UUID personId, @NotBlank @Size(max = 300) String wanted, @Nullable @Size(max = 2000) String why,
        @NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String language, @Nullable UUID assessmentId, @Nullable @Size(max = 100) List<@NotNull @Size(max = 8) String> questions,
        @Nullable LocalDate due, @Nullable Boolean letter) {}

    @Post
    @Permitted(Permission.EVIDENCE_ASK)
    @Operation(operationId = "evidenceRequestCreate")
    HttpResponse<Created> ask(HttpRequest<?> request, UUID clientId, @Body @Valid EvidenceRequestEdit body) {
        var wanted = new Requesting.Wanted(body.personId(), body.wanted().strip(), words(body.why()), body.language(), body.assessmentId(),
            body.questions() == null ? List.of() : body.questions().stream().distinct().toList(), body.due(), Boolean.TRUE.equals(body.letter()));
        return HttpResponse.created(new Created(Refused.orElse(requesting.ask(SignedIn.actor(request), clientId, wanted, Versions.idempotencyKey(request)))));
    }

    /** @param open those under way, or those that are settled; all where it is not said. Of a client's person: those asked of them */
    @Get
    @Permitted(Permission.EVIDENCE_REQUEST_VIEW)
    @Operation(operationId = "evidenceRequestList")
    Page<EvidenceRequestView> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue Boolean open, @Nullable @QueryValue @Size(max = 400) String cursor,
        @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.list(SignedIn.actor(request), clientId, open, cursor, limit));
    }

    @Get("/{requestId}")
    @Permitted(Permission.EVIDENCE_REQUEST_VIEW)
    @Operation(operationId = "evidenceRequestView")
    EvidenceRequestView view(HttpRequest<?> request, UUID clientId, UUID requestId) {
        return Refused.orElse(reading.view(SignedIn.actor(request), clientId, requestId));
    }

    /** @param evidenceIds what is given; none where {@code lacking}, and then {@code note} says why there is none */
    @Serdeable
    record EvidenceRequestAnswer(@NotNull @Size(max = 20) List<@NotNull UUID> evidenceIds, @NotNull Boolean lacking, @Nullable @Size(max = 2000) String note) {}

    @Post("/{requestId}/answer")
    @Permitted(Permission.EVIDENCE_ANSWER)
    @Operation(operationId = "evidenceRequestAnswer")
    @Acts({"given", "lacking"})
    Created answer(HttpRequest<?> request, UUID clientId, UUID requestId, @Body @Valid EvidenceRequestAnswer body) {
        var answer = new Requesting.Answer(body.evidenceIds().stream().distinct().toList(), body.lacking(), words(body.note()));
        return new Created(Refused.orElse(requesting.answer(SignedIn.actor(request), clientId, requestId, answer, Versions.ifMatch(request))));
    }

    /** @param note to the client; optional */
    @Serdeable
    record RequestNote(@Nullable @Size(max = 2000) String note) {}

    @Post("/{requestId}/acceptance")
    @Permitted(Permission.EVIDENCE_ASK)
    @Operation(operationId = "evidenceRequestAccept")
    Created accept(HttpRequest<?> request, UUID clientId, UUID requestId, @Body @Valid RequestNote body) {
        return new Created(Refused.orElse(requesting.accept(SignedIn.actor(request), clientId, requestId, words(body.note()), Versions.ifMatch(request))));
    }

    /** @param comment what is missing in what was given */
    @Serdeable
    record RequestReturn(@NotBlank @Size(max = 2000) String comment) {}

    @Post("/{requestId}/return")
    @Permitted(Permission.EVIDENCE_ASK)
    @Operation(operationId = "evidenceRequestReturn")
    Created giveBack(HttpRequest<?> request, UUID clientId, UUID requestId, @Body @Valid RequestReturn body) {
        return new Created(Refused.orElse(requesting.giveBack(SignedIn.actor(request), clientId, requestId, body.comment().strip(), Versions.ifMatch(request))));
    }

    @Post("/{requestId}/withdrawal")
    @Permitted(Permission.EVIDENCE_ASK)
    @Operation(operationId = "evidenceRequestWithdraw")
    Created withdraw(HttpRequest<?> request, UUID clientId, UUID requestId, @Body @Valid RequestNote body) {
        return new Created(Refused.orElse(requesting.withdraw(SignedIn.actor(request), clientId, requestId, words(body.note()), Versions.ifMatch(request))));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
