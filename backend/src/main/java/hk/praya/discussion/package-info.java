/**
 * What people of the firm say to each other about a question of an assessment.
 *
 * <p>This room promises: nobody at the client reads a word of it; a comment is never changed, and taken back only by whoever
 * wrote it; whoever is mentioned works on the client, and has it among what they see to until they answer or say that they
 * have seen it.
 */
@NullMarked
package hk.praya.discussion;

import org.jspecify.annotations.NullMarked;
