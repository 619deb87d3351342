/**
 * Journeys of people in a real browser on the real stack: PostgreSQL, Keycloak, Praya with the demonstration's data. What
 * they do is in frontend/e2e/journeys; here they are started and counted. They share one installation, so each leaves alone
 * what another one looks at.
 */
@NullMarked
package hk.praya.journey;

import org.jspecify.annotations.NullMarked;
