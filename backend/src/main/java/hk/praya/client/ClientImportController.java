package hk.praya.client;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import hk.praya.table.ListedColumn;
import hk.praya.table.RowProblem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of clients: uploaded, looked at, taken on. */
@Controller("/api/firm/client-imports")
@Validated
class ClientImportController {
    private final ClientImporting importing;

    ClientImportController(ClientImporting importing) {
        this.importing = importing;
    }

    /** @param state {@code new}; {@code duplicate}: the firm has this client, and it is left alone; {@code error}: left out */
    @Serdeable
    record ClientImportRow(int line, String state, Names name, Map<String, String> values, List<RowProblem> problems) {
        static ClientImportRow of(ListedClient row) {
            return new ClientImportRow(row.line(), row.state(), row.name(), row.values(), row.problems());
        }
    }

    /** Written with {@code new} as a name in JSON; {@code changed} is always 0: a list changes no client that is there. */
    @Serdeable
    record ClientImportCounts(@com.fasterxml.jackson.annotation.JsonProperty("new") int fresh, int changed, int duplicate, int error, int warning, int total) {
        static ClientImportCounts of(List<ListedClient> rows) {
            return new ClientImportCounts(count(rows, "new"), 0, count(rows, "duplicate"), count(rows, "error"),
                (int) rows.stream().filter(each -> !each.state().equals("error") && !each.problems().isEmpty()).count(), rows.size());
        }

        private static int count(List<ListedClient> rows, String state) {
            return (int) rows.stream().filter(each -> each.state().equals(state)).count();
        }
    }

    @Serdeable
    record ClientImportView(UUID id, String fileName, String encoding, List<ListedColumn> columns, List<ClientImportRow> rows, ClientImportCounts counts,
        @Nullable Instant committedAt, Instant createdAt) {
        static ClientImportView of(ClientImporting.Seen seen) {
            var row = seen.row();
            var rows = seen.preview().rows();
            return new ClientImportView(row.getId(), row.getFileName(), row.getEncoding(), seen.preview().columns(), rows.stream().map(ClientImportRow::of).toList(),
                ClientImportCounts.of(rows), row.getCommittedAt() == null ? null : row.getCommittedAt().toInstant(), row.getCreatedAt().toInstant());
        }
    }

    /**
     * @param skipErrors whether to take on the rest where some rows have errors; else nothing is taken on
     * @param lines only these rows of the file; null: all
     */
    @Serdeable
    record ClientImportCommit(@Nullable Boolean skipErrors, @Nullable @Size(max = ClientFile.LIMIT) List<@NotNull Integer> lines) {}

    @Serdeable
    record ClientImportCommitted(int added, int changed, int skipped) {}

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.CLIENT_IMPORT)
    @Operation(operationId = "clientImportCreate")
    HttpResponse<ClientImportView> create(HttpRequest<?> request, @Part("file") CompletedFileUpload file) {
        var actor = SignedIn.actor(request);
        var id = Refused.orElse(importing.preview(actor, Uploads.name(file), Uploads.bytes(file), Versions.idempotencyKey(request)));
        return HttpResponse.created(ClientImportView.of(Refused.orElse(importing.view(actor, id))));
    }

    @Get("/{importId}")
    @Permitted(Permission.CLIENT_IMPORT)
    @Operation(operationId = "clientImportView")
    ClientImportView view(HttpRequest<?> request, UUID importId) {
        return ClientImportView.of(Refused.orElse(importing.view(SignedIn.actor(request), importId)));
    }

    @Post("/{importId}/commit")
    @Permitted(Permission.CLIENT_IMPORT)
    @Operation(operationId = "clientImportCommit")
    ClientImportCommitted commit(HttpRequest<?> request, UUID importId, @Body @Valid ClientImportCommit body) {
        var lines = body.lines() == null ? null : Set.copyOf(body.lines());
        var committed = Refused.orElse(importing.commit(SignedIn.actor(request), importId, Boolean.TRUE.equals(body.skipErrors()), lines));
        return new ClientImportCommitted(committed.added(), 0, committed.skipped());
    }
}
