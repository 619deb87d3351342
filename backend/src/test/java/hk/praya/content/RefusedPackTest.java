package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.InvalidPack;
import hk.praya.library.PackFiles;
import hk.praya.library.PackProblem;
import hk.praya.library.Shelf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of error, planted once into a copy of the sample pack: Praya does not start, and says where and why. */
class RefusedPackTest {

    /** In {@code file}, {@code was} becomes {@code becomes}; the message then contains {@code says}, after the file. */
    record Planted(String kind, String file, String was, String becomes, String says) {

        @Override
        public String toString() {
            return kind;
        }
    }

    private static Planted yaml(String kind, String was, String becomes, String says) {
        return new Planted(kind, "pack.yaml", was, becomes, says);
    }

    static List<Planted> inTheStructure() {
        return List.of(
            yaml("not YAML", "scenarios: [R1, R2]", "scenarios: [R1, R2", "not YAML"),
            yaml("an alias", "scenarios: [R1, R2]", "scenarios: &s [R1, R2]\nmore: *s", "Number of aliases"),
            yaml("unknown key at the top", "grade: proposal\n", "grade: proposal\ncolour: red\n", "colour: unknown key (line 7)"),
            yaml("unknown key in a question", "id: A2\n        gate", "id: A2\n        gates: true\n        gate",
                "sections[A].questions[A2].gates: unknown key"),
            yaml("unknown key in an option", "{key: over_half, exposure: 1}", "{key: over_half, exposure: 1, weight: 2}",
                "sections[A].questions[A4].parts[share].options[over_half].weight: unknown key"),
            yaml("unknown key in a condition", "{blank: A2.main}", "{blank: A2.main, in: [x]}", "gaps[A2-contact].when.in: unknown key"),
            yaml("unknown kind of condition", "{blank: A2.main}", "{empty: A2.main}", "not a condition"),
            yaml("key there twice", "version: 1.0.0", "version: 1.0.0\nversion: 1.0.0", "version: the key is there twice"),
            yaml("missing key", "as_of: 2026-11-23\n", "", "the key as_of is missing"),
            yaml("not a date", "as_of: 2026-11-23\n", "as_of: 23.11.2026\n", "as_of: expected a date"),
            yaml("wrong folder", "version: 1.0.0", "version: 1.0.1", "sample-tia/1.0.1 lies in the folder of sample-tia/1.0.0"),
            yaml("not a urn", "urn: urn:praya:pack:", "urn: urn:other:", "urn starts with"),
            yaml("unknown word", "asked: computed", "asked: nobody", "nobody is not one of client, importer"),
            yaml("not a flag", "gate: true\n        asked: importer", "gate: maybe\n        asked: importer", "expected true or false"),
            yaml("weight 6", "raises: 5, part: share", "raises: 6, part: share", "raises: 6 is outside 1 to 5"),
            yaml("weight 0", "lowers: 4", "lowers: 0", "lowers: 0 is outside 1 to 5"),
            yaml("weight 2.5", "lowers: 4", "lowers: 2.5", "lowers: expected a whole number"),
            yaml("exposure above 1", "{key: up_to_tenth, exposure: 0.5}", "{key: up_to_tenth, exposure: 1.5}",
                "options[up_to_tenth].exposure: 1.5 is outside 0 to 1"),
            yaml("exposure below 0", "{key: up_to_tenth, exposure: 0.5}", "{key: up_to_tenth, exposure: -0.5}", "is outside 0 to 1"),
            yaml("exposure not a number", "{key: up_to_tenth, exposure: 0.5}", "{key: up_to_tenth, exposure: half}", "expected a number"),
            yaml("degree above 1", "{key: reduced, degree: 0.4}", "{key: reduced, degree: 4}", "options[reduced].degree: 4 is outside"),
            yaml("sensitivity above 5", "sensitivity: 5", "sensitivity: 6", "sensitivity: 6 is outside 1 to 5"),
            yaml("raising option without exposure", "{key: periodic, exposure: 0.5}", "{key: periodic}",
                "questions[B2].effects: option periodic of main needs an exposure"),
            yaml("measure's option without degree", "{key: partly, degree: 0.5}", "{key: partly}", "option partly of main needs a degree"),
            yaml("category without sensitivity", "{key: hr, sensitivity: 3}", "{key: hr}", "option hr of categories needs a sensitivity"),
            yaml("unknown does not count 1", "{key: privileged, exposure: 1}", "{key: privileged, exposure: 0.5, unknown: true}",
                "options[privileged].exposure: unknown counts 1"),
            yaml("unknown measure counts", "{key: unknown, degree: 0, unknown: true}", "{key: unknown, degree: 0.4, unknown: true}",
                "an unknown measure counts 0"),
            yaml("measure without kind", "lowers: 4, part: main, kind: technical", "lowers: 4, part: main", "the key kind is missing"),
            yaml("effect both ways", "lowers: 4, part: main, kind: technical", "lowers: 4, raises: 4, part: main, kind: technical",
                "an effect either raises or lowers"),
            yaml("effect on no part", "raises: 5, part: share", "raises: 5, part: shares", "questions[A4].effects: no part shares"),
            yaml("effect on a text", "gate: true\n        asked: client\n        parts: [{id: main, type: text}]",
                "gate: true\n        asked: client\n        effects: [{scenario: R1, raises: 1}]\n        parts: [{id: main, type: text}]",
                "main has no options, so it cannot weigh"),
            yaml("effect on no scenario", "{scenario: R1, raises: 5, part: share}", "{scenario: R7, raises: 5, part: share}", "no scenario R7"),
            yaml("scenario nobody raises", "scenarios: [R1, R2]", "scenarios: [R1, R2, R3]", "no question raises R3"),
            yaml("undefined source", "sources: [S1]\n        grade: from-memory", "sources: [S9]\n        grade: from-memory",
                "questions[J1].sources: no source S9"),
            yaml("no source", "sources: [S1]\n        grade: from-memory", "sources: []\n        grade: from-memory", "sources: is empty"),
            yaml("source later than the pack", "as_of: 2026-08-22", "as_of: 2027-01-01", "is later than the pack's as_of"),
            yaml("source without a locale", "title: {en: A sample source, zh-Hant: 來源樣本}", "title: {en: A sample source}",
                "sources.S1.title: needs exactly the locales en, zh-Hant"),
            yaml("condition on no part", "{blank: A2.main}", "{blank: A2.name}", "gaps[A2-contact].when: no part A2.name"),
            yaml("condition on no option", "{answer: A5.reseller, in: [\"yes\"]}", "{answer: A5.reseller, in: [maybe]}",
                "questions[A7].show_if: A5.reseller has no option maybe"),
            yaml("condition on no question", "show_if: {answer: A5.reseller, in: [\"yes\"]}", "show_if: {shown: Z9}", "no question Z9"),
            yaml("condition on no destination", "show_if: {not: {destination: hong_kong}}\n        effects: [{scenario: R1, raises: 3, part: main}]\n        parts:\n          - id: main\n            type: single\n            options: [{key: all_four",
                "show_if: {not: {destination: atlantis}}\n        effects: [{scenario: R1, raises: 3, part: main}]\n        parts:\n          - id: main\n            type: single\n            options: [{key: all_four",
                "questions[I2].show_if: no destination atlantis"),
            yaml("condition on no fact", "{fact: roster.plus86, above: 0}", "{fact: roster.moon, above: 0}", "no fact roster.moon"),
            yaml("comparing a choice as a number", "{answer: A4.plus86, below: 1}", "{answer: A4.share, below: 1}", "A4.share is not a number"),
            yaml("options of a number", "{answer: A4.plus86, below: 1}", "{answer: A4.plus86, in: [x]}", "A4.plus86 has no options"),
            yaml("exposure of what has none", "{exposure: G1.main, at_least: 1}", "{exposure: G4.custody, at_least: 1}",
                "method.floors.when: G4.custody has no exposures"),
            yaml("two comparisons", "{answer: A4.plus86, below: 1}", "{answer: A4.plus86, below: 1, above: 0}", "one comparison"),
            yaml("no comparison", "{answer: A4.plus86, below: 1}", "{answer: A4.plus86}", "needs one of in, above, at_least, below"),
            yaml("a circle", "- id: A5\n        asked: client\n", "- id: A5\n        asked: client\n        show_if: {shown: A7}\n",
                "show_if: a circle: A5 → A7 → A5"),
            yaml("a part before the one it follows", "show_if: {answer: A7.access, in: [\"yes\"]}", "show_if: {blank: A7.since}",
                "since of A7 depends on a part that is not before it"),
            yaml("question id twice", "- id: B2\n", "- id: B1\n", "sections.questions: B1 is there twice"),
            yaml("part id twice", "- {id: plus86, type: number", "- {id: share, type: number", "questions[A4].parts: share is there twice"),
            yaml("option key twice", "{key: up_to_half, exposure: 0.75}", "{key: up_to_tenth, exposure: 0.75}", "options: up_to_tenth is there twice"),
            yaml("gap id twice", "id: A5-terms", "id: A2-contact", "gaps: A2-contact is there twice"),
            yaml("contradiction id twice", "- id: plus86-roster", "- id: e2ee-clear-text", "contradictions: e2ee-clear-text is there twice"),
            yaml("question in the wrong section", "- id: B2\n", "- id: D2\n", "questions[D2]: does not belong to section B"),
            yaml("gate without a required part", "parts: [{id: main, type: text}]", "parts: [{id: main, type: text, required: false}]",
                "questions[A2].gate: a gate needs a required part"),
            yaml("question without a part", "{id: N1, asked: computed", "{id: N1, asked: client", "a question that is asked needs a part"),
            yaml("choice without options", "- {id: plus86, type: number, min: 0, max: 1000000,", "- {id: plus86, type: single,", "needs options"),
            yaml("text with a minimum", "{id: main, type: text}", "{id: main, type: text, min: 1}", "only a number has min and max"),
            yaml("minimum above maximum", "min: 0, max: 1000000", "min: 9, max: 1", "min is above max"),
            yaml("prefill from nowhere", "prefill: roster.people", "prefill: roster.persons", "no fact roster.persons"),
            yaml("option for no destination", "destinations: [singapore]", "destinations: [atlantis]", "no destination atlantis"),
            yaml("option by destination where none is asked", "{key: one_off, exposure: 0.25}",
                "{key: one_off, exposure: 0.25, destinations: [mainland]}", "only a question asked per destination"),
            yaml("bands do not rise", "{key: medium, below: 10}", "{key: medium, below: 4}", "bands rise"),
            yaml("an assertion counts", "asserted: 0", "asserted: 0.5", "nothing and an assertion count 0"),
            yaml("stronger proof counts less", "tested: 1.0", "tested: 0.7", "stronger proof never counts less"),
            yaml("effectiveness missing", ", 5: 0.60", "", "the key 5 is missing"),
            yaml("floor to no band", "band: medium", "band: middling", "no band middling"),
            yaml("cap on no scenario", "- {scenario: R1, at_most: 0.20}", "- {scenario: R9, at_most: 0.20}", "method.caps: no scenario R9"),
            yaml("severity of no part", "base: C1.categories", "base: C1.main", "method.severity.base: no part C1.main"),
            yaml("nobody vulnerable", "{key: \"yes\", vulnerable: true}", "{key: \"yes\"}", "no option of C5.main is vulnerable"),
            yaml("review later than allowed", "conditional_review_months: 6", "conditional_review_months: 18", "is longer than"));
    }

