package hk.praya.transfer;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.transfer.TransferQueries.Filter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of a client's transfers. */
@Controller("/api/clients/{clientId}/transfers")
@Validated
class TransferController {
    private final TransferRegister register;
    private final TransferProposing proposing;
    private final FlowMapping mapping;

    TransferController(TransferRegister register, TransferProposing proposing, FlowMapping mapping) {
        this.register = register;
        this.proposing = proposing;
        this.mapping = mapping;
    }

    @Serdeable
    record SubjectsEdit(@NotNull @Size(max = 40) String group, @Nullable @Min(0) @Max(100_000_000) Integer count) {}

    @Serdeable
    record RecipientEdit(@NotBlank @Size(max = 200) String name, @NotNull @Size(max = 40) String place, @Nullable @Pattern(regexp = "[A-Z]{2}") String country, @NotNull @Size(max = 500) String purpose) {}

    /**
     * @param exporter null: the client itself
     * @param importer an entity of the platform profiles, or {@code other} with {@code importerName}
     * @param importerCountry which place elsewhere that is, an ISO 3166 code
     * @param storedIn empty: not known; {@code storedCountries} which places elsewhere
     */
    @Serdeable
    record TransferEdit(@NotNull @Valid Names name, @Nullable @Valid Names exporter, @Nullable UUID platformId, @NotNull @Size(max = 60) String importer,
        @Nullable @Valid Names importerName, @NotNull @Size(max = 40) String importerPlace, @Nullable @Pattern(regexp = "[A-Z]{2}") String importerCountry, @NotNull @Size(max = 40) String importerRole,
        @NotNull @Size(max = 30) List<@NotNull @Size(max = 40) String> categories, @NotNull @Size(max = 20) List<@NotNull @Valid SubjectsEdit> subjects,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> systems, @NotNull @Size(max = 10) List<@NotNull @Size(max = 40) String> storedIn,
        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> storedCountries,
        @NotNull @Size(max = 10) List<@NotNull @Size(max = 40) String> accessedFrom, @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> accessedCountries, @NotNull @Size(max = 20) List<@NotNull @Valid RecipientEdit> recipients,
        @Nullable @Size(max = 40) String frequency, @NotNull @Size(max = 2000) String purpose, @NotNull @Size(max = 500) String route, @Nullable LocalDate starts,
        @Nullable LocalDate ends, @NotNull @Size(max = 500) String retention) {
        Flow flow() {
            var named = importer.equals(hk.praya.platform.Profiles.OTHER) ? importerName : null;
            return new Flow(name, exporter == null || exporter.isEmpty() ? null : exporter, platformId, importer, named, importerPlace, importerCountry, importerRole, categories,
                subjects.stream().map(each -> new Flow.Subjects(each.group(), each.count())).toList(), systems.stream().map(String::strip).toList(), storedIn, storedCountries,
                accessedFrom, accessedCountries, recipients.stream().map(each -> new Flow.Recipient(each.name().strip(), each.place(), each.country(), each.purpose().strip())).toList(), frequency, purpose.strip(), route.strip(),
                starts, ends, retention.strip());
        }
    }

    /**
     * @param number what people and spreadsheets call it
     * @param importerCalled in full, and {@code importerShort} for lists
     * @param importerGrade of what the profile says of it; null where the client described it
     * @param people the sum of the counts that are known; null where none is
     * @param destinations everywhere that it goes
     * @param mechanisms how it is dressed, in short; empty: nothing was chosen yet
     */
    @Serdeable
    record TransferView(UUID id, int number, Names name, @Nullable Names exporter, @Nullable UUID platformId, String importer, @Nullable Names importerName, Names importerCalled,
        Names importerShort, @Nullable String importerGrade, String importerPlace, @Nullable String importerCountry, String importerRole, List<String> categories, List<Flow.Subjects> subjects, @Nullable Long people,
        List<String> systems, List<String> storedIn, List<String> storedCountries, List<String> accessedFrom, List<String> accessedCountries, List<Flow.Recipient> recipients, @Nullable String frequency, String purpose, String route,
        @Nullable LocalDate starts, @Nullable LocalDate ends, String retention, List<String> destinations, long version, Assessed.@Nullable InAssessment tia,
        List<Names> mechanisms) {
        static TransferView of(Transfer transfer, Assessed.@Nullable InAssessment in, List<Names> mechanisms) {
            var flow = transfer.flow();
            return new TransferView(transfer.id(), transfer.number(), flow.name(), flow.exporter(), flow.platformId(), flow.importer(), flow.importerName(), transfer.importer().name(),
                transfer.importer().shortName(), transfer.importer().grade(), flow.importerPlace(), flow.importerCountry(), flow.importerRole(), flow.categories(), flow.subjects(), flow.people(),
                flow.systems(), flow.storedIn(), flow.storedCountries(), flow.accessedFrom(), flow.accessedCountries(), flow.recipients(), flow.frequency(), flow.purpose(), flow.route(), flow.starts(), flow.ends(),
                flow.retention(), transfer.destinations(), transfer.version(), in, mechanisms);
        }
    }

