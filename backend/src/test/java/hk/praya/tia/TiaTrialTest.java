package hk.praya.tia;

import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What if an answer were another: what is tried is what would be, and nothing of it stays. */
class TiaTrialTest {
    private final World world = World.fresh();
    private final UUID tia = draft(world);

    private JsonNode view() {
        return Api.as(world.consultant).get(at(world, tia)).json();
    }

    private Api.Reply tried(String key, Object answer) {
        return Api.as(world.consultant).post(at(world, tia) + "/trial", Map.of("answers", List.of(Map.of("key", key, "answer", answer))));
    }

    @Test void whatIsTriedIsWhatKeepingItWouldGiveAndNothingIsKept() {
        var before = view();
        var trial = ok(tried("G1.main", answer("hong_kong"))).json();
        assertNotEquals(before.path("score").path("scenarios"), trial.path("scenarios"));
        assertEquals(before, view(), "nothing of it was kept");
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G1.main", answer("hong_kong"), 0));
        assertEquals(trial.path("scenarios"), view().path("score").path("scenarios"));
    }

    @Test void whatTheQuestionDoesNotTakeIsRefused() {
        refused(400, "tia.answer.no-such-option", tried("G1.main", answer("the_moon")));
        assertEquals(404, tried("nonsense", answer("x")).status());
    }
}
