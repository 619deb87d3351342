/**
 * What a file is, and whether it may be taken.
 *
 * <p>This room promises: a file is what its content says it is; it is judged by bytes read in passing, with bounded memory,
 * never by running, rendering or unpacking it to a place; and each refusal has a reason of its own that says what to do.
 * It knows no client and keeps nothing (decision 012).
 */
@NullMarked
package hk.praya.file;

import org.jspecify.annotations.NullMarked;
