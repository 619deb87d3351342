package hk.praya.dev.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client answers, from {@code demo/cases/*.txt}: one part a line, {@code key | value | proof | evidence | note}, in
 * the order of the questions. A value of {@code ~} confirms what was filled in; {@code ?} says that the vendor was asked.
 */
record Answers(Map<String, Line> lines) {

    record Line(String key, String value, String proof, List<String> evidence, String note) {
        static Line of(String text) {
            var cells = Stream.of(text.split("\\|", -1)).map(String::strip).toList();
            var proof = cells.size() > 2 && !cells.get(2).isEmpty() ? cells.get(2) : "asserted";
            var evidence = cells.size() > 3 && !cells.get(3).isEmpty() ? Stream.of(cells.get(3).split(",")).map(String::strip).toList() : List.<String>of();
            return new Line(cells.get(0), cells.get(1), proof, evidence, cells.size() > 4 ? cells.get(4) : "");
        }

        /** {@code I1@mainland} of {@code I1.main@mainland}. */
        String question() {
            var dot = key.indexOf('.');
            var at = key.indexOf('@');
            return key.substring(0, dot) + (at < 0 ? "" : key.substring(at));
        }

        String part() {
            var at = key.indexOf('@');
            return key.substring(key.indexOf('.') + 1, at < 0 ? key.length() : at);
        }
    }

    Answers {
        lines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** The usual answers of a Hong Kong company with DingTalk, and what is different here. */
    static Answers of(String name) {
        var all = read("base");
        all.putAll(read(name));
        return new Answers(all);
    }

    Answers without(Set<String> questions) {
        var kept = new LinkedHashMap<>(lines);
        kept.values().removeIf(line -> questions.contains(line.question()) || questions.contains(line.question().substring(0, 1)));
        return new Answers(kept);
    }

    private static Map<String, Line> read(String name) {
        var all = new LinkedHashMap<String, Line>();
        new String(Papers.read("demo/cases/" + name + ".txt"), StandardCharsets.UTF_8).lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of).forEach(line -> all.put(line.key(), line));
        return all;
    }
}
