/**
 * Everything with an owner and a due date, for each client: reviews, conditions, questions, evidence that expires, filings,
 * and what somebody wrote down. One list feeds the worklist, the digest and the calendar.
 *
 * <p>This room promises: what another room raises or settles stands or falls with that room's own act; raising again is the
 * same obligation; nothing settled is forgotten; nobody is told of a client that they do not reach now.
 */
@NullMarked
package hk.praya.obligation;

import org.jspecify.annotations.NullMarked;
