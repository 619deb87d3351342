/**
 * The register of transfers: every flow of personal data of a client as structured facts, numbered, proposed from the roster,
 * drawn as a map, taken to a spreadsheet and back.
 *
 * <p>This room promises: the words of kinds, parts and places are a pack's; whom a platform's data goes to is proposed and never
 * assumed; a transfer that an assessment covers is ended, never removed.
 */
@NullMarked
package hk.praya.transfer;

import org.jspecify.annotations.NullMarked;
