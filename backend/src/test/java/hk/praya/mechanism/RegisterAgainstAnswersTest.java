package hk.praya.mechanism;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The register and the answers are one file of one firm: where they say two things, it is named and nothing is filed. */
class RegisterAgainstAnswersTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);

    private UUID register(Map<String, Object> changes) {
        return ok(api.post(client(world) + "/transfers", with(changes))).id();
    }

    private static Map<String, Object> with(Map<String, Object> changes) {
        var flow = new HashMap<>(MechanismCalls.flow());
        flow.putAll(changes);
        return flow;
    }

    private static final Map<String, Object> SINGAPORE = Map.of("importerPlace", "hong_kong", "storedIn", List.of("hong_kong"), "accessedFrom", List.of(),
        "recipients", List.of(Map.of("name", "Lion City Analytics Pte Ltd", "place", "singapore", "purpose", "Reports")));

    private Api.Reply choose(String at, Map<String, Object> body, long version) {
        return api.send("PUT", at, body, "application/json", Map.of("If-Match", "\"" + version + "\""));
    }

    private static Map<String, Object> body(Map<String, List<String>> changes, String disagreement) {
        var answers = new HashMap<>(MechanismCalls.answers());
        answers.putAll(changes);
        return Map.of("answers", answers, "note", "", "disagreement", disagreement);
    }

    @Test void theRegisterGivesTheAnswersToBeginWithAndSaysItself() {
        var view = ok(Api.as(world.reviewer).get(MechanismCalls.at(world, register(SINGAPORE)))).json();
        var onward = view.path("register").findParents("question").stream().filter(each -> each.path("question").asText().equals("gba.onward")).findFirst().orElseThrow();
        assertEquals("[\"outside\"]", onward.path("starting").toString());
        assertEquals("recipients", onward.at("/says/0/field").asText());
        assertTrue(onward.at("/says/0/said/zhHant").asText().contains("Lion City Analytics Pte Ltd（新加坡）"), onward.toString());
        assertTrue(view.path("choice").isNull() || view.path("choice").isMissingNode(), "nothing is chosen by that");
    }

    @Test void aTrialNamesWhatIsContradictedAndDoesNotSayThatTheContractCanBeUsed() {
        var at = MechanismCalls.at(world, register(SINGAPORE));
        var trial = ok(api.post(at + "/trial?locale=zh-Hant", Map.of("answers", Map.of("gba.exporter_place", List.of("hong_kong"), "gba.recipient_place", List.of("guangzhou"),
            "gba.important_data", List.of("no"), "gba.onward", List.of("none"))))).json();
        assertEquals("[\"gba.recipient_place\",\"gba.onward\"]", trial.path("disagreements").toString());
        assertEquals("gba.undetermined", trial.at("/gba/outcome/key").asText());
        assertTrue(trial.path("gba").toString().contains("轉移登記冊所載與答案不符"), trial.path("gba").toString());
    }

    @Test void aContradictionIsSavedOnlyWithItsReasonAndIsNeverFiled() {
        var at = MechanismCalls.at(world, register(SINGAPORE));
        var reply = choose(at, body(Map.of(), " "), 0);
        refused(409, "mechanism_register_disagrees", reply);
        var fields = reply.json().path("reasons").findValuesAsText("field");
        assertEquals(List.of("answers.gba.recipient_place", "answers.gba.onward", "answers.return.exists"), fields);
        assertTrue(ok(api.get(at)).json().path("historyTotal").asInt() == 0, "nothing was kept");
        refused(412, "stale", choose(at, body(Map.of(), "The register is behind: the contract moved to Shenzhen."), 4));
        ok(choose(at, body(Map.of(), "The register is behind: the contract moved to Shenzhen."), 0));
        var choice = ok(api.get(at)).json().path("choice");
        assertEquals("gba.undetermined", choice.at("/result/gba/outcome/key").asText());
        assertEquals("The register is behind: the contract moved to Shenzhen.", choice.path("disagreement").asText());
        assertEquals(3, choice.path("contradicted").size());
        assertFalse(choice.path("outdated").asBoolean(), "the rules did not change");
        refused(409, "mechanism_not_gba", api.get(at + "/filing/pack"));
        refused(409, "mechanism_not_gba", choose(at + "/filing", MechanismCalls.filing(), 0));
        assertEquals(0, filings(), "no clock runs for it");
    }

    private int filings() {
        var count = 0;
        for (var each : ok(api.get(client(world) + "/obligations?state=open")).json().path("items")) if (each.path("kind").asText().equals("filing")) count++;
        return count;
    }

    @Test void aCorrectedRegisterLeavesNothingToAcknowledge() {
        var transfer = register(SINGAPORE);
        var at = MechanismCalls.at(world, transfer);
        refused(409, "mechanism_register_disagrees", choose(at, body(Map.of(), ""), 0));
        ok(api.put(client(world) + "/transfers/" + transfer, MechanismCalls.flow(), 0));
        ok(choose(at, body(Map.of(), "No longer needed"), 0));
        var choice = ok(api.get(at)).json().path("choice");
        assertEquals("gba.eligible", choice.at("/result/gba/outcome/key").asText());
        assertEquals("", choice.path("disagreement").asText(), "a reason for nothing is not kept");
        assertEquals(1, filings());
    }

    @Test void aRegisterThatChangesAfterTheChoiceStopsTheFilingPack() {
        var transfer = register(Map.of());
        var at = MechanismCalls.at(world, transfer);
        ok(choose(at, body(Map.of(), ""), 0));
        ok(api.get(at + "/filing/pack"));
        ok(api.put(client(world) + "/transfers/" + transfer, with(SINGAPORE), 0));
        refused(409, "mechanism_register_disagrees", api.get(at + "/filing/pack"));
        var view = ok(Api.as(world.partner).get(at)).json();
        assertEquals("[\"gba.recipient_place\",\"gba.onward\",\"return.exists\"]", view.at("/choice/contradicted").toString());
        assertEquals("mechanism_register_disagrees", view.at("/actions/pack/reason").asText());
        assertFalse(view.at("/actions/pack/allowed").asBoolean());
    }

    @Test void badInputIsRefusedAndTheReasonIsBounded() {
        var at = MechanismCalls.at(world, register(SINGAPORE));
        assertEquals(400, choose(at, body(Map.of(), "x".repeat(2001)), 0).status());
        refused(400, "mechanism_option_unknown", choose(at, body(Map.of("gba.onward", List.of("moon")), "because"), 0));
        assertEquals(403, Api.as(world.reviewer).send("PUT", at, body(Map.of(), "because"), "application/json", Map.of("If-Match", "\"0\"")).status());
        assertEquals(404, Api.as(world.otherConsultant).get(at).status());
    }
}
