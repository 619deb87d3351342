package hk.praya.receipt;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;

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

    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "receiptVerify")
    HttpResponse<String> page(String token) {
        return HttpResponse.ok(page.write(verification.verify(token))).header("Content-Security-Policy", page.policy());
    }

    /** The file itself, as it was fetched. */
    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Status(io.micronaut.http.HttpStatus.OK)
    @Operation(operationId = "receiptVerifyFile")
    ReceiptVerdict file(@Body byte[] file) {
        return new ReceiptVerdict(verification.verify(file).key());
    }
}
