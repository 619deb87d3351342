package hk.praya.robot;

import java.util.Locale;

/** What came of handing a message over. */
enum Answer {
    SENT(false),
    /** The robot does not know this secret, or its clock another time. */
    SIGNATURE(true),
    /** It asks for a word that is not in the message. */
    KEYWORD(true),
    /** It takes nothing from where Praya stands. */
    ADDRESS(true),
    /** There is no such robot, or none any more. */
    TOKEN(true),
    /** Its security settings, and it does not say which. */
    SETTINGS(true),
    TOO_MANY(false),
    /** Nothing came back, or that the platform could not. */
    SILENT(false),
    /** Something else than the platform says. */
    UNCLEAR(false);

    private final boolean forGood;

    Answer(boolean forGood) {
        this.forGood = forGood;
    }

    /** Whether the same message would be refused again: somebody has to change something first. */
    boolean isForGood() {
        return forGood;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
