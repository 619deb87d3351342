package hk.praya.mechanism;

import hk.praya.library.PackHead;
import hk.praya.library.PackId;
import hk.praya.library.Shelf;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import hk.praya.mechanism.MechanismPack.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The general holidays of Hong Kong (Cap. 149), a pack a year. */
final class Calendars {
    static final String KIND = "calendar";

    private final Map<Integer, Year> years = new HashMap<>();

    /**
     * One year.
     *
     * @param holidays Sundays apart; the name by locale
     * @param counting how working days are counted, in words
     */
    record Year(PackHead head, int year, Statement counting, Map<LocalDate, Map<String, String>> holidays) {
        Year {
            holidays = Map.copyOf(holidays);
        }

        PackId id() {
            return head.id();
        }

        private static Year read(PackHead head, YamlFields pack) {
            var year = pack.required("year", value -> value.whole(2000, 2100), 2000);
            var holidays = new LinkedHashMap<LocalDate, Map<String, String>>();
            for (var value : pack.requiredList("holidays", value -> value)) {
                var fields = value.fields("date", "name");
                var date = fields.required("date", YamlValue::date, LocalDate.EPOCH);
                if (date.getYear() != year) value.report(date + " is not in " + year);
                if (holidays.put(date, fields.required("name", head::inEveryLocale, Map.of())) != null) value.report(date + " is there twice");
            }
            var counting = pack.required("counting", value -> MechanismReader.statement(head, value.fields("text", "grade", "sources")), new Statement(Map.of(), head.grade(), List.of()));
            return new Year(head, year, counting, holidays);
        }
    }

    static Calendars of(Shelf shelf) {
        var calendars = new Calendars();
        // In the order of versions: a corrected list of a year takes the place of the one before.
        shelf.sheets(KIND, List.of("year", "counting", "holidays"), Year::read).values().forEach(year -> calendars.years.put(year.year(), year));
        return calendars;
    }

    /** None at all. */
    static Calendars none() {
        return new Calendars();
    }

    /** Empty for a year whose list is not held: what is counted over it is provisional. */
    Optional<Year> year(int year) {
        return Optional.ofNullable(years.get(year));
    }
}
