package hk.praya.content;

import java.util.List;

/** A section of the questionnaire; its questions in the order of the pack. */
public record Section(String id, List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }
}
