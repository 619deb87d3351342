package hk.praya.content;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The law libraries that tests read: the sample, a copy of it to break, and the real one. */
public final class Library {

    /** A folder of the sample pack below its packs. */
    public static final String SAMPLE = "sample-tia/1.0.0/";

    private Library() {}

    public static Path sample() {
        try {
            return Path.of(Objects.requireNonNull(Library.class.getResource("/content/sample/packs")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Pack samplePack() {
        return Packs.load(sample()).find(PackId.parse("sample-tia/1.0.0")).orElseThrow();
    }

    /** A copy of the sample that a test may change. @return its folder `packs` */
    static Path copy(Path into) throws IOException {
        Path packs = into.resolve("packs");
        try (Stream<Path> files = Files.walk(sample())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, packs.resolve(sample().relativize(file).toString()));
            }
        }
        return packs;
    }

    /** The real library, wherever the tests are started; the second is where Maven starts them. */
    static Path real() {
        return Stream.of(Path.of("backend/content/packs"), Path.of("content/packs")).filter(Files::isDirectory)
            .findFirst().orElse(Path.of("content/packs"));
    }

    /** Every pack there is to test with. */
    public static List<Pack> all() {
        List<Pack> packs = new ArrayList<>(List.of(samplePack()));
        if (Files.isDirectory(real())) {
            packs.addAll(Packs.load(real()).all());
        }
        return packs;
    }
}
