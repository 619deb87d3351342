package hk.praya.evidence;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;

/** For people of the client: what they hand over with the report that something is done. */
@Controller("/api/clients/{clientId}/own-obligations/{obligationId}/files")
class ReportController {
    private final ReportBringing bringing;

    ReportController(ReportBringing bringing) {
        this.bringing = bringing;
    }

    /** @param receipt goes with the report, within twelve hours; without it the file is nowhere */
    @Serdeable
    record BroughtFile(String receipt) {}

    /** The same request again brings the file again: nothing is kept until the report is, and what it does not name is swept. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.OBLIGATION_ATTACH)
    @Operation(operationId = "ownObligationAttach")
    HttpResponse<BroughtFile> bring(HttpRequest<?> request, UUID clientId, UUID obligationId, StreamingFileUpload file) {
        Versions.idempotencyKey(request);
        return HttpResponse.created(new BroughtFile(Refused.orElse(bringing.bring(SignedIn.actor(request), clientId, obligationId, Uploads.nameAsSaid(file), file.asInputStream()))));
    }
}
