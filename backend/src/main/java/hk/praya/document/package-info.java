/**
 * Papers that leave the house.
 *
 * <p>This room promises: a paper is made from a frozen snapshot and a template and from nothing else, so the same
 * snapshot and the same template give the same bytes; every PDF is PDF/A-2a and PDF/UA-1 in one file; a Word document says
 * what the PDF says, because both are made of one sheet (decision 011); the board's page holds on one side of paper and
 * counts what it leaves to the full assessment; whatever anybody typed is printed as text; a character that our faces
 * lack is shown as missing, never dropped in silence; and the hash on the paper is the SHA-256 of the snapshot as {@link hk.praya.document.TiaPaper#json} writes it. No legal
 * sentence lives here: words come from the pack, through the snapshot; labels and looks from
 * {@code content/templates}.
 */
@NullMarked
package hk.praya.document;

import org.jspecify.annotations.NullMarked;
