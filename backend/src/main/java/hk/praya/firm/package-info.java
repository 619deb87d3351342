/** The consultancy: what it is called, how its papers look, who works there. This room promises: house style and members are one firm's own. */
@NullMarked
package hk.praya.firm;

import org.jspecify.annotations.NullMarked;
