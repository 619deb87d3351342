package hk.praya.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists of what a rule does not hold for; each line cites the decision that says why, after a bar. */
final class Exceptions {
    private Exceptions() {}

    static TreeSet<String> of(String file) throws IOException {
        var path = Path.of(System.getProperty("praya.basedir", "."), "src/test/resources/house", file);
        return Files.readAllLines(path).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.lastIndexOf('|')).strip()).collect(Collectors.toCollection(TreeSet::new));
    }
}
