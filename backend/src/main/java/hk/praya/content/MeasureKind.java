package hk.praya.content;

import hk.praya.library.Keyed;

/** What a measure consists of. */
public enum MeasureKind implements Keyed {
    TECHNICAL("technical"), CONTRACT("contract"), ORGANISATIONAL("organisational");

    private final String key;

    MeasureKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
