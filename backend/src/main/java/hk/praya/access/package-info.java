/**
 * Whose session a request brings, whom they may reach, and the only door to a transaction. Who somebody is: {@code signin}.
 *
 * <p>This room promises: no data is read or written except through {@link hk.praya.access.Access}; a transaction sees
 * only the firm and clients of its scope; whatever changes leaves a line in the trail, in the same transaction.
 */
@NullMarked
package hk.praya.access;

import org.jspecify.annotations.NullMarked;
