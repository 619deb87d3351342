package hk.praya.questionnaire;

import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Docx;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list of questions taken to a file, and brought back. */
class QuestionListTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final UUID tia = draft(world);
    private final String path = at(world, tia);

    private byte[] list(String query) {
        var reply = api.get(path + "/question-list?" + query);
        assertEquals(200, reply.status(), reply.text());
        return reply.bytes();
    }

    private JsonNode bring(String name, byte[] content) {
        return ok(api.upload(path + "/question-lists", name, content)).json();
    }

    private Api.Reply take(JsonNode seen, String... keys) {
        return api.act(path + "/question-lists/" + seen.path("id").asText() + "/application", Map.of("keys", List.of(keys)), seen.path("revision").asLong());
    }

    private static JsonNode row(JsonNode seen, String id) {
        for (var row : seen.path("rows")) if (row.path("id").asText().equals(id)) return row;
        throw new AssertionError("no row " + id);
    }

    private static List<String> differing(JsonNode seen) {
        var rows = new ArrayList<String>();
        for (var row : seen.path("rows")) if (!row.path("state").asText().equals("unchanged")) rows.add(row.toString());
        return rows;
    }

    private JsonNode standing(String key) {
        for (var each : api.get(path).json().path("answers")) if (each.path("key").asText().equals(key)) return each;
        throw new AssertionError("nothing at " + key);
    }

    /** One of every kind, and text that a spreadsheet or a reader might make something of. */
    private void answerOfEveryKind() {
        ok(api.put(path + "/answers/G1.main", answer("mainland"), version("G1.main")));
        ok(api.put(path + "/answers/C1.categories", Map.of("options", List.of("hr", "chat"), "proof", "asserted", "state", "confirmed"), version("C1.categories")));
        ok(api.put(path + "/answers/L2.pass", Map.of("number", 87.5, "proof", "none", "state", "confirmed"), version("L2.pass")));
        ok(api.put(path + "/answers/A2.main", Map.of("text", "=HYPERLINK(\"http://example.com\")\r\n  @SUM(A1)\n\u202Eevil\u202C 張子軒 & <b>\t\u0007x", "proof", "none", "state", "confirmed"), version("A2.main")));
        ok(api.put(path + "/answers/G2.main", Map.of("proof", "none", "state", "vendor_asked", "askedOn", "2026-11-01"), version("G2.main")));
    }

    private long version(String key) {
        for (var each : api.get(path).json().path("answers")) if (each.path("key").asText().equals(key)) return each.path("version").asLong();
        return 0;
    }

    @Test void aListThatNobodyTouchedBringsNoDifferenceInEitherFormatAndLanguage() {
        answerOfEveryKind();
        for (var query : List.of("format=xlsx&locale=en", "format=xlsx&locale=zh-Hant", "format=docx&locale=en", "format=docx&locale=zh-Hant")) {
            var xlsx = query.contains("xlsx");
            var file = list(query);
            var seen = bring(xlsx ? "list.xlsx" : "list.docx", file);
            assertEquals(List.of(), differing(seen), query);
            assertTrue(seen.path("counts").path("total").asInt() > 80, seen.path("counts").toString());
            // Through another program, which writes the whole file anew.
            var again = bring(xlsx ? "list.xlsx" : "list.docx", xlsx ? FilledWorkbook.of(file).bytes() : FilledDocument.again(file));
            assertEquals(List.of(), differing(again), query);
            assertEquals(seen.path("counts"), again.path("counts"));
        }
    }

    @Test void aDocumentIsOneThatWordOpens() {
        answerOfEveryKind();
        for (var locale : List.of("en", "zh-Hant")) {
            assertEquals(List.of(), Docx.of(list("format=docx&locale=" + locale)).failures());
        }
    }

    @Test void aWorkbookOffersTheChoicesInListsAndSaysWhatItIs() {
        var filled = FilledWorkbook.of(list("format=xlsx&locale=zh-Hant&questions=G")).file();
        var lists = filled.all(filled.document, "dataValidation").stream().filter(each -> each.getAttribute("type").equals("list")).toList();
        assertTrue(lists.size() >= 3, String.valueOf(lists.size()));
        // Excel's word for it means the opposite of what it says: true hides the arrow.
        for (var each : lists) assertFalse(each.getAttribute("showDropDown").equals("true") || each.getAttribute("showDropDown").equals("1"));
        assertTrue(lists.getFirst().getTextContent().contains("選項清單"), lists.getFirst().getTextContent());
        assertTrue(filled.text("xl/workbook.xml").contains("state=\"hidden\""), "the choices themselves are out of sight");
        assertTrue(filled.text("docProps/custom.xml").contains("praya.questions"));
    }

    @Test void whatIsWrittenInIsShownBesideWhatStandsAndTakenOverOnce() {
        ok(api.put(path + "/answers/K3.main", answer("none"), version("K3.main")));
        for (var format : List.of("xlsx", "docx")) {
            var seen = bring("Filled in." + format, format.equals("xlsx")
                ? FilledWorkbook.of(list("format=xlsx")).answer("G1.main", "mainland").answer("A2.main", "HR Manager\n1 Harbour Road").number("L2.pass", "80").answer("K3.main", "").bytes()
                : FilledDocument.of(list("format=docx&locale=zh-Hant")).answer("G1.main", "1").answer("A2.main", "HR Manager,", "2 Harbour Road").answer("L2.pass", "８０．５").bytes());
            assertEquals(format, seen.path("format").asText());
            var keys = format.equals("xlsx") ? new String[] {"G1.main", "A2.main", "L2.pass"} : new String[] {"A2.main", "L2.pass"};
            for (var key : keys) assertTrue(List.of("new", "changed").contains(row(seen, key).path("state").asText()), row(seen, key).toString());
            var before = api.get(path).json().path("answers").size();
            if (format.equals("xlsx")) assertEquals("emptied", row(seen, "K3.main").path("state").asText());
            refused(400, "questionnaire.nothing_there", take(seen, "H1.main"));
            assertEquals(before, api.get(path).json().path("answers").size(), "nothing is taken over before it is chosen");
            assertEquals(keys.length, ok(take(seen, keys)).json().path("count").asInt());
            assertEquals(keys.length, ok(take(seen, keys)).json().path("count").asInt(), "once more is the same once");
            refused(409, "questionnaire.taken_already", take(seen, "A2.main"));
            var standing = standing("A2.main");
            assertEquals("sheet", standing.path("source").asText());
            assertEquals("Filled in." + format, standing.path("sheet").asText());
            assertEquals(format.equals("xlsx") ? "HR Manager\n1 Harbour Road" : "HR Manager,\n2 Harbour Road", standing.path("text").asText());
            assertEquals(format.equals("xlsx") ? "80" : "80.5", standing("L2.pass").path("number").asText());
        }
        assertEquals("none", standing("K3.main").path("options").path(0).asText(), "what was not chosen stays");
        var history = api.get(path + "/answers/A2.main/history").json().path("items");
        assertEquals(List.of("Filled in.docx", "Filled in.xlsx"), List.of(history.path(0).path("sheet").asText(), history.path(1).path("sheet").asText()));
    }

    @Test void whatWasAnsweredHereMeanwhileIsAConflictAndNeverOverwrittenUnseen() {
        var file = FilledWorkbook.of(list("questions=A2&questions=G1")).answer("A2.main", "From the file").answer("G1.main", "mainland").bytes();
        ok(api.put(path + "/answers/A2.main", Map.of("text", "By hand", "proof", "none", "state", "confirmed"), version("A2.main")));
        var seen = bring("list.xlsx", file);
        assertEquals("conflict", row(seen, "A2.main").path("state").asText());
        assertEquals("By hand", row(seen, "A2.main").path("stands").path("en").asText());
        ok(api.put(path + "/answers/G1.main", answer("elsewhere"), version("G1.main")));
        refused(412, "stale", take(seen, "G1.main"));
        var now = ok(api.get(path + "/question-lists/" + seen.path("id").asText())).json();
        assertEquals("conflict", row(now, "G1.main").path("state").asText(), "compared anew");
        ok(take(now, "G1.main"));
        assertEquals("mainland", standing("G1.main").path("options").path(0).asText(), "chosen with open eyes");
        assertEquals("By hand", standing("A2.main").path("text").asText());
    }

    @Test void aListOfAnotherAssessmentOrVersionOrNoListAtAllIsRefusedPlainly() {
        var mine = list("questions=A2");
        var other = at(world, draft(world)) + "/question-lists";
        refused(409, "questionnaire.other_assessment", api.upload(other, "list.xlsx", mine));
        var old = FilledWorkbook.of(mine);
        old.reference(old.reference().replace("1.1.0", "1.0.0"));
        var reply = api.upload(path + "/question-lists", "list.xlsx", old.bytes());
        refused(409, "questionnaire.other_version", reply);
        assertEquals("1.0.0", reply.json().path("reasons").path(0).path("params").path("sent").asText());
        old.reference("");
        refused(400, "questionnaire.not_a_list", api.upload(path + "/question-lists", "list.xlsx", old.bytes()));
        refused(415, "questionnaire.other_format", api.upload(path + "/question-lists", "list.txt", "Reference,Answer\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        refused(415, "file_name_misleads", api.upload(path + "/question-lists", "list.docx", mine));
    }

    @Test void onlyWhatIsStillOpenIsAskedWhereThatIsWanted() {
        ok(api.put(path + "/answers/G1.main", answer("mainland"), version("G1.main")));
        assertTrue(FilledWorkbook.of(list("questions=G")).has("G1.main"));
        var open = bring("list.xlsx", list("questions=G&open=true"));
        for (var row : open.path("rows")) assertFalse(row.path("id").asText().equals("G1.main"), open.toString());
        refused(400, "question_unknown", api.get(path + "/question-list?questions=Z9"));
    }

    @Test void aListOfAnAssessmentThatIsInReviewIsShownButNotTakenOver() {
        var file = FilledWorkbook.of(list("questions=A2")).answer("A2.main", "From the file").bytes();
        ok(api.act(path + "/submission", "", hk.praya.testing.Cases.version(world, tia)));
        var seen = bring("list.xlsx", file);
        assertFalse(seen.path("take").path("allowed").asBoolean());
        refused(409, "assessment_in_review", take(seen, "A2.main"));
    }
}
