package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.InvalidPack;
import hk.praya.library.PackId;
import hk.praya.library.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a version says that it changed is what differs, no less and no more. */
class SuccessionTest {
    @TempDir Path temp;
    private Path packs;
    private Path next;

    @BeforeEach void aSecondVersion() throws IOException {
        packs = Library.copy(temp);
        next = packs.resolve("sample-tia/1.1.0");
        Files.createDirectories(next);
        try (Stream<Path> files = Files.list(packs.resolve("sample-tia/1.0.0"))) {
            for (Path file : (Iterable<Path>) files::iterator) Files.copy(file, next.resolve(file.getFileName().toString()));
        }
        in("pack.yaml", "version: 1.0.0", "version: 1.1.0");
    }

    private void in(String file, String was, String becomes) throws IOException {
        var text = Files.readString(next.resolve(file));
        assertTrue(text.contains(was), was);
        Files.writeString(next.resolve(file), text.replace(was, becomes));
    }

    private void says(String... changes) throws IOException {
        in("pack.yaml", "version: 1.1.0", "version: 1.1.0\nsupersedes: 1.0.0\nchanges: [" + String.join(", ", changes) + "]");
    }

    private static String change(String question, String kind, String more) {
        return "{question: " + question + ", kind: " + kind + more + ", why: {en: The law changed., zh-Hant: 法例有改。}, sources: [S1], grade: verified}";
    }

    private Packs load() {
        return Packs.of(Shelf.load(packs));
    }

    private void refusedFor(String why) {
        var message = assertThrows(InvalidPack.class, this::load).getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test void aVersionThatDoesNotSayWhichItFollowsIsRefused() {
        refusedFor("supersedes: does not say which version it follows");
    }

    @Test void aVersionThatFollowsNoneThereIsIsRefused() throws IOException {
        in("pack.yaml", "version: 1.1.0", "version: 1.1.0\nsupersedes: 1.0.7\nchanges: []");
        refusedFor("there is no 1.0.7 before it");
    }

    @Test void aDifferenceThatNothingNamesIsRefused() throws IOException {
        in("pack.yaml", "{key: up_to_tenth, exposure: 0.5}", "{key: up_to_tenth, exposure: 0.6}");
        says();
        refusedFor("A4 differs from sample-tia/1.0.0 and nothing says so");
    }

    @Test void aWordThatNothingNamesIsRefused() throws IOException {
        in("A.zh-Hant.md", "問題A4？", "問題A4，另一說法？");
        says();
        refusedFor("A4 differs");
    }

    @Test void aChangeThatChangesNothingIsRefused() throws IOException {
        says(change("A4", "wording", ""));
        refusedFor("is as it was in sample-tia/1.0.0");
    }

    @Test void whatIsMoreThanWordingIsNotCalledWording() throws IOException {
        in("pack.yaml", "{key: up_to_tenth, exposure: 0.5}", "{key: up_to_tenth, exposure: 0.6}");
        says(change("A4", "wording", ""));
        refusedFor("changed more than its wording");
    }

    @Test void anOptionBecomesOneThatThereIs() throws IOException {
        in("pack.yaml", "{key: up_to_tenth, exposure: 0.5}", "{key: a_tenth, exposure: 0.5}");
        in("A.en.md", "`up_to_tenth`", "`a_tenth`");
        in("A.zh-Hant.md", "`up_to_tenth`", "`a_tenth`");
        says(change("A4", "mapped", ", options: {share: {up_to_tenth: tenth}}"));
        refusedFor("tenth is no option");
    }

    @Test void aStatedChangeIsServedInItsOrder() throws IOException {
        in("pack.yaml", "{key: up_to_tenth, exposure: 0.5}", "{key: up_to_tenth, exposure: 0.6}");
        says(change("A4", "counting", ""));
        var read = load();
        var first = PackId.parse("sample-tia/1.0.0");
        var second = PackId.parse("sample-tia/1.1.0");
        assertEquals(List.of("A4"), read.between(first, second).stream().map(PackChange::question).toList());
        assertEquals(List.of(), read.between(second, second));
        assertEquals("1.0.0", read.newest("sample-tia").orElseThrow().succession().supersedes());
    }
}
