package hk.praya.sso;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What the company's provider says of itself, as it is kept. No secret is in it.
 *
 * @param issuer OpenID Connect's issuer, or SAML's entity id
 * @param authorization where the browser is sent: the authorization endpoint, or SAML's single sign-on address
 * @param byPost SAML: whether it is sent there by a form
 * @param clientId OpenID Connect: as what the company's provider knows Praya
 */
@Serdeable
record Provider(String issuer, String authorization, @Nullable String token, @Nullable String keys, @Nullable String clientId, boolean byPost) {}