    /** @param accounts how many the address book points to; null where it cannot tell. @param registered a transfer goes there already */
    @Serdeable
    record ProposalView(String vendor, Names platform, String importer, Names importerCalled, Names importerShort, String importerGrade, Names name, @Nullable Integer accounts, boolean registered) {
        static ProposalView of(TransferProposing.Proposal proposal) {
            var entity = proposal.importer().entity();
            return new ProposalView(proposal.profile().vendor(), proposal.profile().name(), entity.key(), entity.name(), entity.shortName(), entity.grade().key(),
                proposal.importer().proposed(), proposal.accounts(), proposal.registered());
        }
    }

    @Serdeable
    record ProposalList(List<ProposalView> items) {}

    @Serdeable
    record ProposedTransfers(List<UUID> ids) {}

    @Get
    @Permitted(Permission.TRANSFER_VIEW)
    @Operation(operationId = "transferList")
    Page<TransferView> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 200) String q, @Nullable @QueryValue @Size(max = 60) String importer,
        @Nullable @QueryValue @Pattern(regexp = "hong_kong|mainland|singapore|other") String place, @Nullable @QueryValue @Pattern(regexp = "current|ended") String state,
        @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "200") @Min(1) @Max(Page.LIMIT) int limit) {
        var found = Refused.orElse(register.list(SignedIn.actor(request), clientId, new Filter(q, importer, place, state, register.today()), cursor, limit));
        return found.page().map(each -> TransferView.of(each, found.assessed().get(each.id()), found.mechanisms().getOrDefault(each.id(), List.of())));
    }

    @Post
    @Permitted(Permission.TRANSFER_EDIT)
    @Operation(operationId = "transferCreate")
    HttpResponse<Created> add(HttpRequest<?> request, UUID clientId, @Body @Valid TransferEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(register.add(SignedIn.actor(request), clientId, body.flow(), Versions.idempotencyKey(request)))));
    }

    @Get("/{transferId}")
    @Permitted(Permission.TRANSFER_VIEW)
    @Operation(operationId = "transferView")
    TransferView view(HttpRequest<?> request, UUID clientId, UUID transferId) {
        var found = Refused.orElse(register.view(SignedIn.actor(request), clientId, transferId));
        return TransferView.of(found.transfer(), found.assessed(), found.mechanisms());
    }

    @Put("/{transferId}")
    @Permitted(Permission.TRANSFER_EDIT)
    @Operation(operationId = "transferEdit")
    Created change(HttpRequest<?> request, UUID clientId, UUID transferId, @Body @Valid TransferEdit body) {
        return new Created(Refused.orElse(register.change(SignedIn.actor(request), clientId, transferId, body.flow(), Versions.ifMatch(request))));
    }

    @Get("/proposals")
    @Permitted(Permission.TRANSFER_VIEW)
    @Operation(operationId = "transferProposals")
    ProposalList proposals(HttpRequest<?> request, UUID clientId) {
        return new ProposalList(Refused.orElse(proposing.proposals(SignedIn.actor(request), clientId)).stream().map(ProposalView::of).toList());
    }

    /** Registers what is proposed and not there yet. */
    @Post("/proposals")
    @Permitted(Permission.TRANSFER_EDIT)
    @Operation(operationId = "transferPropose")
    HttpResponse<ProposedTransfers> propose(HttpRequest<?> request, UUID clientId) {
        return HttpResponse.created(new ProposedTransfers(Refused.orElse(proposing.register(SignedIn.actor(request), clientId, Versions.idempotencyKey(request)))));
    }

    @Get("/map")
    @Permitted(Permission.TRANSFER_VIEW)
    @Operation(operationId = "transferMap")
    FlowMap map(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 60) String importer,
        @Nullable @QueryValue @Pattern(regexp = "hong_kong|mainland|singapore|other") String place) {
        return Refused.orElse(mapping.map(SignedIn.actor(request), clientId, new Filter(null, importer, place, "current", register.today())));
    }
}
