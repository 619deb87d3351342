package hk.praya.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file of the law library, read once. Paths are below the content folder: {@code packs/<pack>/<version>/A.en.md}. */
public final class PackFiles {

    /** The largest file of a pack is some 60 kB; a megabyte is somebody's mistake. */
    public static final int FILE_LIMIT = 1 << 20;
    /** A pack is some 32 files; a firm will not keep three hundred versions in one build. */
    private static final int COUNT_LIMIT = 10_000;

    static final String LOCK = "released.lock";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private PackFiles() {}

    /** @param packs the folder `packs`; `released.lock` lies beside it */
    static PackFiles read(Path packs, Problems problems) {
        PackFiles read = new PackFiles();
        try (Stream<Path> walk = Files.walk(packs, 4)) {
            List<Path> found = walk.filter(Files::isRegularFile).limit(COUNT_LIMIT + 1L).toList();
            if (found.size() > COUNT_LIMIT) {
                problems.add("packs", "more than " + COUNT_LIMIT + " files");
                return read;
            }
            for (Path file : found) {
                read.add("packs/" + packs.relativize(file).toString().replace('\\', '/'), file, problems);
            }
            Path lock = packs.resolveSibling(LOCK);
            if (Files.isRegularFile(lock)) {
                read.add(LOCK, lock, problems);
            }
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(String name, Path file, Problems problems) throws IOException {
        if (Files.size(file) > FILE_LIMIT) {
            problems.in(name).add("", "larger than " + FILE_LIMIT + " bytes");
        } else {
            files.put(name, Files.readAllBytes(file));
        }
    }

    SortedMap<String, byte[]> all() {
        return files;
    }

    public static String in(PackId pack, String name) {
        return folder(pack) + name;
    }

    static String folder(PackId pack) {
        return "packs/" + pack + "/";
    }

    /** The names of the files in a pack's own folder. */
    public List<String> names(PackId pack) {
        String folder = folder(pack);
        return files.keySet().stream().filter(name -> name.startsWith(folder))
            .map(name -> name.substring(folder.length())).toList();
    }

    /** Empty when it is not there or not UTF-8, which is reported. */
    public Optional<String> text(String name, Problems problems) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            problems.in(name).add("", "the file is missing");
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            problems.in(name).add("", "not UTF-8");
            return Optional.empty();
        }
    }
}
