package hk.praya.signin;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How this installation knows its identity provider.
 *
 * @param issuer its address
 * @param refreshEvery how often it is asked whether the account behind an open session still stands
 */
@ConfigurationProperties("praya.oidc")
record OidcConfiguration(String issuer, String clientId, String clientSecret, Duration refreshEvery) {}
