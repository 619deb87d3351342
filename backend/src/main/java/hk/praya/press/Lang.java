package hk.praya.press;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The two languages of a paper. */
public enum Lang {
    ZH("zh-Hant", "zh-Hant-HK", DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT)),
    EN("en", "en-HK", DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH));

    private final String locale;
    private final String tag;
    private final DateTimeFormatter dates;

    Lang(String locale, String tag, DateTimeFormatter dates) {
        this.locale = locale;
        this.tag = tag;
        this.dates = dates;
    }

    public static Lang ofLocale(String locale) {
        return Arrays.stream(values()).filter(lang -> lang.locale.equals(locale)).findFirst().orElseThrow();
    }

    /** As files of words name it. */
    public String locale() {
        return locale;
    }

    /** As the paper tags it: words spoken in Hong Kong. */
    public String tag() {
        return tag;
    }

    public String date(LocalDate date) {
        return dates.format(date);
    }

    public String of(Worded words) {
        return this == ZH ? words.zhHant() : words.en();
    }

    /** What language the words are really in. */
    public String tagOf(Worded words) {
        return words.lang() == null ? tag : words.lang();
    }

    /** The name in this language; where there is none, the other. */
    public String of(Named names) {
        String own = own(names);
        return own == null ? Objects.requireNonNull(other().own(names)) : own;
    }

    public String tagOf(Named names) {
        return own(names) == null ? other().tag : tag;
    }

    private @Nullable String own(Named names) {
        return this == ZH ? names.zhHant() : names.en();
    }

    private Lang other() {
        return this == ZH ? EN : ZH;
    }
}
