package hk.praya.scoring;

import java.util.List;

/**
 * Why something is refused.
 *
 * @param key      of the message, for example {@code tia.legal-gap-open}
 * @param subjects what it is about: ids of gaps, questions, contradictions, or option keys
 */
public record Reason(String key, List<String> subjects) {

    public Reason {
        subjects = List.copyOf(subjects);
    }

    static Reason of(String key, String... subjects) {
        return new Reason(key, List.of(subjects));
    }
}
