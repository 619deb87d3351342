package hk.praya.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Requests a second, as a steady rate.
 *
 * @param perAddress a whole client's office may come from one: a thousand staff who read a notice within a minute stay below
 * @param perSession one person, with several tabs that look for changes every few seconds
 * @param perFirm all its people and its clients' people together
 * @param burst how many seconds' worth may come at once
 */
@ConfigurationProperties("praya.limits")
record LimitConfiguration(@Bindable(defaultValue = "100") int perAddress, @Bindable(defaultValue = "20") int perSession,
    @Bindable(defaultValue = "500") int perFirm, @Bindable(defaultValue = "20") int burst) {}
