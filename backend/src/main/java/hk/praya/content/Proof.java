package hk.praya.content;

import hk.praya.library.Keyed;

/** How an answer is proven, weakest first (tia-method, Score: Measures). */
public enum Proof implements Keyed {
    NONE("none"), ASSERTED("asserted"), DOCUMENT("document"), TESTED("tested");

    private final String key;

    Proof(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
