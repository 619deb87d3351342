package hk.praya.mechanism;

import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choosing, trying and filing, through the API. */
class MechanismTest {
    private final World world = World.fresh();
    private final UUID transfer = MechanismCalls.transfer(world);
    private final String at = MechanismCalls.at(world, transfer);

    private Api.Reply put(String path, Object body, long version) {
        return Api.as(world.consultant).send("PUT", path, body, "application/json", Map.of("If-Match", "\"" + version + "\""));
    }

    private static Map<String, Object> with(String question, String... values) {
        var answers = new HashMap<>(MechanismCalls.answers());
        answers.put(question, List.of(values));
        return Map.of("answers", answers, "note", "");
    }

    private JsonNode recipient(String at, String locale) {
        for (var group : ok(Api.as(world.consultant).get(at + "?locale=" + locale)).json().at("/guide/groups")) {
            for (var question : group.path("questions")) if (question.path("id").asText().equals("flow.recipient")) return question;
        }
        throw new AssertionError("nobody asks who receives");
    }

    private String to(String importer, String place) {
        var flow = new HashMap<>(Cases.flow());
        flow.putAll(Map.of("importer", importer, "importerPlace", place));
        return MechanismCalls.at(world, ok(Api.as(world.consultant).post(Cases.client(world) + "/transfers", flow)).id());
    }

    @Test void whoDealsWithAnotherPlatformReadsNothingOfDingTalk() {
        for (var locale : List.of("en", "zh-Hant")) {
            var wecom = recipient(to("wecom_mainland", "mainland"), locale);
            assertFalse(wecom.toString().contains("DingTalk") || wecom.toString().contains("釘釘") || wecom.toString().contains("DT-"), wecom.toString());
            assertEquals(List.of("affiliate", "other"), wecom.path("options").valueStream().map(each -> each.path("key").asText()).toList());
            assertEquals("proposal", wecom.at("/said/grade").asText());
            var dingtalk = recipient(to("dingtalk_singapore", "singapore"), locale);
            assertTrue(dingtalk.path("hint").asText().contains("DingTalk (Singapore) Private Limited"), dingtalk.toString());
            assertEquals(4, dingtalk.path("options").size());
            assertEquals("verified", dingtalk.at("/said/grade").asText());
        }
    }

    @Test void whatWasChosenIsShownWhoeverReceivesNow() {
        var at = to("wecom_mainland", "mainland");
        var answers = new HashMap<>(MechanismCalls.answers());
        answers.put("flow.recipient", List.of("dingtalk_mainland"));
        ok(put(at, Map.of("answers", answers, "note", "", "disagreement", "The register is of last year."), 0));
        assertTrue(recipient(at, "en").path("options").valueStream().anyMatch(each -> each.path("key").asText().equals("dingtalk_mainland")));
    }

    @Test void aTrialComputesInTheReadersLanguageAndKeepsNothing() {
        var body = Map.of("answers", MechanismCalls.answers());
        var english = ok(Api.as(world.reviewer).post(at + "/trial", body)).json();
        assertEquals("gba.eligible", english.at("/gba/outcome/key").asText());
        assertEquals("2027-01-08", english.at("/due/on").asText());
        assertEquals("The first day of January", english.at("/due/holidays/1/name").asText());

        assertEquals("rmc.set_ii", english.at("/rmc/outcome/key").asText());
        var chinese = ok(Api.as(world.reviewer).post(at + "/trial?locale=zh-Hant", body)).json();
        assertTrue(chinese.at("/gba/outcome/text").asText().contains("大灣區"));
        assertEquals("verified", chinese.at("/s33/reasons/0/said/grade").asText());
        assertTrue(Api.as(world.reviewer).get(at).json().path("choice").isMissingNode() || Api.as(world.reviewer).get(at).json().path("choice").isNull());
    }

