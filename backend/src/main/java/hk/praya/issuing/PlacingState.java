package hk.praya.issuing;

import java.util.Locale;

/** What became of an issue at one client. */
enum PlacingState {
    WAITING, LEFT_OUT, PUBLISHED, UNDONE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlacingState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
