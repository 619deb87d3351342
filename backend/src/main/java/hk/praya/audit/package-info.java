/**
 * Who did what. Appends in the transaction of the act, chained per client; shows, and checks the chain.
 *
 * <p>This room promises: a line is never changed; a line that was changed behind its back is found.
 */
@NullMarked
package hk.praya.audit;

import org.jspecify.annotations.NullMarked;
