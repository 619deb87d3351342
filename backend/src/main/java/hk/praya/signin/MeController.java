package hk.praya.signin;

import hk.praya.access.Actor;
import hk.praya.access.Open;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.Role;
import hk.praya.access.Session;
import hk.praya.access.SessionCookie;
import hk.praya.access.Sessions;
import hk.praya.access.SignedIn;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.RequestIds;
import hk.praya.signin.MeNames.Called;
import io.micronaut.context.annotation.Value;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who I am here, in which language, and how I leave. */
@Controller("/api/me")
@Validated
class MeController {
    private final MeNames names;
    private final SignIn signIn;
    private final SignOut signOut;
    private final Sessions sessions;
    private final String baseUrl;

    MeController(MeNames names, SignIn signIn, SignOut signOut, Sessions sessions, @Value("${praya.base-url}") String baseUrl) {
        this.names = names;
        this.signIn = signIn;
        this.signOut = signOut;
        this.sessions = sessions;
        this.baseUrl = baseUrl;
    }

    /**
     * Who is signed in.
     *
     * @param problem why a session that the browser still holds is none, or null
     * @param csrf goes into the header {@code X-Praya-Csrf} of every request that changes something
     */
    @Serdeable
    record Me(boolean signedIn, @Nullable String problem, @Nullable String csrf, @Nullable String kind, @Nullable String method, @Nullable UUID id,
        @Nullable Names name, @Nullable String email, @Nullable Party firm, List<String> roles, @Nullable Party client, @Nullable String locale,
        List<MembershipView> memberships, @Nullable Instant expiresAt) {}

    @Serdeable
    record Party(UUID id, Names name, String colour) {}

    @Serdeable
    record MembershipView(UUID id, String kind, Names firm, @Nullable Names client, boolean current) {}

    @Serdeable
    record Preferences(@NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String locale) {}

    @Serdeable
    record MembershipChoice(@NotNull UUID id) {}

    /** @param redirect where the browser goes next, so that the identity provider's session ends too */
    @Serdeable
    record Left(String redirect) {}

    @Get
    @Open
    @Operation(operationId = "meView")
    Me view(HttpRequest<?> request) {
        var session = SignedIn.session(request).orElse(null);
        if (session == null) {
            var why = SignedIn.whyNot(request).orElse("not_signed_in");
            return nobody(why.equals("not_signed_in") ? null : why);
        }
        var called = names.of(session);
        var csrf = SignedIn.csrf(request).orElseThrow();
        return of(session, called, csrf);
    }

    private static Me nobody(@Nullable String problem) {
        return new Me(false, problem, null, null, null, null, null, null, null, List.of(), null, null, List.of(), null);
    }

    private static Me of(Session session, Called called, String csrf) {
        var roles = switch (session.actor()) {
            case Actor.Member member -> java.util.stream.Stream.concat(member.firmRoles().stream(),
                member.reach().values().stream().flatMap(java.util.Set::stream)).distinct().map(Role::key).sorted().toList();
            case Actor.Person person -> person.roles().stream().map(Role::key).sorted().toList();
            case Actor.Worker _ -> List.<String>of();
        };
        var memberships = called.memberships().stream()
            .map(each -> new MembershipView(each.id(), each.client() == null ? "member" : "person", each.firm(), each.client(), each.id().equals(session.actor().id())))
            .toList();
        var firm = new Party(session.actor().firmId(), called.firm(), called.firmColour());
        var client = session.actor() instanceof Actor.Person person && called.client() != null ? new Party(person.clientId(), called.client(), called.clientColour()) : null;
        return new Me(true, null, csrf, session.actor().kind(), session.method(), session.actor().id(), called.name(), called.email(), firm, roles, client,
            session.locale().isEmpty() ? null : session.locale(), memberships, session.expiresAt());
    }

    @Put("/preferences")
    @Permitted(Permission.SESSION_MANAGE)
    @Operation(operationId = "mePreferences")
    Preferences prefer(HttpRequest<?> request, @Body @Valid Preferences body) {
        sessions.chooseLocale(SignedIn.session(request).orElseThrow(), body.locale());
        return body;
    }

    /** Acts as another of one's memberships: the session is issued anew. */
    @Post("/membership")
    @Permitted(Permission.SESSION_MANAGE)
    @Operation(operationId = "meMembership")
    HttpResponse<Left> switchTo(HttpRequest<?> request, @Body @Valid MembershipChoice body) {
        var token = Refused.orElse(signIn.switchTo(SignedIn.session(request).orElseThrow(), body.id(), RequestIds.of(request)));
        return HttpResponse.ok(new Left("/")).cookie(SessionCookie.of(token));
    }

    @Post("/session-end")
    @Permitted(Permission.SESSION_MANAGE)
    @Operation(operationId = "meSessionEnd")
    HttpResponse<Left> end(HttpRequest<?> request) {
        return left(signOut.here(SignedIn.session(request).orElseThrow(), baseUrl + "/sign-in", RequestIds.of(request)));
    }

    @Post("/session-end-everywhere")
    @Permitted(Permission.SESSION_MANAGE)
    @Operation(operationId = "meSessionEndEverywhere")
    HttpResponse<Left> endEverywhere(HttpRequest<?> request) {
        return left(signOut.everywhere(SignedIn.session(request).orElseThrow(), baseUrl + "/sign-in", RequestIds.of(request)));
    }

    private static HttpResponse<Left> left(@Nullable URI there) {
        return HttpResponse.ok(new Left(there == null ? "/sign-in" : there.toString())).cookie(SessionCookie.ended());
    }
}
