package hk.praya.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name is shown, sorted, and given back to whoever downloads: it steers neither a path nor an eye. */
final class NameCheck {
    /** What a file system takes at least, in characters. */
    private static final int LENGTH = 200;
    private static final Pattern DIRECTION = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\ufffe\\uffff]");
    /** Names of devices on Windows, whatever follows their first dot. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    private NameCheck() {}

    static Optional<FileRefusal> check(String name) {
        if (CONTROL.matcher(name).find()) return Optional.of(FileRefusal.NAME_CHARACTERS);
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.equals("..") || name.matches("[A-Za-z]:.*")) return Optional.of(FileRefusal.NAME_PATH);
        if (DIRECTION.matcher(name).find()) return Optional.of(FileRefusal.NAME_DIRECTION);
        if (name.length() > LENGTH) return Optional.of(FileRefusal.NAME_LONG);
        var plain = name.toLowerCase(Locale.ROOT);
        if (DEVICE.matcher(plain).matches() || plain.endsWith(".") || plain.isBlank() || plain.matches(".*[:*?\"<>|].*")) return Optional.of(FileRefusal.NAME_RESERVED);
        return Optional.empty();
    }
}
