package hk.praya.evidence;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.evidence.EvidenceQueries.Described;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence of a client. */
@Controller("/api/clients/{clientId}/evidence")
@Validated
class EvidenceController {
    private final EvidenceRoom room;

    EvidenceController(EvidenceRoom room) {
        this.room = room;
    }

    @Serdeable
    record EvidenceView(UUID id, String name, String mediaType, long size, String sha256, String kind, @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn, UUID addedBy, Instant addedAt) {
        static EvidenceView of(Described item) {
            return new EvidenceView(item.id(), item.name(), item.mediaType(), item.size(), HexFormat.of().formatHex(item.sha256()), item.kind(), item.effectiveOn(),
                item.expiresOn(), item.addedBy(), item.createdAt());
        }
    }

    /** @param kind contract, policy, screenshot, certificate, legal_opinion, test_record, vendor_reply or other */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.EVIDENCE_ADD)
    @Operation(operationId = "evidenceCreate")
    HttpResponse<Created> add(HttpRequest<?> request, UUID clientId, CompletedFileUpload file,
        @QueryValue @NotNull @Pattern(regexp = "contract|policy|screenshot|certificate|legal_opinion|test_record|vendor_reply|other") String kind,
        @Nullable @QueryValue LocalDate effectiveOn, @Nullable @QueryValue LocalDate expiresOn) {
        var said = new EvidenceRoom.Said(Uploads.name(file), kind, effectiveOn, expiresOn);
        return HttpResponse.created(new Created(Refused.orElse(room.add(SignedIn.actor(request), clientId, said, Uploads.bytes(file), Versions.idempotencyKey(request)))));
    }

    @Get
    @Permitted(Permission.EVIDENCE_VIEW)
    @Operation(operationId = "evidenceList")
    Page<EvidenceView> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 400) String cursor,
        @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(room.list(SignedIn.actor(request), clientId, cursor, limit)).map(EvidenceView::of);
    }

    @Get("/{evidenceId}")
    @Permitted(Permission.EVIDENCE_VIEW)
    @Operation(operationId = "evidenceView")
    EvidenceView view(HttpRequest<?> request, UUID clientId, UUID evidenceId) {
        return EvidenceView.of(Refused.orElse(room.view(SignedIn.actor(request), clientId, evidenceId)));
    }

    /** The file, always as a download: nothing that a stranger brought is ever shown inside our own page. */
    @Get("/{evidenceId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.EVIDENCE_VIEW)
    @Operation(operationId = "evidenceContent")
    HttpResponse<byte[]> content(HttpRequest<?> request, UUID clientId, UUID evidenceId) {
        var content = Refused.orElse(room.read(SignedIn.actor(request), clientId, evidenceId));
        return HttpResponse.ok(content.bytes()).header("Content-Disposition", Uploads.attachment(content.name())).header("X-Praya-Media-Type", content.mediaType());
    }
}
