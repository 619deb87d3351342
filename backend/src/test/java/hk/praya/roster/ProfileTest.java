package hk.praya.roster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody as several lists describe them. */
class ProfileTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final Profile LEFT = Profile.NEW.asWithHr(row("2015-03-01", "2018-06-30", true), true);

    private static Entry row(@Nullable String hired, @Nullable String last, @Nullable Boolean left) {
        return new Entry(2, "Chan Tai Man", null, null, null, null, null, "u1", null, null, null, null, hired == null ? null : LocalDate.parse(hired), last == null ? null : LocalDate.parse(last), left, List.of());
    }

    @Test void whoeverIsHiredAfterTheirLastDayHasComeBack() {
        assertTrue(LEFT.isLeaver(TODAY));
        for (var back : List.of(LEFT.asInPlatform(row("2022-01-03", null, null)), LEFT.asWithHr(row("2022-01-03", null, false), false))) {
            assertFalse(back.isLeaver(TODAY));
            assertNull(back.barredFrom(Instant.parse("2026-11-28T02:00:00Z")));
        }
    }

    /** An account that somebody still has after they left is what is looked for, and no sign of their having come back. */
    @Test void anAccountAloneSaysNothingAgainstTheirHavingLeft() {
        assertTrue(LEFT.asInPlatform(row(null, null, null)).isLeaver(TODAY));
        assertTrue(LEFT.asInPlatform(row("2015-03-01", null, null)).isLeaver(TODAY));
    }
}
