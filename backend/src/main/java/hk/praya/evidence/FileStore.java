package hk.praya.evidence;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where sealed files lie: by opaque key, outside the database. A file is written before the transaction that refers to
 * it commits, so that no row points at nothing; one that no row refers to is an orphan and unreadable without its row.
 */
@Singleton
class FileStore {
    private final Path root;

    FileStore(@Value("${praya.files}") String root) {
        this.root = Path.of(root);
    }

    /** @param key two lower-case UUIDs joined by a slash: client, file */
    void put(String key, byte[] sealed) {
        var target = at(key);
        try {
            Files.createDirectories(target.getParent());
            var staged = Files.createTempFile(target.getParent(), "staged", null);
            Files.write(staged, sealed, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> get(String key) {
        try {
            var file = at(key);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path at(String key) {
        if (!key.matches("[0-9a-f-]{36}/[0-9a-f-]{36}")) throw new IllegalArgumentException("Not a file key");
        return root.resolve(key);
    }
}
