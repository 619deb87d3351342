/**
 * Transfers and their assessments: answered, reviewed by the firm, decided by the client, frozen.
 *
 * <p>This room promises: an answer is never overwritten, nobody reviews their own work, and only the client decides.
 */
@NullMarked
package hk.praya.tia;

import org.jspecify.annotations.NullMarked;
