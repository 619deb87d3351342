package hk.praya.retention;

import hk.praya.wording.NoticePack.Retention;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a kind of record is kept at a client.
 *
 * @param row of the pack, {@code pack} in its {@code version}. @param own the client's own period; null: as the pack has it
 */
record Rule(String pack, String version, Retention row, @Nullable Own own) {
    /** Records of texts that nobody reads any more. */
    static final String RECORDS = "compliance_file";

    /** @param ordinal how often it was said, from 1 */
    record Own(@Nullable Integer months, String reason, int ordinal, java.util.UUID by, java.time.Instant at) {}

    /** Whether Praya holds records of that kind; of the others the table is guidance. */
    boolean acts() {
        return Whose.of(row.key()).isPresent() || row.key().equals(RECORDS);
    }

    boolean isOwn() {
        return own != null && own.months() != null;
    }

    /** Which of the client's own periods holds; null: as the pack has it. */
    @Nullable Integer ownOrdinal() {
        return own != null && isOwn() ? own.ordinal() : null;
    }

    /** Null: for as long as something else lasts. */
    @Nullable Integer months() {
        return isOwn() ? own.months() : row.months();
    }

    /** What ended on that day or before is past its time. Only of what acts. */
    LocalDate cutoff(LocalDate today) {
        var months = months();
        if (months == null) throw new IllegalStateException(row.key() + " has no period");
        return today.minusMonths(months);
    }
}
