package hk.praya.prefill;

import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hk.praya.content.Packs;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.transfer.TransferWording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the register knows is not asked twice, and an answer that says otherwise is shown beside it. */
class RegisterAnswersTest {
    private final World world = World.fresh();

    private UUID transfer(Map<String, Object> more) {
        var flow = new HashMap<>(Cases.flow());
        flow.putAll(more);
        return ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
    }

    private UUID assessment(UUID... transfers) {
        return ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", List.of(transfers), "pack", "hk-mainland-tia"))).id();
    }

    private static JsonNode find(JsonNode rows, String key) {
        return StreamSupport.stream(rows.spliterator(), false).filter(row -> row.path("key").asText().equals(key)).findFirst().orElse(MissingNode.getInstance());
    }

    private JsonNode answerOf(UUID tia, String key) {
        return find(Api.as(world.consultant).get(at(world, tia)).json().path("answers"), key);
    }

    private JsonNode said(UUID tia, String key) {
        return find(ok(Api.as(world.consultant).get(at(world, tia) + "/grounds")).json().path("register"), key);
    }

    private static TreeSet<String> options(JsonNode answer) {
        var all = new TreeSet<String>();
        answer.path("options").forEach(each -> all.add(each.asText()));
        return all;
    }

    @Test void whatTheRegisterSaysIsFilledInAndSaysSo() {
        var tia = assessment(transfer(Map.of()), transfer(Map.of("importer", "dingtalk_singapore", "importerPlace", "singapore", "importerRole", "processor", "categories", List.of("chat", "health"),
            "storedIn", List.of("singapore"), "subjects", List.of(Map.of("group", "customers", "count", 900)))));
        var categories = answerOf(tia, "C1.categories");
        assertEquals(new TreeSet<>(List.of("chat", "health", "hr")), options(categories));
        assertEquals(List.of("register", "inferred"), List.of(categories.path("source").asText(), categories.path("state").asText()));
        assertEquals(new TreeSet<>(List.of("independent")), options(answerOf(tia, "A6.main")));
        assertEquals(new TreeSet<>(List.of("mainland")), options(answerOf(tia, "G1.main")));
        assertEquals(new TreeSet<>(List.of("named")), options(answerOf(tia, "E1.main")));
        assertEquals("內地 Mainland China; 新加坡 Singapore", answerOf(tia, "G1.place").path("text").asText());
        assertEquals("Courier Limited (香港 Hong Kong)", answerOf(tia, "E1.list").path("text").asText());
        assertEquals(1020, answerOf(tia, "B4.total").path("number").asInt());
        assertEquals(900, answerOf(tia, "B4.customers").path("number").asInt());
        assertEquals("register", answerOf(tia, "B2.route").path("source").asText());
        assertTrue(answerOf(tia, "A5.main").isMissingNode(), "which terms are held, the register does not know");
    }

    @Test void whatSomebodyAnsweredIsNeverOverwrittenAndTheDifferenceIsShown() {
        var transfer = transfer(Map.of());
        var tia = assessment(transfer);
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G1.main", answer("hong_kong"), 1));
        assertTrue(said(tia, "G1.main").path("contradicted").asBoolean());
        assertFalse(said(tia, "A6.main").path("contradicted").asBoolean());
        var moved = new HashMap<>(Cases.flow());
        moved.put("storedIn", List.of("hong_kong"));
        moved.put("categories", List.of("hr"));
        ok(Api.as(world.consultant).put(client(world) + "/transfers/" + transfer, moved, 0));
        assertEquals("hong_kong", answerOf(tia, "G1.main").path("options").path(0).asText());
        assertFalse(said(tia, "G1.main").path("contradicted").asBoolean());
        assertEquals(new TreeSet<>(List.of("chat", "hr")), options(answerOf(tia, "C1.categories")), "what was filled in stays until somebody looks at it");
        assertTrue(said(tia, "C1.categories").path("contradicted").asBoolean());
        assertEquals(new TreeSet<>(List.of("hr")), options(said(tia, "C1.categories").path("answer")));
    }

    private static List<String> facts(JsonNode said) {
        return StreamSupport.stream(said.path("facts").spliterator(), false).map(each -> each.path("transfers") + " " + each.path("said").path("en").asText("")).toList();
    }

    @Test void whichTransferSaysWhatIsToldApartWhereTheyDiffer() {
        var tia = assessment(transfer(Map.of("categories", List.of("chat"))), transfer(Map.of("categories", List.of("chat"), "storedIn", List.of("singapore"), "accessedFrom", List.of("singapore"),
            "subjects", List.of(Map.of("group", "customers", "count", 900)))));
        assertEquals(List.of("[1] Mainland China", "[2] Singapore"), facts(said(tia, "G1.main")), "the worst of them is proposed, and is not what each of them says");
        assertEquals("storage", said(tia, "G1.main").path("from").asText());
        assertEquals(List.of("[1] 0", "[2] 900"), facts(said(tia, "B4.customers")));
        assertEquals("新加坡", said(tia, "G1.main").path("facts").path(1).path("said").path("zhHant").asText());
        assertEquals(1, facts(said(tia, "C1.categories")).size(), "what all of them say alike is said once: " + facts(said(tia, "C1.categories")));
        assertTrue(facts(said(tia, "C1.categories")).getFirst().startsWith("[1,2] "));
    }

