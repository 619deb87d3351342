package hk.praya.sso;

import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Refused;
import hk.praya.http.RequestIds;
import hk.praya.http.Versions;
import hk.praya.sso.SsoViews.PeopleView;
import hk.praya.sso.SsoViews.SsoView;
import hk.praya.sso.SsoViews.TrialResult;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Setting up a client's own sign-in, step by step. */
@Controller
@Validated
class SsoController {
    private static final String DOMAIN = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+";

    private final Describing describing;
    private final DomainProving proving;
    private final Trials trials;
    private final Switching switching;
    private final Rotating rotating;
    private final SsoViews views;

    SsoController(Describing describing, DomainProving proving, Trials trials, Switching switching, Rotating rotating, SsoViews views) {
        this.describing = describing;
        this.proving = proving;
        this.trials = trials;
        this.switching = switching;
        this.rotating = rotating;
        this.views = views;
    }

    /** @param clientSecret absent: the one that is kept already. @param metadata SAML's, as a file has it */
    @Serdeable
    record SsoEdit(@NotNull @Pattern(regexp = "oidc|saml") String protocol, @NotNull @Size(max = 253) @Pattern(regexp = DOMAIN) String domain, @Nullable @Size(max = 500) String issuer,
        @Nullable @Size(max = 200) String clientId, @Nullable @Size(max = 500) String clientSecret, @Nullable LocalDate secretEnds, @Nullable @Size(max = 262144) String metadata) {
        Describing.Wanted wanted() {
            return new Describing.Wanted(Protocol.of(protocol), domain, issuer, clientId, clientSecret == null || clientSecret.isBlank() ? null : clientSecret.strip(), secretEnds, metadata);
        }
    }

    @Serdeable
    record SsoTestEdit(@NotNull @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") String email) {}

    @Serdeable
    record SsoTestView(UUID id, String url, Instant expiresAt) {}

    @Serdeable
    record SsoSecretEdit(@NotBlank @Size(max = 500) String clientSecret, @Nullable LocalDate secretEnds) {}

    @Serdeable
    record SsoCertificateEdit(@NotBlank @Size(max = 20000) String certificate) {}

    @Get("/api/clients/{clientId}/sso")
    @Permitted(Permission.SSO_VIEW)
    @Operation(operationId = "ssoView")
    SsoView view(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(views.view(actor(request), clientId));
    }

    @Get("/api/clients/{clientId}/sso/people")
    @Permitted(Permission.SSO_VIEW)
    @Operation(operationId = "ssoPeople")
    PeopleView people(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(views.people(actor(request), clientId));
    }

    @Put("/api/clients/{clientId}/sso")
    @Permitted(Permission.SSO_DESCRIBE)
    @Operation(operationId = "ssoDescribe")
    SsoView describe(HttpRequest<?> request, UUID clientId, @Body @Valid SsoEdit body) {
        return after(request, clientId, describing.describe(actor(request), clientId, body.wanted(), Versions.ifMatch(request)));
    }

    @Post("/api/clients/{clientId}/sso/domain-proof")
    @Permitted(Permission.SSO_PROVE)
    @Operation(operationId = "ssoProve")
    SsoView prove(HttpRequest<?> request, UUID clientId) {
        return after(request, clientId, proving.prove(actor(request), clientId, Versions.ifMatch(request)));
    }

    @Post("/api/clients/{clientId}/sso/domain-release")
    @Permitted(Permission.SSO_RELEASE)
    @Operation(operationId = "ssoRelease")
    SsoView release(HttpRequest<?> request, UUID clientId) {
        return after(request, clientId, proving.release(actor(request), clientId, Versions.ifMatch(request)));
    }

    @Post("/api/clients/{clientId}/sso/tests")
    @Permitted(Permission.SSO_TEST)
    @Operation(operationId = "ssoTest")
    HttpResponse<SsoTestView> test(HttpRequest<?> request, UUID clientId, @Body @Valid SsoTestEdit body) {
        var begun = Refused.orElse(trials.begin(actor(request), clientId, body.email(), Versions.ifMatch(request)));
        return HttpResponse.created(new SsoTestView(begun.id(), begun.url(), begun.expiresAt()));
    }

    @Post("/api/clients/{clientId}/sso/activation")
    @Permitted(Permission.SSO_ACTIVATE)
    @Operation(operationId = "ssoActivate")
    SsoView activate(HttpRequest<?> request, UUID clientId) {
        return after(request, clientId, switching.activate(actor(request), clientId, Versions.ifMatch(request)));
    }

    @Post("/api/clients/{clientId}/sso/stop")
    @Permitted(Permission.SSO_STOP)
    @Operation(operationId = "ssoStop")
    SsoView stop(HttpRequest<?> request, UUID clientId) {
        return after(request, clientId, switching.stop(actor(request), clientId, Versions.ifMatch(request), RequestIds.of(request)));
    }

    @Post("/api/clients/{clientId}/sso/secret")
    @Permitted(Permission.SSO_ROTATE)
    @Operation(operationId = "ssoSecretAdd")
    SsoView addSecret(HttpRequest<?> request, UUID clientId, @Body @Valid SsoSecretEdit body) {
        return after(request, clientId, rotating.addSecret(actor(request), clientId, body.clientSecret().strip(), body.secretEnds(), Versions.ifMatch(request)));
    }

    @Post("/api/clients/{clientId}/sso/secret/change-over")
    @Permitted(Permission.SSO_ROTATE)
    @Operation(operationId = "ssoSecretChangeOver")
    SsoView changeOver(HttpRequest<?> request, UUID clientId) {
        return after(request, clientId, rotating.changeOver(actor(request), clientId, Versions.ifMatch(request)));
    }

    @Post("/api/clients/{clientId}/sso/certificates")
    @Permitted(Permission.SSO_ROTATE)
    @Operation(operationId = "ssoCertificateAdd")
    SsoView addCertificate(HttpRequest<?> request, UUID clientId, @Body @Valid SsoCertificateEdit body) {
        return after(request, clientId, rotating.addCertificate(actor(request), clientId, body.certificate(), Versions.ifMatch(request)));
    }

    @Post("/api/clients/{clientId}/sso/certificates/{certificateId}/withdrawal")
    @Permitted(Permission.SSO_ROTATE)
    @Operation(operationId = "ssoCertificateWithdraw")
    SsoView withdraw(HttpRequest<?> request, UUID clientId, UUID certificateId) {
        return after(request, clientId, rotating.withdraw(actor(request), clientId, certificateId, Versions.ifMatch(request)));
    }

    /** For whoever tried it, and holds its address. */
    @Get("/public/sign-in-trials/{token}")
    @Operation(operationId = "ssoTestResult")
    TrialResult result(@Pattern(regexp = "[\\w-]{40,120}") String token) {
        return Refused.orElse(trials.look(token).map(row -> Outcome.done(views.result(row))).orElseGet(Outcome::absent));
    }

    private SsoView after(HttpRequest<?> request, UUID clientId, Outcome<UUID> outcome) {
        Refused.orElse(outcome);
        return Refused.orElse(views.view(actor(request), clientId));
    }

    private static Actor actor(HttpRequest<?> request) {
        return SignedIn.actor(request);
    }
}
