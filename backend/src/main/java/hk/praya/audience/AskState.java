package hk.praya.audience;

import java.util.Locale;

/** Where somebody who is asked stands. */
enum AskState {
    ASKED, OPENED, DONE,
    /** Asked no more: they left, are meant no more, or the notice was withdrawn. */
    CLOSED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AskState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody who stands so has not finished what they are asked. */
    static boolean isWaiting(String key) {
        return of(key) == ASKED || of(key) == OPENED;
    }
}
