package hk.praya.content;

import hk.praya.library.Grade;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a question where the platform that it speaks of does not stand. Its options stay, and so does what they count.
 *
 * @param wording  by locale, as every text here; null: the question's own
 * @param help     null: the question's own
 * @param labels   of parts; a part that is not named keeps its own
 * @param unfilled what is known of the client answers another question: nothing is filled in from it, and no answer is held against it
 * @param sources  of the version that is read
 */
record Rewording(String question, @Nullable Map<String, String> wording, @Nullable Map<String, String> help, Map<String, Map<String, String>> labels, boolean unfilled,
    List<String> sources, Grade grade) {
    Rewording {
        labels = Map.copyOf(labels);
        sources = List.copyOf(sources);
    }
}
