/**
 * The launcher behind {@code mvn}: an embedded PostgreSQL, a real Keycloak, a mail sink and Praya, on one machine.
 *
 * <p>Promises: what it starts, it stops, however it ends (see {@link hk.praya.dev.Child}); data lasts from run to run;
 * what stands in the way is said in one line (see {@link hk.praya.dev.Refusal}). For development and demonstrations only:
 * it never runs Praya in production mode. Tests start the same pieces: {@link hk.praya.dev.Database#start},
 * {@link hk.praya.dev.Keycloak#start}.
 */
@NullMarked
package hk.praya.dev;

import org.jspecify.annotations.NullMarked;
