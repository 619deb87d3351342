package hk.praya.content;

import java.util.Map;

/** All words of a pack in one locale. Text keeps its paragraphs, separated by an empty line. */
public record Words(String locale, Map<String, SectionWords> sections, MethodWords method) {

    public Words {
        sections = Map.copyOf(sections);
    }

    public record SectionWords(String title, String introduction, Map<String, QuestionWords> questions) {
        public SectionWords {
            questions = Map.copyOf(questions);
        }
    }

    /** @param help empty when there is none */
    public record QuestionWords(String wording, String help, Map<String, PartWords> parts) {
        public QuestionWords {
            parts = Map.copyOf(parts);
        }
    }

    /** @param label empty when it is the question's only part */
    public record PartWords(String label, String help, Map<String, String> options) {
        public PartWords {
            options = Map.copyOf(options);
        }
    }

    /** A title and, where there is more to say, a text. */
    public record Phrase(String title, String text) {}

    /**
     * The words of the method, by key.
     *
     * @param vendorAsked one sentence with the placeholder {@code {date}}
     */
    public record MethodWords(String disclaimer, String vendorAsked, Map<String, Phrase> scenarios,
                              Map<String, Phrase> bands, Map<String, Phrase> recommendations, Map<String, Phrase> proof,
                              Map<String, Phrase> gaps, Map<String, Phrase> gapClasses,
                              Map<String, Phrase> contradictions, Map<String, Phrase> destinations,
                              Map<String, Phrase> grades, Map<String, Phrase> houseRules) {
        public MethodWords {
            scenarios = Map.copyOf(scenarios);
            bands = Map.copyOf(bands);
            recommendations = Map.copyOf(recommendations);
            proof = Map.copyOf(proof);
            gaps = Map.copyOf(gaps);
            gapClasses = Map.copyOf(gapClasses);
            contradictions = Map.copyOf(contradictions);
            destinations = Map.copyOf(destinations);
            grades = Map.copyOf(grades);
            houseRules = Map.copyOf(houseRules);
        }
    }
}
