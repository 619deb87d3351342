/**
 * Lists that people keep in files. This room promises: a file is what it says or is refused with a reason, text is never
 * guessed into mojibake, and nothing that a spreadsheet would run leaves here. It knows no capability and does no I/O.
 */
@NullMarked
package hk.praya.table;

import org.jspecify.annotations.NullMarked;
