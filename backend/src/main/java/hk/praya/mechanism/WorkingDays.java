package hk.praya.mechanism;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * Counts working days of Hong Kong: Monday to Friday, general holidays excepted. Whether the filing authority counts
 * Saturdays is to be confirmed with it; the calendar packs say so in words.
 */
public final class WorkingDays {
    /** The GBA Standard Contract's implementation guidelines: to be filed within so many working days of its taking effect. */
    static final int TO_FILE = 10;

    private final Calendars calendars;

    WorkingDays(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The last day of a period.
     *
     * @param ifSaturdaysCount the last day if the authority counts Saturdays as working days: whoever wants to be safe files by it
     * @param skipped     general holidays, from Monday to Friday, that the period jumps over
     * @param provisional whether it touches a year whose holidays are not known: then only weekends were left out
     * @param calendars   the packs that were read, as {@code hk-calendar/2026.0.0}
     */
    @Serdeable
    record Due(LocalDate effectiveOn, LocalDate on, LocalDate ifSaturdaysCount, List<LocalDate> skipped, boolean provisional, List<String> calendars) {
        Due {
            skipped = List.copyOf(skipped);
            calendars = List.copyOf(calendars);
        }
    }

    /** Over Saturdays and Sundays alone, where no calendar applies: always provisional. */
    static WorkingDays withoutCalendar() {
        return new WorkingDays(Calendars.none());
    }

    /** For other rooms: whether people are at work on it, as far as its year's list is held. */
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day, false) && !isHoliday(day);
    }

    /** So many working days later. */
    public LocalDate later(LocalDate from, int days) {
        return last(from, days, false);
    }

    /** The day itself is not counted; the last working day of the period is the due day. */
    Due after(LocalDate effectiveOn, int days) {
        var on = last(effectiveOn, days, false);
        var skipped = effectiveOn.plusDays(1).datesUntil(on).filter(day -> !isWeekend(day, false) && isHoliday(day)).toList();
        var touched = new TreeSet<>(List.of(effectiveOn.plusDays(1).getYear(), on.getYear()));
        return new Due(effectiveOn, on, last(effectiveOn, days, true), skipped, touched.stream().anyMatch(year -> calendars.year(year).isEmpty()),
            touched.stream().flatMap(year -> calendars.year(year).stream()).map(year -> year.id().toString()).toList());
    }

    private LocalDate last(LocalDate from, int days, boolean saturdaysCount) {
        var day = from;
        for (var left = days; left > 0;) {
            day = day.plusDays(1);
            if (!isWeekend(day, saturdaysCount) && !isHoliday(day)) left--;
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day, boolean saturdaysCount) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || (day.getDayOfWeek() == DayOfWeek.SATURDAY && !saturdaysCount);
    }

    private boolean isHoliday(LocalDate day) {
        return calendars.year(day.getYear()).filter(year -> year.holidays().containsKey(day)).isPresent();
    }
}
