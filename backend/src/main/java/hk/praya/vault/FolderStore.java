package hk.praya.vault;

import hk.praya.access.Scope;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sealed files in folders of this machine, or of a disk that several machines share. */
@Singleton
class FolderStore implements FileStore {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String UNFINISHED = "staged";

    private final Path root;

    FolderStore(@Value("${praya.files}") String root) {
        this.root = Path.of(root);
    }

    @Override public void put(String key, Writing writing) throws IOException {
        var target = at(key);
        Files.createDirectories(target.getParent());
        var staged = Files.createTempFile(target.getParent(), UNFINISHED, null);
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(staged, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC), 1 << 18)) {
                writing.to(out);
            }
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    @Override public Optional<SeekableByteChannel> open(String key) throws IOException {
        var file = at(key);
        return Files.exists(file) ? Optional.of(Files.newByteChannel(file)) : Optional.empty();
    }

    @Override public void remove(String key) {
        try {
            Files.deleteIfExists(at(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override public List<Owner> owners() {
        var owners = new ArrayList<Owner>();
        for (var firm : in(root)) {
            var id = UUID.fromString(firm.getFileName().toString());
            if (Files.isDirectory(firm.resolve(Owner.FIRM))) owners.add(new Owner(id, Scope.FIRM_ITSELF));
            for (var client : in(firm)) if (Files.isDirectory(client)) owners.add(new Owner(id, UUID.fromString(client.getFileName().toString())));
        }
        return owners;
    }

    @Override public void olderThan(Owner owner, Instant then, int batch, Consumer<List<String>> each) {
        var folder = root.resolve(owner.folder());
        try (var files = Files.newDirectoryStream(folder)) {
            var found = new ArrayList<String>();
            for (var file : files) {
                if (isOlder(file, then)) found.add(root.relativize(file).toString().replace('\\', '/'));
                if (found.size() < batch) continue;
                each.accept(List.copyOf(found));
                found.clear();
            }
            if (!found.isEmpty()) each.accept(List.copyOf(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException e) {
            return false;
        }
    }

    /** Folders named by an id. */
    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.getFileName().toString().matches(ID)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path at(String key) {
        if (!key.matches(ID + "/((" + ID + "|" + Owner.FIRM + ")/)?(" + ID + "|" + UNFINISHED + "\\d+\\.tmp)")) throw new IllegalArgumentException("Not a file key");
        return root.resolve(key);
    }
}
