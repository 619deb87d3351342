package hk.praya.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Requests a second, as a steady rate.
 *
 * @param perAddress a whole client's office may come from one: a thousand staff who read a notice within a minute stay below
 * @param perActor one person, with several tabs that look for changes every few seconds
 * @param perClient the people of one client together: well below the firm's, so that none shuts the others out
 * @param perFirm all its people and its clients' people together
 * @param burst how many seconds' worth may come at once
 * @param proxyHeader the header in which our own proxy names the address, such as X-Forwarded-For; empty: the socket's
 */
@ConfigurationProperties("praya.limits")
record LimitConfiguration(@Bindable(defaultValue = "100") int perAddress, @Bindable(defaultValue = "20") int perActor,
    @Bindable(defaultValue = "150") int perClient, @Bindable(defaultValue = "500") int perFirm, @Bindable(defaultValue = "20") int burst,
    @Bindable(defaultValue = "") String proxyHeader) {}
