package hk.praya.document;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The paper of a decided assessment. */
@Controller("/api/clients/{clientId}/tias/{tiaId}/document")
class DocumentController {
    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    /** @param state pending or ready; the hashes in hexadecimal */
    @Serdeable
    record DocumentView(String state, @Nullable String sha256, @Nullable String snapshotHash, @Nullable Integer pages, @Nullable Integer size, @Nullable Instant renderedAt) {}

    @Get
    @Permitted(Permission.DOCUMENT_VIEW)
    @Operation(operationId = "documentView")
    DocumentView view(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return Refused.orElse(documents.find(SignedIn.actor(request), clientId, tiaId))
            .map(row -> new DocumentView("ready", HexFormat.of().formatHex(row.getSha256()), HexFormat.of().formatHex(row.getSnapshotHash()), row.getPages(), row.getSize(),
                row.getRenderedAt().toInstant()))
            .orElseGet(() -> new DocumentView("pending", null, null, null, null, null));
    }

    @Get("/content")
    @Produces("application/pdf")
    @Permitted(Permission.DOCUMENT_VIEW)
    @Operation(operationId = "documentContent")
    HttpResponse<byte[]> content(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        var paper = Refused.orElse(documents.content(SignedIn.actor(request), clientId, tiaId));
        return HttpResponse.ok(paper.bytes()).header("Content-Disposition", Uploads.attachment(paper.name()));
    }
}
