package hk.praya.scoring;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a score is computed from, on one day.
 *
 * @param byKey        the answers; keys the pack does not know are ignored
 * @param facts        confirmed facts of the client by name (`roster.plus86` → "12")
 * @param destinations of the transfer, each a key of the pack, in the order they are shown
 * @param today        in the client's zone
 */
public record Answers(Map<AnswerKey, Answer> byKey, Map<String, String> facts, Set<String> destinations,
                      LocalDate today) {

    public Answers {
        byKey = Map.copyOf(byKey);
        facts = Map.copyOf(facts);
        destinations.forEach(destination -> new AnswerKey("A1", "main", destination));
        destinations = Collections.unmodifiableSet(new LinkedHashSet<>(destinations));
    }

    public static Answers none(Set<String> destinations, LocalDate today) {
        return new Answers(Map.of(), Map.of(), destinations, today);
    }

    public @Nullable Answer at(AnswerKey key) {
        return byKey.get(key);
    }

    public Answers with(AnswerKey key, Answer answer) {
        return with(Map.of(key, answer));
    }

    public Answers with(Map<AnswerKey, Answer> changed) {
        Map<AnswerKey, Answer> all = new HashMap<>(byKey);
        all.putAll(changed);
        return new Answers(all, facts, destinations, today);
    }

    public Answers without(AnswerKey key) {
        Map<AnswerKey, Answer> all = new HashMap<>(byKey);
        all.remove(key);
        return new Answers(all, facts, destinations, today);
    }

    public Answers withFact(String name, String value) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(name, value);
        return new Answers(byKey, all, destinations, today);
    }
}
