package hk.praya.ledger;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import hk.praya.ledger.LedgerReading.LedgerEntryView;
import hk.praya.ledger.LedgerReading.LedgerRow;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of a client: who acknowledged what, who agreed to what, and what was said to be wrong with it. */
@Controller("/api/clients/{clientId}/ledger")
@Validated
class LedgerController {
    private final LedgerReading reading;
    private final LedgerExport export;

    LedgerController(LedgerReading reading, LedgerExport export) {
        this.reading = reading;
        this.export = export;
    }

    /**
     * The newest first.
     *
     * @param record acknowledgement or consent: reading is never consent, and they are never in one list
     * @param q whose: words of a name, a department or an address
     * @param reader only staff, or only customers. @param from a day in Hong Kong; {@code until} the last one. @param corrected only those that something was said to be wrong with
     */
    @Get
    @Permitted(Permission.LEDGER_VIEW)
    @Operation(operationId = "ledgerList")
    Page<LedgerRow> list(HttpRequest<?> request, UUID clientId, @QueryValue(defaultValue = "acknowledgement") @Pattern(regexp = "acknowledgement|consent") String record, @Nullable @QueryValue UUID noticeId,
        @Nullable @QueryValue UUID versionId, @Nullable @QueryValue @Size(max = 200) String q, @Nullable @QueryValue @Pattern(regexp = "staff|customer") String reader, @Nullable @QueryValue LocalDate from, @Nullable @QueryValue LocalDate until,
        @QueryValue(defaultValue = "false") boolean corrected, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.list(SignedIn.actor(request), clientId, new LedgerReading.Filter(record, noticeId, versionId, q, reader, from, until, corrected), cursor, limit));
    }

    @Get("/{recordId}")
    @Permitted(Permission.LEDGER_VIEW)
    @Operation(operationId = "ledgerView")
    LedgerEntryView view(HttpRequest<?> request, UUID clientId, UUID recordId) {
        return Refused.orElse(reading.view(SignedIn.actor(request), clientId, recordId));
    }

    /** @param record acknowledgement, consent or correction: one kind to a file. @param noticeId null: of every notice. @param language of the headings */
    @Serdeable
    record LedgerExportEdit(@NotNull @Pattern(regexp = "acknowledgement|consent|correction") String record, @Nullable UUID noticeId, @NotNull @Pattern(regexp = "en|zh-Hant") String language) {}

    /** Noted in the trail; the file is fetched with what comes of it, for a while, by whoever asked. */
    @Post("/exports")
    @Permitted(Permission.LEDGER_EXPORT)
    @Operation(operationId = "ledgerExport")
    HttpResponse<Created> export(HttpRequest<?> request, UUID clientId, @Body @Valid LedgerExportEdit body) {
        var wanted = new LedgerExport.Wanted(body.record(), body.noticeId(), body.language());
        return HttpResponse.created(new Created(Refused.orElse(export.ask(SignedIn.actor(request), clientId, wanted, Versions.idempotencyKey(request)))));
    }

    /** Comma-separated values in UTF-8, sent as they are read. 410 where it was asked for too long ago. */
    @Get("/exports/{exportId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.LEDGER_VIEW)
    @Operation(operationId = "ledgerExportContent")
    HttpResponse<StreamedFile> content(HttpRequest<?> request, UUID clientId, UUID exportId) {
        var file = Refused.orElse(export.open(SignedIn.actor(request), clientId, exportId));
        return HttpResponse.ok(new StreamedFile(file.content(), MediaType.of("text/csv;charset=utf-8"))).header("Content-Disposition", Uploads.attachment(file.name()));
    }
}
