/**
 * What people did with a notice, kept to be proven for years.
 *
 * <p>This room promises: its rows are only ever added; each says who, how they had been authenticated, which version and language,
 * the hash of the very text, and when by our own clock; what somebody merely read is never kept, shown or exported as consent; and
 * a line that was wrong is set right by another one, with its reason, and whoever asks what stands is told of what still counts (decision 033).
 */
@NullMarked
package hk.praya.ledger;

import org.jspecify.annotations.NullMarked;
