package hk.praya.obligation;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import hk.praya.http.Names;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sentences for those who read outside the screens, in their language. A value is plain text of one line: it grows neither a line nor a header. */
@Singleton
final class Words {
    private static final Map<String, Properties> TEXTS = Map.of("en", read("en"), "zh-Hant", read("zh-Hant"));

    /** Those whose sentence says the next step. */
    private static final Set<String> BY_STEP = Set.of("assessment", "notice", "retention_disposal");

    private final Obligations obligations;

    Words(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Who reads Simplified Chinese reads Traditional in a letter: there are two languages of letters. */
    private static String spoken(String locale) {
        return locale.equals("en") ? "en" : "zh-Hant";
    }

    String say(String locale, String key, Map<String, Object> values) {
        var pattern = Objects.requireNonNull(TEXTS.get(spoken(locale)).getProperty(key), key);
        var plain = new HashMap<String, Object>();
        values.forEach((name, value) -> plain.put(name, switch (value) {
            case String text -> flat(text);
            case Names names -> flat(name(locale, names));
            default -> value;
        }));
        return new MessageFormat(pattern, ULocale.forLanguageTag(locale.equals("en") ? "en-HK" : "zh-Hant-HK")).format(plain);
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** What it is, without saying whose or when. */
    String what(String locale, ObligationRecord row) {
        var said = obligations.particulars(row);
        return say(locale, BY_STEP.contains(row.getKind()) ? row.getKind() + "." + text(said.text()) : row.getKind(), Map.of("assessment", name(locale, said.assessment()), "transfer", said.transfer() == null ? text(said.text()) : name(locale, said.transfer()), "text", text(said.text()), "name", text(said.name()),
            "count", said.count() == null ? 0 : said.count(), "words", text(row.getWords())));
    }

    /** How late it is, or when it is due. */
    String when(String locale, LocalDate due, LocalDate today) {
        var date = date(locale, due);
        return due.isBefore(today) ? say(locale, "late", Map.of("days", (int) ChronoUnit.DAYS.between(due, today), "due", date)) : say(locale, "due", Map.of("due", date));
    }

    static String date(String locale, LocalDate date) {
        return (locale.equals("en") ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH) : DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE)).format(date);
    }

    /** In the reader's script where there is one. */
    static String name(String locale, @Nullable Names names) {
        if (names == null) return "";
        var first = locale.equals("en") ? names.en() : names.zhHant();
        return first != null ? first : text(locale.equals("en") ? names.zhHant() : names.en());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Properties read(String locale) {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream("/obligation/words." + locale + ".properties"), locale)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
