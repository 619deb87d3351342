/**
 * Letters to people. This room promises: a letter is sent outside any transaction, and its subject names nobody.
 */
@NullMarked
package hk.praya.mail;

import org.jspecify.annotations.NullMarked;