    @Test void whatTheRegisterOnlyHoldsAgainstAnAnswerIsSaidInItsOwnWords() {
        var tia = assessment(transfer(Map.of("accessedFrom", List.of("mainland"))), transfer(Map.of("accessedFrom", List.of())));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G2.main", answer("blocked"), 0));
        var said = said(tia, "G2.main");
        assertTrue(said.path("contradicted").asBoolean() && said.path("answer").isNull(), said.toString());
        assertEquals("access", said.path("from").asText());
        assertEquals(List.of("[1] Mainland China", "[2] "), facts(said), "a transfer that does not say is not made to say it");
    }

    /** What one transfer says is so, whatever another turns out to be: silence makes nothing less. */
    @Test void whereOneTransferDoesNotSayAnAnswerThatMakesLessOfTheOtherIsStillContradicted() {
        var tia = assessment(transfer(Map.of("storedIn", List.of("mainland"))), transfer(Map.of("storedIn", List.of())));
        assertTrue(answerOf(tia, "G1.main").isMissingNode(), "nothing is proposed for both");
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G1.main", answer("hong_kong"), 0));
        var said = said(tia, "G1.main");
        assertTrue(said.path("contradicted").asBoolean() && said.path("answer").isNull(), said.toString());
        assertEquals(List.of("[1] Mainland China", "[2] "), facts(said));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G1.main", answer("mainland"), 1));
        assertFalse(said(tia, "G1.main").path("contradicted").asBoolean());
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G1.main", answer("unknown"), 2));
        assertFalse(said(tia, "G1.main").path("contradicted").asBoolean(), "not known is no less");
    }

    @Test void whereNoTransferSaysNothingIsContradicted() {
        var tia = assessment(transfer(Map.of("storedIn", List.of())));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G1.main", answer("hong_kong"), 0));
        assertTrue(said(tia, "G1.main").isMissingNode());
    }

    @Test void withoutHeadCountsInTheRegisterNobodyIsCounted() {
        var tia = assessment(transfer(Map.of()), transfer(Map.of("subjects", List.of())));
        assertTrue(answerOf(tia, "B4.total").isMissingNode(), "the roster is empty, and one transfer does not say");
    }

    @Test void everyRuleOfTheRegisterNamesAPartThatIsAskedAndOptionsThatItHas() {
        var rules = Stack.one().bean(TransferWording.class).answers();
        var pack = Stack.one().bean(Packs.class).newest(rules.assessment()).orElseThrow();
        var wrong = new ArrayList<String>();
        for (var rule : rules.rules()) {
            var part = pack.question(rule.question()).flatMap(question -> question.part(rule.part()));
            if (part.isEmpty()) wrong.add(rule.question() + "." + rule.part());
            else rule.options().values().forEach(options -> options.stream().filter(option -> part.get().option(option).isEmpty()).forEach(option -> wrong.add(rule.question() + " " + option)));
        }
        assertEquals(List.of(), wrong);
        assertTrue(rules.rules().size() > 10);
        assertTrue(pack.questions().keySet().containsAll(rules.eachImporter()));
    }

    private void somebody(String name, String accountKind) {
        var person = Map.of("name", Map.of("en", name), "mobileKind", "none", "accountKind", accountKind, "active", true);
        ok(Api.as(world.consultant).post(client(world) + "/people", person));
    }

    @Test void withoutHeadCountsInTheRegisterTheRosterIsCountedAndSaysSo() {
        somebody("Somebody", "none");
        var counted = answerOf(assessment(transfer(Map.of("subjects", List.of()))), "B4.total");
        assertEquals(List.of("roster", "inferred"), List.of(counted.path("source").asText(), counted.path("state").asText()));
        assertTrue(counted.path("number").asInt() >= 1);
        assertEquals("register", answerOf(assessment(transfer(Map.of())), "B4.total").path("source").asText(), "the transfers' own count goes first");
    }

    @Test void aRosterWithoutAnAddressBookContradictsNoAnswer() {
        somebody("Somebody", "none");
        var tia = assessment(transfer(Map.of()));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/A4.share", answer("over_half"), 0));
        assertTrue(Api.as(world.consultant).get(at(world, tia)).json().path("score").path("contradictions").isEmpty(), "nobody has said how anybody registered");
        somebody("Somebody else", "enterprise");
        assertEquals("plus86-roster", Api.as(world.consultant).get(at(world, tia)).json().path("score").path("contradictions").path(0).path("id").asText(), "accounts without a +86 number are evidence");
    }

    @Test void theOverviewSaysHowMuchIsAnsweredAlreadyAndFromWhere() {
        var path = client(world) + "/tia-forecast?pack=hk-mainland-tia";
        var before = ok(Api.as(world.consultant).get(path)).json();
        assertEquals(0, before.path("transfers").asInt());
        assertEquals(0, before.path("register").asInt());
        transfer(Map.of());
        var after = ok(Api.as(world.consultant).get(path)).json();
        assertEquals(1, after.path("transfers").asInt());
        assertTrue(after.path("register").asInt() >= 5, after.toString());
        assertEquals(after.path("filled").asInt(), after.path("register").asInt() + after.path("dossiers").asInt() + after.path("roster").asInt() + after.path("client").asInt());
        assertTrue(after.path("questions").asInt() > after.path("filled").asInt());
        assertEquals(400, Api.as(world.consultant).get(client(world) + "/tia-forecast?pack=nothing").status());
        assertEquals(404, Api.as(World.fresh().consultant).get(path).status());
    }
}
