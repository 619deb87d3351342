/**
 * The words of notices: which kinds there are, what each has to say and by what law, and how its text comes of what somebody
 * filled in.
 *
 * <p>This room promises: a legal sentence comes from a pack, with its source and grade; both languages are written by the same
 * rules; nothing that anybody types becomes markup beyond paragraphs, lists and bold; the same content gives the same text,
 * letter for letter. It keeps nothing and knows of no client.
 */
@NullMarked
package hk.praya.wording;

import org.jspecify.annotations.NullMarked;
