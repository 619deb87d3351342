package hk.praya.prefill;

import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An address book that comes once an assessment has begun is offered to it; nothing is overwritten, and nobody's later word is questioned. */
class LaterFactsTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private void somebody(String name, String mobile) {
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", name), "mobileKind", mobile, "accountKind", "enterprise", "active", true)));
    }

    private Map<String, JsonNode> later(UUID tia) {
        var all = new HashMap<String, JsonNode>();
        ok(consultant.get(at(world, tia) + "/grounds")).json().path("later").forEach(each -> all.put(each.path("key").asText(), each));
        return all;
    }

    @Test void whatTheAddressBookSaysIsOfferedToAnAssessmentThatBeganBeforeIt() {
        var tia = draft(world);
        assertFalse(later(tia).containsKey("A4.plus86"), "nobody has an account yet");
        somebody("Over the border", "plus86");
        somebody("At home", "other");
        var offered = later(tia);
        assertEquals(1, offered.get("A4.plus86").path("answer").path("number").asInt());
        assertEquals("up_to_half", offered.get("A4.share").path("answer").path("options").path(0).asText());
        assertEquals("roster", offered.get("A4.share").path("from").asText());
        assertFalse(offered.get("A4.share").path("asOf").isNull(), "and since when");
        assertFalse(offered.containsKey("B4.total"), "the register counts these transfers' people: that goes before the whole roster");
        var answers = ok(consultant.get(at(world, tia))).json().path("answers");
        answers.forEach(each -> assertFalse(each.path("key").asText().startsWith("A4."), "offered, not filled in: " + each));
    }

    @Test void whatWasAnsweredBeforeTheAddressBookIsHeldAgainstItAndWhatWasAnsweredAfterStands() {
        var tia = draft(world);
        ok(consultant.put(at(world, tia) + "/answers/A4.share", answer("none"), 0));
        somebody("Over the border", "plus86");
        assertEquals("over_half", later(tia).get("A4.share").path("answer").path("options").path(0).asText());
        ok(consultant.put(at(world, tia) + "/answers/A4.share", answer("up_to_half"), 1));
        assertFalse(later(tia).containsKey("A4.share"), "whoever answers with the address book before them knows better");
    }

    @Test void whatTheAddressBookSaysAsWellIsNoNews() {
        var tia = draft(world);
        ok(consultant.put(at(world, tia) + "/answers/A4.share", answer("over_half"), 0));
        ok(consultant.put(at(world, tia) + "/answers/A4.plus86", Map.of("number", 1, "proof", "asserted", "state", "confirmed"), 0));
        somebody("Over the border", "plus86");
        assertFalse(later(tia).containsKey("A4.share"));
        assertFalse(later(tia).containsKey("A4.plus86"));
        assertTrue(later(tia).containsKey("A4.no_mobile"), "what is blank still is");
    }

    @Test void nothingIsOfferedToAnAssessmentThatIsPastAnswering() {
        var tia = Cases.submitted(world);
        somebody("Over the border", "plus86");
        assertEquals(Map.of(), later(tia));
        assertEquals(404, Api.as(World.fresh().consultant).get(at(world, tia) + "/grounds").status());
    }
}
