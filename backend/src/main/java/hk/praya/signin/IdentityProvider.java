package hk.praya.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.net.MalformedURLException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The identity provider, as OpenID Connect speaks it: authorization code with PKCE. Asked only when somebody signs in
 * or out, or a session's standing is refreshed; never inside a transaction. It may be down: that is an answer too.
 */
@Context
class IdentityProvider {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final int TIMEOUT_MILLIS = 5_000;
    /** How long its last answer counts as being there: long enough that a crowd signing in asks it once, short enough that nobody is sent to it in vain. */
    private static final long ALIVE_NANOS = 1_000_000_000L;
    private static final int KEYS_LIMIT = 100_000;
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final OidcConfiguration configuration;
    private final URI callback;
    private final boolean development;
    private volatile @Nullable OIDCProviderMetadata metadata;
    private volatile @Nullable Keys keys;
    private volatile long answeredAt;

    IdentityProvider(OidcConfiguration configuration, @Value("${praya.base-url}") String baseUrl,
        @Value("${praya.mode}") String mode) {
        this.configuration = configuration;
        this.development = mode.equals("development");
        if (!development && !configuration.issuer().startsWith("https://")) {
            throw new IllegalStateException("In production the identity provider's address begins with https");
        }
        this.callback = URI.create(baseUrl + "/auth/callback");
    }

    /** It cannot be reached, or does not answer as it should. */
    static final class Down extends Exception {
        Down(Throwable cause) {
            super("The identity provider does not answer", cause);
        }
    }

    /** It answered, and the answer is no: an account disabled, a code used twice, a token that is not ours. */
    static final class Refuses extends Exception {
        private final boolean disabled;

        Refuses(String message, @Nullable Throwable cause) {
            super(message, cause);
            this.disabled = false;
        }

        private Refuses(String said) {
            super(said);
            this.disabled = said.contains("disabled");
        }

        /** Whether it said so; else its session is over, or what was shown to it is not good any more. */
        boolean isDisabled() {
            return disabled;
        }
    }

    /**
     * What it says of somebody.
     *
     * @param source the sign-in source that vouched, or {@code praya} for an account of the firm's own realm
     */
    record Assertion(String source, String subject, @Nullable String email, boolean emailVerified, @Nullable String name, @Nullable String session,
        @Nullable String refreshToken, String idToken) {}

