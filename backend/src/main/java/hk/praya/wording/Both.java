package hk.praya.wording;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same said in English and in Traditional Chinese; what nobody has written yet is null. */
@Serdeable
public record Both(@Nullable @Size(max = LONGEST) String en, @Nullable @Size(max = LONGEST) String zhHant) {
    /** A whole element of a notice: some ten paragraphs. */
    static final int LONGEST = 8000;
    public static final Both NOTHING = new Both(null, null);

    public Both {
        en = blankToNull(en);
        zhHant = blankToNull(zhHant);
    }

    static Both of(Map<String, String> byLocale) {
        return new Both(byLocale.get(Locale.EN.tag()), byLocale.get(Locale.ZH_HANT.tag()));
    }

    public @Nullable String in(Locale locale) {
        return switch (locale) {
            case EN -> en;
            case ZH_HANT -> zhHant;
        };
    }

    /** In this language or, where it was not written, in the other. */
    public String orOther(Locale locale) {
        var own = in(locale);
        return own != null ? own : Objects.requireNonNullElse(in(locale.other()), "");
    }

    public boolean isEmpty() {
        return en == null && zhHant == null;
    }

    /** The language that is wanting, where one is written and the other is not. */
    public @Nullable Locale missing() {
        return (en == null) == (zhHant == null) ? null : en == null ? Locale.EN : Locale.ZH_HANT;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
