package hk.praya.wording;

import hk.praya.library.Keyed;

/** The languages in which a notice is written. They are equals. */
public enum Locale implements Keyed {
    ZH_HANT("zh-Hant"), EN("en");

    private final String tag;

    Locale(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    @Override public String key() {
        return tag;
    }

    Locale other() {
        return this == EN ? ZH_HANT : EN;
    }

    /** @throws IllegalArgumentException for a language in which no notice is written */
    public static Locale of(String tag) {
        for (var each : values()) if (each.tag.equals(tag)) return each;
        throw new IllegalArgumentException(tag);
    }
}
