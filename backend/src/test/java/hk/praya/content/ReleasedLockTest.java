package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.InvalidPack;
import hk.praya.library.ReleasedLock;
import hk.praya.library.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A released version never changes: assessments record it for ever. */
class ReleasedLockTest {

    private Path packs = Path.of("");
    private Path lock = Path.of("");

    @BeforeEach
    void release(@TempDir Path temp) throws IOException {
        packs = Library.copy(temp);
        lock = temp.resolve("released.lock");
        try (Stream<Path> files = Files.list(packs.resolve(Library.SAMPLE))) {
            String lines = files.sorted().map(file -> line(file)).collect(Collectors.joining());
            Files.writeString(lock, "# released versions: lines are added, never changed\n" + lines);
        }
    }

    private static String line(Path file) {
        try {
            return DigestUtils.sha256Hex(Files.readAllBytes(file)) + "  packs/" + Library.SAMPLE + file.getFileName() + "\n";
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void refuses(String says) {
        InvalidPack refused = assertThrows(InvalidPack.class, () -> Packs.of(Shelf.load(packs)));
        assertTrue(refused.getMessage().contains(says), refused.getMessage());
    }

    @Test
    void acceptsAReleasedVersionAsItWas() {
        assertDoesNotThrow(() -> Packs.of(Shelf.load(packs)));
    }

    @Test
    void refusesOneChangedLetter() throws IOException {
        Path file = packs.resolve(Library.SAMPLE + "A.en.md");
        Files.writeString(file, Files.readString(file).replace("Parties", "Partys"));
        refuses("packs/sample-tia/1.0.0/A.en.md: belongs to a released version and was changed");
    }

    @Test
    void refusesAChangeInTheWorkedCasesToo() throws IOException {
        Files.writeString(packs.resolve(Library.SAMPLE + "cases.yaml"), "[]\n");
        refuses("cases.yaml: belongs to a released version and was changed");
    }

    @Test
    void refusesAFileTakenAway() throws IOException {
        Files.delete(packs.resolve(Library.SAMPLE + "cases.yaml"));
        refuses("cases.yaml: belongs to a released version and is missing");
    }

    @Test
    void refusesAFileAddedLater() throws IOException {
        List<String> lines = Files.readAllLines(lock);
        Files.write(lock, lines.stream().filter(line -> !line.contains("cases.yaml")).toList());
        refuses("cases.yaml: was added to a released version");
    }

    @Test
    void refusesALineThatIsNone() throws IOException {
        Files.writeString(lock, Files.readString(lock) + "released, honestly\n");
        refuses("released.lock: line 22: expected a SHA-256");
    }

    @Test
    void leavesAnUnreleasedVersionFree() throws IOException {
        Files.writeString(lock, "# nothing yet\n");
        Path file = packs.resolve(Library.SAMPLE + "A.en.md");
        Files.writeString(file, Files.readString(file).replace("Parties", "Partys"));
        assertDoesNotThrow(() -> Packs.of(Shelf.load(packs)));
    }
}
