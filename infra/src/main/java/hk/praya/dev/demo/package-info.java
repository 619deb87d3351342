/**
 * The demonstration: two firms, forty clients, and the stories of the ten-minute demonstration, told through Praya's own
 * API as the people in them would have told it. Only what no API makes (firms, members, sign-in sources) is written by the
 * migrator.
 *
 * <p>Promises: a new installation only; begun and not finished is noticed and said; nobody's real session is touched, and
 * the sessions made here end with the seeding. Everybody in it is invented. The launcher alone calls it, and the launcher
 * never runs Praya in production mode.
 */
@NullMarked
package hk.praya.dev.demo;

import org.jspecify.annotations.NullMarked;
