/**
 * The press: sets sheets.
 *
 * <p>This room promises: {@link hk.praya.press.Html} escapes whatever is written into a sheet; {@link hk.praya.press.Pdf}
 * makes of it one file that is PDF/A-2a and PDF/UA-1, the same bytes every time, with nothing fetched from anywhere; a
 * character that our faces lack is shown as missing, never dropped in silence. It knows no assessment and no client: what
 * stands on a sheet is the affair of the room that writes it.
 */
@NullMarked
package hk.praya.press;

import org.jspecify.annotations.NullMarked;
