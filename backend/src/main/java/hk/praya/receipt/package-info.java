/**
 * What somebody keeps in their own hands of what they acknowledged or decided.
 *
 * <p>This room promises: everybody finds what they themselves acknowledged or agreed to, and nobody else's; a receipt says only what the
 * ledger and the frozen text say, in the shape of ISO/IEC TS 27560, the same letter for letter each time; whoever holds one learns
 * whether it is genuine, altered or unknown, and nothing else; and an acknowledgement is never called consent in it.
 */
@NullMarked
package hk.praya.receipt;

import org.jspecify.annotations.NullMarked;
