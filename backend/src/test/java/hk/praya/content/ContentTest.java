package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hk.praya.library.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The law library is whole, and its worked cases hold (DESIGN §6). */
class ContentTest {

    @Test
    void everyPackOfTheLibraryIsValid() {
        assertTrue(Files.isDirectory(Library.real()), "the library has no packs yet");
        assertFalse(Packs.of(Shelf.load(Library.real())).all().isEmpty());
    }

    @TestFactory
    List<DynamicTest> everyWorkedCaseHolds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>(cases(Library.sample()));
        if (Files.isDirectory(Library.real())) {
            tests.addAll(cases(Library.real()));
        }
        return tests;
    }

    private static List<DynamicTest> cases(Path packs) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Pack pack : Packs.of(Shelf.load(packs)).all()) {
            List<WorkedCase> cases = new ArrayList<>(WorkedCase.of(packs, pack.id()));
            cases.addAll(WorkedCase.further(pack.id()));
            tests.add(dynamicTest(pack.id() + " has worked cases", () -> assertFalse(cases.isEmpty())));
            for (WorkedCase worked : cases) {
                tests.add(dynamicTest(pack.id() + ": " + worked.name(),
                    () -> assertEquals(List.of(), CaseRun.differences(pack, worked))));
            }
        }
        return tests;
    }

    @Test
    void aWorkedCaseThatNoLongerHoldsIsNoticed(@TempDir Path temp) throws IOException {
        Path packs = Library.copy(temp);
        Path file = packs.resolve(Library.SAMPLE + "pack.yaml");
        // One weight changes: the worked case of the method must not survive it.
        Files.writeString(file, Files.readString(file).replace("raises: 4, part: main}]\n        parts:\n          - id: main\n"
            + "            type: single\n            options: [{key: blocked", "raises: 3, part: main}]\n        parts:\n"
            + "          - id: main\n            type: single\n            options: [{key: blocked"));
        Pack changed = Packs.of(Shelf.load(packs)).newest("sample-tia").orElseThrow();
        List<String> differences = CaseRun.differences(changed, WorkedCase.of(packs, changed.id()).getFirst());
        assertEquals(List.of("R1 likelihood: expected 4.09375, is 4.064516129032258064516129032258065",
            "R1 inherent: expected 12.28, is 12.19354838709677419354838709677419",
            "R1 residual: expected 9.83, is 9.754838709677419354838709677419355"), differences);
    }

    @Test
    void everyExpectationOfACaseIsCompared(@TempDir Path temp) throws IOException {
        Path packs = Library.copy(temp);
        Path file = packs.resolve(Library.SAMPLE + "cases.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)scores: \\{R1.*?coverage: 0.2\n",
            "scores: {R1: {severity: 4, reduction: 0.4, band: low}}\n"
            + "    gaps: [J1-contract]\n    gates_open: []\n    contradictions: [plus86-roster]\n    coverage: 0.5\n"));
        Pack pack = Packs.of(Shelf.load(packs)).newest("sample-tia").orElseThrow();
        List<String> differences = CaseRun.differences(pack, WorkedCase.of(packs, pack.id()).getFirst());
        assertEquals(List.of("R1 severity: expected 4, is 3", "R1 reduction: expected 0.4, is 0.20",
            "R1 band: expected low, is medium", "gaps: expected [J1-contract], is []",
            "gates_open: expected [], is [A4, J1]", "contradictions: expected [plus86-roster], is []",
            "coverage: expected 0.5, is 0.2000"), differences);
    }
}
