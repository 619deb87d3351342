package hk.praya.tia;

import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Acts;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.tia.ClientAnswers.VerdictLine;
import hk.praya.tia.TiaReading.ChangesView;
import hk.praya.tia.TiaReading.TiaView;
import hk.praya.tia.TiaViews.AnswerView;
import hk.praya.tia.TiaViews.TiaRow;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assessments: begun, answered, reviewed. */
@Controller("/api/clients/{clientId}/tias")
@Validated
class TiaController {
    private final AssessmentStart start;
    private final TiaReading reading;
    private final Answering answering;
    private final FirmReview review;
    private final TiaTrial trial;

    TiaController(AssessmentStart start, TiaReading reading, Answering answering, FirmReview review, TiaTrial trial) {
        this.trial = trial;
        this.start = start;
        this.reading = reading;
        this.answering = answering;
        this.review = review;
    }

    /** @param title null: that of the transfer. @param templateId of the firm, that it begins from; null: from none */
    @Serdeable
    record TiaStart(@NotEmpty @Size(max = 20) List<@NotNull UUID> transferIds, @NotNull @Size(max = 64) String pack, @Nullable @Valid Names title, @Nullable UUID templateId) {}

    @Serdeable
    record AnsweredView(AnswerView answer, ScoreView score, long revision) {
        static AnsweredView of(Answering.Answered answered) {
            return new AnsweredView(TiaViews.answer(answered.row()), ScoreView.of(answered.now()), answered.row().getRevision());
        }
    }

    /** @param key {@code A4.share}, or {@code I1.main@mainland} */
    @Serdeable
    record TriedAnswer(@NotNull @Size(max = 200) String key, @NotNull @Valid AnswerEdit answer) {}

    @Serdeable
    record TiaTried(@NotNull @Size(max = 200) List<@NotNull @Valid TriedAnswer> answers) {}

    @Serdeable
    record ReviewEdit(@NotNull @Pattern(regexp = "returned|recommended") String outcome,
        @Nullable @Pattern(regexp = "proceed|proceed_with_conditions|restrict|localise_or_alternative|stop") String recommendation,
        @NotNull @Size(max = 5000) String note, @NotNull @Size(max = 100) @Valid List<FirmReview.@NotNull @Valid Comment> comments,
        @NotNull @Size(max = 50) @Valid List<@NotNull @Valid Condition> conditions, @Nullable LocalDate reviewDue) {}

    @Get
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaList")
    Page<TiaRow> list(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(reading.list(actor(request), clientId));
    }

    @Post
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaStart")
    HttpResponse<Created> start(HttpRequest<?> request, UUID clientId, @Body @Valid TiaStart body) {
        var wanted = new AssessmentStart.Wanted(Names.orNone(body.title()), body.transferIds(), body.pack(), body.templateId());
        return HttpResponse.created(new Created(Refused.orElse(start.start(actor(request), clientId, wanted, Versions.idempotencyKey(request)))));
    }

    @Get("/{tiaId}")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaView")
    TiaView view(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return Refused.orElse(reading.view(actor(request), clientId, tiaId));
    }

    /** What changed since a revision: asked again and again by an open editor, and cheap where nothing did. */
    @Get("/{tiaId}/changes")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaChanges")
    ChangesView changes(HttpRequest<?> request, UUID clientId, UUID tiaId, @QueryValue @Min(0) long after) {
        return Refused.orElse(reading.changes(actor(request), clientId, tiaId, after));
    }

    /** One revision of one answer, against the version of it that was seen ({@code If-Match: "0"} where there was none). */
    @Put("/{tiaId}/answers/{key}")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaAnswer")
    AnsweredView answer(HttpRequest<?> request, UUID clientId, UUID tiaId, String key, @Body @Valid AnswerEdit body) {
        var given = Refused.orElse(body.given(key, Versions.ifMatch(request)));
        return AnsweredView.of(Refused.orElse(answering.answer(actor(request), clientId, tiaId, given)));
    }

    /** The score that would follow from these answers in place of what stands. Nothing is kept. */
    @Post("/{tiaId}/trial")
    @Status(HttpStatus.OK)
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaTrial")
    ScoreView trial(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid TiaTried body) {
        var tried = body.answers().stream().map(each -> Refused.orElse(each.answer().given(each.key(), 0))).toList();
        return ScoreView.of(Refused.orElse(trial.tried(actor(request), clientId, tiaId, tried)));
    }

    @Get("/{tiaId}/answers/{key}/history")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaAnswerHistory")
    Page<AnswerView> history(HttpRequest<?> request, UUID clientId, UUID tiaId, @Size(max = 80) String key) {
        var all = Refused.orElse(reading.history(actor(request), clientId, tiaId, key));
        return new Page<>(all, (long) all.size(), null);
    }

    /** What the firm said of each revision of one answer that came from the client. */
    @Get("/{tiaId}/answers/{key}/verdicts")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaAnswerVerdicts")
    Page<VerdictLine> verdicts(HttpRequest<?> request, UUID clientId, UUID tiaId, @Size(max = 80) String key) {
        var all = Refused.orElse(reading.verdicts(actor(request), clientId, tiaId, key));
        return new Page<>(all, (long) all.size(), null);
    }

    @Post("/{tiaId}/submission")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaSubmit")
    TiaView submit(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        Refused.orElse(review.submit(actor(request), clientId, tiaId, Versions.ifMatch(request)));
        return view(request, clientId, tiaId);
    }

    @Post("/{tiaId}/withdrawal")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaWithdraw")
    TiaView withdraw(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        Refused.orElse(review.withdraw(actor(request), clientId, tiaId, Versions.ifMatch(request)));
        return view(request, clientId, tiaId);
    }

    @Post("/{tiaId}/review")
    @Permitted(Permission.TIA_REVIEW)
    @Operation(operationId = "tiaReview")
    @Acts({"returned", "recommended"})
    TiaView review(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid ReviewEdit body) {
        var version = Versions.ifMatch(request);
        if (body.outcome().equals("returned")) {
            Refused.orElse(review.giveBack(actor(request), clientId, tiaId, version, body.note().strip(), body.comments()));
        } else {
            if (body.recommendation() == null) Refused.orElse(Outcome.refused(Outcome.Refusal.INVALID, "field.missing", "recommendation"));
            Refused.orElse(review.recommend(actor(request), clientId, tiaId, version, new FirmReview.Recommended(FirmReview.recommendation(body.recommendation()),
                body.note().strip(), body.comments(), body.conditions(), body.reviewDue())));
        }
        return view(request, clientId, tiaId);
    }

    @Post("/{tiaId}/versions")
    @Permitted(Permission.TIA_EDIT)
    @Operation(operationId = "tiaNextVersion")
    HttpResponse<Created> nextVersion(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return HttpResponse.created(new Created(Refused.orElse(start.nextVersion(actor(request), clientId, tiaId, Versions.idempotencyKey(request)))));
    }

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
