package hk.praya.sso;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * The account by which Praya keeps sources at its identity provider; apart from the one that people sign in through.
 *
 * @param adminUrl the realm's administration, without a slash at the end; empty: beside the realm's issuer
 */
@ConfigurationProperties("praya.sources")
record KeycloakSettings(String adminUrl, String clientId, String clientSecret) {}
