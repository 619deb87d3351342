package hk.praya.receipt;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.receipt.ReceiptReading.OwnNoticeEntry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one acknowledged or decided oneself, with receipts. */
@Controller("/api/clients/{clientId}/own-records")
@Validated
class ReceiptController {
    private final ReceiptReading reading;

    ReceiptController(ReceiptReading reading) {
        this.reading = reading;
    }

    /** The newest first. */
    @Get
    @Permitted(Permission.NOTICE_READ)
    @Operation(operationId = "ownRecordList")
    Page<OwnNoticeEntry> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.list(SignedIn.actor(request), clientId, cursor, limit));
    }

    /** In the shape of ISO/IEC TS 27560, with its hash and where anybody may check it. */
    @Get("/{recordId}/receipt")
    @Produces("application/json")
    @Permitted(Permission.NOTICE_READ)
    @Operation(operationId = "ownReceipt")
    HttpResponse<byte[]> json(HttpRequest<?> request, UUID clientId, UUID recordId) {
        var file = Refused.orElse(reading.json(SignedIn.actor(request), clientId, recordId));
        return HttpResponse.ok(file.bytes()).header("Content-Disposition", Uploads.attachment(file.name()));
    }

    /** One page. */
    @Get("/{recordId}/receipt.pdf")
    @Produces("application/pdf")
    @Permitted(Permission.NOTICE_READ)
    @Operation(operationId = "ownReceiptPaper")
    HttpResponse<byte[]> paper(HttpRequest<?> request, UUID clientId, UUID recordId) {
        var file = Refused.orElse(reading.paper(SignedIn.actor(request), clientId, recordId));
        return HttpResponse.ok(file.bytes()).header("Content-Disposition", Uploads.attachment(file.name()));
    }
}
