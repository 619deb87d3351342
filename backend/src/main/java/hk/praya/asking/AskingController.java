package hk.praya.asking;

import hk.praya.access.Actor;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.asking.AskedQuestions.RequestView;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.tia.AnswerEdit;
import hk.praya.tia.TiaViews.AnswerView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions sent to the client's people. */
@Controller("/api/clients/{clientId}")
@Validated
class AskingController {
    private final AskedQuestions asked;
    private final QuestionAsking asking;

    AskingController(AskedQuestions asked, QuestionAsking asking) {
        this.asked = asked;
        this.asking = asking;
    }

    /** @param questions ids of questions, or letters of whole sections */
    @Serdeable
    record QuestionRequestEdit(@NotNull UUID personId, @NotEmpty @Size(max = 100) List<@NotNull @Size(max = 8) String> questions,
        @NotNull @Size(max = 2000) String message, @Nullable LocalDate due, @Nullable Boolean letter) {}

    @Serdeable
    record QuestionRequestRow(UUID id, UUID personId, List<String> questions, String message, @Nullable LocalDate due, Instant sentAt,
        @Nullable Instant completedAt, @Nullable Instant withdrawnAt) {
        static QuestionRequestRow of(QuestionRequestRecord row) {
            return new QuestionRequestRow(row.getId(), row.getPersonId(), List.of(row.getQuestions()), row.getMessage(), row.getDue(), row.getCreatedAt().toInstant(),
                row.getCompletedAt() == null ? null : row.getCompletedAt().toInstant(), row.getWithdrawnAt() == null ? null : row.getWithdrawnAt().toInstant());
        }
    }

    @Get("/question-requests/{requestId}")
    @Permitted(Permission.QUESTIONS_VIEW)
    @Operation(operationId = "questionRequestView")
    RequestView request(HttpRequest<?> request, UUID clientId, UUID requestId) {
        return Refused.orElse(asked.request(actor(request), clientId, requestId));
    }

    @Put("/question-requests/{requestId}/answers/{key}")
    @Permitted(Permission.TIA_ANSWER)
    @Operation(operationId = "questionAnswer")
    AnswerView answer(HttpRequest<?> request, UUID clientId, UUID requestId, String key, @Body @Valid AnswerEdit body) {
        return Refused.orElse(asked.answer(actor(request), clientId, requestId, Refused.orElse(body.given(key, Versions.ifMatch(request)))));
    }

    @Post("/question-requests/{requestId}/completion")
    @Permitted(Permission.TIA_ANSWER)
    @Operation(operationId = "questionRequestComplete")
    Created complete(HttpRequest<?> request, UUID clientId, UUID requestId) {
        return new Created(Refused.orElse(asked.complete(actor(request), clientId, requestId)));
    }

    @Get("/tias/{tiaId}/question-requests")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "questionRequestList")
    Page<QuestionRequestRow> list(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        var rows = Refused.orElse(asking.list(actor(request), clientId, tiaId)).stream().map(QuestionRequestRow::of).toList();
        return new Page<>(rows, (long) rows.size(), null);
    }

    @Post("/tias/{tiaId}/question-requests")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "questionRequestCreate")
    HttpResponse<Created> ask(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid QuestionRequestEdit body) {
        var wanted = new QuestionAsking.Wanted(body.personId(), body.questions(), body.message().strip(), body.due(), Boolean.TRUE.equals(body.letter()));
        return HttpResponse.created(new Created(Refused.orElse(asking.ask(actor(request), clientId, tiaId, wanted, Versions.idempotencyKey(request)))));
    }

    @Post("/tias/{tiaId}/question-requests/{requestId}/withdrawal")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "questionRequestWithdraw")
    Created withdraw(HttpRequest<?> request, UUID clientId, UUID tiaId, UUID requestId) {
        return new Created(Refused.orElse(asking.withdraw(actor(request), clientId, tiaId, requestId)));
    }

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
