package hk.praya.word;

import java.util.List;
import java.util.Map;

/**
 * A document that somebody fills in and sends back: one table for each question, one row for each answer, and in each row the
 * id by which the answer is known again. Word and LibreOffice keep the ids, whatever else is done to the document.
 *
 * @param lang       language tag of all its words
 * @param lead       paragraphs before the first question
 * @param reference  stands at the end, small: what the document is, for whoever reads it back
 * @param properties of the document, for programs
 * @param heads      over the columns of ids, of questions and of answers
 * @param choose     stands in a list of choices of which none is chosen
 */
public record Form(String lang, String title, List<String> lead, String reference, Map<String, String> properties, Heads heads, String choose, List<Section> sections) {

    public Form {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
    }

    public record Heads(String id, String question, String answer) {}

    public record Section(String title, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /** @param help empty where there is none; paragraphs are separated by line breaks */
    public record Question(String wording, String help, List<Row> rows) {
        public Question {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param label   empty where it is the question's only answer
     * @param choices what may be chosen, to be read
     * @param pick    what one of which is chosen from a list; empty where the answer is typed
     * @param note    how the answer stands; empty where there is nothing to say
     */
    public record Row(String id, String label, List<String> choices, List<String> pick, String answer, String note) {
        public Row {
            choices = List.copyOf(choices);
            pick = List.copyOf(pick);
        }
    }
}
