package hk.praya.dev.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A transfer as a consultant would register it; what is not said is not known. */
final class FlowStory {
    private final Map<String, Object> body = new HashMap<>();
    private final List<Map<String, Object>> subjects = new ArrayList<>();
    private final List<Map<String, Object>> recipients = new ArrayList<>();

    FlowStory(String en, String zhHant, String importer, String place) {
        body.put("name", Map.of("en", en, "zhHant", zhHant));
        body.put("importer", importer);
        body.put("importerPlace", place);
        body.put("importerRole", "unknown");
        for (var list : List.of("categories", "systems", "storedIn", "accessedFrom")) body.put(list, List.of());
        for (var text : List.of("purpose", "route", "retention")) body.put(text, "");
    }

    FlowStory called(String importerEn, String importerZhHant) {
        body.put("importerName", Map.of("en", importerEn, "zhHant", importerZhHant));
        return this;
    }

    FlowStory why(String purpose, String route) {
        body.put("purpose", purpose);
        body.put("route", route);
        return this;
    }

    FlowStory data(String... categories) {
        body.put("categories", List.of(categories));
        return this;
    }

    FlowStory people(String group, int count) {
        subjects.add(Map.of("group", group, "count", count));
        return this;
    }

    FlowStory systems(String... systems) {
        body.put("systems", List.of(systems));
        return this;
    }

    /** @param role {@code processor} or {@code independent} */
    FlowStory part(String role, String frequency) {
        body.put("importerRole", role);
        body.put("frequency", frequency);
        return this;
    }

    FlowStory stored(String... places) {
        body.put("storedIn", List.of(places));
        return this;
    }

    FlowStory read(String... places) {
        body.put("accessedFrom", List.of(places));
        return this;
    }

    FlowStory onwardTo(String name, String place, String purpose) {
        recipients.add(Map.of("name", name, "place", place, "purpose", purpose));
        return this;
    }

    FlowStory kept(String retention) {
        body.put("retention", retention);
        return this;
    }

    Map<String, Object> body() {
        body.put("subjects", subjects);
        body.put("recipients", recipients);
        body.put("starts", Assessment.today().minusYears(2).toString());
        return body;
    }
}
