package hk.praya.signin;

import hk.praya.access.Outcome;
import hk.praya.access.Secrets;
import hk.praya.access.SessionCookie;
import hk.praya.access.Sessions.Kept;
import hk.praya.http.Problem;
import hk.praya.http.RequestIds;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.uri.UriBuilder;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The browser's way to the identity provider and back. Redirects only; the page says what went wrong. */
@Controller("/auth")
@Hidden
final class SignInController {
    private static final String ROUND_COOKIE = "__Host-praya-round";
    private static final int EMAIL_LIMIT = 254;

    private final SignIn signIn;
    private final SignOut signOut;
    private final String baseUrl;

    SignInController(SignIn signIn, SignOut signOut, @Value("${praya.base-url}") String baseUrl) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.baseUrl = baseUrl;
    }

    @Get("/sign-in")
    HttpResponse<?> begin(@Nullable @QueryValue String email, @Nullable @QueryValue String returnTo) {
        var browser = Secrets.token(24);
        var hint = email == null || email.isBlank() || email.length() > EMAIL_LIMIT ? null : email.strip();
        return switch (signIn.begin(hint, safe(returnTo), browser)) {
            case Outcome.Done<URI>(var address) -> HttpResponse.seeOther(address)
                .cookie(cookie(ROUND_COOKIE, browser).maxAge(Duration.ofMinutes(10)));
            case Outcome.Refused<URI> refused -> trouble(refused.reasons().getFirst().key());
        };
    }

    /** Whoever holds a trial's address tries the source: nobody is signed in by it. */
    @Get("/trial/{token}")
    HttpResponse<?> tryOut(String token) {
        // It becomes part of an address: only what a token is made of.
        if (!token.matches("[\\w-]{40,120}")) return trouble("state_mismatch");
        var browser = Secrets.token(24);
        return switch (signIn.beginTrial(token, "/sign-in/trial/" + token, browser)) {
            case Outcome.Done<URI>(var address) -> HttpResponse.seeOther(address).cookie(cookie(ROUND_COOKIE, browser).maxAge(Duration.ofMinutes(10)));
            // The page says how it stands: over, or never begun.
            case Outcome.Refused<URI> refused when refused.refusal() == Outcome.Refusal.ABSENT -> HttpResponse.seeOther(URI.create(baseUrl + "/sign-in/trial/" + token));
            case Outcome.Refused<URI> refused -> trouble(refused.reasons().getFirst().key());
        };
    }

    @Get("/callback")
    HttpResponse<?> finish(HttpRequest<?> request, @Nullable @QueryValue String code, @Nullable @QueryValue String state,
        @Nullable @QueryValue String error, @Nullable @QueryValue("error_description") String description) {
        var browser = request.getCookies().findCookie(ROUND_COOKIE).map(Cookie::getValue).orElse("");
        if (code == null || code.isBlank() || state == null) {
            var trial = state == null ? Optional.<String>empty() : signIn.cameToNothing(state, browser);
            return trial.<HttpResponse<?>>map(to -> HttpResponse.seeOther(URI.create(baseUrl + to))).orElseGet(() -> trouble(why(error, String.valueOf(description))));
        }
        return switch (signIn.finish(code, state, browser, SessionCookie.token(request).orElse(null), RequestIds.of(request))) {
            case Outcome.Done<SignIn.Opened>(var opened) when opened.token() == null -> HttpResponse.seeOther(URI.create(baseUrl + opened.returnTo())).cookie(cookie(ROUND_COOKIE, "").maxAge(0));
            case Outcome.Done<SignIn.Opened>(var opened) -> HttpResponse.seeOther(URI.create(baseUrl + opened.returnTo()))
                .cookie(SessionCookie.of(opened.token())).cookie(cookie(ROUND_COOKIE, "").maxAge(0));
            case Outcome.Refused<SignIn.Opened> refused -> trouble(refused.reasons().getFirst().key());
        };
    }

    /** Anybody may write these into an address: they choose the sentence that is shown, and nothing else. */
    private static String why(@Nullable String error, String description) {
        if (description.contains("disabled")) return "account_disabled";
        if (description.contains("expired")) return "state_mismatch"; // the page there stood open for too long
        return "temporarily_unavailable".equals(error) ? "identity_provider_down" : "sign_in_refused";
    }

    @Post("/backchannel-logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> endedByProvider(HttpRequest<?> request, @io.micronaut.http.annotation.Body Map<String, String> form) {
        var token = form.get("logout_token");
        if (token == null) return Problem.response(400, "field.missing");
        return switch (signOut.byProvider(token, RequestIds.of(request))) {
            case Outcome.Done<List<Kept>> _ -> HttpResponse.ok();
            case Outcome.Refused<List<Kept>> refused -> Problem.response(refused);
        };
    }

    private MutableHttpResponse<?> trouble(String key) {
        return HttpResponse.seeOther(UriBuilder.of(baseUrl).path("/sign-in").queryParam("problem", key).build());
    }

    /** Only our own pages: an address elsewhere would make us somebody's springboard. */
    private static String safe(@Nullable String returnTo) {
        return returnTo != null && returnTo.matches("/(?![/\\\\])(?:[\\w\\-./?=&~]|%[0-9A-Fa-f]{2}){0,500}") ? returnTo : "/";
    }

    private static Cookie cookie(String name, String value) {
        return Cookie.of(name, value).path("/").secure(true).httpOnly(true).sameSite(SameSite.Lax);
    }
}
