package hk.praya.issuing;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.issuing.IssuingViews.NoticeIssueView;
import hk.praya.issuing.IssuingViews.NoticeProspectView;
import hk.praya.wording.Content.Value;
import io.micronaut.http.HttpRequest;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issue of a template: seen at each client beforehand, published there, undone. */
@Controller("/api")
@Validated
class IssueController {
    /** Each is worked out against that client's own register. */
    private static final int AT_ONCE = 50;

    private final IssueReading reading;
    private final IssueKeeping keeping;
    private final IssuePublishing publishing;

    IssueController(IssueReading reading, IssueKeeping keeping, IssuePublishing publishing) {
        this.reading = reading;
        this.keeping = keeping;
        this.publishing = publishing;
    }

    /**
     * What is said for one client.
     *
     * @param given by field: short facts where the template leaves room. @param insisted why it is published although something that guidance asks for is missing
     * @param leftOut whether it gets none
     */
    @Serdeable
    record NoticePlacingEdit(@NotNull @Size(max = 60) Map<@Size(max = 60) String, @NotNull @Valid Value> given, @NotNull @Size(max = 2000) String insisted, @NotNull Boolean leftOut) {}

    /** @param version that the next change, or the publication, is made against */
    @Serdeable
    record NoticePlacingSaved(long version) {}

    @Get("/firm/notice-issues/{issueId}")
    @Permitted(Permission.ISSUING_VIEW)
    @Operation(operationId = "issuingView")
    NoticeIssueView view(HttpRequest<?> request, UUID issueId, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(AT_ONCE) int limit) {
        return Refused.orElse(reading.view(SignedIn.actor(request), issueId, cursor, limit));
    }

    /** As it would be read there; what was published is read as the notice that it is. */
    @Get("/clients/{clientId}/notice-issues/{issueId}")
    @Permitted(Permission.NOTICE_VIEW)
    @Operation(operationId = "issuingProspect")
    NoticeProspectView prospect(HttpRequest<?> request, UUID clientId, UUID issueId) {
        return Refused.orElse(reading.prospect(SignedIn.actor(request), clientId, issueId));
    }

    /** Against the version that was seen; 0 where the client is not among them yet. */
    @Put("/clients/{clientId}/notice-issues/{issueId}")
    @Permitted(Permission.ISSUING_PREPARE)
    @Operation(operationId = "issuingPrepare")
    NoticePlacingSaved prepare(HttpRequest<?> request, UUID clientId, UUID issueId, @Body @Valid NoticePlacingEdit body) {
        var said = new IssueKeeping.Said(body.given(), body.insisted().strip(), body.leftOut());
        return new NoticePlacingSaved(Refused.orElse(keeping.prepare(SignedIn.actor(request), clientId, issueId, said, Versions.ifMatch(request))));
    }

    /** 409 where it lacks what the law or the kind asks, and where it lacks what guidance asks and nobody says why it is published anyway. */
    @Post("/clients/{clientId}/notice-issues/{issueId}/publication")
    @Permitted(Permission.ISSUING_PUBLISH)
    @Operation(operationId = "issuingPublish")
    Created publish(HttpRequest<?> request, UUID clientId, UUID issueId) {
        return new Created(Refused.orElse(publishing.publish(SignedIn.actor(request), clientId, issueId, Versions.ifMatch(request))));
    }

    /** 409 once anybody has opened it. */
    @Post("/clients/{clientId}/notice-issues/{issueId}/undo")
    @Permitted(Permission.ISSUING_PUBLISH)
    @Operation(operationId = "issuingUndo")
    Created undo(HttpRequest<?> request, UUID clientId, UUID issueId) {
        return new Created(Refused.orElse(publishing.undo(SignedIn.actor(request), clientId, issueId, Versions.ifMatch(request))));
    }
}