    static List<Planted> inTheWords() {
        return List.of(
            new Planted("a label is missing", "A.en.md", "- `none` Option none\n", "", "A4.share: no words for the option none"),
            new Planted("a label is empty", "A.en.md", "- `none` Option none\n", "- `none`\n", "`none` has no label"),
            new Planted("an unknown option", "A.en.md", "- `none` Option none\n", "- `none` Option none\n- `nil` No\n",
                "A4.share: unknown option nil"),
            new Planted("an option twice", "A.en.md", "- `none` Option none\n", "- `none` No\n- `none` No\n", "`none` is there twice"),
            new Planted("a part's label is missing", "A.en.md", "### plus86 Part plus86", "### plus86", "A4.plus86: the part has no label"),
            new Planted("a part is missing", "A.en.md", "### plus86 Part plus86\n", "", "A4: no words for the part plus86"),
            new Planted("an unknown part", "A.en.md", "### plus86 Part plus86\n", "### plus86 Part\n### minus Part\n", "A4: unknown part minus"),
            new Planted("a wording is missing", "A.en.md", "## A4 Question A4?", "## A4", "A4: the question has no wording"),
            new Planted("a question is missing", "B.zh-Hant.md", "## B4 問題B4？", "", "no words for the question B4"),
            new Planted("an unknown question", "B.zh-Hant.md", "## B4 問題B4？", "## B4 問題B4？\n\n## B9 問題", "unknown question B9"),
            new Planted("a question twice", "B.zh-Hant.md", "## B4 問題B4？", "## B4 問題B4？\n\n## B4 問題", "B4: the question is there twice"),
            new Planted("help in one locale only", "G.zh-Hant.md", "為何提問。\n\n何處查找。", "", "G1 help: another locale has this key"),
            new Planted("an unknown placeholder", "G.en.md", "Why it is asked.", "Why {platform} is asked.", "G1: unknown placeholder {platform}"),
            new Planted("a placeholder is missing", "method.zh-Hant.md", "已於{date}查詢", "已查詢", "vendor_asked: the placeholder {date} is missing"),
            new Planted("a gap without words", "method.en.md", "## J1-contract Words for J1-contract\n\nWhat it means.\n", "",
                "gaps: no words for the key J1-contract"),
            new Planted("words for no gap", "method.en.md", "## J1-contract ", "## J9-contract ", "gaps: unknown key J9-contract"),
            new Planted("an unknown topic", "method.en.md", "# bands", "# ribbons", "ribbons: unknown key"),
            new Planted("the disclaimer is missing", "method.en.md", "# disclaimer\n\nScores rank; they are neither a probability nor a legal conclusion.",
                "# disclaimer", "disclaimer: the words are missing"),
            new Planted("a meaning in one locale only", "method.zh-Hant.md", "## stop 字詞：stop\n\n含義。", "## stop 字詞：stop",
                "recommendations.stop text: another locale has this key"),
            new Planted("no title", "N.en.md", "# Outcome\n", "Outcome\n", "text before the first heading"),
            new Planted("a heading out of place", "N.en.md", "## N1", "#### N1", "expected ## for a question"));
    }

