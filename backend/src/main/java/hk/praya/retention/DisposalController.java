package hk.praya.retention;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.http.Acts;
import hk.praya.http.Uploads;
import hk.praya.retention.DisposalPeople.RetentionListed;
import hk.praya.retention.DisposalReading.RetentionDisposalRow;
import hk.praya.retention.DisposalReading.RetentionDisposalView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Disposals of a client: prepared by one, decided by another, done afterwards. */
@Controller("/api/clients/{clientId}/retention/disposals")
@Validated
class DisposalController {
    private final Disposals disposals;
    private final DisposalReading reading;
    private final DisposalPeople people;
    private final RecordFile file;
    private final RecordPaper paper;

    DisposalController(Disposals disposals, DisposalReading reading, DisposalPeople people, RecordFile file, RecordPaper paper) {
        this.paper = paper;
        this.people = people;
        this.disposals = disposals;
        this.reading = reading;
        this.file = file;
    }

    /**
     * Whom.
     *
     * @param kind of which group: former_employees or former_customers. @param people at most 500; null: all who are past their time, longest gone first, up to 500. @param without of those who are meant so, whoever is left out; none where people are named
     * @param others of whom whoever is there now is another person: they go with the rest
     * @param instructedBy who decided for the client: its coordinator or a decision-maker
     * @param instructedOn on which day. @param evidenceId what shows it, of the client's evidence; null: nothing does but the word of whoever prepares it. @param reason 10 to 2,000 characters, which name nobody
     */
    @Serdeable
    record RetentionDisposalEdit(@NotNull @Pattern(regexp = RetentionController.WHOSE) String kind, @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> people, @Nullable @Size(max = 500) List<@NotNull UUID> without, @Nullable @Size(max = 500) List<@Valid @NotNull RetentionOther> others, @NotNull UUID instructedBy, @NotNull LocalDate instructedOn, @Nullable UUID evidenceId, @NotBlank @Size(max = 2000) String reason) {}

    /** Somebody who is there now has their address or number, and is not them. @param reason 10 to 2,000 characters, which name nobody */
    @Serdeable
    record RetentionOther(@NotNull UUID personId, @NotBlank @Size(max = 2000) String reason) {}

    private static Map<UUID, String> others(@Nullable List<RetentionOther> said) {
        return said == null ? Map.of() : said.stream().collect(Collectors.toMap(RetentionOther::personId, each -> Reasons.given(each.reason()), (first, _) -> first));
    }

    /** Nothing is disposed of by this: it is looked at, and decided by somebody else. */
    @Post
    @Permitted(Permission.RETENTION_PREPARE)
    @Operation(operationId = "retentionDisposalPrepare")
    HttpResponse<Created> prepare(HttpRequest<?> request, UUID clientId, @Body @Valid RetentionDisposalEdit body) {
        var wanted = new Disposals.Wanted(Whose.exactly(body.kind()), body.people(), body.without() == null ? List.of() : body.without(), others(body.others()), body.instructedBy(), body.instructedOn(), body.evidenceId(), Reasons.given(body.reason()));
        return HttpResponse.created(new Created(Refused.orElse(disposals.prepare(SignedIn.actor(request), clientId, wanted, Versions.idempotencyKey(request)))));
    }

    /** The newest first. */
    @Get
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionDisposalList")
    Page<RetentionDisposalRow> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.list(SignedIn.actor(request), clientId, cursor, limit));
    }

    /** While it waits: the preview. Then: the record. */
    @Get("/{disposalId}")
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionDisposalView")
    RetentionDisposalView view(HttpRequest<?> request, UUID clientId, UUID disposalId) {
        return Refused.orElse(reading.view(SignedIn.actor(request), clientId, disposalId));
    }

    /** Who is on its list, by number; each as they stand. */
    @Get("/{disposalId}/people")
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionDisposalPeople")
    Page<RetentionListed> people(HttpRequest<?> request, UUID clientId, UUID disposalId, @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(people.list(SignedIn.actor(request), clientId, disposalId, cursor, limit));
    }

    /** @param decision approved or sent_back. @param note needed to send it back. @param seen of the preview: whoever it had */
    @Serdeable
    record RetentionDisposalDecision(@NotNull @Pattern(regexp = "approved|sent_back") String decision, @NotNull @Size(max = 2000) String note, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String seen) {}

    /** By somebody who did not prepare it. 412 where others would go than were seen. */
    @Post("/{disposalId}/decision")
    @Permitted(Permission.RETENTION_DISPOSE)
    @Operation(operationId = "retentionDisposalDecide")
    @Acts({"approved", "sent_back"})
    Created decide(HttpRequest<?> request, UUID clientId, UUID disposalId, @Body @Valid RetentionDisposalDecision body) {
        var actor = SignedIn.actor(request);
        var version = Versions.ifMatch(request);
        return new Created(Refused.orElse(body.decision().equals("approved") ? disposals.approve(actor, clientId, disposalId, body.note().strip(), body.seen(), version)
            : disposals.sendBack(actor, clientId, disposalId, body.note().strip(), version)));
    }

    /** While it waits: it is given up. While it is being done: it is stopped, and of whoever is left nothing goes. */
    @Post("/{disposalId}/cancellation")
    @Permitted(Permission.RETENTION_PREPARE)
    @Operation(operationId = "retentionDisposalCancel")
    Created cancel(HttpRequest<?> request, UUID clientId, UUID disposalId) {
        return new Created(Refused.orElse(disposals.cancel(SignedIn.actor(request), clientId, disposalId, Versions.ifMatch(request))));
    }

    /** As a file of comma-separated values, in one language; it names nobody who was disposed of. */
    @Get("/{disposalId}/record.csv")
    @Produces("text/csv;charset=utf-8")
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionDisposalFile")
    HttpResponse<byte[]> csv(HttpRequest<?> request, UUID clientId, UUID disposalId, @QueryValue(defaultValue = "zh-Hant") @Pattern(regexp = "en|zh-Hant") String language) {
        var made = Refused.orElse(file.csv(SignedIn.actor(request), clientId, disposalId, language.equals("en")));
        return HttpResponse.ok(made.bytes()).header("Content-Disposition", Uploads.attachment(made.name()));
    }

    /** On the firm's paper, in both languages. */
    @Get("/{disposalId}/record.pdf")
    @Produces("application/pdf")
    @Permitted(Permission.RETENTION_VIEW)
    @Operation(operationId = "retentionDisposalPaper")
    HttpResponse<byte[]> pdf(HttpRequest<?> request, UUID clientId, UUID disposalId) {
        var made = Refused.orElse(paper.pdf(SignedIn.actor(request), clientId, disposalId));
        return HttpResponse.ok(made.bytes()).header("Content-Disposition", Uploads.attachment(made.name()));
    }
}
