package hk.praya.notice;

import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Notices on paper, on walls, and on a page that anybody may read. */
@Controller
@Validated
class NoticePaperController {
    private final NoticePaper paper;
    private final PublicNotice pages;

    NoticePaperController(NoticePaper paper, PublicNotice pages) {
        this.paper = paper;
        this.pages = pages;
    }

    @Serdeable
    record NoticeOpenness(@NotNull Boolean open) {}

    /** A version that is worked on is printed as it stands, and says so. */
    @Get("/api/clients/{clientId}/notices/{noticeId}/versions/{versionId}/paper")
    @Produces("application/pdf")
    @Permitted(Permission.NOTICE_VIEW)
    @Operation(operationId = "noticePaper")
    HttpResponse<byte[]> paper(HttpRequest<?> request, UUID clientId, UUID noticeId, UUID versionId) {
        return file(Refused.orElse(paper.paper(SignedIn.actor(request), clientId, noticeId, versionId)));
    }

    /** With a code that leads to the page that anybody may read or, where there is none, to the one that people sign in to. */
    @Get("/api/clients/{clientId}/notices/{noticeId}/poster")
    @Produces("application/pdf")
    @Permitted(Permission.NOTICE_VIEW)
    @Operation(operationId = "noticePoster")
    HttpResponse<byte[]> poster(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return file(Refused.orElse(paper.poster(SignedIn.actor(request), clientId, noticeId)));
    }

    private static HttpResponse<byte[]> file(NoticePaper.File file) {
        return HttpResponse.ok(file.bytes()).header("Content-Disposition", Uploads.attachment(file.name()));
    }

    /** Whether whoever has its address may read it without signing in. */
    @Put("/api/clients/{clientId}/notices/{noticeId}/public")
    @Permitted(Permission.NOTICE_PUBLISH)
    @Operation(operationId = "noticeOpen")
    Created open(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticeOpenness body) {
        return new Created(Refused.orElse(pages.open(SignedIn.actor(request), clientId, noticeId, body.open())));
    }

    @Get("/public/notices/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "publicNotice")
    HttpResponse<String> page(String token) {
        // A correction is read at once; a crowd before a poster is served from what was made a moment ago.
        var answer = pages.page(token) instanceof Outcome.Done<String>(var page) ? HttpResponse.ok(page) : HttpResponse.<String>notFound().body(PublicNotice.closed());
        return answer.header("Content-Security-Policy", PublicNotice.POLICY).header("Cache-Control", "public, max-age=30");
    }
}
