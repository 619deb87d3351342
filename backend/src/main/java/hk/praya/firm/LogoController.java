package hk.praya.firm;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.swagger.v3.oas.annotations.Operation;

/** The firm's mark. */
@Controller("/api/firm/logo")
class LogoController {
    private final LogoKeeping keeping;

    LogoController(LogoKeeping keeping) {
        this.keeping = keeping;
    }

    @Get
    @Produces(MediaType.IMAGE_PNG)
    @Permitted(Permission.FIRM_VIEW)
    @Operation(operationId = "firmLogoView")
    HttpResponse<byte[]> view(HttpRequest<?> request) {
        // Its address changes with the picture, so a browser may keep it.
        return HttpResponse.ok(Refused.orElse(keeping.view(SignedIn.actor(request)))).header("Cache-Control", "private, max-age=86400");
    }

    /** PNG or JPEG, up to 5 MB; kept as a PNG of at most 600 by 200 pixels on white. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.FIRM_EDIT)
    @Operation(operationId = "firmLogoSet")
    Created set(HttpRequest<?> request, @Part("file") CompletedFileUpload file) {
        return new Created(Refused.orElse(keeping.set(SignedIn.actor(request), Uploads.bytes(file))));
    }

    @Post("/removal")
    @Permitted(Permission.FIRM_EDIT)
    @Operation(operationId = "firmLogoRemove")
    Created remove(HttpRequest<?> request) {
        return new Created(Refused.orElse(keeping.remove(SignedIn.actor(request))));
    }
}
