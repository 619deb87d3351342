package hk.praya.receipt;

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
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;

/** Receipts of rows of the ledger, to whoever reads it. */
@Controller("/api/clients/{clientId}/ledger/{recordId}")
class LedgerReceiptController {
    private final ReceiptReading reading;

    LedgerReceiptController(ReceiptReading reading) {
        this.reading = reading;
    }

    /** The same letter for letter as its person has it. */
    @Get("/receipt")
    @Produces("application/json")
    @Permitted(Permission.LEDGER_VIEW)
    @Operation(operationId = "ledgerReceipt")
    HttpResponse<byte[]> json(HttpRequest<?> request, UUID clientId, UUID recordId) {
        var file = Refused.orElse(reading.jsonOfAnybody(SignedIn.actor(request), clientId, recordId));
        return HttpResponse.ok(file.bytes()).header("Content-Disposition", Uploads.attachment(file.name()));
    }

    /** One page; a correction stands on it. */
    @Get("/receipt.pdf")
    @Produces("application/pdf")
    @Permitted(Permission.LEDGER_VIEW)
    @Operation(operationId = "ledgerReceiptPaper")
    HttpResponse<byte[]> paper(HttpRequest<?> request, UUID clientId, UUID recordId) {
        var file = Refused.orElse(reading.paperOfAnybody(SignedIn.actor(request), clientId, recordId));
        return HttpResponse.ok(file.bytes()).header("Content-Disposition", Uploads.attachment(file.name()));
    }
}
