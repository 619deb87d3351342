/**
 * Questions on paper: a list of them goes out as a workbook or a Word document, is filled in away from here, and comes back.
 *
 * <p>This room promises: an answer finds its question by id, whatever was done to the file; what differs is shown before anything
 * is taken over; and what was answered here meanwhile is never overwritten unseen.
 */
@NullMarked
package hk.praya.questionnaire;

import org.jspecify.annotations.NullMarked;
