package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes on the changes of a version are about that version, and about all that it changed. */
class ChangeNotesTest {
    private static Path content() {
        return Files.isDirectory(Path.of("content/packs")) ? Path.of("content/packs") : Path.of("backend/content/packs");
    }

    private static Shelf copy(Path into, String was, String becomes) throws IOException {
        try (var files = Files.walk(content())) {
            for (var file : files.filter(Files::isRegularFile).filter(file -> file.toString().contains("hk-mainland-tia") || file.toString().contains("change-notes")).toList()) {
                var target = into.resolve("packs").resolve(content().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.toString().contains("change-notes") ? Files.readString(file).replace(was, becomes) : Files.readString(file));
            }
        }
        return Shelf.load(into.resolve("packs"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"question: I1 | question: I2 | are about", "question: I6 | question: I1 | are about", "hk-mainland-tia/1.1.0 | hk-mainland-tia/9.9.9 | of no version"})
    void notesThatDoNotAgreeWithTheirVersionAreRefused(String was, String becomes, String says, @TempDir Path temp) throws IOException {
        var shelf = copy(temp, was, becomes);
        var packs = Packs.of(shelf);
        assertTrue(String.valueOf(assertThrows(IllegalStateException.class, () -> ChangeNotes.of(shelf, packs)).getMessage()).contains(says));
    }

    @Test void aVersionWithoutNotesIsToldInItsOwnOrderAndWords(@TempDir Path temp) throws IOException {
        var shelf = copy(temp, "nothing", "nothing");
        var packs = Packs.of(shelf);
        var notes = ChangeNotes.of(shelf, packs);
        assertEquals(0, notes.told(packs.all().iterator().next()).size(), "the first version changed nothing");
        var newest = packs.newest("hk-mainland-tia").orElseThrow();
        assertEquals(newest.succession().changes().size(), notes.told(newest).size());
        assertEquals(newest.succession().changes().stream().filter(change -> change.question().equals("C2")).findFirst().orElseThrow().why(),
            notes.told(newest).stream().filter(told -> told.change().question().equals("C2")).findFirst().orElseThrow().why(), "words that are for the firm too stay as they are");
    }
}
