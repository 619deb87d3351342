package hk.praya.prefill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.content.Pack;
import hk.praya.content.Packs;
import hk.praya.http.Names;
import hk.praya.library.Shelf;
import hk.praya.prefill.RegisterPolicy.Said;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.transfer.AnswerRules;
import hk.praya.transfer.AnswerRules.Rule;
import hk.praya.transfer.Flow;
import hk.praya.transfer.RegisterFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Several transfers become one answer, and none of them is made less of. */
class RegisterPolicyTest {
    private static final Pack PACK = Packs.of(Shelf.fromClasspath("content/packs")).newest("hk-mainland-tia").orElseThrow();
    private static final AnswerRules RULES = new AnswerRules("hk-mainland-tia", Set.of(), List.of(
        rule("C1.categories", RegisterFact.CATEGORIES, Map.of()), rule("A6.main", RegisterFact.ROLE, Map.of("processor", List.of("processor"), "independent", List.of("independent", "mapped"))),
        rule("B2.frequency", RegisterFact.FREQUENCY, Map.of()), rule("B4.total", RegisterFact.PEOPLE, Map.of()), rule("A5.place", RegisterFact.IMPORTER_PLACE, Map.of("hong_kong", List.of("hong_kong"), "singapore", List.of("singapore"))),
        rule("G1.main", RegisterFact.STORAGE, Map.of("hong_kong", List.of("hong_kong"), "elsewhere", List.of("elsewhere"), "partly_mainland", List.of("partly_mainland"), "mainland", List.of("mainland"))),
        new Rule("G2", "main", RegisterFact.ACCESS, null, Map.of("mainland", List.of("routine", "case_by_case", "unknown")), true, false),
        new Rule("C5", "main", RegisterFact.SUBJECTS, null, Map.of("patients", List.of("yes")), true, true),
        new Rule("B4", "customers", RegisterFact.PEOPLE, "customers", Map.of(), false, true), rule("H1.periods", RegisterFact.RETENTION, Map.of())));

    private static Rule rule(String part, RegisterFact from, Map<String, List<String>> options) {
        return new Rule(part.split("\\.")[0], part.split("\\.")[1], from, null, options, false, true);
    }

    /** A flow of which only this much is known. */
    private record Known(String role, List<String> categories, List<Flow.Subjects> subjects, List<String> storedIn, List<String> accessedFrom, String frequency, String place) {
        Known() {
            this("unknown", List.of(), List.of(), List.of(), List.of(), null, "mainland");
        }

        Known role(String role) {
            return new Known(role, categories, subjects, storedIn, accessedFrom, frequency, place);
        }

        Known of(String... kinds) {
            return new Known(role, List.of(kinds), subjects, storedIn, accessedFrom, frequency, place);
        }

        Known people(Flow.Subjects... some) {
            return new Known(role, categories, List.of(some), storedIn, accessedFrom, frequency, place);
        }

        Known stored(String... places) {
            return new Known(role, categories, subjects, List.of(places), accessedFrom, frequency, place);
        }

        Known read(String... places) {
            return new Known(role, categories, subjects, storedIn, List.of(places), frequency, place);
        }

        Known often(String how) {
            return new Known(role, categories, subjects, storedIn, accessedFrom, how, place);
        }

        Known seat(String where) {
            return new Known(role, categories, subjects, storedIn, accessedFrom, frequency, where);
        }

        Flow flow() {
            return new Flow(new Names("Flow", null), null, null, "dingding_mainland", null, place, null, role, categories, subjects, List.of(), storedIn, null, accessedFrom, null, List.of(), frequency, "", "",
                null, null, "");
        }
    }

    private static Map<AnswerKey, Said> said(Known... flows) {
        return RegisterPolicy.of(PACK, RULES, List.of(flows).stream().map(Known::flow).toList(), (_, _) -> "");
    }

    private static Said at(String key, Known... flows) {
        return said(flows).get(AnswerKey.parse(key));
    }

    private static List<String> options(String key, Known... flows) {
        var said = at(key, flows);
        return said == null || said.answer() == null ? List.of() : said.answer().options();
    }

    @Test void everyKindOfDataOfAnyTransferIsThere() {
        assertEquals(Set.of("hr", "chat", "health"), Set.copyOf(options("C1.categories", new Known().of("hr", "chat"), new Known().of("chat", "health"))));
        assertEquals(List.of(), options("C1.categories", new Known().of("hr"), new Known()), "one that does not say could hold more");
        assertEquals(Answer.State.INFERRED, at("C1.categories", new Known().of("hr")).answer().state());
    }

