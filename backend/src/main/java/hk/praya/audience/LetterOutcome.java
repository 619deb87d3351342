package hk.praya.audience;

import java.util.Locale;

/** What became of a letter. */
enum LetterOutcome {
    /** It is being handed over; or a server died as it was, and nobody knows. */
    WRITING,
    /** Some server took it. */
    SENT,
    /** None did, and it says nothing of the address. */
    UNSENT,
    /** There is no such address, said the first server that was asked. */
    REFUSED,
    /** A server took it, and gave it back: likewise. */
    RETURNED,
    /** The roster has none. */
    NO_ADDRESS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LetterOutcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether it went, for all that is known. */
    boolean isUnderWay() {
        return this == WRITING || this == SENT;
    }

    /** Whether the address is one that does not work, whoever said so and whenever: nothing is written to it again. */
    boolean isAddressDead() {
        return this == REFUSED || this == RETURNED;
    }
}
