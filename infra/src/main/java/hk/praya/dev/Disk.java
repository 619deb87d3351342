package hk.praya.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room for the databases and the unpacked programs. A database that meets a full disk fails in uglier ways than this. */
final class Disk {

    /** First run: about 60 MB of PostgreSQL, 190 MB of Keycloak, 150 MB of databases and write-ahead log; the rest is yours. */
    static final long NEEDED_MEGABYTES = 1024;

    private Disk() {}

    static void check(Path... folders) throws IOException {
        for (var folder : folders) {
            var free = Files.getFileStore(Files.createDirectories(folder)).getUsableSpace() / (1024 * 1024);
            if (free < NEEDED_MEGABYTES) {
                throw new Refusal("Not enough disk at %s: %d MB free, %d MB needed".formatted(folder, free, NEEDED_MEGABYTES));
            }
        }
    }
}
