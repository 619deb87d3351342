/** The people of a client. This room promises: what a file does not need is never stored, and the counts that an assessment reads are those of the rows. */
@NullMarked
package hk.praya.roster;

import org.jspecify.annotations.NullMarked;
