package hk.praya.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address that letters come back to: of each letter its own, so that whatever comes back says which one it was. */
final class ReturnAddress {
    /** RFC 5321, section 4.5.3.1.1: of the 64 before the sign, a word takes 26 and the plus one. */
    private static final int LOCAL = 64 - 27;
    private static final Pattern PLAIN = Pattern.compile("([A-Za-z0-9._-]{1," + LOCAL + "})@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*)");

    private final String local;
    private final String domain;
    private final Pattern within;

    ReturnAddress(String address) {
        var parts = PLAIN.matcher(address);
        if (!parts.matches()) throw new IllegalStateException("praya.mail.returns is an address such as returns@mail.example, with at most " + LOCAL + " characters before the @");
        local = parts.group(1);
        domain = parts.group(2);
        // Servers on the way may have changed capitals.
        within = Pattern.compile("(?<![A-Za-z0-9._+-])" + Pattern.quote(local) + "\\+([a-z2-7]{26})@" + Pattern.quote(domain) + "(?![A-Za-z0-9.-]*[A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
    }

    String of(String token) {
        return local + "+" + token + "@" + domain;
    }

    /** The word in whatever names such an address. */
    Optional<String> token(String header) {
        var found = within.matcher(header);
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
