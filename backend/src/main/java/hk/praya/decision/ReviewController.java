package hk.praya.decision;

import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.decision.TiaReading.ChangesView;
import hk.praya.decision.TiaReading.TiaView;
import hk.praya.http.Acts;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.tia.TiaViews.AnswerView;
import hk.praya.tia.TiaViews.TiaRow;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assessments as the firm reads them, and its review. */
@Controller("/api/clients/{clientId}/tias")
@Validated
class ReviewController {
    private final TiaReading reading;
    private final FirmReview review;

    ReviewController(TiaReading reading, FirmReview review) {
        this.reading = reading;
        this.review = review;
    }

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

    @Get("/{tiaId}/answers/{key}/history")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "tiaAnswerHistory")
    Page<AnswerView> history(HttpRequest<?> request, UUID clientId, UUID tiaId, @Size(max = 80) String key) {
        var all = Refused.orElse(reading.history(actor(request), clientId, tiaId, key));
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

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
