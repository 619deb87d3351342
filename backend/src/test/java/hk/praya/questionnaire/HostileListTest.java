package hk.praya.questionnaire;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people and programs put in cells. */
class HostileListTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final UUID tia = draft(world);
    private final String path = at(world, tia);

    private FilledWorkbook list() {
        return FilledWorkbook.of(api.get(path + "/question-list?locale=en").bytes());
    }

    private JsonNode bring(FilledWorkbook list) {
        return ok(api.upload(path + "/question-lists", "list.xlsx", list.bytes())).json();
    }

    private static JsonNode row(JsonNode seen, String id) {
        for (var row : seen.path("rows")) if (row.path("id").asText().equals(id)) return row;
        throw new AssertionError("no row " + id);
    }

    private static String why(JsonNode seen, String id) {
        return row(seen, id).path("problems").path(0).path("key").asText();
    }

    @Test void whatIsNoAnswerSaysWhyAndTheRestIsThere() {
        var seen = bring(list().answer("G1.main", "the moon").number("L2.pass", "1E999999999").answer("L2.completion", "yes, all of them").answer("A2.main", "fine"));
        assertEquals(List.of("questionnaire.not_a_choice", "questionnaire.not_a_number"), List.of(why(seen, "G1.main"), why(seen, "L2.pass")));
        assertEquals("the moon", row(seen, "G1.main").path("problems").path(0).path("params").path("text").asText());
        assertEquals("unreadable", row(seen, "L2.completion").path("state").asText());
        assertEquals("new", row(seen, "A2.main").path("state").asText());
    }

    @Test void aCellThatIsLongerThanAnyAnswerIsKeptNoFurtherAndTakenApartNoFurther() {
        var seen = bring(list().answer("C1.categories", "x\n".repeat(16_000)).answer("G1.main", ".".repeat(9_000) + "x").answer("L2.completion", "a;b;c;d;e;f;g;h;i;j;k;l").answer("L2.pass", "1".repeat(20_000)));
        assertEquals(List.of("questionnaire.too_long", "questionnaire.not_a_choice", "questionnaire.not_a_choice", "questionnaire.too_long"),
            List.of(why(seen, "C1.categories"), why(seen, "G1.main"), why(seen, "L2.completion"), why(seen, "L2.pass")));
    }

    @Test void aNumberOutOfRangeAndAChoiceThatStandsAloneAreRefusedAsTheScreenWould() {
        var seen = bring(list().answer("L2.pass", "101").answer("C1.categories", "hr\nunknown"));
        assertEquals("tia.answer.out-of-range", why(seen, "L2.pass"));
        assertEquals("unreadable", row(seen, "C1.categories").path("state").asText(), row(seen, "C1.categories").toString());
    }

    @Test void aFormulaIsWhatItCameToAndWordsThatLookLikeOneStayWords() {
        var seen = bring(list().formula("L2.pass", "40+42.5", "82.5").answer("A2.main", "=cmd|' /C calc'!A0"));
        assertEquals("82.5", row(seen, "L2.pass").path("brought").path("en").asText());
        take(seen, "A2.main", "L2.pass");
        var again = bring(list());
        for (var row : again.path("rows")) assertEquals("unchanged", row.path("state").asText(), row.toString());
        assertEquals(List.of(), list().file().all(list().file().document, "f"), "it goes out as words again");
    }

    private void take(JsonNode seen, String... keys) {
        ok(api.act(path + "/question-lists/" + seen.path("id").asText() + "/application", Map.of("keys", List.of(keys)), seen.path("revision").asLong()));
    }

    @Test void nothingUnseenIsTakenOver() {
        var seen = bring(list().answer("A2.main", "\u202Eevil\u202C \u200Bname\r\nsecond line"));
        take(seen, "A2.main");
        var text = "";
        for (var each : api.get(path).json().path("answers")) if (each.path("key").asText().equals("A2.main")) text = each.path("text").asText();
        assertEquals("evil name\nsecond line", text);
    }

    @Test void rowsMovedStruckOutDoubledOrWithoutAReferenceAreSeenForWhatTheyAre() {
        var list = list().answer("A2.main", "moved").with("A2.main", "doubled").with("", "whose is this?").with("A2.main@mars", "").without("G1.main");
        var seen = bring(list);
        assertEquals("new", row(seen, "A2.main").path("state").asText());
        var keys = seen.path("rows").findValuesAsText("key");
        assertTrue(keys.containsAll(List.of("questionnaire.reference_twice", "questionnaire.reference_missing", "questionnaire.reference_unknown")), keys.toString());
        assertFalse(seen.path("rows").findValuesAsText("id").contains("G1.main"), "what is not there says nothing");
    }

    @Test void aChoiceIsKnownByItsWordsInEitherLanguageItsNumberOrItsKey() {
        var words = list().choices("G1.main");
        for (var said : List.of("mainland", words[1], words[1].substring(words[1].indexOf(' ') + 1).toUpperCase(java.util.Locale.ROOT) + ".")) {
            var seen = bring(list().answer("G1.main", said));
            assertEquals("new", row(seen, "G1.main").path("state").asText(), said + row(seen, "G1.main"));
        }
        var several = bring(list().answer("C1.categories", "1、 2"));
        assertTrue(List.of("new", "changed").contains(row(several, "C1.categories").path("state").asText()), row(several, "C1.categories").toString());
    }
}