    @Test void aChoiceIsARevisionAndTheOneBeforeItStays() {
        assertEquals(1, ok(put(at, MechanismCalls.edit(), 0)).json().path("version").asLong());
        refused(412, "stale", put(at, MechanismCalls.edit(), 0));
        ok(put(at, with("gba.recipient_place", "mainland_other"), 1));
        var view = ok(Api.as(world.partner).get(at + "?locale=zh-Hant")).json();
        assertEquals("gba.not_eligible", view.at("/choice/result/gba/outcome/key").asText());
        assertEquals(2, view.path("historyTotal").asLong());
        assertEquals("可採用大灣區標準合同", view.at("/history/1/gba").asText());
        assertFalse(view.at("/choice/outdated").asBoolean());
        assertFalse(view.at("/actions/edit/allowed").asBoolean());
    }

    @Test void answersOutOfSightAreNotKept() {
        ok(put(at, with("return.exists", "no"), 0));
        assertTrue(Api.as(world.consultant).get(at).json().at("/choice/answers/return.persons").isMissingNode());
    }

    @ParameterizedTest
    @CsvSource({"s33.condition,a,mechanism_option_disabled", "s33.condition,z,mechanism_option_unknown", "return.persons,many,field.malformed",
        "return.persons,-1,field.malformed", "return.persons,99999999999,field.malformed", "gba.effective_on,2026-02-30,field.malformed", "gba.effective_on,1026-02-03,field.malformed",
        "nothing.known,x,mechanism_question_unknown"})
    void whatThePackDoesNotOfferIsRefused(String question, String value, String reason) {
        refused(400, reason, put(at, with(question, value), 0));
        refused(400, reason, Api.as(world.consultant).post(at + "/trial", Map.of("answers", Map.of(question, List.of(value)))));
    }

    @Test void twoAnswersToOneQuestionAndNoneWithOthersAreRefused() {
        refused(400, "field.malformed", put(at, with("rmc.role", "processor", "independent"), 0));
        refused(400, "mechanism_none_with_others", put(at, with("s33.precautions", "none", "contract"), 0));
    }

    @Test void aFilingNeedsAContractThatFitsAndKeepsItsOwnRevisions() {
        refused(409, "mechanism_not_gba", put(at + "/filing", MechanismCalls.filing(), 0));
        ok(put(at, MechanismCalls.edit(), 0));
        ok(put(at + "/filing", Map.of("authority", "dpo", "effectiveOn", "2026-12-23", "reference", ""), 0));
        refused(412, "stale", put(at + "/filing", MechanismCalls.filing(), 0));
        assertEquals("2027-01-08 open", clock("open"));
        ok(put(at + "/filing", MechanismCalls.filing(), 1));
        assertEquals("2027-01-08 done", clock("settled"));
        var filings = Api.as(world.reviewer).get(at).json().path("filings");
        assertEquals(2, filings.size());
        assertEquals("2026-11-16", filings.at("/0/dueOn").asText());
        assertEquals("2027-01-08", filings.at("/1/dueOn").asText());
        assertFalse(filings.at("/1/provisional").asBoolean());
    }

    /** Whoever dates the contract need not know of a second form. */
    @Test void theClockStartsWhenTheContractIsDatedAndFollowsItsDate() {
        ok(put(at, MechanismCalls.edit(), 0));
        assertEquals("2027-01-08 open", clock("open"));
        ok(put(at, with("gba.effective_on", "2026-11-16"), 1));
        assertEquals("2026-11-30 open", clock("open"), "ten working days on");
        ok(put(at, with("gba.effective_on"), 2));
        assertEquals("none", clock("open"), "not dated any more");
        assertEquals("2026-11-30 lapsed", clock("settled"));
        ok(put(at, with("gba.effective_on", "2026-11-16"), 3));
        assertEquals("2026-11-30 open", clock("open"), "the same date again");
        ok(put(at, with("gba.important_data", "yes"), 4));
        assertEquals("none", clock("open"), "the contract is not used any more");
        ok(put(at, with("gba.effective_on", "2026-11-16"), 5));
        ok(put(at + "/filing", Map.of("authority", "dpo", "effectiveOn", "2026-11-16", "filedOn", "2026-11-20", "reference", "DPO-1"), 0));
        assertEquals("2026-11-30 done", clock("settled"));
        ok(put(at, Map.of("answers", with("gba.effective_on", "2026-11-16").get("answers"), "note", "Read once more."), 6));
        assertEquals("none", clock("open"), "what is filed stays filed");
        ok(put(at, with("gba.effective_on", "2026-11-17"), 7));
        assertEquals("2026-12-01 open", clock("open"), "a contract dated anew is filed anew");
    }

