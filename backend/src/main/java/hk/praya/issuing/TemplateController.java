package hk.praya.issuing;

import hk.praya.access.Actor;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Acts;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.issuing.IssuingViews.NoticeTemplateList;
import hk.praya.issuing.IssuingViews.NoticeTemplateSaved;
import hk.praya.issuing.IssuingViews.NoticeTemplateView;
import hk.praya.wording.Content;
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

/** The firm's templates of notices: written, judged, issued. */
@Controller("/api/firm/notice-templates")
@Validated
class TemplateController {
    private final TemplateReading reading;
    private final TemplateKeeping keeping;
    private final TemplateReview review;
    private final IssueKeeping issues;

    TemplateController(TemplateReading reading, TemplateKeeping keeping, TemplateReview review, IssueKeeping issues) {
        this.reading = reading;
        this.keeping = keeping;
        this.review = review;
        this.issues = issues;
    }

    /** @param kind of the pack. @param title null: as the kind is called */
    @Serdeable
    record NoticeTemplateBegin(@NotBlank @Size(max = 40) String kind, @Nullable @Valid Names title) {}

    /** @param title in both languages. @param subjects groups of the register. @param content what is the same for every client */
    @Serdeable
    record NoticeTemplateEdit(@NotNull @Valid Names title, @NotNull @Size(min = 1, max = 10) List<@NotNull @Size(max = 40) String> subjects, @NotNull @Valid Content content) {}

    @Serdeable
    record NoticeTemplateVerdict(@NotNull @Pattern(regexp = "approved|returned") String outcome, @NotNull @Size(max = 4000) String note) {}

    /**
     * How it is given out.
     *
     * @param change for clients whose people read an earlier version of it. @param note what changed, for them
     * @param effectiveOn null: the day on which each is published. @param dueDays within which it is to be read; null: whenever
     * @param joiners whether those who come to a client later are asked, too. @param letters whether people are written to
     */
    @Serdeable
    record NoticeIssueBegin(@NotNull @Pattern(regexp = "material|correction") String change, @NotBlank @Size(max = 2000) String note, @Nullable LocalDate effectiveOn, @NotNull Boolean joiners,
        @Nullable @Min(1) @Max(365) Integer dueDays, @NotNull Boolean letters) {}

    @Get
    @Permitted(Permission.ISSUING_VIEW)
    @Operation(operationId = "issuingTemplates")
    NoticeTemplateList list(HttpRequest<?> request) {
        return Refused.orElse(reading.list(actor(request)));
    }

    @Post
    @Permitted(Permission.ISSUING_EDIT)
    @Operation(operationId = "issuingBegin")
    HttpResponse<Created> begin(HttpRequest<?> request, @Body @Valid NoticeTemplateBegin body) {
        return HttpResponse.created(new Created(Refused.orElse(keeping.begin(actor(request), body.kind(), body.title(), Versions.idempotencyKey(request)))));
    }

    @Get("/{templateId}")
    @Permitted(Permission.ISSUING_VIEW)
    @Operation(operationId = "issuingTemplate")
    NoticeTemplateView view(HttpRequest<?> request, UUID templateId) {
        return Refused.orElse(reading.view(actor(request), templateId));
    }

    @Put("/{templateId}")
    @Permitted(Permission.ISSUING_EDIT)
    @Operation(operationId = "issuingSave")
    NoticeTemplateSaved save(HttpRequest<?> request, UUID templateId, @Body @Valid NoticeTemplateEdit body) {
        var written = new TemplateKeeping.Written(body.title(), body.subjects().stream().distinct().toList(), body.content());
        return Refused.orElse(keeping.save(actor(request), templateId, written, Versions.ifMatch(request)));
    }

    /** 409 where it lacks something whichever client it goes to. */
    @Post("/{templateId}/submission")
    @Permitted(Permission.ISSUING_EDIT)
    @Operation(operationId = "issuingSubmit")
    Created submit(HttpRequest<?> request, UUID templateId) {
        return new Created(Refused.orElse(review.submit(actor(request), templateId, Versions.ifMatch(request))));
    }

    /** Back to the desk; what was approved stays as it was. */
    @Post("/{templateId}/reopening")
    @Permitted(Permission.ISSUING_EDIT)
    @Operation(operationId = "issuingReopen")
    Created reopen(HttpRequest<?> request, UUID templateId) {
        return new Created(Refused.orElse(review.reopen(actor(request), templateId, Versions.ifMatch(request))));
    }

    @Post("/{templateId}/review")
    @Permitted(Permission.ISSUING_REVIEW)
    @Acts({"approved", "returned"})
    @Operation(operationId = "issuingReview")
    Created review(HttpRequest<?> request, UUID templateId, @Body @Valid NoticeTemplateVerdict body) {
        var version = Versions.ifMatch(request);
        var note = body.note().strip();
        return new Created(Refused.orElse(body.outcome().equals("approved") ? review.approve(actor(request), templateId, note, version) : review.giveBack(actor(request), templateId, note, version)));
    }

    @Post("/{templateId}/issues")
    @Permitted(Permission.ISSUING_EDIT)
    @Operation(operationId = "issuingIssue")
    HttpResponse<Created> issue(HttpRequest<?> request, UUID templateId, @Body @Valid NoticeIssueBegin body) {
        var wanted = new IssueKeeping.Wanted(body.change(), body.note().strip(), body.effectiveOn(), body.joiners(), body.dueDays(), body.letters());
        return HttpResponse.created(new Created(Refused.orElse(issues.begin(actor(request), templateId, wanted, Versions.idempotencyKey(request)))));
    }

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
