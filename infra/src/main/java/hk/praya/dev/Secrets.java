package hk.praya.dev;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords made on first use and kept for this installation, readable by its owner only. None is ever in the repository. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets in(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return new Secrets(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Praya's own logins, one password each: the file that PRAYA_DATABASE_PASSWORDS_FILE names. */
    public Path databaseLogins() {
        return folder.resolve("database.properties");
    }

    /** Praya's key-encryption key, 32 bytes in Base64 on one line: PRAYA_KEY_FILE. Without it no kept file can be read again. */
    public synchronized Path keyEncryptionKey() throws IOException {
        var file = folder.resolve("key-encryption-key");
        if (Files.exists(file)) return file;
        var key = new byte[32];
        RANDOM.nextBytes(key);
        write(file, Base64.getEncoder().encodeToString(key) + "\n");
        return file;
    }

    public String ofLogin(String login) {
        return get(databaseLogins(), login);
    }

    /** A secret of the launcher itself, such as the administrator's of Keycloak. */
    public String of(String name) {
        return get(folder.resolve("launcher.properties"), name);
    }

    private static synchronized String get(Path file, String name) {
        try {
            var known = new Properties();
            if (Files.exists(file)) try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
            if (known.getProperty(name) instanceof String secret) return secret;
            var secret = random();
            known.setProperty(name, secret);
            var text = new StringWriter();
            known.store(text, "Made by the launcher. Delete only together with the databases: mvn -Dpraya.reset=true");
            write(file, text.toString());
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 160 bits, in hexadecimal so that it needs no quoting anywhere. */
    private static String random() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Private from the first byte, and whole or not at all. */
    static void write(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft", owner);
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
