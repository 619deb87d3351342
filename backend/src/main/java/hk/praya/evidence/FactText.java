package hk.praya.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is hashed and kept: six lines that say what it is, an empty one, and the statement. Unicode NFC, UTF-8,
 * lines end in a line feed; a date is ISO 8601 or empty. Whoever has the text can make the hash again.
 *
 * @param language of the statement
 */
record FactText(String statement, String language, String source, String sourceWords, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {
    private static final String HEAD = "praya-fact/1\n";

    byte[] canonical() {
        var text = HEAD + "language: " + language + "\nsource: " + source + "\nfrom: " + line(sourceWords) + "\neffective: " + day(effectiveOn) + "\nexpires: " + day(expiresOn) + "\n\n" + statement.strip() + "\n";
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The statement of a canonical text. */
    static String statement(byte[] canonical) {
        var text = new String(canonical, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\n\n") + 2).stripTrailing();
    }
}
