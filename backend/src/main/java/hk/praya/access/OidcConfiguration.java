package hk.praya.access;

import io.micronaut.context.annotation.ConfigurationProperties;

/** How this installation knows its identity provider: issuer address, client id and secret. */
@ConfigurationProperties("praya.oidc")
record OidcConfiguration(String issuer, String clientId, String clientSecret) {}
