package hk.praya.questionnaire;

import hk.praya.content.PartType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of questions in one language, ready to be written down in whatever format. */
record QuestionList(boolean english, String title, ListReference reference, List<Section> sections) {
    QuestionList {
        sections = List.copyOf(sections);
    }

    record Section(String title, List<Asked> questions) {
        Section {
            questions = List.copyOf(questions);
        }
    }

    /** @param wording with the question's number, and the place where it is asked for one of several */
    record Asked(String wording, String help, List<Line> lines) {
        Asked {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One answer.
     *
     * @param id by which it is known again: that of the answer
     * @param label empty where it is the question's only one
     * @param options what may be chosen, in words; empty where the answer is written
     * @param answer that stands: text, a number or a day; null: none
     * @param stands what is to be said of it
     */
    record Line(String id, String label, String help, PartType type, List<String> options, @Nullable Object answer, String stands) {
        Line {
            options = List.copyOf(options);
        }

        /** As it is read: numbered, so that a number is an answer. */
        List<String> numbered() {
            return java.util.stream.IntStream.range(0, options.size()).mapToObj(each -> (each + 1) + ". " + options.get(each)).toList();
        }

        /** As text. */
        String said() {
            return switch (answer) {
                case null -> "";
                case BigDecimal number -> number.stripTrailingZeros().toPlainString();
                case LocalDate day -> day.toString();
                default -> answer.toString();
            };
        }
    }
}