    /** The browser is sent there only if it answers now: a person would end on the browser's own error page. */
    URI authorization(String state, String nonce, String verifier, @Nullable String email) throws Down {
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "email", "profile", "organization"),
                new ClientID(configuration.clientId()), callback)
            .endpointURI(answeringNow().getAuthorizationEndpointURI())
            .state(new State(state)).nonce(new Nonce(nonce))
            .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256);
        if (email != null) request.loginHint(email);
        return request.build().toURI();
    }

    Assertion redeem(String code, String nonce, String verifier) throws Down, Refuses {
        var tokens = ask(new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(verifier)));
        var idToken = tokens.getOIDCTokens().getIDToken();
        if (idToken == null) throw new Refuses("No ID token", null);
        try {
            var validator = new IDTokenValidator(new Issuer(configuration.issuer()), new ClientID(configuration.clientId()),
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys()), null);
            var claims = validator.validate(idToken, new Nonce(nonce));
            var source = claims.getStringClaim("identity_provider");
            var refresh = tokens.getOIDCTokens().getRefreshToken();
            // The demonstration realm marks its tokens; outside development they open nothing.
            if (!development && Boolean.TRUE.equals(claims.getBooleanClaim("development"))) throw new Refuses("A development token", null);
            // A source's own subject outlives a rebuilt realm; the realm's subject would not.
            var subject = source == null ? claims.getSubject().getValue() : Subjects.ofSource(source, claims.getStringClaim("source_subject"), claims.getStringClaim("preferred_username"));
            if (subject == null) throw new Refuses("The source names no subject", null);
            return new Assertion(source == null ? Identities.HOME : source, subject, claims.getStringClaim("email"),
                Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")), claims.getStringClaim("name"), claims.getStringClaim("sid"),
                refresh == null ? null : refresh.getValue(), idToken.serialize());
        } catch (Down e) {
            throw e;
        } catch (Exception e) {
            if (lacksKeys(e)) throw new Down(e);
            throw new Refuses("The ID token is not good", e);
        }
    }

    /** @return the next refresh token: the account still stands */
    String refresh(String refreshToken) throws Down, Refuses {
        var next = ask(new RefreshTokenGrant(new RefreshToken(refreshToken))).getOIDCTokens().getRefreshToken();
        return next == null ? refreshToken : next.getValue();
    }

    private OIDCTokenResponse ask(AuthorizationGrant grant) throws Down, Refuses {
        try {
            var request = new TokenRequest.Builder(metadata().getTokenEndpointURI(),
                new ClientSecretBasic(new ClientID(configuration.clientId()), new Secret(configuration.clientSecret())), grant).build().toHTTPRequest();
            limit(request);
            var http = request.send();
            if (http.getStatusCode() >= 500) throw new Down(new IllegalStateException("HTTP " + http.getStatusCode()));
            var response = OIDCTokenResponseParser.parse(http);
            if (!response.indicatesSuccess()) {
                var error = response.toErrorResponse().getErrorObject();
                if ("invalid_grant".equals(error.getCode())) throw new Refuses(String.valueOf(error.getDescription()));
                // Anything else is said of us, such as a secret that was changed there: nobody's account is worse for it.
                throw new Down(new IllegalStateException("It refuses Praya itself: " + error.getCode()));
            }
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (Down | Refuses e) {
            throw e;
        } catch (Exception e) {
            throw new Down(e);
        }
    }

    /** Ends a session there without its browser (RFC 7009); best effort, since the session here has ended already. */
    void revoke(String refreshToken) {
        try {
            var endpoint = metadata().getRevocationEndpointURI();
            if (endpoint == null) return;
            var request = new TokenRevocationRequest(endpoint, new ClientSecretBasic(new ClientID(configuration.clientId()), new Secret(configuration.clientSecret())),
                new RefreshToken(refreshToken)).toHTTPRequest();
            limit(request);
            request.send().ensureStatusCode(200);
        } catch (Down | java.io.IOException | com.nimbusds.oauth2.sdk.ParseException e) {
            LOG.warn("A session of the identity provider could not be ended there: {}", e.toString());
        }
    }

    /** Where the browser goes to end its session there too; null where it would find nobody. */
    @Nullable URI endSession(@Nullable String idToken, String after) {
        try {
            var endpoint = answeringNow().getEndSessionEndpointURI();
            if (endpoint == null || idToken == null) return null;
            return new com.nimbusds.openid.connect.sdk.LogoutRequest(endpoint, SignedJWT.parse(idToken), URI.create(after), null).toURI();
        } catch (Down | java.text.ParseException e) {
            return null;
        }
    }

    /** The provider's session that a back-channel logout token ends (OpenID Connect Back-Channel Logout 1.0 §2.6). */
    String sessionEndedBy(String logoutToken) throws Down, Refuses {
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSTypeVerifier(new com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier<>(
                new com.nimbusds.jose.JOSEObjectType("logout+jwt"), com.nimbusds.jose.JOSEObjectType.JWT, null));
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys()));
            JWTClaimsSet claims = processor.process(logoutToken, null);
            var ours = configuration.issuer().equals(claims.getIssuer()) && claims.getAudience().contains(configuration.clientId())
                && claims.getJSONObjectClaim("events") != null && claims.getJSONObjectClaim("events").containsKey(LOGOUT_EVENT)
                && claims.getClaim("nonce") == null && claims.getStringClaim("sid") != null;
            if (!ours) throw new Refuses("Not a logout token for us", null);
            return claims.getStringClaim("sid");
        } catch (Down | Refuses e) {
            throw e;
        } catch (Exception e) {
            if (lacksKeys(e)) throw new Down(e);
            throw new Refuses("The logout token is not good", e);
        }
    }

    /** Kept between tokens, so that whoever sends us forged ones does not make us ask for keys each time. */
    private record Keys(URI at, JWKSource<SecurityContext> source) {}

    private JWKSource<SecurityContext> keys() throws Down, MalformedURLException {
        var at = metadata().getJWKSetURI();
        var known = keys;
        if (known == null || !known.at().equals(at)) {
            known = new Keys(at, JWKSourceBuilder.<SecurityContext>create(at.toURL(), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, KEYS_LIMIT)).build());
            keys = known;
        }
        return known.source();
    }

    /** The keys could not be had, which says nothing about the token. */
    private static boolean lacksKeys(Throwable trouble) {
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            // Asked too often is not unavailable: whoever sends tokens by unknown keys is refused.
            if (each instanceof KeySourceException) return !(each instanceof RateLimitReachedException);
        }
        return false;
    }

    private OIDCProviderMetadata answeringNow() throws Down {
        if (metadata != null && System.nanoTime() - answeredAt > ALIVE_NANOS) metadata = null;
        return metadata();
    }

    private OIDCProviderMetadata metadata() throws Down {
        var known = metadata;
        if (known != null) return known;
        try {
            var request = new HTTPRequest(HTTPRequest.Method.GET, URI.create(configuration.issuer() + "/.well-known/openid-configuration"));
            limit(request);
            var response = request.send();
            response.ensureStatusCode(200);
            var fetched = OIDCProviderMetadata.parse(response.getBodyAsJSONObject());
            if (!fetched.getIssuer().getValue().equals(configuration.issuer())) throw new IllegalStateException("Another issuer answers");
            metadata = fetched;
            answeredAt = System.nanoTime();
            return fetched;
        } catch (Exception e) {
            throw new Down(e);
        }
    }

    private static void limit(HTTPRequest request) {
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
    }
}
