package hk.praya.content;

import hk.praya.library.Keyed;

/** What the firm review may recommend, and the client decide (tia-method, Who decides). */
public enum Recommendation implements Keyed {
    PROCEED("proceed"),
    PROCEED_WITH_CONDITIONS("proceed_with_conditions"),
    RESTRICT("restrict"),
    LOCALISE_OR_ALTERNATIVE("localise_or_alternative"),
    STOP("stop");

    private final String key;

    Recommendation(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
