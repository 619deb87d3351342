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
    /** People who left: their data, and their names wherever they stand. */
    static final String LEAVERS = "former_employees";
    /** Records of texts that nobody reads any more. */
    static final String RECORDS = "compliance_file";

    /** @param ordinal how often it was said, from 1 */
    record Own(@Nullable Integer months, String reason, int ordinal, java.util.UUID by, java.time.Instant at) {}

    /** Whether Praya holds records of that kind; of the others the table is guidance. */
    boolean acts() {
        return row.key().equals(LEAVERS) || row.key().equals(RECORDS);
    }

    boolean isOwn() {
        return own != null && own.months() != null;
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
