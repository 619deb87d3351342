/** The launcher's pieces, started for real. Journeys in a browser come beside this, in {@code hk.praya.journey}. */
@NullMarked
package hk.praya.dev;

import org.jspecify.annotations.NullMarked;
