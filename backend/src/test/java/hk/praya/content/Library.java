package hk.praya.content;

import hk.praya.library.PackId;
import hk.praya.library.Shelf;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return Packs.of(Shelf.load(sample())).find(PackId.parse("sample-tia/1.0.0")).orElseThrow();
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
            packs.addAll(Packs.of(Shelf.load(real())).all());
        }
        return packs;
    }

    /** The pack as if one of its questions always showed. */
    public static Pack alwaysShowing(Pack pack, String question) {
        List<Section> sections = pack.sections().stream().map(section -> new Section(section.id(), section.questions().stream()
            .map(one -> one.id().equals(question) ? shown(one) : one).toList())).toList();
        Map<String, Words> words = new HashMap<>();
        pack.locales().forEach(locale -> words.put(locale, pack.words(locale)));
        return new Pack(new PackStructure(pack.id(), pack.asOf(), pack.grade(), pack.locales(), pack.title(), pack.sources(),
            pack.method(), pack.scenarios(), pack.destinations(), sections, pack.contradictions(), pack.succession()), words);
    }

    private static Question shown(Question one) {
        return new Question(one.id(), one.section(), one.gate(), one.asked(), one.own(), one.evidence(), one.vendorAskable(), null,
            one.effects(), one.parts(), one.gaps(), one.documentBelow(), one.sources(), one.grade());
    }
}