    @Test
    void theSampleItselfIsValid(@TempDir Path temp) throws IOException {
        Path packs = Library.copy(temp);
        assertDoesNotThrow(() -> Packs.of(Shelf.load(packs)));
    }

    @ParameterizedTest
    @MethodSource({"inTheStructure", "inTheWords"})
    void isRefusedWithFileAndKey(Planted planted, @TempDir Path temp) throws IOException {
        Path packs = Library.copy(temp);
        Path file = packs.resolve(Library.SAMPLE + planted.file());
        String text = Files.readString(file);
        assertTrue(text.contains(planted.was()), "nothing to plant in: " + planted.was());
        int at = text.indexOf(planted.was());
        Files.writeString(file, text.substring(0, at) + planted.becomes() + text.substring(at + planted.was().length()));
        refuses(packs, planted.file(), planted.says());
    }

    private static void refuses(Path packs, String file, String says) {
        InvalidPack refused = assertThrows(InvalidPack.class, () -> Packs.of(Shelf.load(packs)));
        assertTrue(refused.problems().stream().map(PackProblem::toString)
            .anyMatch(problem -> problem.startsWith("packs/" + Library.SAMPLE + file + ": ") && problem.contains(says)),
            refused.getMessage());
    }

    @Test
    void refusesAMissingAnUnknownAndAnUnreadableFile(@TempDir Path temp) throws IOException {
        Path packs = Library.copy(temp);
        Path pack = packs.resolve(Library.SAMPLE);
        Files.delete(pack.resolve("A.zh-Hant.md"));
        Files.writeString(pack.resolve("A.fr.md"), "# Parties\n");
        Files.write(pack.resolve("B.en.md"), "# Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(pack.resolve("C.en.md"), new byte[PackFiles.FILE_LIMIT + 1]);
        Files.writeString(packs.resolve("stray.txt"), "?");
        InvalidPack refused = assertThrows(InvalidPack.class, () -> Packs.of(Shelf.load(packs)));
        for (String says : List.of("A.zh-Hant.md: the file is missing", "A.fr.md: unknown file", "B.en.md: not UTF-8",
                "C.en.md: larger than", "packs/stray.txt: a file of a pack lies in")) {
            assertTrue(refused.getMessage().contains(says), says + " in " + refused.getMessage());
        }
    }

    @Test
    void refusesANumberOfAliasesThatWouldFillTheMemory(@TempDir Path temp) throws IOException {
        Path packs = Library.copy(temp);
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Files.writeString(packs.resolve(Library.SAMPLE + "pack.yaml"), bomb);
        refuses(packs, "pack.yaml", "");
    }

    @Test
    void refusesAnEmptyAndAnAbsentLibrary(@TempDir Path temp) throws IOException {
        Files.createDirectories(temp.resolve("packs"));
        assertTrue(assertThrows(InvalidPack.class, () -> Packs.of(Shelf.load(temp.resolve("packs")))).getMessage().contains("there is no pack"));
        assertTrue(assertThrows(InvalidPack.class, () -> Packs.of(Shelf.load(temp.resolve("none")))).getMessage().contains("no such folder"));
    }
}
