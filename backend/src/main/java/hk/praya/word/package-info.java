/**
 * Word.
 *
 * <p>This room promises: a sheet that is set as a PDF is also written as WordprocessingML (ECMA-376, transitional), so that
 * what stands in both was written once. Headings, numbering, table heads, page numbers and the table of contents are
 * Word's own, through named styles that a lawyer can change in one place; the same sheet gives the same bytes; what a
 * sheet holds and this room has no form for is refused, never left out. Looks are {@code content/templates/word}.
 */
@NullMarked
package hk.praya.word;

import org.jspecify.annotations.NullMarked;
