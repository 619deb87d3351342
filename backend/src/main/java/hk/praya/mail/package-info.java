/**
 * Letters to people, and what comes back of them. This room promises: a letter is sent outside any transaction, and its subject names nobody; of what comes
 * back no more is read than it takes to know whether a letter failed, and by which word it went (decision 037).
 */
@NullMarked
package hk.praya.mail;

import org.jspecify.annotations.NullMarked;
