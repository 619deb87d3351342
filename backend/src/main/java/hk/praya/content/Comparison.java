package hk.praya.content;

import hk.praya.library.Keyed;
import java.math.BigDecimal;

/** How a condition compares a number. */
public enum Comparison implements Keyed {
    ABOVE("above"), AT_LEAST("at_least"), BELOW("below");

    private final String key;

    Comparison(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    public boolean holds(BigDecimal actual, BigDecimal bound) {
        int order = actual.compareTo(bound);
        return switch (this) {
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
            case BELOW -> order < 0;
        };
    }
}
