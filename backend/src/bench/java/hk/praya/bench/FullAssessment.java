package hk.praya.bench;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.UUID;

/** An assessment as full as a real one: every question that a client can answer by choosing has its first option. */
public final class FullAssessment {
    private FullAssessment() {}

    public static void answered(World world, UUID tia, String packVersion) {
        var api = Api.as(world.consultant);
        // Some are filled in already.
        var versions = new HashMap<String, Long>();
        api.get(Cases.at(world, tia)).json().path("answers").forEach(answer -> versions.put(answer.path("key").asText(), answer.path("version").asLong()));
        for (var section : api.get("/api/packs/hk-mainland-tia/" + packVersion + "?locale=en").json().path("sections")) {
            for (var question : section.path("questions")) {
                var part = question.path("parts").path(0);
                var option = part.path("options").path(0).path("key").asText("");
                if (option.isEmpty() || !question.path("asked").asText().equals("client")) continue;
                // What does not show, or is asked for each destination, is refused and left out.
                var key = question.path("id").asText() + "." + part.path("id").asText();
                api.put(Cases.at(world, tia) + "/answers/" + key, new HashMap<>(Cases.answer(option)), versions.getOrDefault(key, 0L));
            }
        }
    }
}
