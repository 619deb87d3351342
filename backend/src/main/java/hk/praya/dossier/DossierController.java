package hk.praya.dossier;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.dossier.DossierViews.DossierList;
import hk.praya.dossier.DossierViews.DossierView;
import hk.praya.dossier.DossierViews.DossierVersion;
import hk.praya.file.FileKinds;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Vendor dossiers of the firm. */
@Controller("/api/firm/dossiers")
@Validated
class DossierController {
    private final DossierReading reading;
    private final DossierKeeping keeping;
    private final DossierDocuments documents;

    DossierController(DossierReading reading, DossierKeeping keeping, DossierDocuments documents) {
        this.reading = reading;
        this.keeping = keeping;
        this.documents = documents;
    }

    /**
     * @param subject an entity of the platform profiles, or a destination of the packs; empty for a template
     * @param edition of the platform; empty: all of them
     * @param name of a template, and of nothing else
     */
    @Serdeable
    record DossierNew(@NotNull @Pattern(regexp = "importer|destination|template") String kind, @NotNull @Size(max = 64) String subject, @NotNull @Size(max = 80) String edition,
        @Nullable @Valid Names name) {}

    /** @param facts the whole of the new version. @param note what is new, in words */
    @Serdeable
    record DossierVersionNew(@NotNull @Size(max = 64) String pack, @NotNull @Size(max = 300) List<@NotNull @Valid DossierFact> facts, @NotBlank @Size(max = 2000) String note,
        @Nullable LocalDate reviewOn) {}

    /** @param name a template's new one; null: it keeps the one that it has */
    @Serdeable
    record DossierEdit(@NotNull UUID ownerId, @Nullable LocalDate reviewOn, @Nullable @Valid Names name) {}

    @Get
    @Permitted(Permission.DOSSIER_VIEW)
    @Operation(operationId = "dossierList")
    DossierList list(HttpRequest<?> request) {
        return Refused.orElse(reading.list(SignedIn.actor(request)));
    }

    @Post
    @Permitted(Permission.DOSSIER_EDIT)
    @Operation(operationId = "dossierCreate")
    HttpResponse<Created> create(HttpRequest<?> request, @Body @Valid DossierNew body) {
        var about = new DossierKeeping.About(DossierKind.of(body.kind()), body.subject(), body.edition().strip(), Names.orNone(body.name()));
        return HttpResponse.created(new Created(Refused.orElse(keeping.open(SignedIn.actor(request), about, Versions.idempotencyKey(request)))));
    }

    @Get("/{dossierId}")
    @Permitted(Permission.DOSSIER_VIEW)
    @Operation(operationId = "dossierView")
    DossierView view(HttpRequest<?> request, UUID dossierId) {
        return Refused.orElse(reading.view(SignedIn.actor(request), dossierId));
    }

    @Put("/{dossierId}")
    @Permitted(Permission.DOSSIER_EDIT)
    @Operation(operationId = "dossierEdit")
    DossierView edit(HttpRequest<?> request, UUID dossierId, @Body @Valid DossierEdit body) {
        Refused.orElse(keeping.entrust(SignedIn.actor(request), dossierId, body.ownerId(), body.reviewOn(), Names.orNone(body.name()), Versions.ifMatch(request)));
        return view(request, dossierId);
    }

    /** The next version, against the one that was seen. */
    @Post("/{dossierId}/versions")
    @Permitted(Permission.DOSSIER_EDIT)
    @Operation(operationId = "dossierPublish")
    HttpResponse<DossierView> publish(HttpRequest<?> request, UUID dossierId, @Body @Valid DossierVersionNew body) {
        var wanted = new DossierKeeping.Published(body.pack(), body.facts(), body.note().strip(), body.reviewOn());
        Refused.orElse(keeping.publish(SignedIn.actor(request), dossierId, wanted, Versions.ifMatch(request), Versions.idempotencyKey(request)));
        return HttpResponse.created(view(request, dossierId));
    }

    /** @param kind contract, policy, screenshot, certificate, legal_opinion, test_record, vendor_reply, correspondence or other */
    @Post("/{dossierId}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.DOSSIER_EDIT)
    @Operation(operationId = "dossierDocumentCreate")
    HttpResponse<Created> bring(HttpRequest<?> request, UUID dossierId, StreamingFileUpload file, @QueryValue @NotNull @Pattern(regexp = FileKinds.PATTERN) String kind,
        @Nullable @QueryValue LocalDate effectiveOn, @Nullable @QueryValue LocalDate expiresOn, @Nullable @QueryValue @Size(max = 300) String sourceWords, @Nullable @QueryValue UUID replacesId) {
        var key = Versions.idempotencyKey(request);
        var said = new DossierDocuments.Said(Uploads.nameAsSaid(file), kind, effectiveOn, expiresOn, sourceWords == null ? "" : sourceWords.strip(), replacesId);
        return HttpResponse.created(new Created(Refused.orElse(documents.add(SignedIn.actor(request), dossierId, said, file.asInputStream(), key))));
    }

    /** Always as a download, as evidence is. */
    @Get("/{dossierId}/documents/{documentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.DOSSIER_VIEW)
    @Operation(operationId = "dossierDocumentContent")
    HttpResponse<StreamedFile> content(HttpRequest<?> request, UUID dossierId, UUID documentId) {
        var content = Refused.orElse(documents.read(SignedIn.actor(request), dossierId, documentId));
        return Uploads.download(content.name(), content.mediaType(), content.size(), content.stream());
    }

    /** @param reason why it no longer counts */
    @Serdeable
    record DocumentWithdrawal(@NotBlank @Size(max = 500) String reason) {}

    @Post("/{dossierId}/documents/{documentId}/withdrawal")
    @Permitted(Permission.DOSSIER_EDIT)
    @Operation(operationId = "dossierDocumentWithdraw")
    Created withdraw(HttpRequest<?> request, UUID dossierId, UUID documentId, @Body @Valid DocumentWithdrawal body) {
        return new Created(Refused.orElse(documents.withdraw(SignedIn.actor(request), dossierId, documentId, body.reason().strip(), Versions.ifMatch(request))));
    }

    @Get("/{dossierId}/versions/{versionNo}")
    @Permitted(Permission.DOSSIER_VIEW)
    @Operation(operationId = "dossierVersion")
    DossierVersion version(HttpRequest<?> request, UUID dossierId, int versionNo) {
        return Refused.orElse(reading.version(SignedIn.actor(request), dossierId, versionNo));
    }
}
