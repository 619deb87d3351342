package hk.praya.receipt;

import hk.praya.http.Uploads;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a receipt is genuine: to anybody who holds one, without signing in; three words, and nothing about anybody. */
@Controller("/public/receipts")
class VerificationController {
    private final Verification verification;
    private final VerificationPage page;

    VerificationController(Verification verification, VerificationPage page) {
        this.verification = verification;
        this.page = page;
    }

    /** @param result genuine, altered or unknown */
    @Serdeable
    record ReceiptVerdict(String result) {}

    /** Where anybody chooses a receipt's file: no script is needed. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "receiptCheck")
    HttpResponse<String> choose() {
        return shown(page.choose());
    }

    /** About the record that the code on a paper is of; the words on it are for whoever holds it to compare. */
    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "receiptVerify")
    HttpResponse<String> page(String token) {
        return shown(page.ofCode(verification.verify(token)));
    }

    /** The file that somebody chose there. */
    @Post("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    @Status(HttpStatus.OK)
    @Operation(operationId = "receiptCheckFile")
    HttpResponse<String> chosen(@Nullable @Part("file") CompletedFileUpload file) {
        return shown(file == null || file.getSize() == 0 ? page.choose() : page.ofFile(verification.verify(file.getSize() > Verification.LARGEST ? new byte[0] : Uploads.bytes(file))));
    }

    /** The file itself, as it was fetched or as an editor spaced it. */
    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Status(HttpStatus.OK)
    @Operation(operationId = "receiptVerifyFile")
    ReceiptVerdict file(@Body Optional<byte[]> file) {
        return new ReceiptVerdict(verification.verify(file.orElseGet(() -> new byte[0])).key());
    }

    private HttpResponse<String> shown(String html) {
        // To ourselves only. With no referrer at all a browser says of its own form that it comes from nowhere, and is refused.
        return HttpResponse.ok(html).header("Content-Security-Policy", page.policy()).header("Referrer-Policy", "same-origin");
    }
}
