package hk.praya.client;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A business registration certificate number: eight digits of the business, three of the branch, then month and year of
 * expiry and a check digit, which change with every renewal. The first two say who it is.
 */
final class BrNumber {
    private static final Pattern CERTIFICATE = Pattern.compile("(\\d{8})(?:-?(\\d{3})(?:-?\\d{2}-?\\d{2}-?[0-9A-Za-z])?)?");

    private BrNumber() {}

    /** What two certificates of one business have in common; null where the text is no such number. */
    static @Nullable String key(String number) {
        var parts = CERTIFICATE.matcher(number);
        if (!parts.matches()) return null;
        return parts.group(1) + "-" + (parts.group(2) == null ? "000" : parts.group(2));
    }

    /** The key, or failing that the text itself. */
    static String identity(String number) {
        var key = key(number);
        return key == null ? number : key;
    }
}
