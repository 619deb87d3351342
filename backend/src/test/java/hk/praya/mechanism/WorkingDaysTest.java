package hk.praya.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked dates over the real calendars. */
class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays(Given.CALENDARS);

    private WorkingDays.Due due(String effectiveOn) {
        return days.after(LocalDate.parse(effectiveOn), WorkingDays.TO_FILE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-23, 2027-01-08, 2027-01-07, false", // over Christmas and New Year
        "2026-12-25, 2027-01-11, 2027-01-08, false", // takes effect on a holiday
        "2026-11-02, 2026-11-16, 2026-11-13, false", // nothing in the way
        "2026-11-06, 2026-11-20, 2026-11-18, false", // on a Friday
        "2026-11-07, 2026-11-20, 2026-11-19, false", // on a Saturday
        "2026-11-08, 2026-11-20, 2026-11-19, false", // on a Sunday
        "2027-02-05, 2027-02-23, 2027-02-20, false", // over Lunar New Year
        "2026-04-01, 2026-04-20, 2026-04-17, false", // over Easter and Ching Ming
        "2027-12-20, 2028-01-04, 2028-01-03, true",  // into a year without a list
        "2025-12-15, 2025-12-29, 2025-12-26, true"}) // wholly in one
    void theLastDayIsCountedOverTheHolidays(String effectiveOn, String on, String ifSaturdaysCount, boolean provisional) {
        var due = due(effectiveOn);
        assertEquals(LocalDate.parse(on), due.on());
        assertEquals(LocalDate.parse(ifSaturdaysCount), due.ifSaturdaysCount());
        assertEquals(provisional, due.provisional());
    }

    @Test void itTellsWhichHolidaysItSkippedAndFromWhichLists() {
        var due = due("2026-12-23");
        assertEquals(List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)), due.skipped());
        assertEquals(List.of("hk-calendar/2026.0.0", "hk-calendar/2027.0.0"), due.calendars());
    }

    @Test void everyHolidayIsAWeekdayOrASaturdayAndThereAreSeventeen() {
        for (var year : List.of(2026, 2027)) {
            var holidays = Given.CALENDARS.year(year).orElseThrow().holidays().keySet();
            assertEquals(17, holidays.size());
            assertFalse(holidays.stream().anyMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY), "Sundays are general holidays anyway");
        }
    }

    @Test void withoutACalendarOnlyWeekendsAreLeftOutAndItSaysSo() {
        var due = WorkingDays.withoutCalendar().after(LocalDate.of(2026, 12, 23), WorkingDays.TO_FILE);
        assertEquals(LocalDate.of(2027, 1, 6), due.on());
        assertTrue(due.provisional());
        assertTrue(due.calendars().isEmpty());
    }
}
