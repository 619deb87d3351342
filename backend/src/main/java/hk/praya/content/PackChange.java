package hk.praya.content;

import hk.praya.library.Grade;
import hk.praya.library.Keyed;
import java.util.List;
import java.util.Map;

/**
 * What one version of a pack changed in one question of the version before, and what becomes of the answers that were given.
 *
 * @param question its id in the version that has it
 * @param options  of {@link Kind#MAPPED}: by part, the new key of an old option; one that is not named keeps its key
 * @param why      what is new in law or in the vendor's terms, by locale
 */
public record PackChange(String question, Kind kind, Map<String, Map<String, String>> options, Map<String, String> why, List<String> sources, Grade grade) {
    public PackChange {
        options = Map.copyOf(options);
        why = Map.copyOf(why);
        sources = List.copyOf(sources);
    }

    /** What becomes of an answer. */
    public enum Kind implements Keyed {
        /** Said more clearly, meaning the same: the answer stands. */
        WORDING("wording"),
        /** Counted differently, in the score, the gaps or when it is shown: the answer stands, what follows from it may move. */
        COUNTING("counting"),
        /** Options have other keys: the answer is carried over. */
        MAPPED("mapped"),
        /** The question means something else now: the answer is kept as a proposal and must be confirmed. */
        ASKED_AGAIN("asked_again"),
        ADDED("added"),
        REMOVED("removed");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }
}
