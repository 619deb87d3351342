/**
 * Lists of a client's customers, to whom a notice or a request for consent may be addressed. This room promises: a list is looked at before it counts for
 * anything; each row that is left out says why; whoever comes to be on a list, or is on it no more, is known to whoever turns to it within the act that applied it;
 * and nobody on a list is ever counted, listed or signed in as one of the client's staff (decision 036).
 */
@NullMarked
package hk.praya.customer;

import org.jspecify.annotations.NullMarked;
