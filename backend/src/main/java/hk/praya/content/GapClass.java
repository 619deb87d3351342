package hk.praya.content;

import hk.praya.library.Keyed;

/** What is missing: a duty in law, what a regulator advises, or what the firm itself asks for. Most serious first. */
public enum GapClass implements Keyed {
    LEGAL("legal"), GUIDANCE("guidance"), POLICY("policy");

    private final String key;

    GapClass(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