    @Test void ofOneChoiceTheHighestExposureCounts() {
        assertEquals(List.of("independent"), options("A6.main", new Known().role("processor"), new Known().role("independent")));
        assertEquals(List.of("continuous"), options("B2.frequency", new Known().often("continuous"), new Known().often("one_off")));
        assertEquals(List.of(), options("A6.main", new Known().role("processor"), new Known()));
        assertEquals(List.of(), options("A5.place", new Known().seat("hong_kong"), new Known().seat("singapore")), "the pack does not say which is worse");
        assertEquals(List.of(), options("A5.place", new Known().seat("mainland")), "whether it is one of the nine cities is not known");
    }

    @Test void addingATransferNeverLowersWhatStorageIsExposedTo() {
        assertEquals(List.of("mainland"), options("G1.main", new Known().stored("mainland")));
        assertEquals(List.of("partly_mainland"), options("G1.main", new Known().stored("mainland", "singapore")));
        assertEquals(List.of("mainland"), options("G1.main", new Known().stored("mainland"), new Known().stored("singapore")));
        assertEquals(List.of("elsewhere"), options("G1.main", new Known().stored("hong_kong"), new Known().stored("other")));
        assertEquals(List.of("hong_kong"), options("G1.main", new Known().stored("hong_kong"), new Known().stored("hong_kong")));
        assertEquals(List.of(), options("G1.main", new Known().stored("hong_kong"), new Known()));
    }

    @Test void whatAllPlacesTogetherAreCalledIsNoContradictionAndLessIs() {
        var two = at("G1.main", new Known().stored("mainland"), new Known().stored("singapore"));
        assertFalse(two.isContradictedBy(Answer.of("mainland")));
        assertFalse(two.isContradictedBy(Answer.of("partly_mainland")));
        assertTrue(two.isContradictedBy(Answer.of("elsewhere")));
        assertTrue(at("G1.main", new Known().stored("mainland")).isContradictedBy(Answer.of("partly_mainland")));
        assertFalse(at("A6.main", new Known().role("independent")).isContradictedBy(Answer.of("mapped")));
        assertTrue(at("C1.categories", new Known().of("hr", "chat")).isContradictedBy(Answer.of("hr")));
    }

    @Test void peopleAreAddedUpWhereEveryTransferCountsThem() {
        var staff = new Known().people(new Flow.Subjects("employees", 120));
        var shop = new Known().people(new Flow.Subjects("customers", 900), new Flow.Subjects("employees", 4));
        assertEquals(new BigDecimal(1024), at("B4.total", staff, shop).answer().number());
        assertEquals(new BigDecimal(900), at("B4.customers", staff, shop).answer().number());
        assertNull(at("B4.customers", staff), "nobody of that kind is listed");
        assertNull(at("B4.total", staff, new Known().people(new Flow.Subjects("customers", null))));
        assertNull(at("B4.total", staff, new Known()));
        assertTrue(at("B4.total", staff).isContradictedBy(Answer.ofNumber(new BigDecimal(12))));
        assertFalse(at("B4.total", staff).isContradictedBy(Answer.ofNumber(new BigDecimal("120.0"))));
    }

    @Test void oneTransferIsEnoughForWhatIsTrueOfAny() {
        assertEquals(List.of("yes"), options("C5.main", new Known().people(new Flow.Subjects("patients", null)), new Known()));
        assertNull(at("C5.main", new Known().people(new Flow.Subjects("students", 40))));
    }

    @Test void whatIsOnlyHeldAgainstAnAnswerIsNotProposed() {
        var read = at("G2.main", new Known().read("mainland"), new Known());
        assertNull(read.answer());
        assertTrue(read.isContradictedBy(Answer.of("blocked")));
        assertFalse(read.isContradictedBy(Answer.of("routine")));
        assertNull(at("G2.main", new Known().read("hong_kong")), "that it is not listed proves no block");
    }

    @Test void nothingIsSaidOfAnotherPackOrWithoutTransfers() {
        assertTrue(said().isEmpty());
        assertTrue(RegisterPolicy.of(PACK, new AnswerRules("another", Set.of(), RULES.rules()), List.of(new Known().of("hr").flow()), (_, _) -> "").isEmpty());
    }

    @Test void textsOfSeveralTransfersStandBesideEachOther() {
        var flows = List.of(new Known().of("hr").flow(), new Known().of("chat").flow());
        var texts = RegisterPolicy.of(PACK, RULES, flows, (_, flow) -> flow.categories().contains("hr") ? "Seven years" : "One year");
        assertEquals("Seven years; One year", texts.get(AnswerKey.parse("H1.periods")).answer().text());
    }
}
