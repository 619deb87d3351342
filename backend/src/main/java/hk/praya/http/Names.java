package hk.praya.http;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody or something is called: in English, in Traditional Chinese, or both; at least one. */
@Serdeable
public record Names(@Nullable @Size(max = 200) String en, @Nullable @Size(max = 200) String zhHant) {
    public Names {
        en = blankToNull(en);
        zhHant = blankToNull(zhHant);
    }

    /** Where a name may be left out, or is not known. */
    public static Names orNone(@Nullable Names names) {
        return names == null ? new Names(null, null) : names;
    }

    /** As it is said now; what is not said stays as it was. */
    public Names said(Names now) {
        return new Names(now.en == null ? en : now.en, now.zhHant == null ? zhHant : now.zhHant);
    }

    /** Whether it may be somebody's: what has no letter in it is nobody's name. */
    public boolean hasLetters() {
        return hasLetters(en) || hasLetters(zhHant);
    }

    private static boolean hasLetters(@Nullable String name) {
        return name != null && name.codePoints().anyMatch(Character::isLetter);
    }

    public boolean isEmpty() {
        return en == null && zhHant == null;
    }

    /** Where there is room for one: in Chinese, or in English where it has no Chinese name; empty where neither is known. */
    public String chineseFirst() {
        return zhHant != null ? zhHant : en == null ? "" : en;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
