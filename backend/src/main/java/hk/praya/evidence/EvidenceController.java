package hk.praya.evidence;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.evidence.EvidenceBringing.Said;
import hk.praya.evidence.EvidenceQueries.Described;
import hk.praya.evidence.EvidenceUses.Use;
import hk.praya.file.FileKinds;
import hk.praya.http.Acts;
import hk.praya.http.Created;
import hk.praya.http.Page;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence of a client. */
@Controller("/api/clients/{clientId}/evidence")
@Validated
class EvidenceController {
    private static final String SOURCES = "unsaid|client|vendor|public_page|own_observation";
    private static final String VISIBILITIES = "firm_only|firm_and_client|decision_maker_too";

    private final EvidenceBringing bringing;
    private final EvidenceReading reading;
    private final EvidenceKeeping keeping;
    private final EvidenceConfirming confirming;

    EvidenceController(EvidenceBringing bringing, EvidenceReading reading, EvidenceKeeping keeping, EvidenceConfirming confirming) {
        this.bringing = bringing;
        this.reading = reading;
        this.keeping = keeping;
        this.confirming = confirming;
    }

    /**
     * An item.
     *
     * @param kind contract, policy, screenshot, certificate, legal_opinion, test_record, vendor_reply, correspondence, fact, other, or unsaid: came with a report, and the firm has still to say what it is and from when to when it holds
     * @param source who said it: unsaid, client, vendor, public_page or own_observation; {@code sourceWords} who or where exactly
     * @param visibility firm_only, firm_and_client (its coordinator) or decision_maker_too
     * @param replacedById the newer one, which takes its place: from {@code replacedFrom} on; null: since it came
     * @param withdrawn why it no longer counts; null where it does
     * @param uses where it is used; empty for the client's people
     * @param statement of a fact, where one item is looked at; else null
     */
    @Serdeable
    record EvidenceView(UUID id, String name, String mediaType, long size, String sha256, String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn,
        String source, String sourceWords, String visibility, @Nullable UUID replacesId, @Nullable UUID replacedById, @Nullable LocalDate replacedFrom, @Nullable String withdrawn,
        @Nullable Instant withdrawnAt, UUID addedBy, Instant addedAt, long version, List<Use> uses, @Nullable String statement) {
        static EvidenceView of(Described item, List<Use> uses, @Nullable String statement) {
            return new EvidenceView(item.id(), item.name(), item.mediaType(), item.size(), HexFormat.of().formatHex(item.sha256()), item.kind(), item.effectiveOn(), item.expiresOn(),
                item.source(), item.sourceWords(), item.visibility(), item.replacesId(), item.replacedById(), item.replacedFrom(), item.withdrawn(), item.withdrawnAt(), item.addedBy(), item.createdAt(),
                item.version(), uses, statement);
        }
    }

