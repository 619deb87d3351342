package hk.praya.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a row of the ledger, and whether the row counts from then on. */
public enum Wrong {
    /** What was done was somebody else's doing. */
    WRONG_PERSON(false),
    /** They did it, and did not mean to. */
    MISTAKE(false),
    /** Nobody's doing: whoever set it up tried it out. */
    TEST(false),
    /** Two people read on one device, and who pressed is not known. */
    SHARED_DEVICE(false),
    /** Something to be known about it; whether it counts stays as it is. */
    OTHER(null),
    /** The correction before was wrong itself: the row counts again. */
    CORRECTION_WRONG(true);

    private final @Nullable Boolean counts;

    Wrong(@Nullable Boolean counts) {
        this.counts = counts;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Wrong of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    boolean counts(boolean before) {
        return counts == null ? before : counts;
    }
}
