package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.PackId;
import hk.praya.library.Shelf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The worked cases try every rule of the method on the real pack, and what none of them would notice is named. What a
 * rule is, {@link MethodDemands} reads from the pack; what a case tries, {@link MethodClaims} reads from its expectations.
 */
class CasesCoverTheMethodTest {

    private static final PackId ID = PackId.parse("hk-mainland-tia/1.0.0");
    /** The issue's own least number; there are several times as many. */
    private static final int LEAST = 60;

    private record Tried(String name, Set<String> claims) {}

    private final Pack pack = Packs.of(Shelf.load(Library.real())).find(ID).orElseThrow();

    private static List<WorkedCase> cases() throws IOException {
        List<WorkedCase> cases = new ArrayList<>(WorkedCase.of(Library.real(), ID));
        cases.addAll(WorkedCase.further(ID));
        return cases;
    }

    private List<Tried> tried() throws IOException {
        return cases().stream().map(worked -> new Tried(worked.name(), MethodClaims.of(pack, worked))).toList();
    }

    private List<String> missing(List<Tried> tried) {
        Set<String> missing = new LinkedHashSet<>(MethodDemands.of(pack));
        tried.forEach(one -> missing.removeAll(one.claims()));
        return List.copyOf(missing);
    }

    @Test
    void everyRuleOfTheMethodIsTriedByAWorkedCase() throws IOException {
        assertEquals("", String.join("\n", missing(tried())), "no worked case tries");
    }

    @Test
    void thereAreEnoughCasesAndNoTwoHaveOneName() throws IOException {
        List<String> names = cases().stream().map(WorkedCase::name).toList();
        assertTrue(names.size() >= LEAST, names.size() + " cases");
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    @Test
    void aRuleThatLosesItsCasesIsNamed() throws IOException {
        List<Tried> tried = tried();
        for (String rule : MethodDemands.of(pack)) {
            List<Tried> without = tried.stream().filter(one -> !one.claims().contains(rule)).toList();
            assertNotEquals(tried.size(), without.size(), rule);
            assertTrue(missing(without).contains(rule), rule);
        }
    }

    @Test
    void withoutCasesNothingIsTried() {
        assertEquals(List.copyOf(MethodDemands.of(pack)), missing(List.of()));
    }

    /** Whether a question shows, a gap opens or answers contradict each other is read twice, by two readers. */
    @Test
    void theCoverageReadsConditionsAsTheScoreDoes() throws IOException {
        for (WorkedCase worked : cases()) {
            assertEquals(List.of(), MethodClaims.disagreements(pack, worked), worked.name());
        }
    }

    @Test
    void theContractRuleIsTriedOnThePackWhoseContractsWeighOnIt() throws IOException {
        Pack sample = Library.samplePack();
        String rule = "contracts alone limited on R1";
        assertTrue(MethodDemands.of(sample).contains(rule));
        assertTrue(WorkedCase.further(sample.id()).stream().anyMatch(worked -> MethodClaims.of(sample, worked).contains(rule)));
    }
}
