package hk.praya.roster;

import hk.praya.table.Cells;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a mobile number: whether it is a Mainland one, which decides the DingTalk entity that serves the
 * account (law §0.2), and the last four digits, by which its owner recognises it. The number itself goes no further.
 *
 * @param kind {@code plus86}, {@code other} or {@code none}
 */
record Mobile(String kind, @Nullable String tail) {
    static final Mobile NONE = new Mobile("none", null);
    private static final Pattern NOT_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern NUMBER = Pattern.compile("[0-9+()\\-./ ]*");
    // Eleven digits beginning 13 to 19: only Mainland mobiles look so, and its console leaves their +86 out.
    private static final Pattern MAINLAND = Pattern.compile("(?:0{0,2}86)?1[3-9]\\d{9}");

    /** @return null where something stands there and it is no number */
    static @Nullable Mobile of(String cell, String countryCode) {
        var text = Cells.plain(Cells.unquoted(cell));
        if (text.isEmpty() || text.matches("[-–—/]+|(?i)n/?a|無|无|null")) return NONE;
        if (!NUMBER.matcher(text).matches()) return null;
        var digits = NOT_DIGIT.matcher(text).replaceAll("");
        if (digits.length() < 6 || digits.length() > 17) return null;
        var code = NOT_DIGIT.matcher(Cells.code(countryCode)).replaceAll("");
        var international = text.startsWith("+") || digits.startsWith("00");
        // A written country code is believed: +1 310 555 1234 has eleven digits too.
        var mainland = international ? digits.replaceFirst("^00", "").startsWith("86")
            : code.isEmpty() ? MAINLAND.matcher(digits).matches() || text.startsWith("86-") || text.startsWith("86 ") : code.equals("86");
        return new Mobile(mainland ? "plus86" : "other", digits.substring(digits.length() - 4));
    }
}
