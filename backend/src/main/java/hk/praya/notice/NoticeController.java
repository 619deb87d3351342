package hk.praya.notice;

import hk.praya.access.Actor;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Acts;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.notice.NoticeViews.NoticeDifferencesView;
import hk.praya.notice.NoticeViews.NoticePublishedView;
import hk.praya.notice.NoticeViews.NoticeRow;
import hk.praya.notice.NoticeViews.NoticeSavedView;
import hk.praya.notice.NoticeViews.NoticeTextView;
import hk.praya.notice.NoticeViews.NoticeView;
import hk.praya.wording.Content;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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

/** Notices of a client: composed, reviewed, published. */
@Controller("/api/clients/{clientId}/notices")
@Validated
class NoticeController {
    private final NoticeReading reading;
    private final NoticeDrafting drafting;
    private final NoticeReview review;
    private final NoticePublishing publishing;
    private final NoticeComparing comparing;

    NoticeController(NoticeReading reading, NoticeDrafting drafting, NoticeReview review, NoticePublishing publishing, NoticeComparing comparing) {
        this.reading = reading;
        this.drafting = drafting;
        this.review = review;
        this.publishing = publishing;
        this.comparing = comparing;
    }

    /** @param kind of the pack. @param title null: as the kind is called. @param subjects groups of the register; null: the usual ones */
    @Serdeable
    record NoticeBegin(@NotBlank @Size(max = 40) String kind, @Nullable @Valid Names title, @Nullable @Size(max = 10) List<@NotNull @Size(max = 40) String> subjects) {}

    /** @param title of the notice, in both languages. @param subjects whom it addresses: groups of the register */
    @Serdeable
    record NoticeEdit(@NotNull @Valid Names title, @NotNull @Size(min = 1, max = 10) List<@NotNull @Size(max = 40) String> subjects, @NotNull @Valid Content content) {}

    @Serdeable
    record NoticeVerdict(@NotNull @Pattern(regexp = "approved|returned") String outcome, @NotNull @Size(max = 4000) String note) {}

    /**
     * How it is published.
     *
     * @param change material: everybody is asked again; correction: nobody is. Null where it is the first that people read
     * @param note what changed, for whoever reads both. @param effectiveOn null: today
     * @param insisted why although something that guidance asks for is missing
     */
    @Serdeable
    record NoticePublication(@Nullable @Pattern(regexp = "material|correction") String change, @NotNull @Size(max = 2000) String note, @Nullable LocalDate effectiveOn, @Nullable @Size(max = 2000) String insisted) {}

    @Serdeable
    record NoticeReason(@NotBlank @Size(max = 2000) String note) {}

