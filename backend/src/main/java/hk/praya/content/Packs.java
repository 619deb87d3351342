package hk.praya.content;

import hk.praya.content.Words.MethodWords;
import hk.praya.content.Words.SectionWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The law library, read once at startup: every version of every pack, all of them valid. */
public final class Packs {

    private static final String CASES = "cases.yaml";
    private static final String STRUCTURE = "pack.yaml";

    private final SortedMap<PackId, Pack> packs;

    private Packs(SortedMap<PackId, Pack> packs) {
        this.packs = packs;
    }

    /**
     * Reads the folder `packs`, with `released.lock` beside it.
     *
     * @throws InvalidPack when anything in it is wrong, naming every file and key
     */
    public static Packs load(Path packs) {
        Problems problems = new Problems();
        if (!Files.isDirectory(packs)) {
            problems.add("packs", "no such folder: " + packs);
            problems.refuseIfAny();
        }
        PackFiles files = PackFiles.read(packs, problems);
        ReleasedLock.check(files, problems);
        SortedMap<PackId, Pack> loaded = new TreeMap<>();
        for (PackId id : ids(files, problems)) {
            pack(id, files, problems).ifPresent(pack -> loaded.put(id, pack));
        }
        if (loaded.isEmpty() && problems.count() == 0) {
            problems.add("packs", "there is no pack");
        }
        problems.refuseIfAny();
        return new Packs(loaded);
    }

    /**
     * Reads a folder of the classpath, from a directory or from inside a jar.
     *
     * @param folder for example {@code content/packs}
     */
    public static Packs fromClasspath(String folder) {
        URL url = Packs.class.getClassLoader().getResource(folder);
        if (url == null) {
            Problems problems = new Problems();
            problems.add(folder, "not on the classpath");
            problems.refuseIfAny();
        }
        return at(Objects.requireNonNull(url), folder);
    }

    static Packs at(URL url, String folder) {
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return load(Path.of(uri));
            }
            // A file system of our own: one that is shared may be open already, or be closed by somebody else.
            String jar = uri.getRawSchemeSpecificPart().substring(0, uri.getRawSchemeSpecificPart().indexOf("!/"));
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
                return load(inside.getPath("/" + folder));
            }
        } catch (URISyntaxException notAFile) {
            throw new IllegalStateException(notAFile);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<PackId> ids(PackFiles files, Problems problems) {
        Set<PackId> ids = new TreeSet<>();
        for (String file : files.all().keySet()) {
            String[] steps = file.split("/");
            if (file.equals(PackFiles.LOCK)) {
                continue;
            }
            try {
                if (steps.length != 4) {
                    throw new IllegalArgumentException("a file of a pack lies in packs/<pack>/<version>/");
                }
                ids.add(new PackId(steps[1], steps[2]));
            } catch (IllegalArgumentException misplaced) {
                problems.in(file).add("", String.valueOf(misplaced.getMessage()));
            }
        }
        return ids;
    }

    private static Optional<Pack> pack(PackId id, PackFiles files, Problems problems) {
        Problems here = problems.in(PackFiles.in(id, STRUCTURE));
        int before = problems.count();
        Optional<PackStructure> read = files.text(PackFiles.in(id, STRUCTURE), problems)
            .flatMap(text -> PackReader.read(text, here));
        // References are checked once the file itself can be read: half a pack would only repeat the same problem.
        if (read.isEmpty() || problems.count() > before) {
            return Optional.empty();
        }
        PackStructure structure = read.get();
        if (!structure.id().equals(id)) {
            here.add("urn", structure.id() + " lies in the folder of " + id);
            return Optional.empty();
        }
        PackCheck.check(structure, here);
        known(structure, files, problems);
        Map<String, Words> words = new LinkedHashMap<>();
        for (String locale : structure.locales()) {
            Words found = words(structure, locale, files, problems);
            WordsCheck.check(structure, found, problems);
            words.put(locale, found);
        }
        WordsParity.check(structure, new ArrayList<>(words.values()), problems);
        return problems.count() > before ? Optional.empty() : Optional.of(new Pack(structure, words));
    }

    private static void known(PackStructure structure, PackFiles files, Problems problems) {
        Set<String> known = new LinkedHashSet<>(List.of(STRUCTURE, CASES));
        for (String locale : structure.locales()) {
            known.add("method." + locale + ".md");
            structure.sections().forEach(section -> known.add(section.id() + "." + locale + ".md"));
        }
        files.names(structure.id()).stream().filter(name -> !known.contains(name))
            .forEach(name -> problems.in(PackFiles.in(structure.id(), name)).add("", "unknown file"));
    }

    private static Words words(PackStructure structure, String locale, PackFiles files, Problems problems) {
        Map<String, SectionWords> sections = new LinkedHashMap<>();
        for (Section section : structure.sections()) {
            String file = PackFiles.in(structure.id(), section.id() + "." + locale + ".md");
            files.text(file, problems).ifPresent(text ->
                sections.put(section.id(), WordsReader.section(text, section, problems.in(file))));
        }
        String file = PackFiles.in(structure.id(), "method." + locale + ".md");
        MethodWords method = WordsReader.method(files.text(file, problems).orElse(""), problems.in(file));
        return new Words(locale, sections, method);
    }

    /** Every pack, by name and version. */
    public Collection<Pack> all() {
        return Collections.unmodifiableCollection(packs.values());
    }

    /** The exact version that an artefact recorded. */
    public Optional<Pack> find(PackId id) {
        return Optional.ofNullable(packs.get(id));
    }

    /** The newest version of a pack. */
    public Optional<Pack> newest(String name) {
        return packs.values().stream().filter(pack -> pack.id().name().equals(name)).reduce((_, later) -> later);
    }
}
