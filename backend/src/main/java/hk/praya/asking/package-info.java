/**
 * Questions of an assessment, sent to people at the client; their answers, given here or in a list that came back; and what the firm says
 * of these.
 *
 * <p>This room promises: whoever is asked sees what they are asked and nothing beside (decision 021); what is asked is counted one way
 * wherever it is counted; a verdict is about one revision of an answer (decision 016), and what is returned is asked again. Of schema
 * {@code tia} it keeps {@code question_request} and {@code verdict} (decision 029).
 */
@NullMarked
package hk.praya.asking;

import org.jspecify.annotations.NullMarked;
