package hk.praya.scoring;

/** Where an answer stands. */
public enum Standing {
    /** Its question or part does not show. */
    HIDDEN,
    /** Not given, or not an answer the part takes. */
    BLANK,
    /** Says explicitly that it is not known. */
    UNKNOWN,
    /** The vendor was asked and has not answered. */
    VENDOR_ASKED,
    /** Given by Praya, not yet confirmed by a person. */
    INFERRED,
    /** Given by a person. */
    CONFIRMED;

    /** There is something to score, whoever gave it. */
    public boolean known() {
        return switch (this) {
            case INFERRED, CONFIRMED -> true;
            case HIDDEN, BLANK, UNKNOWN, VENDOR_ASKED -> false;
        };
    }

    /** Somebody said something, if only that it is not known. */
    public boolean answered() {
        return switch (this) {
            case UNKNOWN, VENDOR_ASKED, INFERRED, CONFIRMED -> true;
            case HIDDEN, BLANK -> false;
        };
    }

    /** A gate is satisfied by an answer, not by a wish (tia-method, Gates and honest not-knowing). */
    public boolean satisfiesGate() {
        return switch (this) {
            case CONFIRMED, VENDOR_ASKED, HIDDEN -> true;
            case BLANK, UNKNOWN, INFERRED -> false;
        };
    }
}