    @Test void aRefusedChoiceStartsNoClock() {
        refused(412, "stale", put(at, MechanismCalls.edit(), 3));
        refused(400, "field.malformed", put(at, with("gba.effective_on", "2026-02-30"), 0));
        assertEquals("none", clock("open"));
        ok(put(at, with("gba.effective_on"), 0));
        assertEquals("none", clock("open"), "a contract without a date is none yet");
    }

    /** Each party files with its own: one that was taken up moves with the contract, and ends with it. */
    @Test void theOtherPartysFilingFollowsToo() {
        ok(put(at, MechanismCalls.edit(), 0));
        ok(put(at + "/filing", Map.of("authority", "guangdong_cac", "effectiveOn", "2026-12-23", "reference", ""), 0));
        assertEquals(List.of("2027-01-06", "2027-01-08"), clocks("open"));
        ok(put(at, with("gba.effective_on", "2026-11-16"), 1));
        assertEquals(List.of("2026-11-30", "2026-11-30"), clocks("open"));
        ok(put(at, with("gba.onward", "outside"), 2));
        assertEquals(List.of(), clocks("open"));
    }

    private List<String> clocks(String state) {
        var due = new java.util.ArrayList<String>();
        for (var each : Api.as(world.consultant).get("/api/clients/" + world.client.id() + "/obligations?state=" + state).json().path("items")) {
            if (each.path("kind").asText().equals("filing")) due.add(each.path("due").asText());
        }
        return due.stream().sorted().toList();
    }

    /** The filing as an obligation of the client's. */
    private String clock(String state) {
        for (var each : Api.as(world.consultant).get("/api/clients/" + world.client.id() + "/obligations?state=" + state).json().path("items")) {
            if (each.path("kind").asText().equals("filing")) return each.path("due").asText() + " " + each.path("state").asText();
        }
        return "none";
    }

    @Test void theMainlandPartysLastDayIsProvisional() {
        ok(put(at, MechanismCalls.edit(), 0));
        ok(put(at + "/filing", Map.of("authority", "guangdong_cac", "effectiveOn", "2026-12-23", "reference", ""), 0));
        assertTrue(Api.as(world.reviewer).get(at).json().at("/filings/0/provisional").asBoolean());
    }

    @Test void impossibleFilingDatesAreRefused() {
        ok(put(at, MechanismCalls.edit(), 0));
        refused(400, "date_implausible", put(at + "/filing", Map.of("authority", "dpo", "effectiveOn", "1950-01-01", "reference", ""), 0));
        refused(400, "filed_before_effective", put(at + "/filing", Map.of("authority", "dpo", "effectiveOn", "2026-11-02", "filedOn", "2026-11-01", "reference", ""), 0));
        refused(400, "date_in_future", put(at + "/filing", Map.of("authority", "dpo", "effectiveOn", "2026-11-02", "filedOn", "2033-11-01", "reference", ""), 0));
    }

    @Test void aTransferOfAnotherClientIsAbsent() {
        var other = World.fresh();
        var foreign = MechanismCalls.at(world, MechanismCalls.transfer(other));
        assertEquals(404, Api.as(world.consultant).get(foreign).status());
        assertEquals(404, put(foreign, MechanismCalls.edit(), 0).status());
        assertEquals(404, Api.as(world.consultant).post(foreign + "/trial", Map.of("answers", Map.of())).status());
    }
}
