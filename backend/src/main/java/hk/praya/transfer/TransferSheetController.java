package hk.praya.transfer;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import hk.praya.table.ListedColumn;
import hk.praya.table.RowProblem;
import hk.praya.transfer.TransferQueries.Filter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register in a spreadsheet, there and back. */
@Controller("/api/clients/{clientId}")
@Validated
class TransferSheetController {
    private final RegisterSheet sheet;
    private final TransferImporting importing;
    private final TransferRegister register;

    TransferSheetController(RegisterSheet sheet, TransferImporting importing, TransferRegister register) {
        this.sheet = sheet;
        this.importing = importing;
        this.register = register;
    }

    @Serdeable
    record TransferImportRow(int line, @Nullable Integer number, String state, Names name, List<ListedTransfer.Change> changes, List<RowProblem> problems) {
        static TransferImportRow of(ListedTransfer row) {
            return new TransferImportRow(row.line(), row.number(), row.state(), row.name(), row.changes(), row.problems());
        }
    }

    /** Written with {@code new} as a name in JSON. */
    @Serdeable
    record TransferImportCounts(@com.fasterxml.jackson.annotation.JsonProperty("new") int fresh, int changed, int same, int error, int total) {
        static TransferImportCounts of(List<ListedTransfer> rows) {
            return new TransferImportCounts(count(rows, "new"), count(rows, "changed"), count(rows, "same"), count(rows, "error"), rows.size());
        }

        private static int count(List<ListedTransfer> rows, String state) {
            return (int) rows.stream().filter(each -> each.state().equals(state)).count();
        }
    }

    @Serdeable
    record TransferImportView(UUID id, String fileName, String encoding, List<ListedColumn> columns, List<TransferImportRow> rows, TransferImportCounts counts,
        @Nullable Instant appliedAt, Instant createdAt) {
        static TransferImportView of(TransferImporting.Seen seen) {
            var row = seen.row();
            var rows = seen.preview().rows();
            return new TransferImportView(row.getId(), row.getFileName(), row.getEncoding(), seen.preview().columns(), rows.stream().map(TransferImportRow::of).toList(),
                TransferImportCounts.of(rows), row.getAppliedAt() == null ? null : row.getAppliedAt().toInstant(), row.getCreatedAt().toInstant());
        }
    }

    /** @param skipErrors whether to take over the rest where some rows have errors */
    @Serdeable
    record TransferImportApply(@Nullable Boolean skipErrors) {}

    @Serdeable
    record TransferImportApplied(int added, int changed) {}

    /** The register as a file: every transfer, those that have ended too. */
    @Get("/transfers/sheet")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.TRANSFER_VIEW)
    @Operation(operationId = "transferSheet")
    HttpResponse<byte[]> sheet(HttpRequest<?> request, UUID clientId, @QueryValue(defaultValue = "xlsx") @Pattern(regexp = "xlsx|csv") String format,
        @QueryValue(defaultValue = "en") @Pattern(regexp = "en|zh-Hant") String locale) {
        var english = locale.equals("en");
        var workbook = format.equals("xlsx");
        var made = Refused.orElse(sheet.write(SignedIn.actor(request), clientId, Filter.all(register.today()), english, workbook));
        var name = (english ? "Transfers " : "轉移登記冊 ") + Uploads.fileName(made.client()) + "." + format;
        return HttpResponse.ok(made.content()).contentType(workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8")
            .header("Content-Disposition", Uploads.attachment(name));
    }

    @Post("/transfer-imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.TRANSFER_EDIT)
    @Operation(operationId = "transferImportCreate")
    HttpResponse<TransferImportView> create(HttpRequest<?> request, UUID clientId, @Part("file") CompletedFileUpload file) {
        var actor = SignedIn.actor(request);
        var id = Refused.orElse(importing.preview(actor, clientId, Uploads.name(file), Uploads.bytes(file), Versions.idempotencyKey(request)));
        return HttpResponse.created(TransferImportView.of(Refused.orElse(importing.view(actor, clientId, id))));
    }

    @Get("/transfer-imports/{importId}")
    @Permitted(Permission.TRANSFER_EDIT)
    @Operation(operationId = "transferImportView")
    TransferImportView view(HttpRequest<?> request, UUID clientId, UUID importId) {
        return TransferImportView.of(Refused.orElse(importing.view(SignedIn.actor(request), clientId, importId)));
    }

    @Post("/transfer-imports/{importId}/application")
    @Permitted(Permission.TRANSFER_EDIT)
    @Operation(operationId = "transferImportApply")
    TransferImportApplied apply(HttpRequest<?> request, UUID clientId, UUID importId, @Body @Valid TransferImportApply body) {
        var applied = Refused.orElse(importing.apply(SignedIn.actor(request), clientId, importId, Boolean.TRUE.equals(body.skipErrors())));
        return new TransferImportApplied(applied.added(), applied.changed());
    }
}
