package hk.praya.table;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows a column by what people call it, in Simplified or Traditional Chinese, English or an API's spelling.
 *
 * @param <C> the columns that a reader knows
 */
public final class Headings<C extends Enum<C>> {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}＊※。、：·\\p{Cf}]+");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]");

    private final Map<String, C> known = new HashMap<>();

    /** One heading of a file and what it was taken for; null: unknown, or said once already, and dropped. */
    public record Column<C>(String header, @Nullable C field) {}

    public Headings<C> know(C column, String... names) {
        for (var name : names) known.put(fold(name), column);
        return this;
    }

    public int recognised(List<String> cells) {
        return (int) cells.stream().map(this::of).filter(each -> each != null).distinct().count();
    }

    /** In the file's order; the first of two columns with the same meaning counts. */
    public List<Column<C>> columns(List<String> header) {
        var columns = new ArrayList<Column<C>>();
        for (var cell : header) {
            var field = of(cell);
            var again = field != null && columns.stream().anyMatch(each -> each.field() == field);
            columns.add(new Column<>(shown(cell), again ? null : field));
        }
        return columns;
    }

    private @Nullable C of(String cell) {
        if (cell.isBlank() || cell.length() > 120) return null;
        var whole = known.get(fold(cell));
        // "手機號（必填）" is 手機號; "Name (EN)" is known whole.
        return whole != null ? whole : known.get(fold(BRACKETED.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replaceAll("")));
    }

    private static String fold(String name) {
        var plain = NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
        return SIMPLIFIED.transliterate(plain).replace('帐', '账');
    }

    private static String shown(String cell) {
        var plain = Cells.plain(cell);
        return plain.length() <= 120 ? plain : plain.substring(0, plain.offsetByCodePoints(0, Math.min(plain.codePointCount(0, plain.length()), 60)));
    }
}
