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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The papers of a decided assessment. */
@Controller("/api/clients/{clientId}/tias/{tiaId}/document")
class DocumentController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    /** @param state pending or ready: of the PDF; the hashes in hexadecimal. @param files what can be fetched: tia, tia.word, board, board.word */
    @Serdeable
    record DocumentView(String state, @Nullable String sha256, @Nullable String snapshotHash, @Nullable Integer pages, @Nullable Integer size, @Nullable Instant renderedAt, List<DocumentFile> files) {}

    /** @param sha256 of the file, in hexadecimal */
    @Serdeable
    record DocumentFile(String kind, String sha256, int size) {}

    @Get
    @Permitted(Permission.DOCUMENT_VIEW)
    @Operation(operationId = "documentView")
    DocumentView view(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        var made = Refused.orElse(documents.all(SignedIn.actor(request), clientId, tiaId));
        var files = made.stream().map(row -> new DocumentFile(row.getKind(), HexFormat.of().formatHex(row.getSha256()), row.getSize())).sorted(Comparator.comparing(DocumentFile::kind)).toList();
        return made.stream().filter(row -> row.getKind().equals(DocumentKind.TIA.key())).findFirst()
            .map(row -> new DocumentView("ready", HexFormat.of().formatHex(row.getSha256()), HexFormat.of().formatHex(row.getSnapshotHash()), row.getPages(), row.getSize(),
                row.getRenderedAt().toInstant(), files))
            .orElseGet(() -> new DocumentView("pending", null, null, null, null, null, files));
    }

    @Get("/content")
    @Produces("application/pdf")
    @Permitted(Permission.DOCUMENT_VIEW)
    @Operation(operationId = "documentContent")
    HttpResponse<byte[]> content(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return file(request, clientId, tiaId, DocumentKind.TIA);
    }

    /** The same, to be edited. */
    @Get("/word")
    @Produces(WORD)
    @Permitted(Permission.DOCUMENT_VIEW)
    @Operation(operationId = "documentWord")
    HttpResponse<byte[]> word(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return file(request, clientId, tiaId, DocumentKind.TIA_WORD);
    }

    /** One page a language, for a board. */
    @Get("/board")
    @Produces("application/pdf")
    @Permitted(Permission.DOCUMENT_VIEW)
    @Operation(operationId = "documentBoard")
    HttpResponse<byte[]> board(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return file(request, clientId, tiaId, DocumentKind.BOARD);
    }

    @Get("/board/word")
    @Produces(WORD)
    @Permitted(Permission.DOCUMENT_VIEW)
    @Operation(operationId = "documentBoardWord")
    HttpResponse<byte[]> boardWord(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return file(request, clientId, tiaId, DocumentKind.BOARD_WORD);
    }

    private HttpResponse<byte[]> file(HttpRequest<?> request, UUID clientId, UUID tiaId, DocumentKind kind) {
        var paper = Refused.orElse(documents.content(SignedIn.actor(request), clientId, tiaId, kind));
        return HttpResponse.ok(paper.bytes()).header("Content-Disposition", Uploads.attachment(paper.name()));
    }
}
