package hk.praya.tia;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.jooq.tia.tables.records.TransferRecord;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Transfers of a client. */
@Controller("/api/clients/{clientId}/transfers")
@Validated
class TransferController {
    private final TransferRegister register;

    TransferController(TransferRegister register) {
        this.register = register;
    }

    @Serdeable
    record TransferEdit(@NotNull @Valid Names name, @Nullable UUID platformId, @NotNull @Pattern(regexp = "dingtalk_singapore|dingding_mainland|other") String importer,
        @NotEmpty List<@NotNull @Pattern(regexp = "hong_kong|mainland|singapore|other") String> destinations, @NotNull @Size(max = 2000) String purpose,
        @NotNull @Size(max = 500) String route, @Nullable LocalDate starts) {
        TransferRegister.Flow flow() {
            return new TransferRegister.Flow(name, platformId, importer, destinations.stream().distinct().toList(), purpose.strip(), route.strip(), starts);
        }
    }

    /** The assessment that it is in now. */
    @Serdeable
    record InAssessment(UUID id, String state) {}

    @Serdeable
    record TransferView(UUID id, Names name, @Nullable UUID platformId, String importer, List<String> destinations, String purpose, String route,
        @Nullable LocalDate starts, long version, @Nullable InAssessment tia) {
        static TransferView of(TransferRecord row, TransferQueries.@Nullable In in) {
            return new TransferView(row.getId(), new Names(row.getNameEn(), row.getNameZhHant()), row.getPlatformId(), row.getImporter(),
                List.of(row.getDestinations()), row.getPurpose(), row.getRoute(), row.getStarts(), row.getVersion(), in == null ? null : new InAssessment(in.id(), in.state()));
        }
    }

    @Get
    @Permitted(Permission.TRANSFER_VIEW)
    @Operation(operationId = "transferList")
    Page<TransferView> list(HttpRequest<?> request, UUID clientId) {
        var found = Refused.orElse(register.list(SignedIn.actor(request), clientId));
        return new Page<>(found.transfers().stream().map(row -> TransferView.of(row, found.assessments().get(row.getId()))).toList(), found.total(), null);
    }

    @Post
    @Permitted(Permission.TRANSFER_EDIT)
    @Operation(operationId = "transferCreate")
    HttpResponse<Created> add(HttpRequest<?> request, UUID clientId, @Body @Valid TransferEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(register.add(SignedIn.actor(request), clientId, body.flow(), Versions.idempotencyKey(request)))));
    }

    @Put("/{transferId}")
    @Permitted(Permission.TRANSFER_EDIT)
    @Operation(operationId = "transferEdit")
    Created change(HttpRequest<?> request, UUID clientId, UUID transferId, @Body @Valid TransferEdit body) {
        return new Created(Refused.orElse(register.change(SignedIn.actor(request), clientId, transferId, body.flow(), Versions.ifMatch(request))));
    }
}
