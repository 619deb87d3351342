package hk.praya.library;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A released version never changes: assessments record it for ever (DESIGN §5).
 *
 * <p>`released.lock` has a line {@code <sha-256>  packs/<pack>/<version>/<file>} for every file of a released version,
 * as `sha256sum` writes it. A version with one line is released as a whole.
 */
public final class ReleasedLock {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](packs/[^/]+/[^/]+/\\S+)");

    private ReleasedLock() {}

    static void check(PackFiles files, Problems problems) {
        if (!files.all().containsKey(PackFiles.LOCK)) {
            return;
        }
        Problems lock = problems.in(PackFiles.LOCK);
        Map<String, String> released = new TreeMap<>();
        files.text(PackFiles.LOCK, problems).ifPresent(text -> {
            int number = 0;
            for (String line : text.split("\\R")) {
                number++;
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    if (released.put(matcher.group(2), matcher.group(1)) != null) {
                        lock.add("line " + number, matcher.group(2) + " is there twice");
                    }
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    lock.add("line " + number, "expected a SHA-256, two spaces and a file");
                }
            }
        });
        compare(files, released, problems);
    }

    private static void compare(PackFiles files, Map<String, String> released, Problems problems) {
        TreeSet<String> versions = new TreeSet<>();
        released.forEach((file, digest) -> {
            versions.add(file.substring(0, file.indexOf('/', file.indexOf('/', "packs/".length()) + 1) + 1));
            byte[] bytes = files.all().get(file);
            if (bytes == null) {
                problems.in(file).add("", "belongs to a released version and is missing");
            } else if (!DigestUtils.sha256Hex(bytes).equals(digest)) {
                problems.in(file).add("", "belongs to a released version and was changed: make a new version");
            }
        });
        files.all().keySet().stream()
            .filter(file -> versions.stream().anyMatch(file::startsWith) && !released.containsKey(file))
            .forEach(file -> problems.in(file).add("", "was added to a released version: make a new version"));
    }
}
