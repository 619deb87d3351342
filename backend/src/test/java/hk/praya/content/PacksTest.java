package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.InvalidPack;
import hk.praya.library.PackId;
import hk.praya.library.Problems;
import hk.praya.library.Shelf;
import hk.praya.library.YamlValue;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {

    private final Pack pack = Library.samplePack();

    @Test
    void readsTheStructureAsItIsWritten() {
        assertEquals("urn:praya:pack:sample-tia", pack.id().urn());
        assertEquals(List.of("A2", "A4", "A5", "A7", "B1", "B2", "B4", "C1", "C4", "C5", "C6", "F2", "G1", "G2", "G4", "G5",
            "I1", "I2", "I3", "I4", "J1", "N1"), List.copyOf(pack.questions().keySet()));
        Question a4 = pack.question("A4").orElseThrow();
        assertTrue(a4.gate());
        assertEquals(List.of(new Effect.Raises("R1", 5, "share")), a4.effects());
        assertEquals(new BigDecimal("0.5"), a4.part("share").orElseThrow().option("up_to_tenth").orElseThrow().exposure());
        assertEquals("roster.plus86", a4.part("plus86").orElseThrow().prefill());
        assertEquals(new Condition.AnswerIn(PartRef.parse("A5.reseller"), Set.of("yes")),
            pack.question("A7").orElseThrow().showIf());
        assertEquals(new BigDecimal("0.5"), pack.question("I4").orElseThrow().documentBelow());
        assertEquals(Set.of("mainland"), pack.question("I1").orElseThrow().parts().getFirst().options().get(1).destinations());
    }

    @Test
    void anEffectThatNamesNoPartIsThatOfMain() {
        assertEquals("main", pack.question("A5").orElseThrow().effects().getFirst().part());
    }

    @Test
    void servesTheWordsOfEveryLocale() {
        Words english = pack.words("en");
        Words.QuestionWords a4 = english.sections().get("A").questions().get("A4");
        assertEquals("Question A4?", a4.wording());
        assertEquals("Why it is asked.\n\nWhere to look.", a4.help());
        assertEquals("Part share", a4.parts().get("share").label());
        assertEquals("Option none", a4.parts().get("share").options().get("none"));
        assertEquals("問題A4？", pack.words("zh-Hant").sections().get("A").questions().get("A4").wording());
        assertEquals("Vendor asked on {date}; no answer yet", english.method().vendorAsked());
        assertEquals(new Words.Phrase("Proof tested", ""), english.method().proof().get("tested"));
        assertEquals(new Words.Phrase("Words for A2-contact", "What it means."), english.method().gaps().get("A2-contact"));
    }

    @Test
    void optionsBelowAQuestionWithOnePartAreThoseOfThatPart() {
        assertEquals(6, pack.words("en").sections().get("C").questions().get("C1").parts().get("categories").options().size());
    }

    @Test
    void servesEachVersionAndTheNewest(@TempDir Path temp) throws IOException {
        Path packs = Library.copy(temp);
        String before = "1.0.0";
        for (String version : List.of("1.9.0", "1.10.0")) {
            Path folder = packs.resolve("sample-tia").resolve(version);
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(packs.resolve("sample-tia/1.0.0"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
            Path yaml = folder.resolve("pack.yaml");
            Files.writeString(yaml, Files.readString(yaml).replace("version: 1.0.0", "version: " + version + "\nsupersedes: " + before + "\nchanges: []"));
            before = version;
        }
        Packs loaded = Packs.of(Shelf.load(packs));
        assertEquals(3, loaded.all().size());
        assertEquals("sample-tia/1.10.0", loaded.newest("sample-tia").orElseThrow().id().toString());
        assertEquals("sample-tia/1.9.0", loaded.find(PackId.parse("sample-tia/1.9.0")).orElseThrow().id().toString());
        assertTrue(loaded.find(PackId.parse("sample-tia/2.0.0")).isEmpty());
        assertTrue(loaded.newest("other").isEmpty());
    }

    @Test
    void readsFromTheClasspath() {
        assertEquals(1, Packs.of(Shelf.fromClasspath("content/sample/packs")).all().size());
        InvalidPack none = assertThrows(InvalidPack.class, () -> Shelf.fromClasspath("content/nowhere"));
        assertTrue(none.getMessage().contains("content/nowhere: not on the classpath"), none.getMessage());
    }

    @Test
    void readsFromInsideAJar(@TempDir Path temp) throws Exception {
        Path jar = temp.resolve("a jar.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(Library.sample())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = "library/packs/" + Library.sample().relativize(file).toString().replace('\\', '/');
                boolean folder = Files.isDirectory(file);
                entries.putNextEntry(new JarEntry(folder && !name.endsWith("/") ? name + "/" : name));
                if (!folder) {
                    Files.copy(file, entries);
                }
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            URL folder = loader.getResource("library/packs");
            assertEquals(1, Packs.of(Shelf.at(Objects.requireNonNull(folder), "library/packs")).all().size());
        }
    }

    @Test
    void everyConditionOfTheFormatCanBeRead() {
        Problems problems = new Problems();
        YamlValue value = YamlValue.read("""
            any:
              - {answer: A1.main, in: [yes]}
              - {answer: A1.main, above: 1}
              - {answer: A1.main, below: -1.5}
              - {answer: A1.main, at_least: 2}
              - {exposure: A1.main, at_least: 0.5}
              - {not: {blank: A1.main}}
              - {all: [{shown: A1}, {destination: mainland}]}
              - {fact: roster.plus86, above: 0}
              - {fact: platform.edition, in: [basic]}
            """, problems).orElseThrow();
        PartRef part = PartRef.parse("A1.main");
        assertEquals(new Condition.Any(List.of(
            new Condition.AnswerIn(part, Set.of("yes")),
            new Condition.AnswerNumber(part, Comparison.ABOVE, new BigDecimal("1")),
            new Condition.AnswerNumber(part, Comparison.BELOW, new BigDecimal("-1.5")),
            new Condition.AnswerNumber(part, Comparison.AT_LEAST, new BigDecimal("2")),
            new Condition.Exposure(part, Comparison.AT_LEAST, new BigDecimal("0.5")),
            new Condition.Not(new Condition.Blank(part)),
            new Condition.All(List.of(new Condition.Shown("A1"), new Condition.Destination("mainland"))),
            new Condition.FactNumber("roster.plus86", Comparison.ABOVE, new BigDecimal("0")),
            new Condition.FactIn("platform.edition", Set.of("basic")))), ConditionReader.read(value));
        assertEquals(0, problems.count());
    }
}
