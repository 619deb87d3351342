package hk.praya.library;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every version of every pack, as files. A room takes those of its kind and makes something of them, or Praya does not start. */
public final class Shelf {
    /** The kind of a pack that names none: the first pack was released before there were others. */
    public static final String ASSESSMENT = "assessment";
    /** Somebody reads each of these; a kind that nobody reads is a typing error. */
    private static final Set<String> KINDS = Set.of(ASSESSMENT, "mechanisms", "calendar", "platforms", "register", "change-notes", "platform-words", "notices");

    private static final String STRUCTURE = "pack.yaml";

    private final PackFiles files;
    private final SortedMap<PackId, String> kinds;

    private final Problems problems;

    private Shelf(PackFiles files, SortedMap<PackId, String> kinds, Problems problems) {
        this.files = files;
        this.kinds = kinds;
        this.problems = problems;
    }

    /** The library as the house is given it: Praya does not start where a released file was changed. */
    @Factory
    static final class Given {
        @Context Shelf shelf() {
            return fromClasspath("content/packs");
        }
    }

    /**
     * Reads the folder `packs`, with `released.lock` beside it.
     *
     * What is wrong with a file is said by whoever first takes packs from the shelf, together with what is wrong inside.
     */
    public static Shelf load(Path packs) {
        Problems problems = new Problems();
        if (!Files.isDirectory(packs)) {
            problems.add("packs", "no such folder: " + packs);
            problems.refuseIfAny();
        }
        PackFiles files = PackFiles.read(packs, problems);
        ReleasedLock.check(files, problems);
        SortedMap<PackId, String> kinds = new TreeMap<>();
        for (PackId id : ids(files, problems)) {
            kind(id, files, problems).ifPresent(kind -> kinds.put(id, kind));
        }
        return new Shelf(files, kinds, problems);
    }

    /**
     * Reads a folder of the classpath, from a directory or from inside a jar.
     *
     * @param folder for example {@code content/packs}
     */
    public static Shelf fromClasspath(String folder) {
        URL url = Shelf.class.getClassLoader().getResource(folder);
        if (url == null) throw new InvalidPack(List.of(new PackProblem(folder, "", "not on the classpath")));
        return at(url, folder);
    }

    public static Shelf at(URL url, String folder) {
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

    private static Optional<String> kind(PackId id, PackFiles files, Problems problems) {
        String file = PackFiles.in(id, STRUCTURE);
        return files.text(file, problems).flatMap(text -> YamlValue.read(text, problems.in(file))).map(root -> {
            // Its other keys are read, and reported, by the room that knows the kind.
            String kind = root.entries().optional("kind", YamlValue::text, ASSESSMENT);
            if (!KINDS.contains(kind)) problems.in(file).add("kind", kind + " is not one of " + String.join(", ", new TreeSet<>(KINDS)));
            return kind;
        });
    }

    /** Makes something of one pack, or adds to its problems. */
    @FunctionalInterface
    public interface Reading<T> {
        Optional<T> read(PackId id, PackFiles files, Problems problems);
    }

    /** Makes something of the `pack.yaml` of one pack that has no other file, or adds to its problems. */
    @FunctionalInterface
    public interface SheetReading<T> {
        T read(PackHead head, YamlFields pack);
    }

    /**
     * Every pack of a kind, by name and version.
     *
     * @throws InvalidPack when there is none, or anything in one is wrong, naming every file and key
     */
    public <T> SortedMap<PackId, T> packs(String kind, Reading<T> reading) {
        SortedMap<PackId, T> read = new TreeMap<>();
        kinds.forEach((id, each) -> {
            if (each.equals(kind)) reading.read(id, files, problems).ifPresent(pack -> read.put(id, pack));
        });
        if (read.isEmpty() && problems.count() == 0) problems.add("packs", "there is no pack of the kind " + kind);
        problems.refuseIfAny();
        return read;
    }

    /** Every pack of a kind that is one sheet: a head that all packs have, and these keys. */
    public <T> SortedMap<PackId, T> sheets(String kind, List<String> keys, SheetReading<T> reading) {
        return packs(kind, (id, files, problems) -> {
            String file = PackFiles.in(id, STRUCTURE);
            Problems here = problems.in(file);
            int before = problems.count();
            files.names(id).stream().filter(name -> !name.equals(STRUCTURE)).forEach(name -> here.in(PackFiles.in(id, name)).add("", "unknown file"));
            Optional<T> read = files.text(file, problems).flatMap(text -> YamlValue.read(text, here)).map(root -> {
                List<String> known = new ArrayList<>(PackHead.KEYS);
                known.addAll(keys);
                YamlFields pack = root.fields(known.toArray(String[]::new));
                PackHead head = PackHead.read(pack);
                if (!head.id().equals(id)) here.add("urn", head.id() + " lies in the folder of " + id);
                return reading.read(head, pack);
            });
            return problems.count() > before ? Optional.empty() : read;
        });
    }
}
