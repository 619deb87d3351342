/**
 * Whom a notice reaches, and how far it got.
 *
 * <p>This room promises: whoever is meant is asked once, and again where a change was material; whoever comes later is asked
 * where the rule says so, in the act that put them on the roster; everybody sees what they are asked themselves, by their own
 * login, and nothing of anybody else; an answer given twice is one answer; and the counts stand in the transaction that moved
 * them, so that each opens to the rows behind it. A notice that an assessment relies on proves something while it is published
 * and enough of those asked have done what it asks (decision 031). Nothing is written to an address that does not work (decision 037).
 */
@NullMarked
package hk.praya.audience;

import org.jspecify.annotations.NullMarked;