    @Get
    @Permitted(Permission.NOTICE_VIEW)
    @Operation(operationId = "noticeList")
    Page<NoticeRow> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.list(actor(request), clientId, cursor, limit));
    }

    @Post
    @Permitted(Permission.NOTICE_EDIT)
    @Operation(operationId = "noticeBegin")
    HttpResponse<Created> begin(HttpRequest<?> request, UUID clientId, @Body @Valid NoticeBegin body) {
        var wanted = new NoticeDrafting.Wanted(body.kind(), body.title(), body.subjects() == null ? List.of() : body.subjects().stream().distinct().toList());
        return HttpResponse.created(new Created(Refused.orElse(drafting.begin(actor(request), clientId, wanted, Versions.idempotencyKey(request)))));
    }

    @Get("/{noticeId}")
    @Permitted(Permission.NOTICE_VIEW)
    @Operation(operationId = "noticeView")
    NoticeView view(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return Refused.orElse(reading.view(actor(request), clientId, noticeId));
    }

    /** Against the version of the draft. Incomplete is no refusal: what it lacks is answered. */
    @Put("/{noticeId}/draft")
    @Permitted(Permission.NOTICE_EDIT)
    @Operation(operationId = "noticeSave")
    NoticeSavedView save(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticeEdit body) {
        var written = new NoticeDrafting.Written(body.title(), body.subjects().stream().distinct().toList(), body.content());
        var saved = Refused.orElse(drafting.save(actor(request), clientId, noticeId, written, Versions.ifMatch(request)));
        return new NoticeSavedView(saved.loaded().version().getVersion(), NoticeTextView.drafts(saved.printed()), saved.findings());
    }

    /** The next version, from what people read now. */
    @Post("/{noticeId}/draft")
    @Permitted(Permission.NOTICE_EDIT)
    @Operation(operationId = "noticeNext")
    HttpResponse<Created> next(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return HttpResponse.created(new Created(Refused.orElse(drafting.next(actor(request), clientId, noticeId, Versions.idempotencyKey(request)))));
    }

    @Post("/{noticeId}/draft/discard")
    @Permitted(Permission.NOTICE_EDIT)
    @Operation(operationId = "noticeDiscard")
    Created discard(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return new Created(Refused.orElse(drafting.discard(actor(request), clientId, noticeId, Versions.ifMatch(request))));
    }

    @Post("/{noticeId}/submission")
    @Permitted(Permission.NOTICE_EDIT)
    @Operation(operationId = "noticeSubmit")
    Created submit(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return new Created(Refused.orElse(review.submit(actor(request), clientId, noticeId, Versions.ifMatch(request))));
    }

    /** Back to the desk: what was approved is to be approved again. */
    @Post("/{noticeId}/reopening")
    @Permitted(Permission.NOTICE_EDIT)
    @Operation(operationId = "noticeReopen")
    Created reopen(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return new Created(Refused.orElse(review.reopen(actor(request), clientId, noticeId, Versions.ifMatch(request))));
    }

    @Post("/{noticeId}/review")
    @Permitted(Permission.NOTICE_REVIEW)
    @Acts({"approved", "returned"})
    @Operation(operationId = "noticeReview")
    Created review(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticeVerdict body) {
        var version = Versions.ifMatch(request);
        var note = body.note().strip();
        return new Created(Refused.orElse(body.outcome().equals("approved") ? review.approve(actor(request), clientId, noticeId, note, version)
            : review.giveBack(actor(request), clientId, noticeId, note, version)));
    }

    /** 409 where it lacks what the law or the kind asks, and where it lacks what guidance asks and nobody says why it is published anyway. */
    @Post("/{noticeId}/publication")
    @Permitted(Permission.NOTICE_PUBLISH)
    @Operation(operationId = "noticePublish")
    Created publish(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticePublication body) {
        var wanted = new NoticePublishing.Wanted(body.change(), body.note().strip(), body.effectiveOn(), body.insisted() == null ? "" : body.insisted().strip());
        return new Created(Refused.orElse(publishing.publish(actor(request), clientId, noticeId, wanted, Versions.ifMatch(request))));
    }

    /** Nobody is asked to read it any more; what was read stays, with who read it. */
    @Post("/{noticeId}/withdrawal")
    @Permitted(Permission.NOTICE_PUBLISH)
    @Operation(operationId = "noticeWithdraw")
    Created withdraw(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticeReason body) {
        return new Created(Refused.orElse(publishing.withdraw(actor(request), clientId, noticeId, body.note().strip())));
    }

    /** A version as people read it, or read it once; 404 for one that nobody was given to read. */
    @Get("/{noticeId}/versions/{versionId}")
    @Permitted(Permission.NOTICE_VIEW)
    @Operation(operationId = "noticeVersion")
    NoticePublishedView version(HttpRequest<?> request, UUID clientId, UUID noticeId, UUID versionId) {
        return Refused.orElse(reading.published(actor(request), clientId, noticeId, versionId));
    }

    /** What changed; also in what is still worked on. @param since another version; null: the one that people read before. 404 where there is none, or nobody keeps what it said */
    @Get("/{noticeId}/versions/{versionId}/differences")
    @Permitted(Permission.NOTICE_VIEW)
    @Operation(operationId = "noticeDifferences")
    NoticeDifferencesView differences(HttpRequest<?> request, UUID clientId, UUID noticeId, UUID versionId, @Nullable @QueryValue UUID since) {
        return Refused.orElse(comparing.differences(actor(request), clientId, noticeId, versionId, since));
    }

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
