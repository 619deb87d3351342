package hk.praya.asking;

import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.asking.ClientAnswers.VerdictLine;
import hk.praya.asking.ClientAnswers.VerdictView;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.scoring.AnswerKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came from the client: accepted, or returned and asked again. */
@Controller("/api/clients/{clientId}/tias/{tiaId}")
@Validated
class JudgingController {
    private final Judging judging;

    JudgingController(Judging judging) {
        this.judging = judging;
    }

    /** An answer as it was seen. @param version of the answer. @param state in which its verdict stood */
    @Serdeable
    record AnswerSeen(@NotNull @Size(max = 200) String key, @Min(1) long version, @NotNull @Pattern(regexp = "waiting|accepted|returned") String state) {
        Outcome<Judging.Seen> seen() {
            try {
                return Outcome.done(new Judging.Seen(AnswerKey.parse(key), version, VerdictState.valueOf(state.toUpperCase(Locale.ROOT))));
            } catch (IllegalArgumentException e) {
                return Outcome.refused(Outcome.Refusal.INVALID, "field.malformed", "answers.key");
            }
        }
    }

    @Serdeable
    record AnswersSeen(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid AnswerSeen> answers) {}

    /** @param comment to the client, in {@code language}. @param personId of whom it is asked again. @param letter whether one tells the person, who signs in by themselves */
    @Serdeable
    record AnswersReturned(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid AnswerSeen> answers, @NotBlank @Size(max = 2000) String comment,
        @NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String language, @NotNull UUID personId, @Nullable LocalDate due, @Nullable Boolean letter) {}

    @Serdeable
    record VerdictsView(long revision, List<VerdictView> verdicts) {}

    @Post("/acceptances")
    @Status(HttpStatus.OK)
    @Permitted(Permission.ANSWER_JUDGE)
    @Operation(operationId = "answerAccept")
    VerdictsView accept(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid AnswersSeen body) {
        Refused.orElse(judging.accept(actor(request), clientId, tiaId, seen(body.answers()), Versions.idempotencyKey(request)));
        return stands(request, clientId, tiaId);
    }

    /** Acceptances taken back. */
    @Post("/reopenings")
    @Status(HttpStatus.OK)
    @Permitted(Permission.ANSWER_JUDGE)
    @Operation(operationId = "answerReopen")
    VerdictsView reopen(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid AnswersSeen body) {
        Refused.orElse(judging.reopen(actor(request), clientId, tiaId, seen(body.answers()), Versions.idempotencyKey(request)));
        return stands(request, clientId, tiaId);
    }

    /** Answers the request in which they are asked again: one that its person has not finished, or a new one. */
    @Post("/returns")
    @Permitted(Permission.ANSWER_JUDGE)
    @Operation(operationId = "answerReturn")
    HttpResponse<Created> giveBack(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid AnswersReturned body) {
        var returned = new Judging.Returned(seen(body.answers()), body.comment().strip(), body.language(), body.personId(), body.due(), Boolean.TRUE.equals(body.letter()));
        return HttpResponse.created(new Created(Refused.orElse(judging.giveBack(actor(request), clientId, tiaId, returned, Versions.idempotencyKey(request)))));
    }

    /** What the firm said of each revision of one answer that came from the client. */
    @Get("/answers/{key}/verdicts")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaAnswerVerdicts")
    Page<VerdictLine> verdicts(HttpRequest<?> request, UUID clientId, UUID tiaId, @Size(max = 80) String key) {
        var all = Refused.orElse(judging.said(actor(request), clientId, tiaId, key));
        return new Page<>(all, (long) all.size(), null);
    }

    private VerdictsView stands(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        var stands = Refused.orElse(judging.stands(actor(request), clientId, tiaId));
        return new VerdictsView(stands.revision(), stands.verdicts());
    }

    private static List<Judging.Seen> seen(List<AnswerSeen> answers) {
        return answers.stream().distinct().map(each -> Refused.orElse(each.seen())).toList();
    }

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
