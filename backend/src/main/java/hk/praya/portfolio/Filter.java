package hk.praya.portfolio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clients.
 *
 * @param state {@code active}, {@code ended}, {@code future}, {@code none} (no engagement), {@code archived}; null: all but archived
 * @param platform a vendor
 * @param consultant who is assigned as such
 * @param member who is assigned, in whatever role
 * @param tia the state of the assessment
 * @param band of the highest residual risk, or {@code none}
 * @param due {@code in30} or {@code overdue}
 */
record Filter(@Nullable String q, @Nullable String state, @Nullable String platform, @Nullable UUID consultant, @Nullable UUID member, @Nullable String tia, @Nullable String band,
    @Nullable String due) {
    static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);

    /** Whether it asks what assessments say. */
    boolean asksRisk() {
        return tia != null || band != null;
    }
}
