package hk.praya.signin;

import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.mail.Letters;
import hk.praya.signin.Ways.Aim;
import hk.praya.signin.Ways.Way;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said with a way in, in a letter or in a message that somebody sends by hand: in Chinese and English, for nobody asked which of them its reader reads. */
@Singleton
final class Invitation {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH);

    private final Letters letters;

    Invitation(Letters letters) {
        this.letters = letters;
    }

    /** @param names of the person, the firm and the client */
    String message(Aim aim, Way way, Map<String, Names> names) {
        var values = values(way, names);
        return letters.text("message-" + aim.purpose(), values) + "\n" + letters.text(way.expiresAt() == null ? "message-by-account" : "message-by-link", values);
    }

    /** As each half of a letter or a message says them. */
    static Map<String, String> values(Way way, Map<String, Names> names) {
        var values = new HashMap<>(Map.of("url", way.url(), "expiresZh", day(DAY_ZH, way.expiresAt()), "expiresEn", day(DAY_EN, way.expiresAt())));
        names.forEach((placeholder, name) -> {
            values.put(placeholder + "Zh", Letters.in(false, name));
            values.put(placeholder + "En", Letters.in(true, name));
        });
        return values;
    }

    private static String day(DateTimeFormatter format, @Nullable Instant at) {
        return at == null ? "" : format.format(at.atZone(HongKong.ZONE));
    }

    static String dayZh(@Nullable LocalDate day) {
        return day == null ? "" : DAY_ZH.format(day);
    }

    static String dayEn(@Nullable LocalDate day) {
        return day == null ? "" : DAY_EN.format(day);
    }
}
