package hk.praya.robot;

import java.util.Locale;

/**
 * Where a message stands: {@code waiting → sending → sent}, or back to waiting where it is tried again; refused where somebody has to change
 * something, given up where nothing came of trying; dropped where its notice is read no more. What was refused or given up waits again
 * where somebody asks for it.
 */
enum MessageState {
    WAITING, SENDING, SENT, REFUSED, GIVEN_UP, DROPPED;

    static MessageState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether it may still go out by itself. */
    boolean isOpen() {
        return this == WAITING || this == SENDING;
    }

    /** Whether somebody may ask for it again. */
    boolean isFailed() {
        return this == REFUSED || this == GIVEN_UP;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
