/**
 * An assessment as it is read whole, reviewed by the firm, decided by the client, and frozen for its paper.
 *
 * <p>This room promises: nobody reviews their own work, and only the client decides; a decided version is kept as it was, with the picture
 * from which its paper is made. Of schema {@code tia} it keeps {@code review} and {@code decision} (decision 029).
 */
@NullMarked
package hk.praya.decision;

import org.jspecify.annotations.NullMarked;
