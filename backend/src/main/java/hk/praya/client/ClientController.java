package hk.praya.client;

import hk.praya.access.Actor;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.Role;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One client: who it is, the mandate, the platforms, who works on it. */
@Controller("/api")
@Validated
class ClientController {
    private final ClientKeeping keeping;
    private final Engaging engaging;
    private final PlatformKeeping platforms;
    private final ClientHome home;
    private final ClientArchiving archiving;

    ClientController(ClientKeeping keeping, Engaging engaging, PlatformKeeping platforms, ClientHome home, ClientArchiving archiving) {
        this.keeping = keeping;
        this.engaging = engaging;
        this.platforms = platforms;
        this.home = home;
        this.archiving = archiving;
    }

    @Serdeable
    record ClientEdit(@NotNull @Valid Names name, @Nullable @Size(max = 40) String brNumber, @Nullable @Size(max = 120) String sector,
        @Nullable @Min(0) @Max(10_000_000) Integer staff, @Nullable @Size(max = 253) @Pattern(regexp = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?") String emailDomain) {
        ClientKeeping.Particulars particulars() {
            return new ClientKeeping.Particulars(name, blankToNull(brNumber), blankToNull(sector), staff, blankToNull(emailDomain));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** @param feeMinor cents a year */
    @Serdeable
    record EngagementEdit(@NotEmpty List<@NotNull @Pattern(regexp = "tia|notice|agreement|training") String> modules, @NotNull @Size(max = 80) String tier,
        @NotNull LocalDate starts, @NotNull LocalDate ends, @Min(0) @NotNull @Max(100_000_000_000L) Long feeMinor, @NotNull @Pattern(regexp = "HKD") String currency) {
        Engaging.Terms terms() {
            return new Engaging.Terms(modules.stream().distinct().toList(), tier.strip(), starts, ends, feeMinor, currency);
        }
    }

    @Serdeable
    record PlatformEdit(@NotNull @Pattern(regexp = "dingtalk|wecom|lark|teams|other") String vendor, @NotNull @Size(max = 80) String edition,
        @Nullable @Min(0) @Max(10_000_000) Integer seats, @NotNull @Size(max = 80) String region) {
        PlatformKeeping.InUse inUse() {
            return new PlatformKeeping.InUse(vendor, edition.strip(), seats, region.strip());
        }
    }

    @Serdeable
    record AssignmentEdit(@NotNull UUID memberId, @NotNull @Pattern(regexp = "consultant|reviewer") String role) {}

    @Post("/firm/clients")
    @Permitted(Permission.CLIENT_CREATE)
    @Operation(operationId = "clientCreate")
    HttpResponse<Created> create(HttpRequest<?> request, @Body @Valid ClientEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(keeping.create(actor(request), body.particulars(), Versions.idempotencyKey(request)))));
    }

    @Get("/clients/{clientId}")
    @Permitted(Permission.CLIENT_VIEW)
    @Operation(operationId = "clientView")
    ClientHome.ClientView view(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(home.view(actor(request), clientId));
    }

    @Put("/clients/{clientId}")
    @Permitted(Permission.CLIENT_EDIT)
    @Operation(operationId = "clientEdit")
    ClientHome.ClientView edit(HttpRequest<?> request, UUID clientId, @Body @Valid ClientEdit body) {
        Refused.orElse(keeping.edit(actor(request), clientId, body.particulars(), Versions.ifMatch(request)));
        return Refused.orElse(home.view(actor(request), clientId));
    }

    @Post("/clients/{clientId}/archiving")
    @Permitted(Permission.CLIENT_ARCHIVE)
    @Operation(operationId = "clientArchive")
    ClientHome.ClientView archive(HttpRequest<?> request, UUID clientId) {
        Refused.orElse(archiving.archive(actor(request), clientId, Versions.ifMatch(request)));
        return Refused.orElse(home.view(actor(request), clientId));
    }

    @Post("/clients/{clientId}/restoring")
    @Permitted(Permission.CLIENT_RESTORE)
    @Operation(operationId = "clientRestore")
    ClientHome.ClientView restore(HttpRequest<?> request, UUID clientId) {
        Refused.orElse(archiving.restore(actor(request), clientId, Versions.ifMatch(request)));
        return Refused.orElse(home.view(actor(request), clientId));
    }

    @Post("/clients/{clientId}/engagements")
    @Permitted(Permission.ENGAGEMENT_EDIT)
    @Operation(operationId = "engagementCreate")
    HttpResponse<Created> engage(HttpRequest<?> request, UUID clientId, @Body @Valid EngagementEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(engaging.engage(actor(request), clientId, body.terms(), Versions.idempotencyKey(request)))));
    }

    @Put("/clients/{clientId}/engagements/{engagementId}")
    @Permitted(Permission.ENGAGEMENT_EDIT)
    @Operation(operationId = "engagementEdit")
    Created changeEngagement(HttpRequest<?> request, UUID clientId, UUID engagementId, @Body @Valid EngagementEdit body) {
        return new Created(Refused.orElse(engaging.change(actor(request), clientId, engagementId, body.terms(), Versions.ifMatch(request))));
    }

    @Post("/clients/{clientId}/assignments")
    @Permitted(Permission.ASSIGNMENT_EDIT)
    @Operation(operationId = "assignmentCreate")
    HttpResponse<Created> assign(HttpRequest<?> request, UUID clientId, @Body @Valid AssignmentEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(engaging.assign(actor(request), clientId, body.memberId(), Role.of(body.role()), Versions.idempotencyKey(request)))));
    }

    @Post("/clients/{clientId}/assignments/{assignmentId}/end")
    @Permitted(Permission.ASSIGNMENT_EDIT)
    @Operation(operationId = "assignmentEnd")
    Created unassign(HttpRequest<?> request, UUID clientId, UUID assignmentId) {
        return new Created(Refused.orElse(engaging.unassign(actor(request), clientId, assignmentId)));
    }

    @Post("/clients/{clientId}/platforms")
    @Permitted(Permission.PLATFORM_EDIT)
    @Operation(operationId = "platformCreate")
    HttpResponse<Created> addPlatform(HttpRequest<?> request, UUID clientId, @Body @Valid PlatformEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(platforms.add(actor(request), clientId, body.inUse(), Versions.idempotencyKey(request)))));
    }

    @Put("/clients/{clientId}/platforms/{platformId}")
    @Permitted(Permission.PLATFORM_EDIT)
    @Operation(operationId = "platformEdit")
    Created changePlatform(HttpRequest<?> request, UUID clientId, UUID platformId, @Body @Valid PlatformEdit body) {
        return new Created(Refused.orElse(platforms.change(actor(request), clientId, platformId, body.inUse(), Versions.ifMatch(request))));
    }

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
