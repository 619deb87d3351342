package hk.praya.signin;

import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SessionCookie;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.RequestIds;
import hk.praya.jooq.access.tables.records.LinkRecord;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal links: issued by the firm, opened by whoever holds one. */
@Controller
@Validated
class LinkController {
    private static final String PURPOSE = "sign_in|decision|questions|evidence|notice";

    private final Links links;

    LinkController(Links links) {
        this.links = links;
    }

    /** @param send {@code email}: a letter is sent; {@code copy}: the text is copied into a message by hand */
    @Serdeable
    record LinkEdit(@NotNull UUID personId, @NotNull @Pattern(regexp = PURPOSE) String purpose, @Nullable UUID subjectId,
        @NotNull @Pattern(regexp = "email|copy") String send) {}

    /** @param url shown once. @param message that carries it, in Chinese and English, where it is sent by hand */
    @Serdeable
    record IssuedView(UUID id, String url, Instant expiresAt, String message) {}

    /** @param url of the page itself, for somebody who signs in by themselves. @param message that carries it, in Chinese and English */
    @Serdeable
    record PageView(String url, String message) {}

    @Serdeable
    record LinkView(UUID id, UUID personId, String emailHint, String purpose, @Nullable UUID subjectId, Instant createdAt, UUID createdBy, Instant expiresAt,
        @Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {
        static LinkView of(LinkRecord row) {
            return new LinkView(row.getLinkId(), row.getPersonId(), Links.hint(row.getEmail()), row.getPurpose(), row.getSubjectId(), row.getCreatedAt().toInstant(), row.getCreatedBy(),
                row.getExpiresAt().toInstant(), row.getRevokedAt() == null ? null : row.getRevokedAt().toInstant(), row.getLastUsedAt() == null ? null : row.getLastUsedAt().toInstant());
        }
    }

    @Serdeable
    record OpenedView(Names firm, Names client, Names person, String purpose, String emailHint) {}

    @Serdeable
    record CodeSentView(String sentTo, long validSeconds, long nextInSeconds) {}

    @Serdeable
    record CodeEdit(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {}

    @Serdeable
    record EnteredView(String redirect) {}

    /** The newest ones. @param personId of one person; of everybody they may be more than are given */
    @Get("/api/clients/{clientId}/links")
    @Permitted(Permission.LINK_VIEW)
    @Operation(operationId = "linkList")
    Page<LinkView> list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue UUID personId) {
        List<LinkView> rows = Refused.orElse(links.list(SignedIn.actor(request), clientId, personId)).stream().map(LinkView::of).toList();
        return new Page<>(rows, (long) rows.size(), null);
    }

    @Post("/api/clients/{clientId}/links")
    @Permitted(Permission.LINK_ISSUE)
    @Operation(operationId = "linkIssue")
    HttpResponse<IssuedView> issue(HttpRequest<?> request, UUID clientId, @Body @Valid LinkEdit body) {
        var aim = aim(body.purpose(), body.subjectId());
        var issued = Refused.orElse(links.issue(SignedIn.actor(request), clientId, body.personId(), aim, body.send().equals("email")));
        return HttpResponse.created(new IssuedView(issued.id(), issued.url(), issued.expiresAt(), issued.message()));
    }

    @Get("/api/clients/{clientId}/people/{personId}/page")
    @Permitted(Permission.LINK_VIEW)
    @Operation(operationId = "linkPage")
    PageView page(HttpRequest<?> request, UUID clientId, UUID personId, @QueryValue @Pattern(regexp = PURPOSE) String purpose, @Nullable @QueryValue UUID subjectId) {
        var page = Refused.orElse(links.page(SignedIn.actor(request), clientId, personId, aim(purpose, subjectId)));
        return new PageView(page.url(), page.message());
    }

    private static Ways.Aim aim(String purpose, @Nullable UUID subjectId) {
        if (!purpose.equals("sign_in") && subjectId == null) Refused.orElse(Outcome.refused(Outcome.Refusal.INVALID, "field.missing", "subjectId"));
        return new Ways.Aim(purpose, subjectId);
    }

    @Post("/api/clients/{clientId}/links/{linkId}/revocation")
    @Permitted(Permission.LINK_ISSUE)
    @Operation(operationId = "linkRevoke")
    Created revoke(HttpRequest<?> request, UUID clientId, UUID linkId) {
        return new Created(Refused.orElse(links.revoke(SignedIn.actor(request), clientId, linkId)));
    }

    /** A POST, so that a mail scanner that follows links learns nothing and changes nothing. */
    @Post("/public/links/{token}")
    @Operation(operationId = "linkOpen")
    OpenedView open(@Pattern(regexp = "[\\w-]{10,64}") String token) {
        var opened = Refused.orElse(links.open(token));
        return new OpenedView(opened.firm(), opened.client(), opened.person(), opened.purpose(), opened.emailHint());
    }

    @Post("/public/links/{token}/code")
    @Operation(operationId = "linkCode")
    HttpResponse<CodeSentView> code(@Pattern(regexp = "[\\w-]{10,64}") String token) {
        var sent = Refused.orElse(links.sendCode(token));
        return HttpResponse.<CodeSentView>status(HttpStatus.ACCEPTED).body(new CodeSentView(sent.hint(), sent.validSeconds(), sent.nextInSeconds()));
    }

    @Serdeable
    record LinkRenewed(String emailHint) {}

    /** For a link whose time is over: another goes to the same address. */
    @Post("/public/links/{token}/renewal")
    @Operation(operationId = "linkRenew")
    HttpResponse<LinkRenewed> renew(@Pattern(regexp = "[\\w-]{10,64}") String token) {
        return HttpResponse.<LinkRenewed>status(HttpStatus.ACCEPTED).body(new LinkRenewed(Refused.orElse(links.renew(token))));
    }

    @Post("/public/links/{token}/session")
    @Operation(operationId = "linkEnter")
    HttpResponse<EnteredView> enter(HttpRequest<?> request, @Pattern(regexp = "[\\w-]{10,64}") String token, @Body @Valid CodeEdit body) {
        var entered = Refused.orElse(links.signIn(token, body.code(), RequestIds.of(request)));
        return HttpResponse.ok(new EnteredView(entered.path())).cookie(SessionCookie.of(entered.token()));
    }
}