    /**
     * A file.
     *
     * @param kind contract, policy, screenshot, certificate, legal_opinion, test_record, vendor_reply, correspondence or other
     * @param name what it is called, with an ending that fits its content; null for the name that it comes with
     * @param source of one that replaces an older, null for the older's; {@code visibility} likewise
     */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.EVIDENCE_ADD)
    @Operation(operationId = "evidenceCreate")
    HttpResponse<Created> add(HttpRequest<?> request, UUID clientId, StreamingFileUpload file, @QueryValue @NotNull @Pattern(regexp = FileKinds.PATTERN) String kind,
        @Nullable @QueryValue LocalDate effectiveOn, @Nullable @QueryValue LocalDate expiresOn, @Nullable @QueryValue @Pattern(regexp = SOURCES) String source,
        @Nullable @QueryValue @Size(max = 300) String sourceWords, @Nullable @QueryValue @Pattern(regexp = VISIBILITIES) String visibility, @Nullable @QueryValue UUID replacesId, @Nullable @QueryValue @Size(max = 400) String name) {
        var key = Versions.idempotencyKey(request);
        var said = new Said(Uploads.nameAsSaid(file, name), kind, effectiveOn, expiresOn, source, sourceWords == null ? "" : sourceWords.strip(), visibility, replacesId);
        return HttpResponse.created(new Created(Refused.orElse(bringing.add(SignedIn.actor(request), clientId, said, file.asInputStream(), key))));
    }

    /** @param name what it says, in a few words; {@code language} of the statement */
    @Serdeable
    record FactEdit(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 4000) String statement, @NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String language,
        @NotNull @Pattern(regexp = SOURCES) String source, @Nullable @Size(max = 300) String sourceWords, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn,
        @Nullable @Pattern(regexp = VISIBILITIES) String visibility, @Nullable UUID replacesId) {}

    /** An item without a file: something that somebody said, or that was read or seen. */
    @Post("/facts")
    @Permitted(Permission.EVIDENCE_ADD)
    @Operation(operationId = "evidenceState")
    HttpResponse<Created> state(HttpRequest<?> request, UUID clientId, @Body @Valid FactEdit body) {
        var words = body.sourceWords() == null ? "" : body.sourceWords().strip();
        var said = new Said(body.name().strip(), "fact", body.effectiveOn(), body.expiresOn(), body.source(), words, body.visibility(), body.replacesId());
        var text = new FactText(body.statement(), body.language(), body.source(), words, body.effectiveOn(), body.expiresOn());
        return HttpResponse.created(new Created(Refused.orElse(bringing.state(SignedIn.actor(request), clientId, said, text, Versions.idempotencyKey(request)))));
    }

    /** @param standing current: neither replaced nor withdrawn; past: either; all where it is not said */
    @Get
    @Permitted(Permission.EVIDENCE_VIEW)
    @Operation(operationId = "evidenceList")
    Page<EvidenceView> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Pattern(regexp = FileKinds.PATTERN + "|fact|unsaid") String kind,
        @Nullable @QueryValue @Pattern(regexp = "current|past") String standing, @Nullable @QueryValue @Size(max = 400) String cursor,
        @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.list(SignedIn.actor(request), clientId, kind, standing, cursor, limit)).map(each -> EvidenceView.of(each.item(), each.uses(), null));
    }

    @Get("/{evidenceId}")
    @Permitted(Permission.EVIDENCE_VIEW)
    @Operation(operationId = "evidenceView")
    EvidenceView view(HttpRequest<?> request, UUID clientId, UUID evidenceId) {
        var found = Refused.orElse(reading.view(SignedIn.actor(request), clientId, evidenceId));
        return EvidenceView.of(found.item(), found.uses(), found.statement());
    }

    /** The file, always as a download. */
    @Get("/{evidenceId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permitted(Permission.EVIDENCE_VIEW)
    @Operation(operationId = "evidenceContent")
    HttpResponse<StreamedFile> content(HttpRequest<?> request, UUID clientId, UUID evidenceId) {
        var content = Refused.orElse(reading.read(SignedIn.actor(request), clientId, evidenceId));
        return Uploads.download(content.name(), content.mediaType(), content.size(), content.stream());
    }

    /** @param visibility firm_only, firm_and_client or decision_maker_too */
    @Serdeable
    record VisibilityEdit(@NotNull @Pattern(regexp = VISIBILITIES) String visibility) {}

    @Put("/{evidenceId}/visibility")
    @Permitted(Permission.EVIDENCE_EDIT)
    @Operation(operationId = "evidenceShow")
    @Acts({"firm_only", "firm_and_client", "decision_maker_too"})
    Created show(HttpRequest<?> request, UUID clientId, UUID evidenceId, @Body @Valid VisibilityEdit body) {
        return new Created(Refused.orElse(keeping.show(SignedIn.actor(request), clientId, evidenceId, body.visibility(), Versions.ifMatch(request))));
    }

    /** @param kind as of a file that is added */
    @Serdeable
    record EvidenceParticulars(@NotNull @Pattern(regexp = FileKinds.PATTERN) String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {}

    /** Says of what came with a report what it is, and from when to when it holds: once. */
    @Put("/{evidenceId}/particulars")
    @Permitted(Permission.EVIDENCE_EDIT)
    @Operation(operationId = "evidenceConfirm")
    Created confirm(HttpRequest<?> request, UUID clientId, UUID evidenceId, @Body @Valid EvidenceParticulars body) {
        var said = new EvidenceConfirming.Said(body.kind(), body.effectiveOn(), body.expiresOn());
        return new Created(Refused.orElse(confirming.confirm(SignedIn.actor(request), clientId, evidenceId, said, Versions.ifMatch(request))));
    }

    /** @param reason why it no longer counts */
    @Serdeable
    record WithdrawalEdit(@NotBlank @Size(max = 500) String reason) {}

    @Post("/{evidenceId}/withdrawal")
    @Permitted(Permission.EVIDENCE_EDIT)
    @Operation(operationId = "evidenceWithdraw")
    Created withdraw(HttpRequest<?> request, UUID clientId, UUID evidenceId, @Body @Valid WithdrawalEdit body) {
        return new Created(Refused.orElse(keeping.withdraw(SignedIn.actor(request), clientId, evidenceId, body.reason().strip(), Versions.ifMatch(request))));
    }
}
