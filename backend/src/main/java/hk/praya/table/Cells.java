package hk.praya.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, made plain. */
public final class Cells {
    /** A name, a department path, a title: nothing honest in a list of people is longer. In characters, not bytes. */
    public static final int LENGTH = 500;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    // Zero-width and direction marks hide one text in another; variation selectors are part of rare characters and stay.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF&&[^\\t\\n\\r]]");
    private static final Pattern NEGATIVE = Pattern.compile("^\\s*[-−－﹣‐–]");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠]+");
    private static final Pattern QUOTED_FORMULA = Pattern.compile("^=\"([^\"]*)\"$");
    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "✓", "✔", "√", "已激活", "激活", "已啟用", "已启用", "企業帳號", "企业账号", "enterprise", "active", "activated");
    private static final Set<String> NO = Set.of("否", "無", "无", "n", "no", "false", "0", "✗", "×", "x", "未激活", "未啟用", "未启用", "個人帳號", "个人账号", "personal", "inactive", "not active");

    private Cells() {}

    /**
     * Free text: spaces made one, full-width Latin made half-width, nothing invisible. Han characters are left exactly as
     * they are: Unicode normalisation would replace the compatibility ideographs that some people's names are written with.
     */
    public static String plain(String cell) {
        var visible = INVISIBLE.matcher(cell).replaceAll("");
        var half = new StringBuilder(visible.length());
        visible.codePoints().map(each -> each >= 0xFF01 && each <= 0xFF5E && !isChinesePunctuation(each) ? each - 0xFEE0 : each).forEach(half::appendCodePoint);
        var text = SPACES.matcher(half).replaceAll(" ").strip();
        return hasHan(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isChinesePunctuation(int each) {
        return each == '（' || each == '）' || each == '，' || each == '：' || each == '；' || each == '！' || each == '？';
    }

    /** Whether a spreadsheet would run it. */
    public static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    }

    /**
     * Free text that no spreadsheet will ever run, whoever exports it: the leading signs are dropped, the words stay.
     * {@code ="E0001"}, which Excel users write to keep leading zeros, is E0001; a lone dash is nothing.
     */
    public static String safe(String cell) {
        var text = unquoted(cell);
        return plain(FORMULA.matcher(text.strip()).replaceFirst("").strip());
    }

    /** {@code ="0001"} and {@code '0001} are ways of telling a spreadsheet that digits are text. */
    public static String unquoted(String cell) {
        var text = cell.strip();
        var quoted = QUOTED_FORMULA.matcher(text);
        if (quoted.matches()) return quoted.group(1);
        return text.startsWith("'") ? text.substring(1) : text;
    }

    /** A code (number, key, address): compatibility forms folded, no spaces at all. */
    public static String code(String cell) {
        var text = Normalizer.normalize(INVISIBLE.matcher(unquoted(cell)).replaceAll(""), Normalizer.Form.NFKC);
        return SPACES.matcher(FORMULA.matcher(text.strip()).replaceFirst("")).replaceAll("");
    }

    public static boolean isTooLong(String cell) {
        return cell.length() > LENGTH && cell.codePointCount(0, cell.length()) > LENGTH;
    }

    /** @return null where the cell is empty or says neither */
    public static @Nullable Boolean yes(String cell) {
        var word = plain(cell).toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return true;
        return NO.contains(word) ? false : null;
    }

    /** A whole number; thousands may be separated. Null where it is none, or less than nothing. */
    public static @Nullable Long number(String cell) {
        // A code's leading sign is a spreadsheet's way of saying formula; a number's says what it is worth.
        if (NEGATIVE.matcher(unquoted(cell)).find()) return null;
        var digits = code(cell).replace(",", "").replaceFirst("\\.0+$", "");
        return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
    }

    public static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Cells::isHan);
    }

    public static boolean isHan(int each) {
        return Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN;
    }
}
