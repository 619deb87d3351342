package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.Shelf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked cases try every rule of the method on every version of the real pack, and what none of them would notice is named. What a
 * rule is, {@link MethodDemands} reads from the pack; what a case tries, {@link MethodClaims} reads from its expectations.
 */
class CasesCoverTheMethodTest {

    private static final String NAME = "hk-mainland-tia";
    /** The issue's own least number; there are several times as many. */
    private static final int LEAST = 60;

    private record Tried(String name, Set<String> claims) {}

    /** One version; its name stands in the report. */
    record On(Pack pack) {
        @Override
        public String toString() {
            return pack.id().toString();
        }
    }

    static List<On> versions() {
        return Packs.of(Shelf.load(Library.real())).all().stream().filter(pack -> pack.id().name().equals(NAME)).map(On::new).toList();
    }

    private static List<WorkedCase> cases(Pack pack) throws IOException {
        List<WorkedCase> cases = new ArrayList<>(WorkedCase.of(Library.real(), pack.id()));
        cases.addAll(WorkedCase.further(pack.id()));
        return cases;
    }

    private static List<Tried> tried(Pack pack) throws IOException {
        return cases(pack).stream().map(worked -> new Tried(worked.name(), MethodClaims.of(pack, worked))).toList();
    }

    private static List<String> missing(Pack pack, List<Tried> tried) {
        Set<String> missing = new LinkedHashSet<>(MethodDemands.of(pack));
        tried.forEach(one -> missing.removeAll(one.claims()));
        return List.copyOf(missing);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyRuleOfTheMethodIsTriedByAWorkedCase(On on) throws IOException {
        assertEquals("", String.join("\n", missing(on.pack(), tried(on.pack()))), "no worked case tries");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void thereAreEnoughCasesAndNoTwoHaveOneName(On on) throws IOException {
        List<String> names = cases(on.pack()).stream().map(WorkedCase::name).toList();
        assertTrue(names.size() >= LEAST, names.size() + " cases");
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aRuleThatLosesItsCasesIsNamed(On on) throws IOException {
        List<Tried> tried = tried(on.pack());
        for (String rule : MethodDemands.of(on.pack())) {
            List<Tried> without = tried.stream().filter(one -> !one.claims().contains(rule)).toList();
            assertNotEquals(tried.size(), without.size(), rule);
            assertTrue(missing(on.pack(), without).contains(rule), rule);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void withoutCasesNothingIsTried(On on) {
        assertEquals(List.copyOf(MethodDemands.of(on.pack())), missing(on.pack(), List.of()));
    }

    /** Whether a question shows, a gap opens or answers contradict each other is read twice, by two readers. */
    @ParameterizedTest
    @MethodSource("versions")
    void theCoverageReadsConditionsAsTheScoreDoes(On on) throws IOException {
        for (WorkedCase worked : cases(on.pack())) {
            assertEquals(List.of(), MethodClaims.disagreements(on.pack(), worked), worked.name());
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
