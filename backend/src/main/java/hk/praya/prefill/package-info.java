/**
 * What is known of an assessment before anybody answers: from the firm's dossiers, the register of transfers, the address book, the
 * client's particulars and the firm's templates; what it begins with, and what its answers are held against later.
 *
 * <p>This room promises: but for dossiers that agree, what is filled in is inferred until somebody confirms it; nothing that becomes known
 * later overwrites an answer, it is shown beside it; and what a fact came from is said with it. It keeps no table.
 */
@NullMarked
package hk.praya.prefill;

import org.jspecify.annotations.NullMarked;
