package hk.praya.table;

import hk.praya.http.HongKong;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as Hong Kong writes them: year first in any dress, or day before month. Never month before day: 05/06 is in June. */
public final class Dates {
    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?[日号號]?" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3,9})[- ](\\d{4})");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Dates() {}

    /** @return null where it is no date, or none between 1900 and 2100 */
    public static @Nullable LocalDate of(String cell) {
        var text = Cells.plain(java.text.Normalizer.normalize(Cells.unquoted(cell), java.text.Normalizer.Form.NFKC));
        try {
            var date = parsed(text);
            return date == null || date.getYear() < 1900 || date.getYear() > 2100 ? null : date;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate parsed(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) return date(yearFirst, 1, 2, 3);
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) return date(dayFirst, 3, 2, 1);
        var compact = COMPACT.matcher(text);
        if (compact.matches()) return date(compact, 1, 2, 3);
        var words = WORDS.matcher(text);
        if (words.matches()) {
            var month = MONTHS.indexOf(words.group(2).substring(0, 3).toLowerCase(java.util.Locale.ROOT)) + 1;
            return LocalDate.of(Integer.parseInt(words.group(3)), month, Integer.parseInt(words.group(1)));
        }
        // DingTalk's interface says when somebody was hired in milliseconds.
        return MILLIS.matcher(text).matches() ? HongKong.day(Instant.ofEpochMilli(Long.parseLong(text))) : null;
    }

    private static LocalDate date(Matcher parts, int year, int month, int day) {
        return LocalDate.of(Integer.parseInt(parts.group(year)), Integer.parseInt(parts.group(month)), Integer.parseInt(parts.group(day)));
    }
}
