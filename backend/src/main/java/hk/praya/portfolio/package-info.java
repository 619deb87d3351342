/** The whole book: every client on one line, and what is due. This room promises: it reads only, and shows to each what they may see. */
@NullMarked
package hk.praya.portfolio;

import org.jspecify.annotations.NullMarked;
