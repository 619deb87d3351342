package hk.praya.content;

import hk.praya.content.Words.MethodWords;
import hk.praya.content.Words.SectionWords;
import hk.praya.library.InvalidPack;
import hk.praya.library.PackFiles;
import hk.praya.library.PackId;
import hk.praya.library.Problems;
import hk.praya.library.Shelf;
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
import java.util.HashMap;
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
     * What lies between two versions of a pack, the oldest step first; empty where the one does not follow from the other.
     *
     * @throws IllegalArgumentException where there is no such version
     */
    public List<PackChange> between(PackId from, PackId to) {
        return steps(from, to).stream().flatMap(step -> step.succession().changes().stream()).toList();
    }

    /** The versions that lie between, with the later one, the oldest first; likewise. */
    public List<Pack> steps(PackId from, PackId to) {
        List<Pack> steps = new ArrayList<>();
        Pack step = find(to).orElseThrow(() -> new IllegalArgumentException(to.toString()));
        while (!step.id().equals(from)) {
            steps.add(0, step);
            String before = step.succession().supersedes();
            if (before == null) return List.of();
            step = find(new PackId(to.name(), before)).orElseThrow();
        }
        return List.copyOf(steps);
    }

    /** @throws InvalidPack when anything in one is wrong, naming every file and key */
    public static Packs of(Shelf shelf) {
        // Versions are read in their order, so that each is held against the one it follows.
        Map<PackId, Pack> earlier = new HashMap<>();
        return new Packs(shelf.packs(Shelf.ASSESSMENT, (id, files, problems) -> {
            Optional<Pack> read = pack(id, files, problems, earlier);
            read.ifPresent(pack -> earlier.put(id, pack));
            return read;
        }));
    }

    private static Optional<Pack> pack(PackId id, PackFiles files, Problems problems, Map<PackId, Pack> earlier) {
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
        if (problems.count() == before) follows(structure, words, earlier, here);
        return problems.count() > before ? Optional.empty() : Optional.of(new Pack(structure, words));
    }

    private static void follows(PackStructure structure, Map<String, Words> words, Map<PackId, Pack> earlier, Problems here) {
        String supersedes = structure.succession().supersedes();
        if (supersedes == null) {
            if (earlier.keySet().stream().anyMatch(id -> id.name().equals(structure.id().name()))) here.add("supersedes", "does not say which version it follows");
            return;
        }
        Pack before = earlier.values().stream().filter(pack -> pack.id().name().equals(structure.id().name()) && pack.id().version().equals(supersedes)).findFirst().orElse(null);
        if (before == null) here.add("supersedes", "there is no " + supersedes + " before it");
        else SuccessionCheck.check(structure, words, before, here);
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

    /** Empty for what is no name or version at all, too. */
    Optional<Pack> find(String name, String version) {
        try {
            return find(new PackId(name, version));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The newest version of a pack. */
    public Optional<Pack> newest(String name) {
        return packs.values().stream().filter(pack -> pack.id().name().equals(name)).reduce((_, later) -> later);
    }
}
